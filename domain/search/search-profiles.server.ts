import "server-only";
import { and, eq, inArray, sql, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { field, profile, searchEntry } from "@/db/schema";
import { cardColumns, completeCards, type ProfileCard } from "../profiles/queries.server";
import { profilePath } from "../profiles/vocabulary";
import { textForms } from "./forms";
import { excerpt, highlight, type Segment } from "./highlight";
import { searchableName, searchableStory } from "./index-profile.server";
import {
  filterTokens,
  phraseMatch,
  textMatch,
  whileTyping,
  withTokens,
  type SearchFilter,
  type SearchText,
} from "./query";

export const resultsPerPage = 20;
/** Whoever looks further is better helped by a narrower question than by page 51. */
export const mostPages = 50;

type Index = { table: SQL; weights: SQL };
const wholeWeights = sql.raw("10.0, 6.0, 1.0, 4.0, 1.0, 3.0, 0.0");

/** The full-text tables, and what a hit in each of their columns is worth. */
const indexes = {
  /** name, deed, story, units, former, field, facets */
  exact: { table: sql`profile_search_exact`, weights: wholeWeights },
  folded: { table: sql`profile_search`, weights: wholeWeights },
  /** name, deed, units, facets */
  head: { table: sql`profile_head`, weights: sql.raw("10.0, 6.0, 4.0, 0.0") },
} satisfies Record<string, Index>;

// The plus keeps SQLite from going through every published story instead of the few that are asked for.
const stillPublished = sql`+${profile.state} = 'published'`;

/** One found story: a card with what was searched for marked in its name, its deed and a piece of its text. */
export type SearchResult = ProfileCard & { found: { name: Segment[]; deed: Segment[]; story: Segment[] } };

/** How many published stories match text and filter. */
export async function countResults(text: SearchText, filter: SearchFilter): Promise<number> {
  const match = matchOf(text, filter);
  if (!match) return 0;
  const [row] = await db().all<{ total: number }>(
    sql`select count(*) as total from profile_search where profile_search match ${match}`,
  );
  return row?.total ?? 0;
}

/**
 * Page `page` (from 1) of the published stories that match: those with the words as they were written first, accents
 * and all, then any spelling; within each those named so or from there, then the best first. Without words: the
 * newest first. Only what is published is in the index.
 */
export async function searchProfiles(
  text: SearchText,
  filter: SearchFilter,
  page = 1,
): Promise<SearchResult[]> {
  const match = matchOf(text, filter);
  if (!match || page < 1 || page > mostPages) return [];
  const offset = (page - 1) * resultsPerPage;
  const ids =
    text.terms.length === 0 ? await newestIds(match, offset) : await rankedIds(text, filter, offset);
  return results(ids, text);
}

/**
 * Up to `limit` stories whose name or deed begins to match: what is offered while typing. The words side by side first,
 * then anywhere; within each the newest first, so that nothing has to be ranked at every key.
 */
export async function suggestProfiles(
  text: SearchText,
  limit: number,
): Promise<{ text: string; path: string; illustrative: boolean }[]> {
  const typed = whileTyping(text);
  if (typed.terms.length === 0) return [];
  const ids = await suggestedIds(typed, limit);
  const rows = await db()
    .select({
      entryId: searchEntry.id,
      slug: profile.slug,
      kind: profile.kind,
      name: profile.name,
      deed: profile.deed,
      illustrative: profile.illustrative,
    })
    .from(searchEntry)
    .innerJoin(profile, eq(profile.id, searchEntry.profileId))
    .where(and(inArray(searchEntry.id, ids), stillPublished))
    .limit(limit);
  return inOrder(rows, ids).map((row) => ({
    text: row.kind === "model" ? row.name : row.deed,
    path: profilePath(row),
    illustrative: row.illustrative,
  }));
}

async function suggestedIds(text: SearchText, limit: number): Promise<number[]> {
  const ids = new Set<number>();
  const { table } = indexes.head;
  for (const match of [
    phraseMatch(text, "title", true),
    phraseMatch(text, "title", false),
    textMatch(text, { form: "folded", where: "title" }),
  ]) {
    for (const id of await newest(table, sql`${table} match ${match}`, limit, 0)) ids.add(id);
    if (ids.size >= limit) break;
  }
  return [...ids].slice(0, limit);
}

/** The MATCH that finds what text and filter ask for; null when there is nothing to look for. */
export function matchOf(text: SearchText, filter: SearchFilter): string | null {
  const tokens = filterTokens(filter);
  if (text.terms.length === 0 && tokens.length === 0) return null;
  return withTokens(text.terms.length > 0 ? textMatch(text, { form: "folded" }) : null, tokens);
}

async function newestIds(match: string, offset: number): Promise<number[]> {
  const rows = await db().all<{ id: number }>(sql`
    select ${searchEntry.id} as id from profile_search
    join ${searchEntry} on ${searchEntry.id} = profile_search.rowid
    where profile_search match ${match}
    order by ${searchEntry.publishedAt} desc, ${searchEntry.id} desc
    limit ${resultsPerPage} offset ${offset}`);
  return rows.map(({ id }) => id);
}

/** Each tier holds what it matches and no tier before it does; the first ones usually fill the page. */
const tiers = [
  { index: indexes.exact, form: "exact", where: "head" },
  { index: indexes.exact, form: "exact", where: "text" },
  { index: indexes.head, form: "folded", where: "head" },
  { index: indexes.folded, form: "folded", where: "text" },
] as const;
/** Ranking visits every match, and so many equally good ones need none: a larger tier comes newest first. */
const mostRanked = 1500;

async function rankedIds(text: SearchText, filter: SearchFilter, offset: number): Promise<number[]> {
  const tokens = filterTokens(filter);
  const ids: number[] = [];
  const before: SQL[] = [];
  let skip = offset;
  for (const { index, form, where } of tiers) {
    const { table } = index;
    const matching = (boosted: boolean) => {
      const match = withTokens(textMatch(text, { form, where, boosted }), tokens);
      return sql.join(
        [sql`${table} match ${match}`, ...before.map((one) => sql`rowid not in (${one})`)],
        sql` and `,
      );
    };
    const total = await countUpTo(Math.max(mostRanked + 1, skip + resultsPerPage), table, matching(false));
    if (skip < total) {
      const limit = resultsPerPage - ids.length;
      const isRanked = total <= mostRanked;
      const found = isRanked
        ? await ranked(index, matching(true), limit, skip)
        : await newest(table, matching(false), limit, skip);
      ids.push(...found);
      if (ids.length === resultsPerPage) return ids;
    }
    skip = Math.max(0, skip - total);
    const plain = withTokens(textMatch(text, { form, where }), tokens);
    if (total > 0) before.push(sql`select rowid from ${table} where ${table} match ${plain}`);
  }
  return ids;
}

/** How many rows match, counted only as far as it matters. */
async function countUpTo(enough: number, table: SQL, where: SQL): Promise<number> {
  const [row] = await db().all<{ total: number }>(
    sql`select count(*) as total from (select rowid from ${table} where ${where} limit ${enough})`,
  );
  return row?.total ?? 0;
}

async function newest(table: SQL, where: SQL, limit: number, offset: number): Promise<number[]> {
  const rows = await db().all<{ id: number }>(
    sql`select rowid as id from ${table} where ${where} order by rowid desc limit ${limit} offset ${offset}`,
  );
  return rows.map(({ id }) => id);
}

async function ranked(
  { table, weights }: Index,
  where: SQL,
  limit: number,
  offset: number,
): Promise<number[]> {
  const rows = await db().all<{ id: number }>(sql`
    select rowid as id from ${table} where ${where}
    order by bm25(${table}, ${weights}), rowid desc limit ${limit} offset ${offset}`);
  return rows.map(({ id }) => id);
}

function inOrder<Row extends { entryId: number }>(rows: Row[], ids: number[]): Row[] {
  return rows.sort((a, b) => ids.indexOf(a.entryId) - ids.indexOf(b.entryId));
}

/** How many words of a story a result shows. */
const excerptWords = 26;

async function results(ids: number[], { terms }: SearchText): Promise<SearchResult[]> {
  if (ids.length === 0) return [];
  const rows = await db()
    .select({
      entryId: searchEntry.id,
      ...cardColumns,
      story: profile.story,
      howTo: profile.howTo,
      cost: profile.cost,
      needs: profile.needs,
    })
    .from(searchEntry)
    .innerJoin(profile, eq(profile.id, searchEntry.profileId))
    .leftJoin(field, eq(field.id, profile.fieldId))
    .where(and(inArray(searchEntry.id, ids), stillPublished))
    .limit(ids.length);
  const found = inOrder(rows, ids).map((row) => ({
    name: highlight(textForms(searchableName(row)), terms),
    deed: highlight(textForms(row.deed), terms),
    story: excerpt(textForms(searchableStory(row)), terms, excerptWords),
  }));
  const cards = await completeCards(
    rows.map(({ entryId: _e, story: _s, howTo: _h, cost: _c, needs: _n, ...card }) => card),
  );
  return cards.map((card, at) => ({ ...card, found: found[at]! }));
}
