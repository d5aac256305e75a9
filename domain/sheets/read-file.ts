import { open, readFile, stat } from "node:fs/promises";
import { plainLetters } from "../text/letters";
import { openArchive } from "./archive";
import { SheetError, sheetLimits, type Grid } from "./grid";
import { likeliestReading } from "./old-fonts";
import { readDocx } from "./read-docx";
import { readText } from "./read-text";
import { readXlsx } from "./read-xlsx";

/**
 * The tables of a file as officials keep them: .xlsx, .docx or a text of values, told by its content and never by its name.
 * Throws `SheetError`.
 */
export async function readFileOfNames(path: string): Promise<Grid[]> {
  const { size } = await stat(path);
  if (size === 0) throw new SheetError("no-file");
  if (size > sheetLimits.file)
    throw new SheetError("file-too-large", { limit: sheetLimits.file / 1024 / 1024 });
  const head = await firstBytes(path, 4096);
  if (startsWith(head, "PK")) return readPacked(path);
  refuseOthers(head);
  if (startsWith(head, "\xD0\xCF\x11\xE0")) throw await oldOffice(path);
  return inOneReading(readText(await readFile(path)));
}

async function readPacked(path: string): Promise<Grid[]> {
  const archive = await openArchive(path);
  try {
    if (archive.names.includes("xl/workbook.xml")) return inOneReading(await readXlsx(archive));
    if (archive.names.includes("word/document.xml")) return inOneReading(await readDocx(archive));
    if (archive.names.includes("xl/workbook.bin")) throw new SheetError("sheet-old-excel");
    if (archive.names.includes("content.xml")) throw new SheetError("sheet-open-document");
    throw new SheetError("sheet-unknown");
  } finally {
    archive.close();
  }
}

/** Cells typed in a font of before Unicode and given another since: their letters tell. */
function inOneReading(grids: Grid[]): Grid[] {
  return grids.map(composed).map((grid) => {
    const sample = grid.rows
      .slice(0, 400)
      .flatMap(({ cells }) => cells.filter((cell) => /[\u00A1-\u00FF]/.test(cell)));
    const { note, read } = likeliestReading(sample.join("\n"));
    if (!note) return grid;
    const rows = grid.rows.map(({ number, cells }) => ({ number, cells: cells.map(read) }));
    return { ...grid, rows, notes: [...new Set([...grid.notes, note])] };
  });
}

/** Letters whose marks stand apart, as Macs and telephones write them, in one piece; what nobody sees is left out. */
const composed = (grid: Grid): Grid => ({
  ...grid,
  rows: grid.rows.map(({ number, cells }) => ({
    number,
    cells: cells.map((cell) => plainLetters(cell).trim()),
  })),
});

function refuseOthers(head: Buffer): void {
  if (startsWith(head, "%PDF")) throw new SheetError("sheet-pdf");
  if (startsWith(head, "{\\rtf")) throw new SheetError("sheet-old-word");
  const pictures = ["\xFF\xD8\xFF", "\x89PNG", "GIF8", "BM", "II*\0", "MM\0*"];
  if (pictures.some((sign) => startsWith(head, sign))) throw new SheetError("sheet-picture");
  if (head.subarray(4, 12).toString("latin1").startsWith("ftyp")) throw new SheetError("sheet-picture");
  if (
    head
      .subarray(0, 12)
      .toString("latin1")
      .match(/^RIFF.{4}WEBP/s)
  )
    throw new SheetError("sheet-picture");
  // Programs of offices write web pages and Excel's XML of 2003 and call them .xls.
  const text = head.toString("latin1").replace(/\0/g, "").trimStart().toLowerCase();
  if (/^(ï»¿|ÿþ)?\s*<(!doctype html|html|table|meta|\?xml)/.test(text))
    throw new SheetError("sheet-old-excel");
}

/** Word and Excel of before 2007, and files with a password of any year, are compound files: their streams' names tell which. */
async function oldOffice(path: string): Promise<SheetError> {
  const bytes = await readFile(path);
  const holds = (stream: string) => bytes.includes(Buffer.from(stream, "utf16le"));
  if (holds("EncryptedPackage")) return new SheetError("sheet-locked");
  return new SheetError(holds("Workbook") || holds("Book") ? "sheet-old-excel" : "sheet-old-word");
}

async function firstBytes(path: string, count: number): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const startsWith = (bytes: Buffer, sign: string) =>
  bytes.subarray(0, sign.length).equals(Buffer.from(sign, "latin1"));
