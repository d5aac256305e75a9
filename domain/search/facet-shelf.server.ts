import "server-only";
import { asc, gt } from "drizzle-orm";
import { connection, type Database } from "@/db/client";
import { searchEntry } from "@/db/schema";
import type { Ids } from "./matches.server";
import { facetToken } from "./query";

/**
 * The facets of every entry of the index, kept in memory: counting fifty thousand matches is then one pass over numbers
 * and no look-up at all. Nothing here grows stale: a story that changes gets a new entry (`search_entry.id` is never
 * used twice), so that only the entries after the last one known have to be read. 100,000 stories take about 3 MB.
 */
type Shelf = {
  /** The last entry that was read. */
  last: number;
  tokens: string[];
  numberOf: Map<string, number>;
  /** The facets of entry `id` stand in `facets` from `starts[id]` to before `starts[id + 1]`. */
  starts: Uint32Array;
  facets: Uint16Array;
  reading: Promise<void>;
};

// One shelf for each database, and one although Next bundles this module more than once.
const slot = globalThis as typeof globalThis & { lanToaFacetShelves?: WeakMap<Database, Shelf> };

const portion = 20_000;
const kindBegins = facetToken.group("");

/** How many of some entries carry each facet token, and which are of each kind: its token is an entry's first. */
export async function sortedOut(ids: Ids): Promise<{ counts: Map<string, number>; kinds: Map<string, Ids> }> {
  const { tokens, starts, facets } = await upToDate();
  const numbers = new Uint32Array(tokens.length);
  for (const id of ids) {
    const end = starts[id + 1] ?? 0;
    for (let at = starts[id] ?? 0; at < end; at++) numbers[facets[at]!]!++;
  }
  const counts = new Map<string, number>();
  for (const [number, count] of numbers.entries()) if (count > 0) counts.set(tokens[number]!, count);
  const kinds = new Map<string, Ids>();
  for (const [token, count] of counts)
    if (token.startsWith(kindBegins)) kinds.set(token, new Uint32Array(count));
  const filled = new Uint32Array(tokens.length);
  const own = tokens.map((token) => kinds.get(token));
  for (const id of ids) {
    const [start, end] = [starts[id] ?? 0, starts[id + 1] ?? 0];
    const kind = facets[start]!;
    const list = start < end ? own[kind] : undefined;
    if (list) list[filled[kind]!++] = id;
  }
  return { counts, kinds };
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
    tokens: [],
    numberOf: new Map(),
    starts: new Uint32Array(1024),
    facets: new Uint16Array(8192),
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
  const start = shelf.starts[shelf.last + 1]!;
  if (id + 2 > shelf.starts.length) shelf.starts = grown(shelf.starts, new Uint32Array((id + 2) * 2));
  const end = start + tokens.length;
  if (end > shelf.facets.length) shelf.facets = grown(shelf.facets, new Uint16Array(end * 2));
  // Numbers that were left out, by entries long replaced, have nothing.
  shelf.starts.fill(start, shelf.last + 1, id + 1);
  for (const [at, token] of tokens.entries()) shelf.facets[start + at] = numberOf(shelf, token);
  shelf.starts[id + 1] = end;
  shelf.last = id;
}

function grown<Numbers extends Uint16Array | Uint32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

function numberOf({ tokens, numberOf }: Shelf, token: string): number {
  const known = numberOf.get(token);
  if (known !== undefined) return known;
  numberOf.set(token, tokens.length);
  return tokens.push(token) - 1;
}
