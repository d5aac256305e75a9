import { Turns } from "../jobs/turns";
import { formatDate, formatMoment } from "../time/dates";
import type { Cell } from "./written-cells";

/** Says to Excel that the letters are UTF-8. */
export const csvMark = "\uFEFF";

type Dated = { day: string } | { moment: Date };
/** How days and moments are written: for programs as ISO, for people as the portal's pages say them. */
type Dates = (cell: Dated) => string;
const iso: Dates = (cell) => ("day" in cell ? cell.day : cell.moment.toISOString());
const spoken: Dates = (cell) => ("day" in cell ? formatDate(cell.day) : formatMoment(cell.moment));

/** Lines of a list as CSV (RFC 4180): dates as ISO, and nothing that a spreadsheet would take for a formula. */
export function csvLines(lines: Cell[][], dates: Dates = iso): string {
  return lines.map((cells) => `${cells.map((cell) => quoted(said(cell, dates))).join(",")}\r\n`).join("");
}

/** A whole file for people: with the mark, dates as pages say them. Others who wait for this process are let in between. */
export async function writeCsv(lines: AsyncIterable<Cell[][]> | Iterable<Cell[][]>): Promise<string> {
  const parts = [csvMark];
  const turns = new Turns();
  for await (const batch of lines) {
    parts.push(csvLines(batch, spoken));
    await turns.pass();
  }
  return parts.join("");
}

/** Several tables as one file for people, an empty line between two. */
export const csvOf = (tables: Cell[][][]): string =>
  csvMark + tables.map((lines) => csvLines(lines, spoken)).join("\r\n");

function said(cell: Cell, dates: Dates): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "string") return harmless(cell);
  return "year" in cell ? String(cell.year) : dates(cell);
}

/** Excel runs what begins like this, also out of a CSV; a quotation mark before it makes it words. */
const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
