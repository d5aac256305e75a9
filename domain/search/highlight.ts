import type { TextForms } from "./forms";
import type { Form, Phrase, SearchTerm } from "./query";

/** A piece of shown text; `hit` where it is what was searched for. */
export type Segment = { text: string; hit: boolean };

/** Whether anything of it is what was searched for. */
export const holdsHit = (segments: Segment[]): boolean => segments.some(({ hit }) => hit);

type Word = { at: number; end: number; exact: string; folded: string; term: number };

/** All of the text, cut where words of `terms` stand: with the accents that were typed, or in any spelling (`folded`). */
export function highlight(forms: TextForms, terms: SearchTerm[], form: Form = "folded"): Segment[] {
  return segmentsOf(forms, wordsOf(forms, terms, form), 0, forms.shown.length);
}

/**
 * The piece of a long text, about `length` words, that holds the most of `terms`; its beginning where there is none.
 * "…" says where more stands before or after.
 */
export function excerpt(
  forms: TextForms,
  terms: SearchTerm[],
  length: number,
  form: Form = "folded",
): Segment[] {
  const words = wordsOf(forms, terms, form);
  const from = bestWindow(words, length);
  const part = words.slice(from, from + length);
  const first = part[0];
  if (!first) return [];
  const last = from + length >= words.length;
  const end = last ? forms.shown.length : part.at(-1)!.end;
  const more = { text: "…", hit: false };
  return [
    ...(from > 0 ? [more] : []),
    ...segmentsOf(forms, part, from > 0 ? first.at : 0, end),
    ...(last ? [] : [more]),
  ];
}

/** Every word of the text with the number of the term it belongs to, or -1. */
function wordsOf({ exact, folded }: TextForms, terms: SearchTerm[], form: Form): Word[] {
  const words = [...folded.matchAll(/[^ ]+/g)].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    exact: exact.slice(match.index, match.index + match[0].length),
    folded: match[0],
    term: -1,
  }));
  for (const [number, term] of terms.entries())
    for (const phrase of [term, ...term.also])
      mark(words, number, phrase, form, phrase === term ? term.begun : null);
  return words;
}

function mark(words: Word[], number: number, phrase: Phrase, form: Form, begun: string | null): void {
  const sought = phrase[form];
  for (let at = 0; at + sought.length <= words.length; at++) {
    const fits = sought.every((word, step) => {
      const here = words[at + step]!;
      return here[form] === word || (form === "folded" && begun !== null && here.folded.startsWith(begun));
    });
    if (fits) for (let step = 0; step < sought.length; step++) words[at + step]!.term = number;
  }
}

/** Where the window begins that holds the most different terms; a few words are left before the first hit. */
function bestWindow(words: Word[], length: number): number {
  let best = { from: 0, found: 0 };
  for (const [at, word] of words.entries()) {
    if (word.term < 0) continue;
    const from = Math.max(0, Math.min(at - 4, words.length - length));
    const found = new Set(words.slice(from, from + length).flatMap(({ term }) => (term < 0 ? [] : [term])))
      .size;
    if (found > best.found) best = { from, found };
  }
  return best.from;
}

function segmentsOf({ shown }: TextForms, words: Word[], from: number, to: number): Segment[] {
  const segments: Segment[] = [];
  let at = from;
  for (const word of words) {
    if (word.term < 0) continue;
    if (word.at > at) segments.push({ text: shown.slice(at, word.at), hit: false });
    segments.push({ text: shown.slice(word.at, word.end), hit: true });
    at = word.end;
  }
  if (to > at) segments.push({ text: shown.slice(at, to), hit: false });
  return segments;
}
