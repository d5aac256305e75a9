import "server-only";
import { create } from "qrcode";
import { point } from "./blank";
import { fontOf } from "./fonts.server";
import type { Layout } from "./lay-out";
import type { BlankFieldKind } from "./vocabulary";

/** A certificate as shapes, for a drawing on a page: exactly what the paper gets, whatever fonts a browser has. Millimetres. */
export type Outline = {
  /** Each letter's shape once, in its font's own units, by its name. */
  letters: Record<string, string>;
  lines: {
    kind: BlankFieldKind;
    x: number;
    y: number;
    scale: number;
    text: string;
    /** Where it may be taken hold of. */
    width: number;
    height: number;
    set: { letter: string; at: number }[];
  }[];
  qr: { x: number; y: number; side: number; modules: number; path: string } | null;
};

/** `address` is what the code leads to; any of the same length looks alike. */
export function outlineOf({ lines, qr }: Layout, address: string): Outline {
  const letters: Record<string, string> = {};
  const drawn = lines.map(({ kind, text, x, y, size, width, font: face }) => {
    const font = fontOf(face);
    let at = 0;
    const set = text.split(/(?<= )/).flatMap((word) => {
      const run = font.layout(word);
      return run.glyphs.map((glyph, place) => {
        const letter = `${face}-${glyph.id}`;
        letters[letter] ??= glyph.path.toSVG();
        const stands = at + run.positions[place]!.xOffset;
        at += run.positions[place]!.xAdvance;
        return { letter, at: Math.round(stands) };
      });
    });
    return { kind, x, y, text, width, height: size * point, scale: (size * point) / font.unitsPerEm, set };
  });
  return { letters, lines: drawn, qr: qr && { ...qr, ...qrShape(address) } };
}

function qrShape(text: string): { modules: number; path: string } {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  let path = "";
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      if (modules.get(row, column)) path += `M${column} ${row}h1v1h-1z`;
  return { modules: modules.size, path };
}
