import { escapeMarkup } from "../text/xml";
import { sheetLimits } from "./grid";
import { styleAt, type StyleName } from "./written-styles";

/**
 * What a cell of a written sheet says: words (nothing in them is a formula, whatever they begin with), a number that counts, a
 * year, an ISO day, a moment as Ho Chi Minh City's clocks show it; null for nothing.
 */
export type Cell = string | number | { year: number } | { day: string } | { moment: Date } | null;

/** How a row is drawn: as its cells are, as the head of its table, as a title above it, as a sum below it. */
export type RowLook = "plain" | "head" | "title" | "sum";

/** A row of a sheet by its number from 1, as high as its words need in columns so wide. `isPlain` leaves out all looks. */
export function rowXml(cells: Cell[], row: number, look: RowLook, widths: number[], isPlain = false): string {
  const said = cells.map((cell, column) => cellXml(cell, `${letters(column)}${row}`, look, isPlain));
  const lines = isPlain || look === "title" ? 1 : cells.reduce<number>(most(widths, look), 1);
  // Programs that do not measure wrapped words themselves would show the first line only.
  const high =
    look === "title" && !isPlain
      ? ' ht="21"'
      : lines > 1
        ? ` ht="${Math.min(highest, lines * lineHeight + 2)}"`
        : "";
  return `<row r="${row}"${high}>${said.join("")}</row>`;
}

/** Points: a line of 12-point letters, and the highest row that Excel knows. */
export const lineHeight = 15.75;
const highest = 409;

const most = (widths: number[], look: RowLook) => (lines: number, cell: Cell, column: number) =>
  Math.max(lines, linesIn(cell, widths[column] ?? 10, look === "head" ? boldShare : letterShare));

/** A column is measured in figures, of which so many letters take the room: they are a little narrower, a head's bold ones not. */
const letterShare = 1.15;
const boldShare = 0.95;

/** How many lines words take in a column so wide: they break between words, so a line is seldom full. */
function linesIn(cell: Cell, width: number, share: number): number {
  if (typeof cell !== "string" || (cell.length <= width - 1.5 && !cell.includes("\n"))) return 1;
  const room = Math.max(3, width * share);
  return cell.split("\n").reduce((sum, part) => sum + linesOfPart(part, room), 0);
}

function linesOfPart(part: string, room: number): number {
  let [lines, at] = [1, 0];
  for (const word of part.split(" ")) {
    if (at > 0 && at + 1 + word.length > room) [lines, at] = [lines + 1, 0];
    at += (at > 0 ? 1 : 0) + word.length;
    if (at > room) [lines, at] = [lines + Math.ceil(at / room) - 1, at % room];
  }
  return lines;
}

function cellXml(cell: Cell, place: string, look: RowLook, isPlain: boolean): string {
  const style = isPlain ? "" : ` s="${styleAt(styleOf(cell, look))}"`;
  if (cell === null || cell === "")
    // An empty cell keeps its frame.
    return isPlain || look === "title" ? "" : `<c r="${place}"${style}/>`;
  if (typeof cell !== "string") return `<c r="${place}"${style}><v>${serial(cell)}</v></c>`;
  const text = escapeMarkup(writtenWords(cell));
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** Words as a cell can hold them: whole letters (NFC), at most 32,767, and "_x0041_" is those seven letters and no "A". */
function writtenWords(words: string): string {
  const whole = words.normalize("NFC").replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
  return whole.length > sheetLimits.cell ? `${whole.slice(0, sheetLimits.cell - 1)}…` : whole;
}

const mayBeFormula = /^[=+\-@\t\r]/;

function styleOf(cell: Cell, look: RowLook): StyleName {
  if (look === "head" || look === "title") return look;
  if (typeof cell === "number") return look === "sum" ? "sumNumber" : "number";
  if (look === "sum") return "sum";
  if (cell === null || typeof cell === "string") return mayBeFormula.test(cell ?? "") ? "quoted" : "words";
  return "year" in cell ? "year" : "day" in cell ? "day" : "moment";
}

const dayLength = 86_400_000;
/** 30 December 1899: where Excel begins to count days. */
const firstDay = Date.UTC(1899, 11, 30);
const aheadOfUtc = 7 * 3_600_000;

function serial(cell: Exclude<Cell, string | null>): number {
  if (typeof cell === "number") return cell;
  if ("year" in cell) return cell.year;
  if ("day" in cell) return (Date.parse(cell.day) - firstDay) / dayLength;
  return (cell.moment.getTime() + aheadOfUtc - firstDay) / dayLength;
}

/** How many characters a cell shows in its longest line. */
export function shownLength(cell: Cell): number {
  if (cell === null) return 0;
  if (typeof cell === "string") return Math.max(...cell.split("\n").map((line) => line.length));
  if (typeof cell === "number") return cell.toLocaleString("vi-VN").length;
  return "year" in cell ? 4 : "day" in cell ? 10 : 16;
}

/** A column's letters, from 0: A, Z, AA. */
export function letters(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? letters(before - 1) : "") + String.fromCharCode(65 + (column % 26));
}
