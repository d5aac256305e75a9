import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { searchWord } from "@/db/schema";
import { totalOf } from "./answer.server";
import { asWritten } from "./as-written.server";
import { editDistance } from "./edit-distance";
import { parseSearch, type SearchFilter, type SearchText } from "./query";
import { synonymsInUse } from "./synonyms.server";

/** Another question to ask, and how much it would find. */
export type WayOn = { text: string; count: number };

/** Where to go when little or nothing was found. Every way leads to something. */
export type WaysOn = { spelt: WayOn[]; fewerWords: WayOn[]; withoutFilter: number };

const triedWords = 6;
/** What a sentence is cut into: pieces of so many words, and so many of them are looked for. */
const [pieceWords, triedPieces] = [2, 12];
/** Words that sentences are made of and that ask for nothing. */
const littleWords = new Set(
  (
    "ai anh ba bi bao biet cac cach can cho chu co con cua cung da dang de den di do duoc gi gap giup hay hoi khi khong la lam " +
    "len mot muon nao nay nhieu nhu nhung o oi ong phai qua ra rang roi sao se tai the thi thich tim toi trong tu va vao ve " +
    "vi voi xin a and at do does for how i in is me my of on or the to what where who with"
  ).split(" "),
);
/** A longer question is a sentence: one word of it in another spelling makes no better one. */
const triedInSpelling = 4;
/** Each try is a look through everything: all of them together take a tenth of a second at most. */
const [triesTogether, triesApart] = [80, 8];
const triedSpellings = 6;
const triedNeighbours = 40;

/** Likely spellings of unknown words, the same question with a word less, and without the filter. */
export async function findWaysOn(text: SearchText, filter: SearchFilter): Promise<WaysOn> {
  const [spelt, fewerWords, withoutFilter] = await Promise.all([
    spellings(text, filter),
    withWordsLeftOut(text, filter),
    Object.values(filter).some((value) => value !== undefined) ? totalOf(text, {}) : 0,
  ]);
  return { spelt, fewerWords, withoutFilter };
}

/** The question with one word as it is likely meant, spelt as it stands where it is found. */
async function spellings(text: SearchText, filter: SearchFilter): Promise<WayOn[]> {
  const words = text.terms.flatMap((term) => term.folded);
  if (words.length > triedInSpelling) return [];
  const tries: string[] = [];
  for (const [at, word] of words.entries()) {
    if (word.length < 3 || /\d/.test(word)) continue;
    const most = Math.floor(triesTogether / words.length);
    const near = (await nearestWords(word)).slice(0, most).map((other) => words.with(at, other));
    const together = await findable(near, filter, true);
    // Of a word alone there is no together.
    const isDone = together.length > 0 || words.length === 1;
    const apart = isDone ? [] : await findable(near.slice(0, triesApart), filter, false);
    tries.push(...together, ...apart);
  }
  const ways: WayOn[] = [];
  for (const folded of new Set(tries)) {
    const written = await asWritten(folded, filter);
    // Words that stand together somewhere are what was meant, if any are.
    if (written === null && ways.length > 0) break;
    ways.push(...(await countedWays([written ?? folded], filter)));
    if (ways.length === 3) break;
  }
  return ways;
}

/** Those of these questions that find something, as phrases or word by word. */
async function findable(tries: string[][], filter: SearchFilter, together: boolean): Promise<string[]> {
  const found: string[] = [];
  for (const words of tries) {
    const text = words.join(" ");
    const asked = parseSearch(together ? `"${text}"` : text);
    if ((await totalOf(asked, filter)) > 0) found.push(text);
    if (found.length === triedSpellings) break;
  }
  return found;
}

/** Words of what can be found that differ by a slip or two, nearest first. */
async function nearestWords(word: string): Promise<string[]> {
  const allowed = word.length <= 4 ? 1 : 2;
  const rows = await db()
    .select({ word: searchWord.word })
    .from(searchWord)
    .where(sql`length(${searchWord.word}) between ${word.length - allowed} and ${word.length + allowed}`)
    .limit(50_000);
  return rows
    .map((row) => ({ word: row.word, distance: editDistance(word, row.word) }))
    .filter(({ distance }) => distance > 0 && distance <= allowed)
    .sort((a, b) => a.distance - b.distance || likeness(b.word, word) - likeness(a.word, word))
    .slice(0, triedNeighbours)
    .map((row) => row.word);
}

/** Two letters in each other's place are the commonest slip, and the first letter is seldom wrong. */
const likeness = (one: string, other: string): number =>
  (sorted(one) === sorted(other) ? 2 : 0) + (one[0] === other[0] ? 1 : 0);
const sorted = (word: string) => [...word].sort().join("");

function withWordsLeftOut(text: SearchText, filter: SearchFilter): Promise<WayOn[]> {
  const words = text.terms.map((term) =>
    term.exact.length > 1 ? `"${term.exact.join(" ")}"` : term.exact.join(" "),
  );
  if (words.length < 2) return Promise.resolve([]);
  if (words.length > triedWords) return piecesOf(text, filter);
  return countedWays(
    words.map((_, at) => words.toSpliced(at, 1).join(" ")),
    filter,
  );
}

/**
 * Pieces of a sentence that stand so somewhere, those found most often first; of two that share a word the one, and none that
 * holds a word that asks for nothing.
 */
async function piecesOf({ terms }: SearchText, filter: SearchFilter): Promise<WayOn[]> {
  const words = terms.flatMap(({ exact, folded }) => exact.map((word, at) => ({ word, plain: folded[at]! })));
  const pieces = words
    .map((_, at) => ({ at, piece: words.slice(at, at + pieceWords) }))
    .filter(({ piece }) => piece.length === pieceWords && piece.every(({ plain }) => !littleWords.has(plain)))
    .slice(0, triedPieces);
  const synonyms = await synonymsInUse();
  const found: (WayOn & { at: number })[] = [];
  for (const { at, piece } of pieces) {
    const text = `"${piece.map(({ word }) => word).join(" ")}"`;
    const count = await totalOf(parseSearch(text, synonyms), filter);
    if (count > 0) found.push({ at, text, count });
  }
  const apart: typeof found = [];
  for (const one of found.sort((a, b) => b.count - a.count))
    if (apart.every(({ at }) => Math.abs(at - one.at) >= pieceWords)) apart.push(one);
  return apart.slice(0, 3).map(({ text, count }) => ({ text, count }));
}

async function countedWays(tries: string[], filter: SearchFilter): Promise<WayOn[]> {
  const synonyms = await synonymsInUse();
  const ways: WayOn[] = [];
  for (const text of new Set(tries)) {
    const count = await totalOf(parseSearch(text, synonyms), filter);
    if (count > 0) ways.push({ text, count });
  }
  return ways.sort((a, b) => b.count - a.count).slice(0, 3);
}
