import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { searchEntry } from "@/db/schema";
import type { Own } from "./facet-shelf.server";
import { idsIn, isAmong, newestIn, tables, type Matches } from "./matches.server";
import { filterTokens, illustrativeToken, phraseMatch, textMatch, withTokens, type Form } from "./query";
import { relevanceOf } from "./relevance";
import type { EntryKind } from "./vocabulary";

/** An entry, and whether it holds the words as they were typed, accents and all. */
export type Ranked = { id: number; form: Form };

/** Of more equally good ones the newest come first: whoever gets so many asks for no particular one. */
const mostRanked = 300;

/** So many of the newest are looked at for all kinds at once. */
const mostShared = 1000;

/** Entries in the order of their tiers, for one question: what serves every kind is looked for once. */
export function ranking(matches: Matches) {
  const shared = sharedLooks(matches);
  /**
   * `limit` of the entries of one kind (`own`, out of those that match), from `offset` on: those with the words as they were
   * written first, accents and all, then any spelling; within each those named so or from there; then the best. Without
   * words: the newest.
   */
  return async (kind: EntryKind, own: Own, limit: number, offset = 0): Promise<Ranked[]> => {
    const end = offset + limit;
    const few = (ids: number[]) => best(matches, ids, end, shared.together);
    if (matches.text.terms.length === 0) return (await latest(own.newest(own.count), end)).slice(offset);
    if (own.count <= mostRanked) return (await few(own.newest(own.count))).slice(offset, end);
    const found: Ranked[] = [];
    const known = new Set<number>();
    for (const { form, ids } of tiersOf(matches, kind, own, shared.newest)) {
      if (found.length >= end || (matches.only && form === "folded")) break;
      const tier = (await ids(Math.max(end, mostRanked + 1) + known.size)).filter((id) => !known.has(id));
      for (const id of tier) known.add(id);
      found.push(...(tier.length <= mostRanked ? await few(tier) : tier.map((id) => ({ id, form }))));
    }
    return found.slice(offset, end);
  };
}

function sharedLooks(matches: Matches) {
  const { text, filter, only } = matches;
  const form = only ? "exact" : "folded";
  const once = <T>(look: () => Promise<T>) => {
    let looked: Promise<T> | null = null;
    return () => (looked ??= look());
  };
  const tokens = filterTokens(filter);
  const newest = (form: Form) =>
    once(() => newestIn(tables.head[form], withTokens(textMatch(text, form), tokens), mostShared));
  return {
    newest: { exact: newest("exact"), folded: newest("folded") },
    /** The entries that hold all the words side by side. */
    together: once(() => {
      const phrase = only
        ? `"${text.terms.flatMap((term) => term.exact).join(" ")}"`
        : phraseMatch(text, false);
      return idsIn(tables.whole[form], withTokens(phrase, tokens));
    }),
  };
}

type Shared = ReturnType<typeof sharedLooks>;
type Tier = { form: Form; ids: (most: number) => Promise<number[]> };

/** Each holds, the newest first, what it matches; what a tier before it holds is left out by whoever reads them. */
function tiersOf(
  { text, filter, exact }: Matches,
  kind: EntryKind,
  own: Own,
  shared: Shared["newest"],
): Tier[] {
  const tokens = filterTokens({ ...filter, group: kind });
  const inHead = (form: Form) => async (most: number) => {
    if (form === "exact" && exact?.length === 0) return [];
    const all = await shared[form]();
    const some = all.filter(own.has);
    if (all.length < mostShared || some.length >= most) return some;
    return newestIn(tables.head[form], withTokens(textMatch(text, form), tokens), most);
  };
  const newest = (isOne?: Own["has"]) => (most: number) => Promise.resolve(own.newest(most, isOne));
  return [
    { form: "exact", ids: inHead("exact") },
    { form: "exact", ids: exact ? newest((id) => isAmong(exact, id)) : () => Promise.resolve([]) },
    { form: "folded", ids: inHead("folded") },
    { form: "folded", ids: newest() },
  ];
}

/**
 * A few entries, the best first: of two that answer equally well what is real before what a demo made up, then the shorter, then the
 * newer. Beyond the first `end` nobody looks as closely.
 */
async function best(
  { text, exact }: Matches,
  ids: number[],
  end: number,
  together: Shared["together"],
): Promise<Ranked[]> {
  const heads = await headsOf(ids);
  const all = heads.map(([id, head, isMadeUp]) => {
    const { score, length, holds } = relevanceOf(text, head);
    const isTyped = exact ? isAmong(exact, id) : holds === "exact";
    const form: Form = isTyped ? "exact" : "folded";
    const isHead = form === "exact" ? holds === "exact" : holds !== null;
    return { id, form, score, length, isMadeUp, isHead, tier: (form === "exact" ? 0 : 2) + (isHead ? 0 : 1) };
  });
  const order = () =>
    all.sort(
      (one, other) =>
        one.tier - other.tier ||
        other.score - one.score ||
        one.isMadeUp - other.isMadeUp ||
        one.length - other.length ||
        other.id - one.id,
    );
  // Where the head does not hold them all, it counts whether they stand side by side anywhere.
  if (
    text.terms.length > 1 &&
    order()
      .slice(0, end)
      .some(({ isHead }) => !isHead)
  ) {
    const beside = await together();
    for (const one of all) if (!one.isHead && isAmong(beside, one.id)) one.score += 5;
  }
  return order().map(({ id, form }) => ({ id, form }));
}

type Head = [id: number, head: string, isMadeUp: 0 | 1];

async function headsOf(ids: number[]): Promise<Head[]> {
  if (ids.length === 0) return [];
  const [row] = await db().all<{ heads: string }>(sql`
    select json_group_array(json_array(${searchEntry.id}, ${searchEntry.head}, instr(${searchEntry.facets}, ${illustrativeToken}) > 0)) as heads from ${searchEntry}
    where ${searchEntry.id} in (select value from json_each(${JSON.stringify(ids)}))`);
  return JSON.parse(row!.heads) as Head[];
}

/** Without words to find: what was published last first. */
async function latest(ids: number[], limit: number): Promise<Ranked[]> {
  const rows = await db().all<{ id: number }>(sql`
    select ${searchEntry.id} as id from ${searchEntry}
    where ${searchEntry.id} in (select value from json_each(${JSON.stringify(ids)}))
    order by ${searchEntry.publishedAt} desc, ${searchEntry.id} desc limit ${limit}`);
  return rows.map(({ id }) => ({ id, form: "folded" }));
}
