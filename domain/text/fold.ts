import { plainLetters } from "./letters";
import { remembering } from "./remembering";
import { oneSpelling } from "./spelling";

/** Plain letters (NFC), trimmed, runs of white space as one space: how every single-line text is kept. */
export function cleanLine(text: string): string {
  return plainLetters(text).replace(/\s+/gu, " ").trim();
}

/** Plain letters (NFC) with line ends as `\n` and no trailing blanks: how every multi-line text is kept. */
export function cleanText(text: string): string {
  return (
    plainLetters(text.replace(/\r\n?/g, "\n"))
      // Not one expression: looking for blanks before a line's end takes the square of their number.
      .split("\n")
      .map((one) => one.trimEnd())
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim()
  );
}

/** Lower case, one spelling, no accents, đ as d, one space between words: the form in which names are compared. */
export const fold = (text: string): string => (text.length <= 100 ? foldLine(text) : foldText(text));

const foldText = (text: string) => wordsOnly(oneSpelling(plainLetters(text).toLowerCase()));
/** A list says the same again and again. */
const foldLine = remembering(foldText);

function wordsOnly(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Words without accents in small letters, spelt as they are: what the database keeps for the desk (`nomination.folded`). */
export const unaccented = (text: string): string => wordsOnly(plainLetters(text));

/** Words without accents joined by hyphens, spelt as they are, at most 80 characters and never cut inside a word. */
export function slugify(text: string): string {
  const slug = unaccented(text)
    .replace(/[^a-z0-9 ]/g, "")
    .replace(/ +/g, "-")
    .replace(/^-|-$/g, "");
  if (slug.length <= 80) return slug;
  const cut = slug.slice(0, 81);
  const boundary = cut.lastIndexOf("-");
  return boundary > 0 ? cut.slice(0, boundary) : cut.slice(0, 80);
}

/** Whether a text holds every word of a query, in any order, accents or not. */
export function hasWords(text: string, query: string): boolean {
  const folded = fold(text);
  return fold(query)
    .split(" ")
    .every((word) => folded.includes(word));
}
