import { readFile } from "node:fs/promises";
import subsetFont from "subset-font";

const range = (from: number, to: number) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, at) => from + at));

/** The letters that pages are set in: those of Vietnamese and of Western Europe, marks that stand apart (NFD), signs of a text. */
export const letters =
  range(0x20, 0x7e) +
  range(0xa0, 0xff) +
  "ĂăĐđĨĩŨũƠơƯư" +
  range(0x1ea0, 0x1ef9) +
  "\u0300\u0301\u0303\u0309\u0323" +
  "–—‘’‚“”„†‡•…‰‹›⁄₫€™−∕";

/** What each file of app/fonts is cut from. */
export const pageFonts = {
  "text-400": "be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf",
  "text-600": "be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf",
  "headline-700": "source-serif-4/700Bold/SourceSerif4_700Bold.ttf",
};

export type PageFont = keyof typeof pageFonts;

/** Letters are spaced and their marks placed; small capitals, fractions and the like are used nowhere. */
const keepFeatures = ["kern", "mark", "mkmk", "ccmp", "locl", "liga"];

/** A font cut to what pages need, as WOFF2: one file weighs half of the usual two for Latin and for Vietnamese. */
export async function cutFont(font: PageFont): Promise<Buffer> {
  const whole = await readFile(`node_modules/@expo-google-fonts/${pageFonts[font]}`);
  return subsetFont(whole, letters, { targetFormat: "woff2", noHinting: true, keepFeatures });
}
