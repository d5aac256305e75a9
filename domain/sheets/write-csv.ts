import type { Cell } from "./written-cells";

/** Says to Excel that the letters are UTF-8. */
export const csvMark = "\uFEFF";

/** Lines of a list as CSV (RFC 4180): dates as ISO, and nothing that a spreadsheet would take for a formula. */
export function csvLines(lines: Cell[][]): string {
  return lines.map((cells) => `${cells.map((cell) => quoted(said(cell))).join(",")}\r\n`).join("");
}

function said(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "string") return harmless(cell);
  if ("year" in cell) return String(cell.year);
  return "day" in cell ? cell.day : cell.moment.toISOString();
}

/** Excel runs what begins like this, also out of a CSV; a quotation mark before it makes it words. */
const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
