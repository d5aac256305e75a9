import { escapeMarkup } from "../text/xml";
import { lineHeight, rowXml, shownLength, type Cell, type RowLook } from "./written-cells";

/** What is said of a sheet beside its rows. */
export type SheetLook = {
  /** At most 31 characters; what Excel allows in no name is left out. */
  name: string;
  /**
   * Which row is the head of its table, from 1: it stays in view with all above it, comes again on every page of paper, and the
   * rows before it are titles. Without one the sheet is bare cells.
   */
  head?: number;
  /** Joined cells, such as "A1:A2". */
  spans?: string[];
  /** The columns' widths in characters; without them they are fitted to the head and the first rows. */
  widths?: number[];
  /** What stands above every page of paper: at the left what it is, at the right when it was made. */
  above?: { left: string; right: string };
  /** Whether the last row adds up the others. */
  hasSum?: boolean;
};

const isBare = ({ head }: SheetLook) => head === undefined;

/** How wide a sheet's columns are: as it says itself, else fitted to `first`, its first rows with the head among them. */
export const widthsOf = (sheet: SheetLook, first: Cell[][]): number[] =>
  sheet.widths ?? (isBare(sheet) ? [] : fittedWidths(first, sheet.head!));

/** A sheet's XML before its rows. */
export function sheetBegin(sheet: SheetLook, main: string, widths: number[]): string {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const wide = columns.length ? `<cols>${columns.join("")}</cols>` : "";
  const begin = `<worksheet xmlns="${main}">`;
  if (isBare(sheet)) return `${begin}${wide}<sheetData>`;
  const { head } = sheet;
  const below = `<pane ySplit="${head}" topLeftCell="A${head! + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`;
  return `${begin}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${below}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="${lineHeight + 1}" customHeight="1"/>${wide}<sheetData>`;
}

/** One of its rows by its number from 1. */
export function sheetRow(
  sheet: SheetLook,
  cells: Cell[],
  row: number,
  widths: number[],
  isLast = false,
): string {
  const { head = 0, hasSum } = sheet;
  const look: RowLook = row < head ? "title" : row === head ? "head" : hasSum && isLast ? "sum" : "plain";
  return rowXml(cells, row, look, widths, isBare(sheet));
}

/** What follows its rows: paper is A4 across, as wide as the table, its pages numbered. */
export function sheetEnd(sheet: SheetLook, page: string): string {
  const { spans = [], above } = sheet;
  const joined = spans.length
    ? `<mergeCells count="${spans.length}">${spans.map((span) => `<mergeCell ref="${span}"/>`).join("")}</mergeCells>`
    : "";
  if (isBare(sheet)) return `</sheetData>${joined}</worksheet>`;
  const over = above ? `&L${printed(above.left)}&R${printed(above.right)}` : "";
  return `</sheetData>${joined}<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.7" header="0.35" footer="0.35"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter>${
    over ? `<oddHeader>${escapeMarkup(over)}</oddHeader>` : ""
  }<oddFooter>${escapeMarkup(`&C${page} &P/&N`)}</oddFooter></headerFooter></worksheet>`;
}

/** An ampersand begins an order to the printer; a number right after one would be a size of letters. */
const printed = (words: string) => ` ${words.replaceAll("&", "&&").slice(0, 100)}`;

const narrowest = 5;
/** A column is no wider: what is longer wraps. */
const widest = 44;

/** So many characters across a page of A4 can still be read; of more columns the wide ones wrap sooner. */
const legible = 180;
const leastCap = 14;

/** As wide as the longest line of the first rows, at least as the head's longest word. */
function fittedWidths(first: Cell[][], head: number): number[] {
  const table = first.slice(head - 1);
  const heads = table[0] ?? [];
  const wanted = heads.map((words, column) => {
    const lengths = table.slice(1).map((row) => shownLength(row[column] ?? null));
    const said = typeof words === "string" ? words : "";
    const word = Math.max(...said.split(/\s+/).map((one) => one.length));
    const rows = lengths.reduce((most, one) => Math.max(most, one), 0);
    return Math.min(widest, Math.max(narrowest, word + 2, rows + 1.5));
  });
  // Numbers and days do not wrap: one that lacks room is shown as "###".
  const whole = heads.map((_, column) => {
    const cells = table.slice(1).map((row) => row[column] ?? null);
    return Math.max(0, ...cells.map((cell) => (typeof cell === "string" ? 0 : shownLength(cell) + 2)));
  });
  const capped = (cap: number) => wanted.map((one, at) => Math.max(Math.min(one, cap), whole[at]!));
  const sumAt = (cap: number) => capped(cap).reduce((sum, one) => sum + one, 0);
  let cap = widest;
  while (cap > leastCap && sumAt(cap) > legible) cap--;
  return capped(cap);
}

/** Excel's own rule: 31 characters, none of these, no two alike. */
export function namesOf(sheets: { name: string }[]): string[] {
  const names: string[] = [];
  for (const { name } of sheets) {
    const wanted =
      name
        .normalize("NFC")
        .replace(/[[\]:*?/\\']/g, " ")
        .trim()
        .slice(0, 27) || "Danh sách";
    const twins = names.filter((one) => one.replace(/ \d+$/, "").toLowerCase() === wanted.toLowerCase());
    names.push(twins.length > 0 ? `${wanted} ${twins.length + 1}` : wanted);
  }
  return names;
}
