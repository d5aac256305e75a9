import "server-only";
import { asc, gt } from "drizzle-orm";
import { connection, type Database } from "@/db/client";
import { searchEntry } from "@/db/schema";

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

/** How many of the entries carry each facet token. `ids` are decimal numbers with commas between them. */
export async function countFacets(ids: string): Promise<Map<string, number>> {
  const shelf = await upToDate();
  const counts = new Uint32Array(shelf.tokens.length);
  const { starts, facets } = shelf;
  for (const id of numbersIn(ids)) {
    const end = starts[id + 1] ?? 0;
    for (let at = starts[id] ?? 0; at < end; at++) counts[facets[at]!]!++;
  }
  const counted = new Map<string, number>();
  for (const [number, count] of counts.entries()) if (count > 0) counted.set(shelf.tokens[number]!, count);
  return counted;
}

/** Splitting a text of half a megabyte into strings first takes longer than all the counting. */
function* numbersIn(ids: string): Generator<number> {
  let number = 0;
  for (let at = 0; at <= ids.length; at++) {
    const digit = ids.charCodeAt(at) - 48;
    if (digit >= 0) number = number * 10 + digit;
    else {
      if (number > 0) yield number;
      number = 0;
    }
  }
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
