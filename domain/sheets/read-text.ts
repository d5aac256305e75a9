import { likeliestReading, fromTcvn3, fromVni } from "./old-fonts";
import { SheetError, sheetLimits, type Grid, type GridNote, type GridRow } from "./grid";
import { vietnameseShare } from "./syllables";

/**
 * A text file of values (.csv, .txt) as a grid: of whatever separator and encoding (UTF-8, UTF-16, windows-1258, the bytes of
 * TCVN3 and VNI fonts). Throws `sheet-too-long`, `sheet-unknown` where it is no text.
 */
export function readText(bytes: Buffer): Grid[] {
  const { text, note } = decode(bytes);
  if (text.includes("\0")) throw new SheetError("sheet-unknown");
  return [{ sheet: "", rows: rowsOf(text, separatorOf(text)), spans: [], notes: note ? [note] : [] }];
}

type Decoded = { text: string; note: GridNote | null };

function decode(bytes: Buffer): Decoded {
  const wide = wideKind(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), note: null };
  const unicode = strict("utf-8", bytes);
  if (unicode !== null) {
    const { note, read } = likeliestReading(unicode.slice(0, sampled));
    return { text: read(unicode), note };
  }
  const latin = bytes.toString("latin1");
  const readings: Decoded[] = [
    { text: new TextDecoder("windows-1258").decode(bytes).normalize("NFC"), note: null },
    { text: fromTcvn3(latin), note: "tcvn3" },
    { text: fromVni(latin), note: "vni" },
  ];
  const scored = readings.map((one) => ({ one, ...vietnameseShare(one.text.slice(0, sampled)) }));
  return scored.reduce((best, other) => (other.share > best.share ? other : best)).one;
}

/** Characters that tell how a text is written. */
const sampled = 100_000;

/** UTF-16, by its mark or by every other byte of plain letters being nothing. */
function wideKind(bytes: Buffer): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, 400);
  const nothing = (from: 0 | 1) =>
    head.filter((byte, at) => at % 2 === from && byte === 0).length / (head.length / 2);
  if (nothing(1) > 0.3 && nothing(0) < 0.05) return "utf-16le";
  return nothing(0) > 0.3 && nothing(1) < 0.05 ? "utf-16be" : null;
}

function strict(encoding: string, bytes: Buffer): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The one that stands most evenly in the rows: a comma within sentences stands in few and unevenly. */
function separatorOf(text: string): string {
  const [, said] = /^sep=(.)\r?\n/i.exec(text) ?? [];
  if (said) return said;
  const lines = text.slice(0, sampled);
  const scores = [";", "\t", "|", ","].map((separator) => {
    const widths = rowsOf(lines, separator)
      .slice(0, 200)
      .map(({ cells }) => cells.length);
    const usual = mode(widths.filter((width) => width > 1));
    return {
      separator,
      score: usual < 2 ? 0 : widths.filter((width) => width === usual).length * Math.min(usual, 12),
    };
  });
  return scores.reduce((best, other) => (other.score > best.score ? other : best)).separator;
}

function mode(numbers: number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0]?.[0] ?? 0;
}

/** Rows of values, quoted where they hold the separator or a line's end (RFC 4180); a row's number is that of its first line. */
function rowsOf(text: string, separator: string): GridRow[] {
  const rows: GridRow[] = [];
  const lines = text.replace(/^sep=.\r?\n/i, "\n");
  let row: GridRow = { number: 1, cells: [] };
  let line = 1;
  for (let at = 0; at <= lines.length;) {
    const { value, end } = lines[at] === '"' ? quoted(lines, at) : bare(lines, at, separator);
    line += value.split("\n").length - 1;
    if (row.cells.length < sheetLimits.columns) row.cells.push(value.trim().slice(0, sheetLimits.cell));
    at = end + 1;
    if (lines[end] === separator) continue;
    if (lines[end] === "\r" && lines[at] === "\n") at++;
    if (row.cells.some(Boolean)) rows.push(row);
    if (rows.length > sheetLimits.rows) throw new SheetError("sheet-too-long", { limit: sheetLimits.rows });
    row = { number: ++line, cells: [] };
  }
  return rows;
}

function bare(text: string, from: number, separator: string) {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end++;
  return { value: text.slice(from, end), end };
}

function quoted(text: string, from: number) {
  let value = "";
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { value: value + text.slice(at), end: text.length };
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value: value.replace(/\r\n?/g, "\n"), end: quote + 1 };
    value += '"';
    at = quote + 2;
  }
}
