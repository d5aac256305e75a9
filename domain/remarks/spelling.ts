import { fold } from "../text/fold";

/** What may be called spelling: how long the passage may be, and how many letters of it may change. */
export const longestPassage = 80;
const mostLetters = 3;

/**
 * Whether `to` says what `from` says in better spelling: a short passage of which few letters change, all its figures as they
 * were, no word put in or left out but by a space.
 */
export function isSpelling(from: string, to: string): boolean {
  if (!from || !to || from === to || Math.max(from.length, to.length) > longestPassage) return false;
  if (figuresOf(from) !== figuresOf(to)) return false;
  return Math.abs(wordsOf(from) - wordsOf(to)) <= 1 && distance(from, to) <= mostLetters;
}

/** More words than these changed in one text are a new text, however small each change. */
const mostWords = 12;

/**
 * Whether a whole text says after what it said before in better spelling: line by line, and where the words are as many, word by
 * word (`isSpelling`). Never another figure.
 */
export function onlySpelling(before: string, after: string): boolean {
  const [old, now] = [before.normalize().split("\n"), after.normalize().split("\n")];
  if (old.length !== now.length || figuresOf(before) !== figuresOf(after)) return false;
  const pairs = old.flatMap((line, at) => (line === now[at] ? [] : changedIn(line, now[at]!)));
  return pairs.length <= mostWords && pairs.every(([from, to]) => isSpelling(from, to) && isAlike(from, to));
}

/** Short words are other words with a letter changed ("một", "hai"): alike but for accents, or in half of their letters. */
const isAlike = (from: string, to: string) =>
  fold(from) === fold(to) || distance(from, to) * 2 <= Math.max(from.length, to.length);

/** What changed in a line: its words one by one, or the passage between what is the same at its two ends. */
function changedIn(before: string, after: string): [string, string][] {
  const [old, now] = [before.split(" "), after.split(" ")];
  if (old.length === now.length)
    return old.flatMap((word, at): [string, string][] => (word === now[at] ? [] : [[word, now[at]!]]));
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const between = (words: string[]) => words.slice(start, words.length - end).join(" ");
  return [[between(old), between(now)]];
}

const figuresOf = (text: string) => (text.match(/\d+/g) ?? []).join(" ");
const wordsOf = (text: string) => text.trim().split(/\s+/).length;

/** Levenshtein's, in letters as they are written (NFC). */
function distance(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  let row = b.map((_, at) => at + 1);
  for (const [i, letter] of a.entries()) {
    const next: number[] = [];
    for (const [j, against] of b.entries()) {
      const left = j === 0 ? i + 1 : next[j - 1]!;
      const above = row[j]!;
      const across = j === 0 ? i : row[j - 1]!;
      next.push(Math.min(left + 1, above + 1, across + (letter === against ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? a.length;
}

type Counted<T> = { value: T; found: number };

/**
 * A value with `from` replaced in each text inside it, however deep, and how often it was found: of a story's document only
 * the words of its text nodes are looked at.
 */
export function mended<T>(value: T, from: string, to: string): Counted<T> {
  let found = 0;
  const look = (inner: unknown, key: string): unknown => {
    if (typeof inner === "string" && (key === "text" || key === "")) {
      const parts = inner.split(from);
      found += parts.length - 1;
      return parts.join(to);
    }
    if (Array.isArray(inner)) return inner.map((one) => look(one, "item"));
    if (typeof inner === "object" && inner !== null)
      return Object.fromEntries(Object.entries(inner).map(([name, one]) => [name, look(one, name)]));
    return inner;
  };
  return { value: look(value, "") as T, found };
}
