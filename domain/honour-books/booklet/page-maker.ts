import { point } from "../../certificates/blank";
import type { Letters } from "../../certificates/lay-out";
import type { Typeface } from "../../certificates/vocabulary";

/** A page of A5 in millimetres, and where its words may stand. */
export const sheet = { width: 148, height: 210 };
export const body = { left: 15, right: 133, top: 22, bottom: 192 };
export const bodyWidth = body.right - body.left;

/** Letters of a size (points) in a typeface; `lead` is the distance of lines as a share of the size. */
export type Style = { face: Typeface; size: number; lead?: number; soft?: boolean };

/** What stands on a page; millimetres from its upper left corner, words by the line their letters stand on. */
export type Item =
  | { is: "words"; text: string; x: number; y: number; width: number; style: Style; to?: string }
  | { is: "rule"; x: number; y: number; width: number }
  | { is: "photo"; x: number; y: number; width: number; height: number; sha256: string };

/** A place that can be gone to. */
export type Mark = { name: string; y: number };
/** An entry of the reader's own contents, beside the page. */
export type Heading = { title: string; level: 1 | 2 };
export type Page = { head: string; items: Item[]; marks: Mark[]; headings: Heading[] };

/** Words of one style within a width: `x` from the left edge of the body. */
export type Block = { text: string; style: Style; x?: number; width?: number; to?: string; align?: "center" };

/** Puts words onto pages one below the other; a new page begins where they do not fit. Pure: widths come from `letters`. */
export class PageMaker {
  readonly pages: Page[] = [];
  #y = body.top;

  constructor(private readonly letters: Letters) {}

  /** A new page; `head` runs above it and those that follow. */
  begin(head: string): void {
    this.pages.push({ head, items: [], marks: [], headings: [] });
    this.#y = body.top;
  }

  get page(): Page {
    return this.pages.at(-1)!;
  }

  /** Keeps what follows together: a new page unless so many millimetres are left. */
  need(height: number): void {
    if (this.#y + Math.min(height, body.bottom - body.top) > body.bottom) this.begin(this.page.head);
  }

  /** Leaves room, but none at the top of a page. */
  space(height: number): void {
    if (this.#y > body.top) this.#y += height;
  }

  /** Leaves room also at the top of a page. */
  drop(height: number): void {
    this.#y += height;
  }

  mark(name: string): void {
    this.page.marks.push({ name, y: this.#y });
  }

  heading(heading: Heading): void {
    this.page.headings.push(heading);
  }

  /** Words, wrapped; between two of their lines a page may end. */
  put(block: Block): void {
    const { style, x = 0, width = bodyWidth - x, to, align } = block;
    const step = lineOf(style);
    for (const text of this.wrap(block.text, style, width)) {
      this.need(step);
      const own = this.width(text, style);
      const at = body.left + x + (align === "center" ? (width - own) / 2 : 0);
      const y = this.#y + step * 0.78;
      this.page.items.push({ is: "words", text, x: at, y, width: own, style, ...(to ? { to } : {}) });
      this.#y += step;
    }
  }

  /** Words on the line that was put last, ending at the right edge of the body. */
  putAtRight(text: string, style: Style, to?: string): void {
    const width = this.width(text, style);
    const y = this.#y - lineOf(style) * 0.22;
    const x = body.right - width;
    this.page.items.push({ is: "words", text, x, y, width, style, ...(to ? { to } : {}) });
  }

  /** Words that stand left of the next block, on its first line. */
  putBeside(text: string, style: Style, next: Style): void {
    const y = this.#y + lineOf(next) * 0.78;
    this.page.items.push({ is: "words", text, x: body.left, y, width: this.width(text, style), style });
  }

  rule(): void {
    this.page.items.push({ is: "rule", x: body.left, y: this.#y, width: bodyWidth });
  }

  photo(photo: { sha256: string; width: number; height: number }, most: number): void {
    const scale = Math.min(bodyWidth / photo.width, most / photo.height);
    const [width, height] = [photo.width * scale, photo.height * scale];
    this.need(height);
    const x = body.left + (bodyWidth - width) / 2;
    this.page.items.push({ is: "photo", x, y: this.#y, width, height, sha256: photo.sha256 });
    this.#y += height;
  }

  /** How high blocks are when one follows the other. */
  heightOf(blocks: Block[]): number {
    return blocks.reduce(
      (sum, { text, style, x = 0, width = bodyWidth - x }) =>
        sum + this.wrap(text, style, width).length * lineOf(style),
      0,
    );
  }

  /** Millimetres. */
  width(text: string, { face, size }: Style): number {
    return this.letters.width(text, face) * size * point;
  }

  /** Lines of words, none wider than `width` millimetres; a word that is wider by itself is broken. */
  wrap(text: string, style: Style, width: number): string[] {
    const lines: string[] = [];
    let line = "";
    // Up to the space behind the line's last word: measured word by word, not the whole line anew for each of its words.
    let behind = 0;
    for (const word of this.#printable(text, style.face).split(/\s+/u).filter(Boolean)) {
      if (behind + this.width(word, style) <= width) {
        line = line ? `${line} ${word}` : word;
        behind += this.width(`${word} `, style);
        continue;
      }
      if (line) lines.push(line);
      const pieces = this.#broken(word, style, width);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1)!;
      behind = this.width(`${line} `, style);
    }
    return line ? [...lines, line] : lines;
  }

  #broken(word: string, style: Style, width: number): string[] {
    const pieces: string[] = [];
    let piece = "";
    for (const letter of word) {
      if (piece && this.width(piece + letter, style) > width) {
        pieces.push(piece);
        piece = letter;
      } else piece += letter;
    }
    return [...pieces, piece];
  }

  /** Composed letters, and for each that the typeface has not one that says so. */
  #printable(text: string, face: Typeface): string {
    const composed = text.normalize("NFC");
    const missing = this.letters.missing(composed, face);
    return missing.length === 0
      ? composed
      : [...composed].map((one) => (missing.includes(one) ? "?" : one)).join("");
  }
}

/** The height of a line, in millimetres. */
export const lineOf = ({ size, lead = 1.32 }: Style) => size * lead * point;
