import "server-only";
import { sql, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import {
  asWhole,
  filterTokens,
  hasAccents,
  textMatch,
  withTokens,
  type Form,
  type SearchFilter,
  type SearchText,
} from "./query";

/** The full-text tables: everything, and name, deed and units alone. */
export const tables = {
  whole: { exact: sql`search_exact`, folded: sql`search_folded` },
  head: { exact: sql`search_head_exact`, folded: sql`search_head` },
};

/** The numbers of entries, the oldest first. */
export type Ids = Uint32Array;

/**
 * Everything that matches a question: `ids` in any spelling or, where `only` is set, with accents as they were typed alone.
 * `text` is the question as it was read: its last word may go on or not. `exact` are those of them that hold the words with the accents that were typed; null where none were, since then heads tell enough.
 */
export type Matches = {
  text: SearchText;
  filter: SearchFilter;
  ids: Ids;
  exact: Ids | null;
  only: boolean;
};

/** With as many results as fill a page, whoever typed accents means those, and whoever typed a word the whole of it. */
const fillsPage = 20;
const none: Ids = new Uint32Array();
const zero = "0".charCodeAt(0);

/** Looks for what is asked, in a pass over one table or both: places, numbers and facets come out of the same. */
export async function matchesOf(text: SearchText, filter: SearchFilter): Promise<Matches> {
  const tokens = filterTokens(filter);
  const asked = { text, filter, exact: null, only: false };
  if (text.terms.length === 0) {
    const ids = tokens.length > 0 ? await idsIn(tables.whole.folded, withTokens(null, tokens)) : none;
    return { ...asked, ids };
  }
  const found = (form: Form, read = text) =>
    idsIn(tables.whole[form], withTokens(textMatch(read, form), tokens));
  // Of the whole question, narrowed or not: else narrowing would bring in what was not counted.
  const isEnough = async (form: Form, read: SearchText, ids: Ids) =>
    tokens.length === 0
      ? ids.length >= fillsPage
      : (await newestIn(tables.whole[form], textMatch(read, form), fillsPage)).length === fillsPage;
  const exact = hasAccents(text) ? await found("exact") : null;
  if (exact && (await isEnough("exact", text, exact))) return { ...asked, ids: exact, exact, only: true };
  const whole = asWhole(text);
  const ids = await found("folded", whole);
  if (whole === text || (await isEnough("folded", whole, ids))) return { ...asked, text: whole, ids, exact };
  return { ...asked, ids: await found("folded"), exact };
}

/** In one text: so many rows of their own would take longer to hand over than to find. */
export async function idsIn(table: SQL, match: string): Promise<Ids> {
  const [row] = await db().all<Found>(
    sql`select cast(group_concat(rowid) as blob) as ids from ${table} where ${table} match ${match}`,
  );
  return numbersIn(row);
}

/** The latest of the entries that match, the latest first. */
export async function newestIn(table: SQL, match: string, limit: number): Promise<number[]> {
  const [row] = await db().all<Found>(sql`
    select cast(group_concat(id) as blob) as ids from
      (select rowid as id from ${table} where ${table} match ${match} order by rowid desc limit ${limit})`);
  return [...numbersIn(row)];
}

/** Whether `id` is among these. */
export function isAmong(ids: Ids, id: number): boolean {
  let [from, to] = [0, ids.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (ids[middle]! < id) from = middle + 1;
    else to = middle;
  }
  return ids[from] === id;
}

type Found = { ids: ArrayBuffer | null };

/**
 * Decimal numbers with commas between them. Making strings of a megabyte of them first would take longer than all else, and
 * `for … of` nearly three times as long as counting.
 */
function numbersIn(found: Found | undefined): Ids {
  const digits = new Uint8Array(found?.ids ?? []);
  const numbers = new Uint32Array((digits.length + 1) >> 1);
  let [count, number] = [0, 0];
  for (let at = 0; at < digits.length; at++) {
    const digit = digits[at]!;
    if (digit >= zero) number = number * 10 + digit - zero;
    else {
      numbers[count++] = number;
      number = 0;
    }
  }
  if (digits.length > 0) numbers[count++] = number;
  return numbers.subarray(0, count);
}
