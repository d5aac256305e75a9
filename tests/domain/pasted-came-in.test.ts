import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { nextSending, sheetOf, withCells } from "@/components/rolls/sheet";
import { answeredSheet } from "@/components/rolls/sheet-answers";
import type { Actor } from "@/domain/permissions";
import { rollColumns } from "@/domain/rolls/columns";
import { rollChanges } from "@/domain/rolls/input";
import { asCameIn, pastedRows } from "@/domain/rolls/pasted";
import { createRoll } from "@/domain/rolls/rolls.server";
import { saveCells } from "@/domain/rolls/save-cells.server";
import { cameIn } from "@/domain/sheets/came-in";
import { importsOfRoll, listImports, loadCameIn, loadImport } from "@/domain/sheets/imports.server";
import { readFileOfNames } from "@/domain/sheets/read-file";
import { useDatabase } from "../support/database";
import { makeCampaign } from "../support/nominations";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";
import { withFile } from "../support/sheet-files";

useDatabase();

let actor: Actor;
let rollId: string;
beforeEach(async () => {
  actor = await makePerson({ role: "official", unitId: minhPhung });
  const campaignId = await makeCampaign();
  rollId = await createRoll(actor, { id: randomUUID(), campaignId, number: "", datedOn: null });
});

const lines = [
  ["STT", "Họ và tên", "Năm sinh", "Số CCCD", "Xếp loại"],
  ["1", "trần thị  bình", "khoảng 1956", "079056001234", "Tốt"],
  ["2", "LÊ VĂN HAI", "1960", "079060001234", ""],
];
const came = (cells = lines) => asCameIn(cells, rollColumns, "kind", 1000);
const rowsOf = (book: Buffer) =>
  withFile("a.xlsx", book, async (path) => (await readFileOfNames(path))[0]!.rows.map(({ cells }) => cells));
const save = (input: object) => saveCells(actor, rollId, rollChanges.parse(input));

test("what was pasted comes back in its own words, less what is nobody's business", async () => {
  const pasted = { id: randomUUID(), ...came()! };
  expect(JSON.stringify(pasted)).not.toContain("0790");
  await save({ pasted });
  await save({ pasted });
  const [one, ...others] = await importsOfRoll({ id: rollId });
  expect([one!.id, one!.pasted, others]).toEqual([pasted.id, true, []]);
  const { tables } = await loadCameIn(actor, pasted.id);
  expect(await rowsOf(cameIn(tables))).toEqual([
    lines[0],
    ["1", "trần thị  bình", "khoảng 1956", "", "Tốt"],
    ["2", "LÊ VĂN HAI", "1960"],
  ]);
});

test("it is no file that was brought in: no list of those names it, no other ward finds it", async () => {
  const pasted = { id: randomUUID(), ...came()! };
  await save({ pasted });
  expect(await listImports(actor)).toEqual([]);
  await expect(loadImport(actor, pasted.id)).rejects.toMatchObject({ code: "not-found" });
  const other = await makePerson({ role: "official", unitId: tanSonHoa });
  await expect(loadCameIn(other, pasted.id)).rejects.toMatchObject({ code: "not-found" });
});

test("a portal that is told of such columns drops their cells itself; a paste it cannot read keeps no cell back", async () => {
  const pasted = { id: randomUUID(), head: lines[0]!, rows: lines.slice(1) };
  await save({ pasted });
  const { tables } = await loadCameIn(actor, pasted.id);
  expect(JSON.stringify(tables)).not.toContain("0790");
  const row = randomUUID();
  const changes = [{ id: row, column: "name", base: "", text: "Bà Tư" }];
  const { rows } = await save({ add: [row], changes, pasted: { id: "x", rows: "nothing" } });
  expect(rows.map(({ cells }) => cells.name)).toEqual(["Bà Tư"]);
});

test("without a head only the list's own columns are kept; a single row is no list", () => {
  const bare = pastedRows("Cá nhân\tBà Hai\nTập thể\tTổ 3");
  expect(came(bare)).toEqual({ head: [], rows: bare });
  const wide = [Array<string>(20).fill("a"), Array<string>(20).fill("b")];
  expect(came(wide)!.rows.map((cells) => cells.length)).toEqual([11, 11]);
  expect(came([["Bà Hai", "1956"]])).toBeNull();
  expect(came(lines.slice(0, 2))).toBeNull();
});

test("of one list the latest twenty are kept", async () => {
  for (let at = 0; at < 22; at++) await save({ pasted: { id: randomUUID(), ...came()! } });
  expect(await importsOfRoll({ id: rollId })).toHaveLength(20);
});

test("it goes along with the first saving, and once that was answered no more", () => {
  const [row, paste] = [randomUUID(), { id: randomUUID(), ...came()! }];
  const sheet = withCells(sheetOf([], [row], {}, []), { [row]: { name: "Bà Hai" } });
  const sending = nextSending({ ...sheet, pastes: [paste] })!;
  expect(sending.pasted).toEqual(paste);
  const answered = answeredSheet({ ...sheet, pastes: [paste] }, sending, {
    ids: [row],
    rows: [],
    refused: [],
  });
  expect(answered.pastes).toEqual([]);
});
