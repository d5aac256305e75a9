import "server-only";
import { sql, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { searchEntry } from "@/db/schema";
import {
  filterTokens,
  hasAccents,
  textMatch,
  withTokens,
  type Form,
  type SearchFilter,
  type SearchText,
} from "./query";

type Index = { table: SQL; weights: SQL };
const wholeWeights = sql.raw("10.0, 6.0, 1.0, 4.0, 1.0, 3.0, 0.0");

/** The full-text tables, and what a hit in each of their columns is worth. */
const indexes = {
  /** name, deed, story, units, former, field, facets */
  exact: { table: sql`search_exact`, weights: wholeWeights },
  folded: { table: sql`search_folded`, weights: wholeWeights },
  /** name, deed, units, facets */
  head: { table: sql`search_head`, weights: sql.raw("10.0, 6.0, 4.0, 0.0") },
} satisfies Record<string, Index>;
export const headTable = indexes.head.table;

/** What is looked for: `form` is "exact" where other spellings than the one that was typed are left out. */
export type Asked = { text: SearchText; filter: SearchFilter; form: Form };
/** An entry, and whether it holds the words as they were typed, accents and all. */
export type Ranked = { id: number; form: Form };

/** With as many results as fill a page, whoever typed accents means those. */
const fillsPage = 20;

/** Whether what was typed with accents is found so often that other spellings are left out. */
export async function formOf(text: SearchText, filter: SearchFilter): Promise<Form> {
  if (!hasAccents(text)) return "folded";
  const { table } = indexes.exact;
  const match = withTokens(textMatch(text, { form: "exact" }), filterTokens(filter));
  return (await countUpTo(fillsPage, table, sql`${table} match ${match}`)) >= fillsPage ? "exact" : "folded";
}

/** The condition that finds all that is asked for, and its table; null when there is nothing to look for. */
export function matchOf({ text, filter, form }: Asked): { table: SQL; match: SQL } | null {
  const tokens = filterTokens(filter);
  if (text.terms.length === 0 && tokens.length === 0) return null;
  const match = withTokens(text.terms.length > 0 ? textMatch(text, { form }) : null, tokens);
  const { table } = indexes[form];
  return { table, match: sql`${table} match ${match}` };
}

/**
 * `limit` of the entries that match, from `offset` on: those with the words as they were written first, accents and all, then
 * any spelling; within each those named so or from there, then the best first. Without words: the newest first.
 */
export function rankedEntries(asked: Asked, limit: number, offset = 0): Promise<Ranked[]> {
  return asked.text.terms.length === 0 ? newestEntries(asked, limit, offset) : inTiers(asked, limit, offset);
}

async function newestEntries(asked: Asked, limit: number, offset: number): Promise<Ranked[]> {
  const found = matchOf(asked);
  if (!found) return [];
  const rows = await db().all<{ id: number }>(sql`
    select ${searchEntry.id} as id from ${found.table}
    join ${searchEntry} on ${searchEntry.id} = ${found.table}.rowid
    where ${found.match}
    order by ${searchEntry.publishedAt} desc, ${searchEntry.id} desc
    limit ${limit} offset ${offset}`);
  return rows.map(({ id }) => ({ id, form: "folded" }));
}

/** Each tier holds what it matches and no tier before it does; the first ones usually fill the page. */
const tiers = [
  { index: indexes.exact, form: "exact", where: "head" },
  { index: indexes.exact, form: "exact", where: "text" },
  { index: indexes.head, form: "folded", where: "head" },
  { index: indexes.folded, form: "folded", where: "text" },
] as const;
/** Ranking visits every match, and so many equally good ones need none: a larger tier comes newest first. */
const mostRanked = 500;

async function inTiers(
  { text, filter, form: only }: Asked,
  limit: number,
  offset: number,
): Promise<Ranked[]> {
  const tokens = filterTokens(filter);
  const found: Ranked[] = [];
  const before: SQL[] = [];
  let skip = offset;
  for (const { index, form, where } of tiers) {
    if (only === "exact" && form === "folded") break;
    const { table } = index;
    const matching = (boosted: boolean) => {
      const match = withTokens(textMatch(text, { form, where, boosted }), tokens);
      return sql.join(
        [sql`${table} match ${match}`, ...before.map((one) => sql`rowid not in (${one})`)],
        sql` and `,
      );
    };
    const total = await countUpTo(Math.max(mostRanked + 1, skip + limit), table, matching(false));
    if (skip < total) {
      const more = limit - found.length;
      const ids =
        total <= mostRanked
          ? await best(index, matching(true), more, skip)
          : await newest(table, matching(false), more, skip);
      found.push(...ids.map((id) => ({ id, form })));
      if (found.length >= limit) return found;
    }
    skip = Math.max(0, skip - total);
    const plain = withTokens(textMatch(text, { form, where }), tokens);
    if (total > 0) before.push(sql`select rowid from ${table} where ${table} match ${plain}`);
  }
  return found;
}

/** How many rows match, counted only as far as it matters. */
async function countUpTo(enough: number, table: SQL, where: SQL): Promise<number> {
  const [row] = await db().all<{ total: number }>(
    sql`select count(*) as total from (select rowid from ${table} where ${where} limit ${enough})`,
  );
  return row?.total ?? 0;
}

/** The latest of the entries that match. */
export async function newest(table: SQL, where: SQL, limit: number, offset = 0): Promise<number[]> {
  const rows = await db().all<{ id: number }>(
    sql`select rowid as id from ${table} where ${where} order by rowid desc limit ${limit} offset ${offset}`,
  );
  return rows.map(({ id }) => id);
}

async function best({ table, weights }: Index, where: SQL, limit: number, offset: number): Promise<number[]> {
  const rows = await db().all<{ id: number }>(sql`
    select rowid as id from ${table} where ${where}
    order by bm25(${table}, ${weights}), rowid desc limit ${limit} offset ${offset}`);
  return rows.map(({ id }) => id);
}
