/** A row as its file has it: `number` is what its program shows beside it (in Word: the row's count among all tables' rows). */
export type GridRow = { number: number; cells: string[] };

/** Cells that were made one: places from 0, `down` and `across` counted with the first. */
export type Span = { row: number; column: number; down: number; across: number };

/** Spans by the row they begin in. */
export function spansByRow(spans: Span[]): Map<number, Span[]> {
  const at = new Map<number, Span[]>();
  for (const span of spans) at.set(span.row, [...(at.get(span.row) ?? []), span]);
  return at;
}

/** One sheet of a book, one Word document or one text file, as text in rows. Days stand as dd/mm/yyyy. */
export type Grid = { sheet: string; rows: GridRow[]; spans: Span[]; notes: GridNote[] };

/** What was done to a sheet's letters while it was read. */
export const gridNotes = ["tcvn3", "vni"] as const;
export type GridNote = (typeof gridNotes)[number];

export const sheetLimits = {
  /** Bytes of a file. */
  file: 50 * 1024 * 1024,
  /** Bytes of all that is read out of it, and of one part. */
  unpacked: 400 * 1024 * 1024,
  /** Rows of a file, empty ones between them too. */
  rows: 100_000,
  columns: 200,
  /** Characters of one cell: Excel's own limit. */
  cell: 32_767,
};

/** Why a file cannot be read at all. The words stand in messages/ under `errors`. */
export type SheetRefusal =
  | "no-file"
  | "file-too-large"
  | "sheet-old-excel"
  | "sheet-old-word"
  | "sheet-open-document"
  | "sheet-pdf"
  | "sheet-picture"
  | "sheet-locked"
  | "sheet-swollen"
  | "sheet-too-long"
  | "sheet-damaged"
  | "sheet-unknown"
  | "sheet-no-table";

/** A file that is said no to, with what its sentence names. */
export class SheetError extends Error {
  constructor(
    readonly code: SheetRefusal,
    readonly details: Record<string, string | number> = {},
  ) {
    super(code);
    this.name = "SheetError";
  }
}
