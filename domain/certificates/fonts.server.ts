import "server-only";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { create, type Font } from "fontkit";
import type { Letters } from "./lay-out";
import type { Typeface } from "./vocabulary";

const folder = "node_modules/@expo-google-fonts";

/** Tinos has the widths of Times New Roman; Source Serif 4 is the portal's own. Both are under the OFL. */
const fontFiles: Record<Typeface, string> = {
  serif: "tinos/400Regular/Tinos_400Regular.ttf",
  "serif-bold": "tinos/700Bold/Tinos_700Bold.ttf",
  "serif-italic": "tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf",
  "serif-bold-italic": "tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf",
  "display-bold": "source-serif-4/700Bold/SourceSerif4_700Bold.ttf",
};

const files = new Map<Typeface, Buffer>();
const fonts = new Map<Typeface, Font>();

/** A typeface's file, read once; found from where the portal runs, as the bundle moves. */
export function fontFile(face: Typeface): Buffer {
  const known = files.get(face) ?? readFileSync(resolve(folder, fontFiles[face]));
  files.set(face, known);
  return known;
}

export function fontOf(face: Typeface): Font {
  const known = fonts.get(face) ?? opened(face);
  fonts.set(face, known);
  return known;
}

function opened(face: Typeface): Font {
  const font = create(fontFile(face));
  // A collection of fonts holds none at its top; each file here is one.
  if (!("layout" in font)) throw new Error(`${face} is no single font`);
  return font;
}

/** Widths of words that were asked for, for each typeface; names and deeds come again and again. */
const measured = new Map<string, number>();
const mostMeasured = 20_000;

function wordWidth(word: string, face: Typeface): number {
  const key = `${face} ${word}`;
  const known = measured.get(key);
  if (known !== undefined) return known;
  const font = fontOf(face);
  const width = font.layout(word).advanceWidth / font.unitsPerEm;
  if (measured.size >= mostMeasured) measured.clear();
  measured.set(key, width);
  return width;
}

/** Whether a typeface has a letter, for each that was asked for: names are made of few. */
const had = new Map<string, boolean>();

function hasLetter(letter: string, face: Typeface): boolean {
  const key = `${face} ${letter}`;
  const known = had.get(key);
  if (known !== undefined) return known;
  const has = letter.trim() === "" || fontOf(face).hasGlyphForCodePoint(letter.codePointAt(0)!);
  if (had.size >= mostMeasured) had.clear();
  had.set(key, has);
  return has;
}

export const letters: Letters = {
  // Word by word, each with the space behind it: so they are set too.
  width: (text, face) => text.split(/(?<= )/).reduce((sum, word) => sum + wordWidth(word, face), 0),
  missing: (text, face) => [...new Set(text)].filter((letter) => !hasLetter(letter, face)),
};
