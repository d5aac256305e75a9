import { eq, isNull } from "drizzle-orm";
import type { Database } from "../../db/client";
import { adoption, campaign, profile, profileUnit, recognition, unit } from "../../db/schema";
import { illustrativeProfiles } from "../../seed/illustrative-profiles";
import { insertRows } from "../../seed/rows";
import { tanBinhModels } from "../../seed/tan-binh-models";
import { indexDue } from "../../domain/search/keep-index.server";
import { countDue } from "../../domain/tallies/keep-tallies.server";
import { storyFromText } from "../../domain/stories/document";

const words = (text: string) => text.split(" ");
// Repeated as often as they are borne: two in five people are called Nguyễn.
const families = words(
  "Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Lê Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý",
);
const middles = words(
  "Văn Văn Thị Thị Thị Hữu Đức Minh Thanh Ngọc Quang Kim Hoàng Xuân Thu Bảo Gia Quốc Công Mỹ",
);
const givens = words(
  "An Anh Bình Bảo Châu Chi Cường Dũng Dung Duyên Đạt Đức Giang Hà Hải Hạnh Hằng Hiền Hiếu Hòa Hoa Hồng Hùng Hương Huệ Khánh Khoa Kiên Lan Liên Linh Loan Long Mai Mạnh Minh My Nam Nga Ngân Nghĩa Ngọc Nhân Nhi Nhung Oanh Phong Phúc Phương Quân Quyên Sơn Tâm Tân Thảo Thắng Thành Thịnh Thu Thủy Tiến Toàn Trang Trí Trung Tú Tuấn Tuyết Uyên Vân Việt Vinh Vy Xuân Yến",
);
const doers = [
  "Vận động",
  "Mở lớp",
  "Sửa chữa",
  "Trồng hoa",
  "Quyên góp",
  "Chăm sóc",
  "Hòa giải",
  "Nấu cơm",
  "Hiến máu",
  "Dạy nghề",
];
const whom = [
  "người già neo đơn",
  "trẻ em lao động",
  "công nhân xa nhà",
  "học sinh nghèo",
  "bệnh nhân ung thư",
  "người khuyết tật",
  "phụ nữ đơn thân",
  "cựu chiến binh",
  "tiểu thương chợ",
  "sinh viên khó khăn",
];
const where = [
  "trong hẻm",
  "ở khu phố",
  "bên bờ kênh",
  "tại nhà văn hóa",
  "ngoài chợ",
  "ở chung cư cũ",
  "trên đường hoa",
  "ở trạm y tế",
  "trong khu nhà trọ",
  "tại mái ấm",
];
const fields = [
  "giao-duc",
  "an-sinh-xa-hoi",
  "y-te",
  "moi-truong",
  "an-ninh-trat-tu",
  "van-hoa",
  "chuyen-doi-so",
  "lao-dong-sang-tao",
];

const sentences = [...illustrativeProfiles, ...tanBinhModels]
  .flatMap(({ text }) => text.split(/(?<=[.!?])\s+/))
  .filter((sentence) => sentence.length > 20);

/** A generator of numbers in [0, 1) that gives the same ones each time. */
export function steady(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
}

/** What the lists are measured on; each holds more than a page of a thousand stories, too. */
export const busyWard = "phuong-minh-phung";
export const formerDistrict = "quan-11";
export const formerDistrictWards = [
  "phuong-minh-phung",
  "phuong-binh-thoi",
  "phuong-hoa-binh",
  "phuong-phu-tho",
];
export const benchCampaign = "dot-thu-2";
export const [firstYear, lastYear] = [2016, 2025];

/** Whether what is made is found by the search, and counted in the public figures: each takes its time. */
export type SyntheticOptions = { indexed: boolean; counted?: boolean };

/**
 * `total` published stories of ten years, with names, deeds and texts of this city's kind, indexed as publishing does if asked:
 * some of a former district, one in ten of the busiest ward, one in ten in each of ten campaigns, a third of the
 * models adopted by one to forty wards.
 */
export async function makeSyntheticProfiles(
  db: Database,
  total: number,
  { indexed, counted = false }: SyntheticOptions,
): Promise<void> {
  const random = steady(7);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const units = await db.select({ id: unit.id }).from(unit).where(isNull(unit.validTo));
  const start = Date.parse(`${firstYear}-01-02T00:00:00Z`);
  const span = Date.parse(`${lastYear}-12-30T00:00:00Z`) - start;
  await db.insert(campaign).values(
    Array.from({ length: 10 }, (_, at) => {
      const id = `dot-thu-${at}`;
      return { id, slug: id, kind: "commendation" as const, name: `Đợt ${at}`, summary: "" };
    }),
  );
  for (let at = 0; at < total; at += 1000) {
    const rows = Array.from({ length: Math.min(1000, total - at) }, (_, index) => {
      const number = at + index;
      const publishedAt = new Date(start + Math.floor((span * number) / total));
      const text = Array.from({ length: 6 + Math.floor(random() * 6) }, () => pick(sentences)).join(" ");
      return {
        id: `thu-${number}`,
        slug: `thu-${number}`,
        kind: pick(["individual", "individual", "collective", "model"] as const),
        name: `${pick(families)} ${pick(middles)} ${pick(givens)}`,
        deed: `${pick(doers)} cho ${pick(whom)} ${pick(where)}`,
        story: storyFromText(text),
        fieldId: pick(fields),
        unitId: random() < 0.02 ? formerDistrict : null,
        publishedAt,
        updatedAt: publishedAt,
      };
    });
    await db.transaction(async (tx) => {
      await insertRows(tx, profile, rows);
      await insertRows(
        tx,
        profileUnit,
        rows.map(({ id }) => ({ profileId: id, unitId: random() < 0.1 ? busyWard : pick(units).id })),
      );
      await insertRows(
        tx,
        recognition,
        rows.map(({ id, publishedAt }) => ({
          id: `${id}-r`,
          profileId: id,
          campaignId: `dot-thu-${Math.floor(random() * 10)}`,
          level: "ward" as const,
          form: "commended" as const,
          year: publishedAt.getUTCFullYear(),
        })),
      );
      const adopted = rows.filter(({ kind }) => kind === "model" && random() < 0.33);
      await insertRows(
        tx,
        adoption,
        adopted.flatMap(({ id, publishedAt }) => {
          const from = Math.floor(random() * 128);
          return units.slice(from, from + 1 + Math.floor(random() ** 3 * 40)).map((one) => ({
            id: `${id}-${one.id}`,
            unitId: one.id,
            profileId: id,
            sinceOn: publishedAt.toISOString().slice(0, 10),
            recordedAt: publishedAt,
            updatedAt: publishedAt,
          }));
        }),
      );
      if (indexed) await indexDue(tx);
      if (counted) await countDue(tx);
    });
  }
}

/** `total` rows of the rolls of the ten campaigns, named by decision and without a story, indexed. Stories come first. */
export async function makeSyntheticHonours(
  db: Database,
  total: number,
  { indexed, counted = false }: SyntheticOptions = { indexed: true },
): Promise<void> {
  const random = steady(13);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const units = await db.select({ id: unit.id }).from(unit).where(isNull(unit.validTo));
  for (let at = 0; at < total; at += 1000) {
    const rows = Array.from({ length: Math.min(1000, total - at) }, (_, index) => ({
      id: `hang-${at + index}`,
      campaignId: `dot-thu-${Math.floor(random() * 10)}`,
      level: "ward" as const,
      form: "commended" as const,
      year: firstYear + Math.floor(random() * 10),
      kind: "individual" as const,
      name: `${pick(families)} ${pick(middles)} ${pick(givens)}`,
      honorific: pick(["Ông", "Bà"]),
      deed: `${pick(doers)} cho ${pick(whom)} ${pick(where)}`,
      occupation: pick(["Giáo viên", "Công nhân", "Hưu trí", "Tiểu thương"]),
      unitId: random() < 0.1 ? busyWard : pick(units).id,
      fieldId: pick(fields),
      namedBy: "decision" as const,
    }));
    await db.transaction(async (tx) => {
      await insertRows(tx, recognition, rows);
      if (indexed) await indexDue(tx);
      if (counted) await countDue(tx);
    });
  }
}

/** Two-word questions as people ask them: half for a name, half for two words that stand together in a deed. */
export async function twoWordQueries(db: Database, total: number): Promise<string[]> {
  const random = steady(11);
  const queries: string[] = [];
  while (queries.length < total) {
    const id = `thu-${Math.floor(random() * 1000)}`;
    const [row] = await db
      .select({ name: profile.name, deed: profile.deed })
      .from(profile)
      .where(eq(profile.id, id));
    const from = words(queries.length % 2 ? row!.deed : row!.name);
    const begin = Math.floor(random() * (from.length - 1));
    queries.push(from.slice(begin, begin + 2).join(" "));
  }
  return queries;
}
