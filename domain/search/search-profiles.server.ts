import "server-only";
import { and, eq, inArray, sql, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { field, profile, searchEntry } from "@/db/schema";
import { completeCards, type ProfileCard } from "../profiles/queries.server";
import { profilePath } from "../profiles/vocabulary";
import { excerpt, hitEnd, hitStart, segments, textForms, type Segment } from "./forms";
import { searchableName, searchableStory } from "./index-profile.server";
import {
  exactMatch,
  filterTokens,
  foldedMatch,
  whileTyping,
  withTokens,
  type SearchFilter,
  type SearchText,
} from "./query";

export const resultsPerPage = 20;
/** Whoever looks further is better helped by a narrower question than by page 51. */
export const mostPages = 50;

// name, deed, story, units, former, field, facets
const weights = sql.raw("10.0, 6.0, 1.0, 4.0, 1.0, 3.0, 0.0");

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
 * and all, then any spelling; within each the best first. Without words: the newest first. Only what is published is
 * in the index.
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
    text.terms.length === 0
      ? await newestIds(match, offset)
      : await rankedIds(match, withTokens(exactMatch(text), filterTokens(filter)), offset);
  return results(ids, match);
}

/** Up to `limit` stories whose name or deed begins to match: what is offered while typing. */
export async function suggestProfiles(
  text: SearchText,
  limit: number,
): Promise<{ text: string; path: string }[]> {
  const typed = whileTyping(text);
  if (typed.terms.length === 0) return [];
  const rows = await db()
    .select({ slug: profile.slug, kind: profile.kind, name: profile.name, deed: profile.deed })
    .from(sql`profile_search`)
    .innerJoin(searchEntry, sql`${searchEntry.id} = profile_search.rowid`)
    .innerJoin(profile, eq(profile.id, searchEntry.profileId))
    .where(and(sql`profile_search match ${foldedMatch(typed, "title")}`, eq(profile.state, "published")))
    .orderBy(sql`bm25(profile_search, ${weights})`)
    .limit(limit);
  return rows.map((row) => ({ text: row.kind === "model" ? row.name : row.deed, path: profilePath(row) }));
}

/** The MATCH of text and filter; null when there is nothing to look for. */
export function matchOf(text: SearchText, filter: SearchFilter): string | null {
  const tokens = filterTokens(filter);
  if (text.terms.length === 0 && tokens.length === 0) return null;
  return withTokens(text.terms.length > 0 ? foldedMatch(text) : null, tokens);
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

async function rankedIds(match: string, exact: string, offset: number): Promise<number[]> {
  const [counted] = await db().all<{ total: number }>(
    sql`select count(*) as total from profile_search_exact where profile_search_exact match ${exact}`,
  );
  const total = counted?.total ?? 0;
  const first =
    offset < total
      ? await ranked(
          sql`profile_search_exact`,
          sql`profile_search_exact match ${exact}`,
          resultsPerPage,
          offset,
        )
      : [];
  if (first.length === resultsPerPage) return first;
  const others = sql`profile_search match ${match} and profile_search.rowid not in
    (select rowid from profile_search_exact where profile_search_exact match ${exact})`;
  const left = resultsPerPage - first.length;
  return [...first, ...(await ranked(sql`profile_search`, others, left, Math.max(0, offset - total)))];
}

async function ranked(table: SQL, where: SQL, limit: number, offset: number): Promise<number[]> {
  const rows = await db().all<{ id: number }>(sql`
    select rowid as id from ${table} where ${where}
    order by bm25(${table}, ${weights}), rowid desc limit ${limit} offset ${offset}`);
  return rows.map(({ id }) => id);
}

async function results(ids: number[], match: string): Promise<SearchResult[]> {
  if (ids.length === 0) return [];
  const marked = (column: number) =>
    sql`highlight(profile_search, ${sql.raw(String(column))}, ${hitStart}, ${hitEnd})`;
  const rows = await db()
    .select({
      entryId: searchEntry.id,
      id: profile.id,
      slug: profile.slug,
      kind: profile.kind,
      name: profile.name,
      honorific: profile.honorific,
      deed: profile.deed,
      illustrative: profile.illustrative,
      organisation: profile.organisation,
      publishedAt: profile.publishedAt,
      fieldName: field.name,
      fieldNameEn: field.nameEn,
      story: profile.story,
      howTo: profile.howTo,
      cost: profile.cost,
      needs: profile.needs,
      nameMarked: sql<string>`${marked(0)}`,
      deedMarked: sql<string>`${marked(1)}`,
      storyMarked: sql<string>`snippet(profile_search, 2, ${hitStart}, ${hitEnd}, '', 26)`,
    })
    .from(sql`profile_search`)
    .innerJoin(searchEntry, sql`${searchEntry.id} = profile_search.rowid`)
    .innerJoin(profile, eq(profile.id, searchEntry.profileId))
    .leftJoin(field, eq(field.id, profile.fieldId))
    .where(
      and(
        sql`profile_search match ${match}`,
        inArray(sql`profile_search.rowid`, ids),
        eq(profile.state, "published"),
      ),
    );
  rows.sort((a, b) => ids.indexOf(a.entryId) - ids.indexOf(b.entryId));
  const found = rows.map((row) => ({
    name: segments(textForms(searchableName(row)), row.nameMarked),
    deed: segments(textForms(row.deed), row.deedMarked),
    story: excerpt(textForms(searchableStory(row)), row.storyMarked),
  }));
  const cards = await completeCards(
    rows.map(({ entryId: _e, story: _s, howTo: _h, cost: _c, needs: _n, ...row }) => {
      const { nameMarked: _nm, deedMarked: _dm, storyMarked: _sm, ...card } = row;
      return card;
    }),
  );
  return cards.map((card, at) => ({ ...card, found: found[at]! }));
}
