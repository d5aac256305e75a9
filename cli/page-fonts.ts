import { readFile } from "node:fs/promises";
import subsetFont from "subset-font";

const range = (from: number, to: number) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, at) => from + at));

/** What nearly every page is set in: the letters of Vietnamese and of English, signs of a text. */
export const usualLetters =
  range(0x20, 0x7e) +
  "\u00a0ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư" +
  range(0x1ea0, 0x1ef9) +
  "§©«»°²·×÷–—‘’“”•…₫−";

/** What a page is seldom set in, and then fetches: other letters of Western Europe, marks that stand apart (NFD). */
export const rareLetters = [...(range(0xa1, 0xff) + "\u0300\u0301\u0303\u0309\u0323" + "‚„†‡‰‹›⁄€™∕")]
  .filter((letter) => !usualLetters.includes(letter))
  .join("");

/** Letters are spaced; small capitals, fractions and the like are used nowhere. Marks that stand apart are placed too. */
const usual = { letters: usualLetters, features: ["kern"] };
const rare = { letters: rareLetters, features: ["kern", "mark", "mkmk", "ccmp", "locl"] };

const text400 = "be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf";
const text600 = "be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf";
const headline700 = "source-serif-4/700Bold/SourceSerif4_700Bold.ttf";

/** What each file of app/fonts is cut from, with which letters. */
export const pageFonts = {
  "text-400": { from: text400, ...usual },
  "text-400-rare": { from: text400, ...rare },
  "text-600": { from: text600, ...usual },
  "text-600-rare": { from: text600, ...rare },
  "headline-700": { from: headline700, ...usual },
  "headline-700-rare": { from: headline700, ...rare },
};

export type PageFont = keyof typeof pageFonts;

/** A font cut to what pages need, as WOFF2: one file weighs a third of the usual two for Latin and for Vietnamese. */
export async function cutFont(font: PageFont): Promise<Buffer> {
  const { from, letters, features } = pageFonts[font];
  const whole = await readFile(`node_modules/@expo-google-fonts/${from}`);
  return subsetFont(whole, letters, { targetFormat: "woff2", noHinting: true, keepFeatures: features });
}
