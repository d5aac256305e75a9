import type { RollColumn } from "@/domain/rolls/columns";
import type { Cells } from "@/domain/rolls/row-standing";
import type { RollRow } from "@/domain/rolls/rows.server";
import type { RefusedCell } from "@/domain/rolls/save-cells.server";

/** What a person typed in a cell and the words its page had read there. */
export type TypedCell = { text: string; base: string };
export type Typed = Record<string, Partial<Record<RollColumn, TypedCell>>>;

/** A list on the page: its rows as stored, rows not begun yet, and what was typed and is not stored. */
export type Sheet = {
  rows: RollRow[];
  spare: string[];
  typed: Typed;
  refused: RefusedCell[];
  /** Rows to be taken out. */
  gone: string[];
};

export type CellChange = { id: string; column: RollColumn; base: string; text: string };

/** The rows in order; a spare one is a row without anything. */
export const rowsOf = ({ rows, spare, gone }: Sheet): RollRow[] => [
  ...rows.filter(({ id }) => !gone.includes(id)),
  ...spare.filter((id) => !gone.includes(id) && !rows.some((row) => row.id === id)).map(emptyRow),
];

/** An id for a row that is begun here; plain http has no `randomUUID`. */
export function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** The sheet without a row. */
export function withoutRow(sheet: Sheet, id: string): Sheet {
  const typed = { ...sheet.typed };
  delete typed[id];
  return { ...sheet, typed, gone: [...sheet.gone, id] };
}

/** The sheet with pasted rows from this one on; those beyond the last are begun. */
export function withPasted(sheet: Sheet, id: string, pasted: Cells[]): Sheet {
  const open = rowsOf(sheet).filter((row) => row.editable);
  const from = open.findIndex((row) => row.id === id);
  const beyond = Math.max(0, pasted.length - (open.length - from));
  const fresh = Array.from({ length: beyond }, freshId);
  const ids = [...open.slice(from).map((row) => row.id), ...fresh];
  const changes = Object.fromEntries(pasted.map((cells, at) => [ids[at]!, cells]));
  return withCells({ ...sheet, spare: [...sheet.spare, ...fresh] }, changes);
}

const emptyRow = (id: string): RollRow => ({
  id,
  state: "draft",
  onHold: false,
  reference: null,
  cells: {},
  known: {},
  lacks: [],
  story: "none",
  editable: true,
});

/** The words of a row's cells as they are on the page. */
export function shownCells(row: RollRow, typed: Typed[string] = {}): Cells {
  const mine = Object.entries(typed).map(([column, cell]) => [column, cell.text]);
  return { ...row.cells, ...Object.fromEntries(mine) } as Cells;
}

/** A row with its cells as shown; readings of the server's hold while nothing they hang on was typed over. */
export function shownRow(row: RollRow, typed: Typed[string] = {}): RollRow {
  const { formerUnit, consent } = row.known;
  const isAsWas = !typed.kind && !typed.birthYear && !typed.consent;
  const known = {
    ...(formerUnit && !typed.formerUnit ? { formerUnit } : {}),
    ...(consent && isAsWas ? { consent } : {}),
  };
  return { ...row, cells: shownCells(row, typed), known };
}

/** The sheet after these cells were typed over, row → column → text. */
export function withCells(sheet: Sheet, changes: Record<string, Cells>): Sheet {
  const typed = { ...sheet.typed };
  for (const [id, cells] of Object.entries(changes)) {
    const stored = sheet.rows.find((row) => row.id === id)?.cells ?? {};
    const own = { ...typed[id] };
    for (const [column, text] of Object.entries(cells) as [RollColumn, string][]) {
      const base = own[column]?.base ?? stored[column] ?? "";
      if (text === base) delete own[column];
      else own[column] = { text, base };
    }
    typed[id] = own;
  }
  return { ...sheet, typed };
}

/** What is to be sent: every typed cell that nobody has to be asked about first. */
export function changesOf({ typed, refused }: Sheet): CellChange[] {
  return Object.entries(typed).flatMap(([id, cells]) =>
    (Object.entries(cells) as [RollColumn, TypedCell][]).flatMap(([column, cell]) =>
      refused.some((one) => one.id === id && one.column === column) ? [] : [{ id, column, ...cell }],
    ),
  );
}

/** The sheet after an answer: what was stored is typed no more, what was refused waits for a person's word. */
export function answeredSheet(
  sheet: Sheet,
  sent: CellChange[],
  { rows, refused }: { rows: RollRow[]; refused: RefusedCell[] },
): Sheet {
  const typed = { ...sheet.typed };
  for (const { id, column, text } of sent) {
    const isRefused = refused.some((one) => one.id === id && one.column === column);
    if (isRefused || typed[id]?.[column]?.text !== text) continue;
    typed[id] = { ...typed[id] };
    delete typed[id][column];
  }
  return { ...sheet, rows, typed, refused: [...sheet.refused, ...refused] };
}

/** A refused cell is answered: written over what stands there, or given up for it. */
export function settled(sheet: Sheet, { id, column, standing }: RefusedCell, keeps: "mine" | "theirs"): Sheet {
  const refused = sheet.refused.filter((one) => one.id !== id || one.column !== column);
  const own = { ...sheet.typed[id] };
  if (keeps === "mine" && own[column]) own[column] = { ...own[column], base: standing };
  else delete own[column];
  return { ...sheet, refused, typed: { ...sheet.typed, [id]: own } };
}
