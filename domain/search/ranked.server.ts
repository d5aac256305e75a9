import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { searchEntry } from "@/db/schema";
import { idsIn, isAmong, newestIn, tables, type Ids, type Matches } from "./matches.server";
import { filterTokens, phraseMatch, textMatch, withTokens, type Form } from "./query";
import { relevanceOf } from "./relevance";
import type { EntryKind } from "./vocabulary";

/** An entry, and whether it holds the words as they were typed, accents and all. */
export type Ranked = { id: number; form: Form };

/** Of more equally good ones the newest come first: whoever gets so many asks for no particular one. */
const mostRanked = 300;

/** Entries in the order of their tiers, for one question: what it costs to know which stand side by side is paid once. */
export function ranking(matches: Matches) {
  let sideBySide: Promise<Ids> | null = null;
  const together = () => (sideBySide ??= idsTogether(matches));
  /**
   * `limit` of the entries of one kind (`own`, out of those that match), from `offset` on: those with the words as they were
   * written first, accents and all, then any spelling; within each those named so or from there; then the best. Without
   * words: the newest.
   */
  return async (kind: EntryKind, own: Ids, limit: number, offset = 0): Promise<Ranked[]> => {
    const end = offset + limit;
    if (matches.text.terms.length === 0) return (await latest(own, end)).slice(offset);
    if (own.length <= mostRanked) return (await best(matches, own, together)).slice(offset, end);
    const found: Ranked[] = [];
    const known = new Set<number>();
    for (const { form, ids } of tiersOf(matches, kind, own)) {
      if (found.length >= end || (matches.only && form === "folded")) break;
      const tier = (await ids(Math.max(end, mostRanked + 1) + known.size)).filter((id) => !known.has(id));
      for (const id of tier) known.add(id);
      const isFew = tier.length <= mostRanked;
      found.push(...(isFew ? await best(matches, tier, together) : tier.map((id) => ({ id, form }))));
    }
    return found.slice(offset, end);
  };
}

type Tier = { form: Form; ids: (most: number) => Promise<number[]> };

/** Each holds, the newest first, what it matches; what a tier before it holds is left out by whoever reads them. */
function tiersOf({ text, filter, exact, ids }: Matches, kind: EntryKind, own: Ids): Tier[] {
  const tokens = filterTokens({ ...filter, group: kind });
  const inHead = (form: Form) => (most: number) => {
    const [table, where] = form === "exact" ? ([tables.exact, "head"] as const) : ([tables.head] as const);
    return newestIn(table, withTokens(textMatch(text, { form, where }), tokens), most);
  };
  const newest = (from: Ids) => (most: number) => {
    const found: number[] = [];
    for (let at = own.length - 1; at >= 0 && found.length < most; at--)
      if (from === ids || isAmong(from, own[at]!)) found.push(own[at]!);
    return Promise.resolve(found);
  };
  return [
    { form: "exact", ids: exact.length > 0 ? inHead("exact") : () => Promise.resolve([]) },
    { form: "exact", ids: newest(exact) },
    { form: "folded", ids: inHead("folded") },
    { form: "folded", ids: newest(ids) },
  ];
}

/** A few entries, the best first. */
async function best(
  { text, exact }: Matches,
  ids: Iterable<number>,
  together: () => Promise<Ids>,
): Promise<Ranked[]> {
  const heads = await headsOf(ids);
  const all = heads.map(([id, head]) => {
    const { score, holds } = relevanceOf(text, head);
    const form: Form = isAmong(exact, id) ? "exact" : "folded";
    const isHead = form === "exact" ? holds === "exact" : holds !== null;
    return { id, form, score, isHead, tier: (form === "exact" ? 0 : 2) + (isHead ? 0 : 1) };
  });
  // Where the head does not hold them all, it counts whether they stand side by side anywhere.
  if (text.terms.length > 1 && all.some(({ isHead }) => !isHead)) {
    const beside = await together();
    for (const one of all) if (!one.isHead && isAmong(beside, one.id)) one.score += 5;
  }
  return all
    .sort((one, other) => one.tier - other.tier || other.score - one.score || other.id - one.id)
    .map(({ id, form }) => ({ id, form }));
}

const idsTogether = ({ text, filter, only }: Matches): Promise<Ids> => {
  const phrase = only ? `"${text.terms.flatMap((term) => term.exact).join(" ")}"` : phraseMatch(text, false);
  return idsIn(only ? tables.exact : tables.folded, withTokens(phrase, filterTokens(filter)));
};

async function headsOf(ids: Iterable<number>): Promise<[id: number, head: string][]> {
  const [row] = await db().all<{ heads: string }>(sql`
    select json_group_array(json_array(${searchEntry.id}, ${searchEntry.head})) as heads from ${searchEntry}
    where ${searchEntry.id} in (select value from json_each(${JSON.stringify([...ids])}))`);
  return JSON.parse(row!.heads) as [number, string][];
}

/** Without words to find: what was published last first. */
async function latest(own: Ids, limit: number): Promise<Ranked[]> {
  const rows = await db().all<{ id: number }>(sql`
    select ${searchEntry.id} as id from ${searchEntry}
    where ${searchEntry.id} in (select value from json_each(${JSON.stringify([...own])}))
    order by ${searchEntry.publishedAt} desc, ${searchEntry.id} desc limit ${limit}`);
  return rows.map(({ id }) => ({ id, form: "folded" }));
}
