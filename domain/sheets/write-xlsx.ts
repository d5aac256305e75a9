import { bookParts, main, sheetPart, xmlHead } from "./book-parts";
import { streamedZip } from "./stream-zip";
import { packed } from "./write-zip";
import type { Cell } from "./written-cells";
import { sheetBegin, sheetEnd, sheetRow, widthsOf, type SheetLook } from "./written-sheet";

/** A sheet to write, with all its rows. */
export type WrittenSheet = SheetLook & { rows: Cell[][] };
/** A sheet whose rows come by and by. */
export type StreamedSheet = SheetLook & { rows: AsyncIterable<Cell[][]> | Iterable<Cell[][]> };

/** How a page of paper is called at its foot. */
const pageWord = "Trang";

/** A small book at once: the words of its cells are words, nothing in them is a formula, whatever they begin with. */
export function writeXlsx(sheets: WrittenSheet[]): Buffer {
  return packed([
    ...bookParts(sheets),
    ...sheets.map((sheet, at): [string, string] => [`xl/${sheetPart(at)}`, sheetXml(sheet)]),
  ]);
}

function sheetXml(sheet: WrittenSheet): string {
  const widths = widthsOf(sheet, sheet.rows.slice(0, fittedRows));
  const lines = sheet.rows.map((cells, at) =>
    sheetRow(sheet, cells, at + 1, widths, at === sheet.rows.length - 1),
  );
  return `${xmlHead}${sheetBegin(sheet, main, widths)}${lines.join("")}${sheetEnd(sheet, pageWord)}`;
}

/** So many rows tell how wide the columns are. */
const fittedRows = 200;

/** The same book piece by piece: of its rows only the first ones, which tell the columns' widths, and then one batch are in memory. */
export function streamXlsx(sheets: StreamedSheet[]): AsyncGenerator<Buffer> {
  return streamedZip([
    ...bookParts(sheets).map(([path, xml]) => ({ path, pieces: [xml] })),
    ...sheets.map((sheet, at) => ({ path: `xl/${sheetPart(at)}`, pieces: sheetPieces(sheet) })),
  ]);
}

async function* sheetPieces(sheet: StreamedSheet): AsyncGenerator<string> {
  let row = 0;
  let widths: number[] = [];
  const said = (lines: Cell[][]) => lines.map((cells) => sheetRow(sheet, cells, ++row, widths)).join("");
  const begin = (lines: Cell[][]) => {
    widths = widthsOf(sheet, lines);
    return `${xmlHead}${sheetBegin(sheet, main, widths)}${said(lines)}`;
  };
  let first: Cell[][] | null = [];
  for await (const batch of sheet.rows) {
    if (first === null) yield said(batch);
    else first.push(...batch);
    if (first === null || first.length < fittedRows) continue;
    yield begin(first);
    first = null;
  }
  if (first !== null) yield begin(first);
  yield sheetEnd(sheet, pageWord);
}
