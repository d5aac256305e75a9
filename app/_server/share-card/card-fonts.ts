import "server-only";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

type CardFont = { name: string; data: Buffer; weight: 400 | 600 | 700; style: "normal" };

// The drawing library takes one file for a name, so each half of a family has a name of its own. The Vietnamese half
// comes first, as on pages: every letter that has both is then drawn by one font.
const files = [
  ["serif", "source-serif-4", 700],
  ["sans", "be-vietnam-pro", 400],
  ["sans", "be-vietnam-pro", 600],
] as const;
const subsets = ["vietnamese", "latin", "latin-ext"] as const;

export const serif = "serif-vietnamese, serif-latin, serif-latin-ext";
export const sans = "sans-vietnamese, sans-latin, sans-latin-ext";

let loaded: Promise<CardFont[]> | undefined;

/** The portal's own type, read once; a reading that failed is tried again. */
export function cardFonts(): Promise<CardFont[]> {
  loaded ??= readFonts().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

function readFonts(): Promise<CardFont[]> {
  return Promise.all(
    files.flatMap(([name, family, weight]) =>
      subsets.map(async (subset): Promise<CardFont> => {
        const file = `node_modules/@fontsource/${family}/files/${family}-${subset}-${weight}-normal.woff`;
        const data = await readFile(join(process.cwd(), file));
        return { name: `${name}-${subset}`, data, weight, style: "normal" };
      }),
    ),
  );
}
