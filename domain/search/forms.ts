/**
 * The three forms of one text, letter under letter: `shown` as people read it, `exact` with accents and `folded`
 * without, both lower case with spaces for everything that is no letter or digit. A place found in one is the same
 * place in the others.
 */
export type TextForms = { shown: string; exact: string; folded: string };

/** The forms of `text`. Marks that NFC leaves standing alone are dropped; Vietnamese has none of those. */
export function textForms(text: string): TextForms {
  const shown = text.normalize("NFC").replace(/\p{M}/gu, "");
  let exact = "";
  let folded = "";
  for (const letter of shown) {
    const plain = /[\p{L}\p{N}]/u.test(letter) ? sameLength(letter, letter.toLowerCase()) : blank(letter);
    exact += plain;
    folded += sameLength(plain, withoutMarks(plain));
  }
  return { shown, exact, folded };
}

const blank = (letter: string) => " ".repeat(letter.length);
const sameLength = (letter: string, made: string) => (made.length === letter.length ? made : letter);
const withoutMarks = (letter: string) => letter.normalize("NFD").replace(/\p{M}/gu, "").replace("đ", "d");

/** A piece of shown text; `hit` where it is what was searched for. */
export type Segment = { text: string; hit: boolean };

/** Marks of the beginning and the end of a hit in what SQLite's highlight() and snippet() return. */
export const hitStart = "\u0001";
export const hitEnd = "\u0002";

/**
 * Cuts the shown text where the marked folded text has its marks. `marked` may be a part of the whole, as snippet()
 * returns one; what it leaves out is left out here too.
 */
export function segments(forms: TextForms, marked: string): Segment[] {
  const part = marked.replaceAll(hitStart, "").replaceAll(hitEnd, "");
  const begin = Math.max(0, forms.folded.indexOf(part));
  const found: Segment[] = [];
  let at = begin;
  let hit = false;
  for (const piece of marked.split(new RegExp(`([${hitStart}${hitEnd}])`, "u"))) {
    if (piece === hitStart || piece === hitEnd) {
      hit = piece === hitStart;
    } else if (piece) {
      found.push({ text: forms.shown.slice(at, at + piece.length), hit });
      at += piece.length;
    }
  }
  return found;
}

/** Like `segments` for a part of a long text: says with "…" where more stands before or after it. */
export function excerpt(forms: TextForms, marked: string): Segment[] {
  const part = marked.replaceAll(hitStart, "").replaceAll(hitEnd, "");
  const begin = Math.max(0, forms.folded.indexOf(part));
  const more = (hidden: string) => (hidden.trim() ? [{ text: "…", hit: false }] : []);
  return [
    ...more(forms.shown.slice(0, begin)),
    ...segments(forms, marked),
    ...more(forms.shown.slice(begin + part.length).replace(/^[^\p{L}\p{N}]+$/u, "")),
  ];
}
