import "server-only";
import { asc, gt } from "drizzle-orm";
import { connection, type Database } from "@/db/client";
import { searchEntry } from "@/db/schema";
import type { Ids } from "./matches.server";
import { facetToken, safeToken } from "./query";
import type { EntryKind } from "./vocabulary";

/**
 * The facets of every entry of the index, kept in memory: counting fifty thousand matches is then one pass over numbers
 * and no look-up at all. Nothing here grows stale: a story that changes gets a new entry (`search_entry.id` is never
 * used twice), so that only the entries after the last one known have to be read. 400,000 entries take about 9 MB.
 */
type Shelf = {
  /** The last entry that was read. */
  last: number;
  /** Tokens that often come together, a space between: the kinds and the field, the units, the years, the campaigns. */
  bundles: string[];
  numberOf: Map<string, number>;
  /** The bundles of entry `id` stand from `id * width` on; 0 is none. The first begins with the kind. */
  facets: Uint32Array;
  reading: Promise<void>;
};

// One shelf for each database, and one although Next bundles this module more than once.
const slot = globalThis as typeof globalThis & { lanToaFacetShelves?: WeakMap<Database, Shelf> };

const portion = 20_000;
const kindBegins = facetToken.group("");
const { kind, fieldId, unitId, year, campaignId } = facetToken;
const bundled = [[kindBegins, kind(""), fieldId("")], [unitId("")], [year("")], [campaignId("")]];
const width = bundled.length;

/** Those of some entries that are of one kind. */
export type Own = {
  count: number;
  has: (id: number) => boolean;
  /** Up to `most` of them, the newest first; of those that are `isOne`. */
  newest: (most: number, isOne?: (id: number) => boolean) => number[];
};
type SortedOut = { counts: Map<string, number>; ownOf: (kind: EntryKind) => Own };

/** How many of some entries carry each facet token, and which are of each kind. */
export async function sortedOut(ids: Ids): Promise<SortedOut> {
  const { bundles, facets } = await upToDate();
  const numbers = new Uint32Array(bundles.length);
  for (const id of ids) for (let at = id * width; at < (id + 1) * width; at++) numbers[facets[at] ?? 0]!++;
  const counts = new Map<string, number>();
  for (const [number, count] of numbers.entries())
    if (count > 0 && number > 0)
      for (const token of bundles[number]!.split(" ")) counts.set(token, (counts.get(token) ?? 0) + count);
  const ownOf = (kind: EntryKind): Own => {
    const token = safeToken(facetToken.group(kind));
    const count = counts.get(token) ?? 0;
    const isOwn = bundles.map((bundle) => bundle === token || bundle.startsWith(`${token} `));
    const has = (id: number) => isOwn[facets[id * width] ?? 0]!;
    return { count, has, newest: (most, isOne) => newest(ids, has, Math.min(most, count), isOne) };
  };
  return { counts, ownOf };
}

function newest(ids: Ids, has: Own["has"], most: number, isOne: Own["has"] = () => true): number[] {
  const found: number[] = [];
  for (let at = ids.length - 1; at >= 0 && found.length < most; at--)
    if (has(ids[at]!) && isOne(ids[at]!)) found.push(ids[at]!);
  return found;
}

async function upToDate(): Promise<Shelf> {
  slot.lanToaFacetShelves ??= new WeakMap();
  const { db } = connection();
  let shelf = slot.lanToaFacetShelves.get(db);
  if (!shelf) slot.lanToaFacetShelves.set(db, (shelf = emptyShelf()));
  const reader = shelf;
  // Two at once would put the same entries on it twice.
  const turn = reader.reading.then(() => readNew(db, reader));
  reader.reading = turn.catch(() => undefined);
  await turn;
  return reader;
}

function emptyShelf(): Shelf {
  return {
    last: 0,
    bundles: [""],
    numberOf: new Map([["", 0]]),
    facets: new Uint32Array(8192),
    reading: Promise.resolve(),
  };
}

async function readNew(db: Database, shelf: Shelf): Promise<void> {
  for (;;) {
    const rows = await db
      .select({ id: searchEntry.id, facets: searchEntry.facets })
      .from(searchEntry)
      .where(gt(searchEntry.id, shelf.last))
      .orderBy(asc(searchEntry.id))
      .limit(portion);
    for (const row of rows) place(shelf, row.id, row.facets.split(" "));
    if (rows.length < portion) return;
  }
}

function place(shelf: Shelf, id: number, tokens: string[]): void {
  const end = (id + 1) * width;
  if (end > shelf.facets.length) {
    const grown = new Uint32Array(end * 2);
    grown.set(shelf.facets);
    shelf.facets = grown;
  }
  const told = bundled.map((beginnings) =>
    tokens.filter((token) => beginnings.some((beginning) => token.startsWith(beginning))).join(" "),
  );
  for (const [at, bundle] of told.entries()) shelf.facets[id * width + at] = numberOf(shelf, bundle);
  shelf.last = id;
}

function numberOf({ bundles, numberOf }: Shelf, bundle: string): number {
  const known = numberOf.get(bundle);
  if (known !== undefined) return known;
  numberOf.set(bundle, bundles.length);
  return bundles.push(bundle) - 1;
}
