import { mostRows } from "@/domain/rolls/input";
import type { RollColumn } from "@/domain/rolls/columns";
import type { PastedTable } from "@/domain/rolls/pasted";
import type { Cells } from "@/domain/rolls/row-standing";
import type { RollRow } from "@/domain/rolls/rows.server";
import type { RefusedCell } from "@/domain/rolls/save-cells.server";

/** What a person typed in a cell and the words its page had read there. */
export type TypedCell = { text: string; base: string };
export type Typed = Record<string, Partial<Record<RollColumn, TypedCell>>>;

/** A row on the page; one that nobody has written in is not stored. */
export type SheetRow = RollRow & { stored: boolean };

export type CellChange = { id: string; column: RollColumn; base: string; text: string };
/** A pasted list, kept as it came in beside the cells that were made of it. */
export type Paste = PastedTable & { id: string };
/** What one saving brings. */
export type Sending = { add: string[]; remove: string[]; changes: CellChange[]; pasted?: Paste };

/** A list on the page: its rows in the order shown, what was typed and is not stored, and what is under way. */
export type Sheet = {
  rows: SheetRow[];
  typed: Typed;
  refused: RefusedCell[];
  /** Rows to be taken out. */
  gone: string[];
  /** Lists that were pasted and are not kept yet; each goes along with a saving. */
  pastes: Paste[];
  /** The saving that was not answered yet; it is sent again as it was before anything newer. */
  sending: Sending | null;
};

/** The ids of all rows in their order, and those rows that changed. */
export type ListRead = { ids: string[]; rows: RollRow[] };

/** An id for a row that is begun here; plain http has no `randomUUID`. */
export function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

export const emptyRow = (id: string): SheetRow => ({
  id,
  state: "draft",
  onHold: false,
  reference: null,
  cells: {},
  known: {},
  lacks: [],
  story: "none",
  editable: true,
  stored: false,
});

/** A list as its page read it, with rows to begin below. */
export const sheetOf = (rows: RollRow[], spare: string[], typed: Typed, refused: RefusedCell[]): Sheet => ({
  rows: [...rows.map((row) => ({ ...row, stored: true })), ...spare.map(emptyRow)],
  typed,
  refused,
  gone: [],
  pastes: [],
  sending: null,
});

/** The sheet with rows of these ids, begun at its end where there are none. */
export function withRows(sheet: Sheet, ids: string[]): Sheet {
  const here = new Set(sheet.rows.map((row) => row.id));
  const fresh = ids.filter((id) => !here.has(id)).slice(0, Math.max(0, mostRows - sheet.rows.length));
  if (fresh.length === 0) return sheet;
  const gone = sheet.gone.filter((id) => !fresh.includes(id));
  return { ...sheet, gone, rows: [...sheet.rows, ...fresh.map(emptyRow)] };
}

/** The sheet without these rows. */
export function withoutRows(sheet: Sheet, ids: string[]): Sheet {
  const typed = Object.fromEntries(Object.entries(sheet.typed).filter(([id]) => !ids.includes(id)));
  const isBegun = (id: string) =>
    sheet.sending?.add.includes(id) || sheet.rows.some((row) => row.id === id && row.stored);
  return {
    ...sheet,
    typed,
    rows: sheet.rows.filter((row) => !ids.includes(row.id)),
    refused: sheet.refused.filter((one) => !ids.includes(one.id)),
    gone: [...sheet.gone, ...ids.filter(isBegun)],
  };
}

const cellsNow = new WeakMap<SheetRow, { typed: Typed[string] | undefined; shown: SheetRow }>();

/** A row with its cells as shown; readings of the server's hold while nothing they hang on was typed over. */
export function shownRow(row: SheetRow, typed: Typed[string] | undefined): SheetRow {
  const before = cellsNow.get(row);
  if (before && before.typed === typed) return before.shown;
  const shown = typed ? overlaid(row, typed) : row;
  cellsNow.set(row, { typed, shown });
  return shown;
}

function overlaid(row: SheetRow, typed: Typed[string]): SheetRow {
  const mine = Object.entries(typed).map(([column, cell]) => [column, cell.text]);
  const { formerUnit, consent } = row.known;
  const isAsWas = !typed.kind && !typed.birthYear && !typed.consent;
  const known = {
    ...(formerUnit && !typed.formerUnit ? { formerUnit } : {}),
    ...(consent && isAsWas ? { consent } : {}),
  };
  return { ...row, cells: { ...row.cells, ...Object.fromEntries(mine) } as Cells, known };
}

const rowsById = new WeakMap<SheetRow[], Map<string, SheetRow>>();

function rowOf({ rows }: Sheet, id: string): SheetRow | undefined {
  const known = rowsById.get(rows) ?? new Map(rows.map((row) => [row.id, row]));
  rowsById.set(rows, known);
  return known.get(id);
}

/** What a cell says on the page. */
export function cellOf(sheet: Sheet, id: string, column: RollColumn): string {
  const row = rowOf(sheet, id);
  return sheet.typed[id]?.[column]?.text ?? row?.cells[column] ?? "";
}

/** The sheet after these cells were typed over, row → column → text. */
export function withCells(sheet: Sheet, changes: Record<string, Cells>): Sheet {
  const typed = { ...sheet.typed };
  const rows = new Map(sheet.rows.map((row) => [row.id, row]));
  for (const [id, cells] of Object.entries(changes)) {
    const row = rows.get(id);
    if (!row?.editable) continue;
    const own = { ...typed[id] };
    for (const [column, text] of Object.entries(cells) as [RollColumn, string][]) {
      const base = own[column]?.base ?? row.cells[column] ?? "";
      if (text === base && !isSent(sheet, id, column)) delete own[column];
      else own[column] = { text, base };
    }
    if (Object.keys(own).length > 0) typed[id] = own;
    else delete typed[id];
  }
  return { ...sheet, typed };
}

const isSent = ({ sending }: Sheet, id: string, column: RollColumn) =>
  sending?.changes.some((one) => one.id === id && one.column === column) ?? false;

/** Rows that one saving brings: few enough that nobody who writes meanwhile waits long. */
const together = 10;

/** The next saving: typed cells that nobody has to be asked about first; null where there is nothing to save. */
export function nextSending({ rows, typed, refused, gone, pastes }: Sheet): Sending | null {
  const open = rows.flatMap((row) => {
    const cells = Object.entries(typed[row.id] ?? {}) as [RollColumn, TypedCell][];
    const changes = cells.filter(
      ([column]) => !refused.some((one) => one.id === row.id && one.column === column),
    );
    return changes.length > 0 ? [{ row, changes }] : [];
  });
  if (open.length === 0 && gone.length === 0) return null;
  const part = open.slice(0, together);
  return {
    add: part.filter(({ row }) => !row.stored).map(({ row }) => row.id),
    remove: gone,
    changes: part.flatMap(({ row, changes }) =>
      changes.map(([column, cell]) => ({ id: row.id, column, ...cell })),
    ),
    pasted: pastes[0],
  };
}

/** How many rows wait to be saved. */
export const unsavedRows = ({ typed, gone }: Sheet) => Object.keys(typed).length + gone.length;
