import { expect, test } from "vitest";
import { answeredSheet, readSheet, settled } from "@/components/rolls/sheet-answers";
import { nextSending, sheetOf, withCells, withoutRows, withRows, type Sheet } from "@/components/rolls/sheet";
import { columnHeaded, rollColumns } from "@/domain/rolls/columns";
import { mostPasted, pastedRows, readPaste } from "@/domain/rolls/pasted";
import type { Cells } from "@/domain/rolls/row-standing";
import type { RollRow } from "@/domain/rolls/rows.server";
import { rollDesk as words } from "@/messages/vi/rolls.json";

const [one, other, fresh] = [
  "00000000-0000-4000-8000-000000000001",
  "00000000-0000-4000-8000-000000000002",
  "00000000-0000-4000-8000-000000000003",
];
const row = (id: string, cells: Cells): RollRow => ({
  id,
  state: "draft",
  onHold: false,
  reference: null,
  cells,
  known: {},
  lacks: [],
  story: "none",
  editable: true,
});
const sheet = sheetOf([row(one, { name: "Bà Hai" })], [], {}, []);
const names = ({ rows, typed }: Sheet) => rows.map(({ id, cells }) => typed[id]?.name?.text ?? cells.name);

test("a cell typed on while it is being saved keeps its newer words, and they are sent after", () => {
  const typed = withCells(sheet, { [one]: { name: "Bà Ba" } });
  const sending = nextSending(typed)!;
  expect(sending).toEqual({
    add: [],
    remove: [],
    changes: [{ id: one, column: "name", base: "Bà Hai", text: "Bà Ba" }],
  });
  // Even the words from before are newer than what is under way.
  const back = withCells({ ...typed, sending }, { [one]: { name: "Bà Hai" } });
  const answered = answeredSheet(back, sending, {
    ids: [one],
    rows: [row(one, { name: "Bà Ba" })],
    refused: [],
  });
  expect(names(answered)).toEqual(["Bà Hai"]);
  expect(nextSending(answered)!.changes).toEqual([
    { id: one, column: "name", base: "Bà Ba", text: "Bà Hai" },
  ]);
});

test("a cell somebody else wrote first waits for a word, and is then sent or given up", () => {
  const typed = withCells(sheet, { [one]: { name: "Bà Ba" } });
  const sending = nextSending(typed)!;
  const refusal = {
    id: one,
    column: "name",
    code: "changed-elsewhere",
    standing: "Bà Tư",
    by: "",
    at: 0,
  } as const;
  const read = { ids: [one], rows: [row(one, { name: "Bà Tư" })] };
  const asked = answeredSheet(typed, sending, { ...read, refused: [refusal] });
  expect([names(asked), nextSending(asked)]).toEqual([["Bà Ba"], null]);
  expect(nextSending(settled(asked, refusal, "mine"))!.changes[0]).toMatchObject({
    base: "Bà Tư",
    text: "Bà Ba",
  });
  expect(names(settled(asked, refusal, "theirs"))).toEqual(["Bà Tư"]);
});

test("rows of others come in, those they took out go, and one with unsaved words comes back as a new one", () => {
  const theirs = readSheet(sheet, { ids: [one, other], rows: [row(other, { name: "Bà Tư" })] });
  expect(names(theirs)).toEqual(["Bà Hai", "Bà Tư"]);
  expect(names(readSheet(theirs, { ids: [one], rows: [] }))).toEqual(["Bà Hai"]);
  const typed = withCells(theirs, { [other]: { deed: "Vá áo" } });
  const rescued = readSheet(typed, { ids: [one], rows: [] });
  expect(names(rescued)).toEqual(["Bà Hai", "Bà Tư"]);
  expect(nextSending(rescued)!.add).toEqual([rescued.rows[1]!.id]);
  expect(rescued.rows[1]!.id).not.toBe(other);
});

test("what did not change is the same, so that nothing is drawn anew", () => {
  expect(readSheet(sheet, { ids: [one], rows: [row(one, { name: "Bà Hai" })] })).toBe(sheet);
});

test("ten rows are saved at once, in their order; a row taken out is told to the portal where it was stored", () => {
  const ids = Array.from({ length: 12 }, (_, at) => `00000000-0000-4000-8000-0000000001${10 + at}`);
  const words = Object.fromEntries(ids.map((id) => [id, { name: `Bà ${id}` }]));
  const sending = nextSending(withCells(withRows(sheet, ids), words))!;
  expect(sending.add).toEqual(ids.slice(0, 10));
  const without = withoutRows(withRows(sheet, [fresh]), [one, fresh]);
  expect([without.rows, nextSending(without)]).toEqual([[], { add: [], remove: [one], changes: [] }]);
});

test("every head that the list itself shows is known again when it is pasted", () => {
  for (const [column, label] of Object.entries(words.column))
    expect([label, columnHeaded(label)]).toEqual([label, column]);
});

test("cells are pasted by their heads, else from the cell on; a column of line numbers is none", () => {
  const headed = pastedRows('STT\tHọ và tên\tNăm sinh\r\n1\t"Trần\nThị B"\t1956\r\n');
  expect(readPaste(headed, rollColumns, "kind").rows).toEqual([{ name: "Trần\nThị B", birthYear: "1956" }]);
  const strange = pastedRows(
    "TT\tHọ và tên / tập thể\tThành tích tóm tắt\tXếp loại\n1\tBà Hai\tNấu cơm\tTốt",
  );
  expect(readPaste(strange, rollColumns, "kind")).toEqual({
    rows: [{ name: "Bà Hai", deed: "Nấu cơm" }],
    left: 0,
    unknown: ["Xếp loại"],
  });
  const bare = pastedRows("1\tCá nhân\tBà Hai\n2\tCá nhân\tBà Ba");
  expect(readPaste(bare, rollColumns, "kind").rows).toEqual([
    { kind: "Cá nhân", name: "Bà Hai" },
    { kind: "Cá nhân", name: "Bà Ba" },
  ]);
  const many = Array.from({ length: 1000 }, () => Array<string>(10).fill("x"));
  const { rows, left } = readPaste(many, rollColumns, "kind");
  expect([rows.length, left]).toEqual([mostPasted / 10, 10_000 - mostPasted]);
});
