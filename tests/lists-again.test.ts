import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import type { Words } from "@/app/_server/sheet-route";
import { lists } from "@/app/_sheets/catalogue";
import { connection } from "@/db/client";
import type { Actor } from "@/domain/permissions";
import { rollChanges } from "@/domain/rolls/input";
import { createRoll, findRoll } from "@/domain/rolls/rolls.server";
import { saveCells } from "@/domain/rolls/save-cells.server";
import { rollBook } from "@/domain/sheets/roll-book";
import vi from "@/messages/vi";
import { useDatabase } from "./support/database";
import { at, importFile, rows as rowsOf } from "./support/import-command";
import { makeCampaign } from "./support/nominations";
import { makePerson, minhPhung } from "./support/people";

useDatabase();

const words = { t: createTranslator({ locale: "vi", messages: vi }), locale: "vi" } as unknown as Words;

/** What offices really write: letters that fold to others, what looks like a formula, lines within a cell, codes. */
const list = [
  [
    "Cá nhân",
    "Trần Thị Bình",
    "1956",
    "Nữ",
    "Giáo viên nghỉ hưu",
    "Trường Tiểu học Minh Đạo",
    "Khu phố 5",
    "Dạy chữ cho 213 em",
    "Giáo dục, khuyến học",
  ],
  [
    "Cá nhân",
    "Đặng Hoàng Quý",
    "1971",
    "Nam",
    "Thợ sửa xe",
    "",
    "Khu phố 12",
    "Sửa 1.200 xe cho học sinh nghèo; không lấy tiền",
    "An sinh xã hội",
  ],
  [
    "Cá nhân",
    "Lê Thị Ngọc Ánh",
    "2001",
    "Nữ",
    "Sinh viên",
    "Đại học Y Dược",
    "Khu phố 7",
    "=Tổ chức 12 buổi khám bệnh",
    "Y tế",
  ],
  [
    "Cá nhân",
    "Nguyễn Văn Hòa",
    "1949",
    "Nam",
    "Hưu trí",
    "",
    "Khu phố 1",
    "007: ba mươi năm giữ hẻm sạch đẹp",
    "Môi trường, văn minh đô thị",
  ],
  [
    "Tập thể",
    "Chi hội Phụ nữ khu phố 3",
    "",
    "",
    "",
    "Hội LHPN phường",
    "Khu phố 3",
    "Hũ gạo tình thương giúp 12 hộ mỗi tháng",
    "An sinh xã hội",
  ],
  [
    "Mô hình",
    "Hẻm không rác",
    "",
    "",
    "",
    "",
    "Khu phố 9",
    "Cả hẻm cùng phân loại rác từ năm 2019",
    "Môi trường, văn minh đô thị",
  ],
];
const columns = [
  "kind",
  "name",
  "birthYear",
  "sex",
  "occupation",
  "workplace",
  "neighbourhood",
  "deed",
  "field",
];

async function makeRoll(actor: Actor): Promise<string> {
  const id = randomUUID();
  await createRoll(actor, {
    id,
    campaignId: await makeCampaign(),
    number: "15/TTr-UBND",
    datedOn: "2026-11-02",
  });
  const rows = list.map((cells) => ({ id: randomUUID(), cells }));
  const changes = rows.flatMap(({ id: row, cells }) =>
    columns.flatMap((column, place) =>
      cells[place] ? [{ id: row, column, text: cells[place], base: "" }] : [],
    ),
  );
  await saveCells(actor, id, rollChanges.parse({ add: rows.map((row) => row.id), changes }));
  return id;
}

const told = `select kind, honorific, name, birth_year, sex, occupation, workplace, neighbourhood, field_id, deed
  from nomination where unit_id = '${minhPhung}' and name in (${list.map(([, name]) => `'${name}'`).join(", ")}) order by deed`;

/** What stands in the database that the list came from. */
const here = async () => (await connection().client.execute(told)).rows.map((row) => Object.values(row));

/** Brings a book into a portal that has none of it, by the command. Returns what stands there then. */
async function again(book: Buffer): Promise<unknown[][]> {
  const file = at("danh-sach.xlsx");
  writeFileSync(file, book);
  const { status, lines } = importFile(file);
  expect([status, lines.at(-1)]).toEqual([0, JSON.stringify({ read: 6, made: 6, updated: 0, refused: 0 })]);
  return rowsOf(told);
}

test("a roll that was taken out and brought in elsewhere is the same list, cell by cell", async () => {
  const actor = await makePerson({ role: "official", unitId: minhPhung });
  const { rows } = (await findRoll(actor, await makeRoll(actor)))!;
  const book = rollBook(rows, { titles: ["DANH SÁCH ĐỀ NGHỊ"], order: "STT", columns: vi.rollDesk.column });
  const before = await here();
  expect(before).toHaveLength(list.length);
  expect(await again(book)).toEqual(before);
});

test("and so are the desk's nominations, all of their columns or those that say who and what for", async () => {
  const actor = await makePerson({ role: "official", unitId: minhPhung });
  await makeRoll(actor);
  const before = await here();
  for (const address of ["", columns.map((one) => `cot=${one}`).join("&")]) {
    const stream = await lists.nominations.book(actor, new URLSearchParams(address), words);
    const book = Buffer.from(await new Response(stream).arrayBuffer());
    if (address === "") expect(await again(book)).toEqual(before);
    else {
      const file = at("lai.xlsx");
      writeFileSync(file, book);
      // A second time, with the chosen columns only: nothing of it is new.
      expect(importFile(file).lines.at(-1)).toBe(
        JSON.stringify({ read: 6, made: 0, updated: 6, refused: 0 }),
      );
      expect(await rowsOf(told)).toEqual(before);
    }
  }
});
