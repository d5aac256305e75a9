import { Turns } from "../jobs/turns";
import { formatDate, formatMoment } from "../time/dates";
import type { Cell } from "./written-cells";

/**
 * Lines of a table as CSV (RFC 4180) in UTF-8: with the mark that tells Excel so, and with an apostrophe before words that it would
 * take for a formula. Others who wait for this process are let in between.
 */
export async function writeCsv(lines: AsyncIterable<Cell[][]> | Iterable<Cell[][]>): Promise<string> {
  const rows: string[] = [];
  const turns = new Turns();
  for await (const batch of lines) {
    rows.push(...batch.map((cells) => cells.map(cellText).join(",")));
    await turns.pass();
  }
  return `\ufeff${rows.join("\r\n")}\r\n`;
}

function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  if (typeof cell !== "string")
    return "day" in cell
      ? formatDate(cell.day)
      : "year" in cell
        ? String(cell.year)
        : `"${formatMoment(cell.moment)}"`;
  const inert = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
