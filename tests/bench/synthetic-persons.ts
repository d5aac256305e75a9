import { sql } from "drizzle-orm";
import type { Database } from "../../db/client";
import { nameKeyOf, deedKeyOf } from "../../domain/persons/keys";

/** Names in a hundred thousand, as often as they are borne in the South: the commonest are what a search for namesakes suffers from. */
const families = weighed(
  "Nguyễn 38000, Trần 11000, Lê 9500, Phạm 7100, Huỳnh 5100, Phan 4500, Võ 3900, Đặng 2100, Bùi 2000, Đỗ 1400, Hồ 1300, Ngô 1300, Dương 1000, Lý 500, Trương 2200, Lâm 900, Mai 800, Đinh 1000, Hoàng 2000, Vũ 1900, Cao 600, Tô 400, Châu 500, Quách 300, Hứa 200, Tăng 300",
);
const middles = {
  male: weighed(
    "Văn 45000, Hữu 6000, Minh 9000, Thanh 7000, Quốc 6000, Đức 5000, Công 4000, Ngọc 4000, Hoàng 5000, Tấn 4000, Anh 3000, Thành 2000",
  ),
  female: weighed(
    "Thị 62000, Thị Ngọc 4000, Thị Kim 4000, Thị Thu 4000, Ngọc 6000, Kim 4000, Thanh 4000, Mỹ 3000, Thị Mỹ 3000, Bích 3000, Thu 3000",
  ),
};
const givens = {
  male: "Hùng Dũng Tuấn Minh Sơn Hải Long Thành Bình Nam Tâm Phúc Đức Hòa Quang Thắng Cường An Trung Phong Tài Lộc Khánh Nghĩa Hiếu Vinh Tân Toàn Kiệt Thịnh Bảo Khoa Việt Hậu Phước Đạt Lợi Sang Út Ba Tư Năm".split(
    " ",
  ),
  female:
    "Hoa Lan Hương Hồng Mai Thủy Nga Hạnh Hà Thu Phượng Liên Loan Tuyết Yến Dung Hiền Vân Thảo Trang Linh Ngọc Bích Oanh Nhung Ánh Kim Sáu Bảy Tám Huệ Xuân Cúc Đào Lý Gấm Diệu Châu My Nhi Trâm".split(
      " ",
    ),
};
const bodies = [
  "Chi hội Phụ nữ",
  "Ban công tác Mặt trận",
  "Chi bộ",
  "Chi đoàn",
  "Ban điều hành",
  "Chi hội Cựu chiến binh",
  "Đội dân phòng",
  "Tổ hòa giải",
  "Chi hội Khuyến học",
  "Câu lạc bộ Dưỡng sinh",
];
const deeds = [
  "Hiến máu cứu người",
  "Dạy chữ cho trẻ em nghèo",
  "Vận động mở hẻm",
  "Nấu cơm cho bệnh nhân",
  "Giữ gìn trật tự ban đêm",
  "Sửa xe cho học sinh",
];

export type SyntheticPerson = {
  kind: "individual" | "collective";
  name: string;
  birthYear: number | null;
  unitId: string;
};

/** The same people every time: one of `units`, the first of which is as large as five. One in ten is a body. */
export function* syntheticPersons(count: number, units: string[], seed = 7): Generator<SyntheticPerson> {
  const random = randomOf(seed);
  const of = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)]!;
  const often = [...Array<string>(4).fill(units[0]!), ...units];
  for (let at = 0; at < count; at++) {
    const unitId = of(often);
    if (at % 10 === 0) {
      const name = `${of(bodies)} khu phố ${1 + Math.floor(random() * 60)}`;
      yield { kind: "collective", name, birthYear: null, unitId };
      continue;
    }
    const sex = random() < 0.55 ? "female" : "male";
    // The first given names are many times as common as the last.
    const given = givens[sex][Math.floor(random() ** 2 * givens[sex].length)]!;
    const birthYear = random() < 0.15 ? null : 1935 + Math.floor(random() * 70);
    yield { kind: "individual", name: `${of(families)} ${of(middles[sex])} ${given}`, birthYear, unitId };
  }
}

/** Writes them as recognitions of the last ten years with their traces, a few thousand at a time. */
export async function writePersons(db: Database, persons: Iterable<SyntheticPerson>): Promise<void> {
  let rows: unknown[] = [];
  let at = 0;
  for (const { kind, name, birthYear, unitId } of persons) {
    const deed = deeds[at % deeds.length]!;
    rows.push([
      `p${at}`,
      kind,
      name,
      birthYear,
      unitId,
      2016 + (at % 10),
      deed,
      nameKeyOf(kind, name),
      deedKeyOf(deed),
    ]);
    at++;
    if (rows.length < 5_000) continue;
    await writeSome(db, rows);
    rows = [];
  }
  await writeSome(db, rows);
}

async function writeSome(db: Database, rows: unknown[]): Promise<void> {
  const all = JSON.stringify(rows);
  await db.transaction(async (tx) => {
    await tx.run(sql`insert into recognition (id, level, form, kind, name, birth_year, unit_id, year, deed, named_by)
      select value ->> 0, 'ward', 'commended', value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, 'decision'
      from json_each(${all})`);
    await tx.run(sql`insert into person_trace (source, source_id, of_source, of_id, kind, name, birth_year, unit_id, year, name_key, deed_key)
      select 'recognition', value ->> 0, 'recognition', value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 7,
        value ->> 8 from json_each(${all})`);
  });
}

function weighed(text: string): string[] {
  return text.split(", ").flatMap((one) => {
    const [, name, share] = /^(.*) (\d+)$/.exec(one)!;
    return Array<string>(Math.round(Number(share) / 100)).fill(name!);
  });
}

/** Numbers from 0 to 1 that are the same every time. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}
