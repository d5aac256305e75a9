import { beforeEach, expect, test } from "vitest";
import type { Actor } from "@/domain/permissions";
import { importsOfRoll, loadImport } from "@/domain/sheets/imports.server";
import { cameIn } from "@/domain/sheets/came-in";
import { readFileOfNames } from "@/domain/sheets/read-file";
import { useDatabase } from "../support/database";
import { bring, made } from "../support/imports";
import { makeCampaign } from "../support/nominations";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";
import { withFile } from "../support/sheet-files";

useDatabase();

let actor: Actor;
beforeEach(async () => {
  actor = await makePerson({ role: "official", unitId: minhPhung });
});

const rowsOf = (book: Buffer) =>
  withFile("a.xlsx", book, async (path) => (await readFileOfNames(path))[0]!.rows.map(({ cells }) => cells));

const lines = [
  ["STT", "Họ và tên", "Năm sinh", "Số CCCD", "Điện thoại", "Trình độ", "Thành tích"],
  ["01", "trần thị  bình", "1956", "079056001234", "0901234567", "12/12", "=Dạy chữ cho 213 em"],
  ["02", "LÊ VĂN HAI", "khoảng 1960", "079060001234", "", "", "Sửa xe cho học sinh nghèo"],
];

test("a list comes back with the rows, columns and words its file brought, less what is nobody's business", async () => {
  const id = await bring(actor, await makeCampaign(), lines.map((cells) => cells.join(";")).join("\n"));
  await made(actor, id);
  const { tables, rollId } = await loadImport(actor, id);
  const [head, ...rows] = await rowsOf(cameIn(tables));
  expect(head).toEqual(lines[0]);
  expect(rows).toEqual([
    ["01", "trần thị  bình", "1956", "", "", "12/12", "=Dạy chữ cho 213 em"],
    ["02", "LÊ VĂN HAI", "khoảng 1960", "", "", "", "Sửa xe cho học sinh nghèo"],
  ]);
  const of = await importsOfRoll({ id: rollId! });
  expect(of.map((one) => one.id)).toEqual([id]);
});

test("to another ward there is no such file", async () => {
  const id = await bring(actor, await makeCampaign(), lines.map((cells) => cells.join(";")).join("\n"));
  const other = await makePerson({ role: "official", unitId: tanSonHoa });
  await expect(loadImport(other, id)).rejects.toMatchObject({ code: "not-found" });
});
