import "server-only";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

type CardFont = { name: string; data: Buffer; weight: 400 | 600 | 700; style: "normal" };

export const serif = "serif";
export const sans = "sans";

const files = [
  { name: serif, weight: 700, file: "source-serif-4/700Bold/SourceSerif4_700Bold.ttf" },
  { name: sans, weight: 400, file: "be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf" },
  { name: sans, weight: 600, file: "be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf" },
] as const;

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
    files.map(async ({ file, ...font }): Promise<CardFont> => {
      const data = await readFile(join(process.cwd(), "node_modules/@expo-google-fonts", file));
      return { ...font, data, style: "normal" };
    }),
  );
}
