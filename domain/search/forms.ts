import { plainLetters } from "../text/letters";
import { oneSpelling } from "../text/spelling";

/**
 * The three forms of one text, letter under letter: `shown` as people read it, `exact` with accents and `folded`
 * without, both in one spelling and lower case with spaces for everything that is no letter or digit. A place found in one is the same
 * place in the others.
 */
export type TextForms = { shown: string; exact: string; folded: string };

/** The forms of `text`. Marks that NFC leaves standing alone are dropped; Vietnamese has none of those. */
export function textForms(text: string): TextForms {
  const shown = plainLetters(text).replace(/\p{M}+/gu, "");
  const exact = oneSpelling(shown.toLowerCase().replace(/[^\p{L}\p{N}]/gu, blank));
  const folded = withoutMarks(exact);
  if (exact.length === shown.length && folded.length === shown.length) return { shown, exact, folded };
  return letterByLetter(shown);
}

/** For the few letters of the world whose lower case or base is longer or shorter than they are: those stay. */
function letterByLetter(shown: string): TextForms {
  let exact = "";
  let folded = "";
  for (const letter of shown) {
    exact += /[\p{L}\p{N}]/u.test(letter) ? sameLength(letter, letter.toLowerCase()) : blank(letter);
  }
  exact = oneSpelling(exact);
  for (const letter of exact) folded += sameLength(letter, withoutMarks(letter));
  return { shown, exact, folded };
}

/** A word that is still being typed, without accents, letter by letter: "quy" may yet become "quyết". */
export function asBegun(word: string): string {
  return withoutMarks(plainLetters(word).toLowerCase());
}

const blank = (letter: string) => " ".repeat(letter.length);
const sameLength = (letter: string, made: string) => (made.length === letter.length ? made : letter);
/** Letters of a text without their marks, each in its place. */
export const withoutMarks = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replaceAll("đ", "d");
