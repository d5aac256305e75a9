import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { searchWord } from "@/db/schema";
import { editDistance } from "./edit-distance";
import { parseSearch, type SearchFilter, type SearchText } from "./query";
import { countResults } from "./search-profiles.server";

/** Another question to ask, and how many stories it would find. */
export type WayOn = { text: string; count: number };

/** Where to go when little or nothing was found. Every way leads to at least one story. */
export type WaysOn = { spelt: WayOn[]; fewerWords: WayOn[]; withoutFilter: number };

const triedWords = 6;
const triedSpellings = 6;

/** Likely spellings of unknown words, the same question with a word less, and without the filter. */
export async function findWaysOn(text: SearchText, filter: SearchFilter): Promise<WaysOn> {
  const [spelt, fewerWords, withoutFilter] = await Promise.all([
    spellings(text, filter),
    withWordsLeftOut(text, filter),
    Object.values(filter).some((value) => value !== undefined) ? countResults(text, {}) : 0,
  ]);
  return { spelt, fewerWords, withoutFilter };
}

async function spellings(text: SearchText, filter: SearchFilter): Promise<WayOn[]> {
  const words = text.terms.flatMap((term) => term.folded).slice(0, triedWords);
  const tries: string[] = [];
  for (const [at, word] of words.entries()) {
    if (word.length < 3 || /\d/.test(word) || (await isKnown(word))) continue;
    for (const other of await nearestWords(word)) tries.push(words.with(at, other).join(" "));
  }
  return countedWays(tries.slice(0, triedSpellings), filter);
}

async function isKnown(word: string): Promise<boolean> {
  const [row] = await db().all(
    sql`select 1 from profile_search where profile_search match ${`- {facets} : "${word}"`} limit 1`,
  );
  return row !== undefined;
}

/** Words of published stories that differ by a slip or two, nearest first. */
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
    .sort((a, b) => a.distance - b.distance || Number(b.word[0] === word[0]) - Number(a.word[0] === word[0]))
    .slice(0, triedSpellings)
    .map((row) => row.word);
}

function withWordsLeftOut(text: SearchText, filter: SearchFilter): Promise<WayOn[]> {
  const words = text.terms.map((term) =>
    term.exact.length > 1 ? `"${term.exact.join(" ")}"` : term.exact.join(" "),
  );
  if (words.length < 2 || words.length > triedWords) return Promise.resolve([]);
  return countedWays(
    words.map((_, at) => words.toSpliced(at, 1).join(" ")),
    filter,
  );
}

async function countedWays(tries: string[], filter: SearchFilter): Promise<WayOn[]> {
  const ways: WayOn[] = [];
  for (const text of new Set(tries)) {
    const count = await countResults(parseSearch(text), filter);
    if (count > 0) ways.push({ text, count });
  }
  return ways.sort((a, b) => b.count - a.count).slice(0, 3);
}
