import "server-only";
import PDFDocument from "pdfkit";
import { create } from "qrcode";
import { point, type Paper } from "./blank";
import { endContents, endPlaces, type EndedInTurns } from "./end-pdf";
import { fontFile } from "./fonts.server";
import type { Layout } from "./lay-out";
import { correctionOf, type Measured } from "./printer";
import { typefaces } from "./vocabulary";

/** Millimetres to points, the measure of a PDF. */
const mm = 1 / point;

type Sheet = PDFKit.PDFDocument;

/** What every sheet of a file has: its paper, and the printer whose faults are made good. */
export type Press = { paper: Paper; printer: Measured | null; title: string };

/** One page: everything in it is drawn in millimetres from the upper left corner of the paper. */
export type DrawPage = (sheet: Sheet) => void;

/** Takes the next bytes of a file that is being written. */
type Put = (part: Buffer) => void | Promise<void>;

/**
 * Writes a PDF page by page: nothing of it is held but its fonts and where its pages stand. Letters are embedded, of each font
 * those that are used. `put` is given the bytes in their order and waited for; so is `afterPage` between two pages.
 */
export async function writePdf(
  { paper, printer, title }: Press,
  pages: Iterable<DrawPage> | AsyncIterable<DrawPage>,
  put: Put,
  afterPage: (done: number) => Promise<void> = async () => undefined,
): Promise<void> {
  const size: [number, number] = [paper.width * mm, paper.height * mm];
  const document = new PDFDocument({
    autoFirstPage: false,
    // Without this the library reads a font of its own that has no Vietnamese letter.
    font: "",
    lang: "vi-VN",
    displayTitle: true,
    info: { Title: title, Creator: "Lan Tỏa", Producer: "Lan Tỏa" },
  });
  const parts: Buffer[] = [];
  const ended = new Promise<void>((settle, fail) => {
    document.on("data", (part: Buffer) => parts.push(part));
    document.on("end", settle);
    document.on("error", fail);
  });
  const putAll = async () => {
    if (parts.length > 0) await put(Buffer.concat(parts.splice(0)));
  };
  for (const face of typefaces) document.registerFont(face, fontFile(face));
  const { scale, left, top } = correctionOf(printer);
  let done = 0;
  for await (const draw of pages) {
    document.addPage({ size, margin: 0 });
    document
      .save()
      .scale(mm * scale)
      .translate(left / scale, top / scale);
    draw(document);
    document.restore();
    await putAll();
    await afterPage(++done);
  }
  await endInTurns(document, () => afterPage(done));
  await ended;
  await putAll();
}

/** What the library keeps to itself and does in one go at the end, while nobody else is answered. */
type Inner = Sheet &
  EndedInTurns & {
    _fontFamilies: Record<string, { finalize: () => void }>;
    _finalize: () => void;
    _write: (line: string) => void;
  };

/**
 * Ends a document: contents, names of places and each font cut to its letters in turns of their own, and the table of where all
 * stands written at once, which of ten thousand pages has thirty thousand lines and took a tenth of a second line by line.
 */
async function endInTurns(document: Sheet, turn: () => Promise<void>): Promise<void> {
  const inner = document as unknown as Inner;
  await endContents(inner, turn);
  await endPlaces(inner, turn);
  for (const font of Object.values(inner._fontFamilies)) {
    font.finalize();
    await turn();
  }
  const finalize = inner._finalize.bind(inner);
  inner._finalize = () => {
    const lines: string[] = [];
    inner._write = (line) => void lines.push(line);
    const push = inner.push.bind(inner);
    inner.push = (part) => {
      if (part === null) push(Buffer.from(`${lines.join("\n")}\n`, "latin1"));
      return push(part);
    };
    finalize();
  };
  document.end();
}

/** The same in memory, for as many pages as one request asks for. */
export async function drawPdf(press: Press, pages: Iterable<DrawPage>): Promise<Buffer> {
  const parts: Buffer[] = [];
  await writePdf(press, pages, (part) => void parts.push(part));
  return Buffer.concat(parts);
}

/** What the machine adds to a blank: the laid-out lines and the check code's picture. */
export function drawLayout(sheet: Sheet, { lines, qr }: Layout, address: string | null): void {
  sheet.fillColor("black");
  for (const { text, x, y, size, font } of lines) drawText(sheet, text, { x, y, size, font });
  if (!qr) return;
  if (address) drawQr(sheet, address, qr);
  else sheet.lineWidth(0.2).rect(qr.x, qr.y, qr.side, qr.side).stroke("black");
}

type At = { x: number; y: number; size: number; font?: (typeof typefaces)[number] };

/** A line of words whose letters stand at `y`. `size` is points. */
export function drawText(sheet: Sheet, text: string, { x, y, size, font = "serif" }: At): void {
  sheet
    .font(font)
    .fontSize(size * point)
    .text(text, x, y, { lineBreak: false, baseline: "alphabetic" });
}

/** The code as one shape, black on what the paper is; its border is the blank's to leave white. */
function drawQr(sheet: Sheet, text: string, { x, y, side }: NonNullable<Layout["qr"]>): void {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const step = side / modules.size;
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++) {
      let run = 0;
      while (column + run < modules.size && modules.get(row, column + run)) run++;
      if (run === 0) continue;
      sheet.rect(x + column * step, y + row * step, run * step, step);
      column += run;
    }
  sheet.fill("black");
}
