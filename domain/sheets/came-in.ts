import type { SheetTable } from "./find-tables";
import { isOnesOwn } from "./targets";
import { writeXlsx } from "./write-xlsx";

/**
 * The tables of an import as a book: each with the head, the rows and the columns that its file or paste brought, in its own words and
 * nothing put right, also what the portal made nothing of. Of identity numbers, telephones, beliefs and the like only the head comes
 * back. All cells are words: "007" stays "007".
 */
export function cameIn(tables: SheetTable[]): Buffer {
  return writeXlsx(
    tables.map(({ sheet, head, rows }) => {
      const width = Math.max(head.length, ...rows.map(({ cells }) => cells.length));
      const kept = Array.from({ length: width }, (_, at) => !isOnesOwn(head[at] ?? []));
      const heads = Array.from({ length: width }, (_, at) => (head[at] ?? []).join(" – "));
      const lines = rows.map(({ cells }) => kept.map((isKept, at) => (isKept ? (cells[at] ?? "") : "")));
      return head.length > 0
        ? { name: sheet, head: 1, rows: [heads, ...lines] }
        : { name: sheet, rows: lines };
    }),
  );
}
