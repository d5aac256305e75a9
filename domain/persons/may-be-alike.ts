import { isSyllable } from "./syllables";

/**
 * Whether two keys (`nameKeyOf`) can be of one person's name: the same but for "Thị" and "Văn" or one word more, or of the same letters but for one slip. Hundreds
 * of a ward's people were born in one year, and hardly any passes.
 */
export function mayBePerson(one: string, other: string): boolean {
  if (lettersApart(one, other) <= 3 || withoutFillers(one) === withoutFillers(other)) return true;
  const [less, more] = shorterFirst(one, other);
  return more.size === less.size + 1 && [...less].every((word) => more.has(word));
}

const withoutFillers = (key: string) =>
  key
    .split(" ")
    .filter((word) => word !== "thi" && word !== "van")
    .join(" ");

const counts = new Int16Array(128);

/** How many letters one has more of than the other, whatever their order. Rare letters may be taken for one another. */
function lettersApart(one: string, other: string): number {
  counts.fill(0);
  for (let at = 0; at < one.length; at++) counts[one.charCodeAt(at) & 127]! += 1;
  for (let at = 0; at < other.length; at++) counts[other.charCodeAt(at) & 127]! -= 1;
  counts[" ".charCodeAt(0)] = 0;
  return counts.reduce((total, count) => total + Math.abs(count), 0);
}

/** Whether two keys of bodies share half of their words, or have what is no word and may stand for several. */
export function mayBeBody(one: string, other: string): boolean {
  const [less, more] = shorterFirst(one, other);
  const shared = [...less].filter((word) => more.has(word)).length;
  return shared * 2 >= less.size || [...less, ...more].some(isShort);
}

const isShort = (word: string) => word.length > 1 && !/\d/.test(word) && !isSyllable(word);

function shorterFirst(one: string, other: string): [Set<string>, Set<string>] {
  const [mine, theirs] = [setOf(one), setOf(other)];
  return mine.size <= theirs.size ? [mine, theirs] : [theirs, mine];
}

/** The words of a key. */
export const setOf = (key: string) => new Set(key.split(" ").filter(Boolean));
