import type { ProfileKind } from "../profiles/vocabulary";
import type { SheetTable } from "./find-tables";
import type { Outcome } from "./plan-rows";
import type { SheetTarget } from "./targets";
import { writeXlsx } from "./write-xlsx";

/** The words of the sheet: it is a paper in Vietnamese or English, as its reader is. */
export type RefusedWords = {
  kind: string;
  kinds: Record<ProfileKind, string>;
  reason: string;
  /** The sentences of a row, one each. */
  reasonsOf: (one: Outcome) => string[];
};

/**
 * The refused rows as they stood, with the reason beside each, as a book that can be mended and chosen again: what a section's
 * words said of a row's kind is a column of its own there.
 */
export function refusedSheet(
  outcomes: Outcome[],
  tables: SheetTable[],
  columns: (SheetTarget | null)[][],
  words: RefusedWords,
): Buffer {
  const sheets = tables.flatMap((table, at) => {
    const rows = outcomes.filter((one) => one.act === "refused" && one.table === at);
    if (rows.length === 0) return [];
    const heads = table.head.map((parts) => parts.join(" "));
    const needsKind = !columns[at]?.includes("kind") && rows.some(({ kind }) => kind !== null);
    const withKind = (kind: string, cells: string[]) => (needsKind ? [kind, ...cells] : cells);
    const lines = unrepeated(rows).map(([one, reasons]) => [
      ...withKind(
        one.kind ? words.kinds[one.kind] : "",
        heads.map((_, column) => one.cells[column] ?? ""),
      ),
      reasons.join("\n"),
    ]);
    return [{ name: table.sheet, rows: [[...withKind(words.kind, heads), words.reason], ...lines] }];
  });
  return writeXlsx(sheets);

  /** Two people of one cell are one row of the file. */
  function unrepeated(rows: Outcome[]): [Outcome, string[]][] {
    const byRow = new Map<number, [Outcome, string[]]>();
    for (const one of rows) {
      const [first, reasons] = byRow.get(one.row) ?? [one, []];
      byRow.set(one.row, [first, [...new Set([...reasons, ...words.reasonsOf(one)])]]);
    }
    return [...byRow.values()];
  }
}
