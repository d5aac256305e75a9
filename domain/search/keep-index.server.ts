import "server-only";
import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { and, eq, sql, type SQL } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { afterEachWork, write } from "@/db/write";
import {
  campaign,
  document,
  field,
  profile,
  recognition,
  searchDue,
  searchEntry,
  searchWord,
  space,
  unit,
} from "@/db/schema";
import { isPublic } from "../campaigns/public.server";
import { entryColumns, indexedForms, isOneOf, type Entry } from "./entry";
import { entriesOf } from "./entries.server";
import { honourIsPublic, pageEntries } from "./office-entries.server";
import { portalPages } from "./portal-pages";
import { facetToken, illustrativeToken, safeToken } from "./query";
import type { EntryKind } from "./vocabulary";

/** So much is read, and written by a handful of statements, at a time: more would only need more memory. */
const portion = 500;

/** How the works of one filling run: each a transaction of its own (`write`), or all in one. */
type Run = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;

// In the transaction of whatever changed it: nothing is found a moment longer, or a moment later, than it stands.
afterEachWork("search", searchDue, indexDue);

/** Indexes anew what triggers say has changed. */
export async function indexDue(tx: Transaction): Promise<void> {
  for (;;) {
    const due = await tx.select().from(searchDue).limit(portion);
    for (const kind of new Set(due.map((one) => one.kind))) {
      const refs = due.filter((one) => one.kind === kind).map(({ ref }) => ref);
      await indexEntries(tx, kind, refs);
      await tx.delete(searchDue).where(and(eq(searchDue.kind, kind), isOneOf(searchDue.ref, refs)));
    }
    if (due.length < portion) return;
    // Only between turns of the event loop are statements let go that were run.
    await setImmediate();
  }
}

/** Brings the entries of these things up to date: what anybody may see is found by its new words, all else no more. */
export async function indexEntries(tx: Transaction, kind: EntryKind, refs: string[]): Promise<void> {
  for (let at = 0; at < refs.length; at += portion) {
    const some = refs.slice(at, at + portion);
    await removeEntries(tx, kind, some);
    await insertEntries(tx, kind, await entriesOf(tx, kind, some));
  }
}

/** Takes things out of the index. */
export async function removeEntries(tx: Transaction, kind: EntryKind, refs: string[]): Promise<void> {
  await tx.delete(searchEntry).where(and(eq(searchEntry.kind, kind), isOneOf(searchEntry.ref, refs)));
}

/**
 * Indexes everything the index does not hold, e.g. after an update brought the index or other words for a page. Returns how
 * many entries were made.
 */
export async function completeIndex(run: Run = write): Promise<number> {
  await run(indexDue);
  let made = 0;
  for (const [kind, missing] of missingRefs) {
    const refs = await run(async (tx) => {
      // In one cell: so many rows of their own would take ten times the memory.
      const [row] = await tx.all<{ refs: string }>(
        sql`select json_group_array(ref) as refs from (${missing})`,
      );
      return JSON.parse(row!.refs) as string[];
    });
    for (let at = 0; at < refs.length; at += portion)
      await run((tx) => indexEntries(tx, kind, refs.slice(at, at + portion)));
    made += refs.length;
  }
  return made + (await run(completePages));
}

/**
 * Makes the whole index anew, from nothing, so that it mends a broken one; until it is done less is found. Returns how many
 * entries it has.
 */
export async function rebuildIndex(run: Run = write): Promise<number> {
  await run(async (tx) => {
    for (const table of ["search_folded", "search_head", "search_head_exact", "search_exact"])
      await tx.run(sql.raw(`insert into ${table} (${table}) values ('delete-all')`));
    await tx.delete(searchWord);
  });
  // The trigger of each entry looks for it in each of those tables: a while, in which others want to write, too.
  const some = sql`select ${searchEntry.id} from ${searchEntry} limit 20000`;
  while (
    (await run((tx) => tx.delete(searchEntry).where(sql`${searchEntry.id} in (${some})`))).rowsAffected > 0
  );
  return completeIndex(run);
}

const notIndexed = (kind: EntryKind, id: SQL | typeof profile.id) =>
  sql`not exists (select 1 from ${searchEntry} where ${searchEntry.kind} = ${kind} and ${searchEntry.ref} = ${id})`;

const campaigns = (kind: EntryKind, its: string) =>
  sql`select ${campaign.id} as ref from ${campaign}
    where ${campaign.kind} = ${its} and ${isPublic} and ${notIndexed(kind, sql`${campaign.id}`)} order by ref`;

const missingRefs: [EntryKind, SQL][] = [
  [
    "unit",
    sql`select ${unit.id} as ref from ${unit} where ${notIndexed("unit", sql`${unit.id}`)} order by ref`,
  ],
  [
    "story",
    sql`select ${profile.id} as ref from ${profile}
      where ${profile.state} = 'published' and ${notIndexed("story", sql`${profile.id}`)}
      order by ${profile.publishedAt}, ${profile.id}`,
  ],
  [
    "honour",
    sql`select ${recognition.id} as ref from ${recognition}
      join ${campaign} on ${campaign.id} = ${recognition.campaignId}
      left join ${profile} on ${profile.id} = ${recognition.profileId}
      where ${honourIsPublic} and ${notIndexed("honour", sql`${recognition.id}`)}
      order by ${recognition.year}, ${recognition.id}`,
  ],
  ["campaign", campaigns("campaign", "commendation")],
  ["contest", campaigns("contest", "contest")],
  [
    "document",
    sql`select ${document.id} as ref from ${document} where ${notIndexed("document", sql`${document.id}`)} order by ref`,
  ],
  [
    "space",
    sql`select ${space.id} as ref from ${space}
      where ${space.shown} = 1 and ${notIndexed("space", sql`${space.id}`)} order by ref`,
  ],
];

/** The words of a page of the portal come with the code: a token of the entry tells whether they are still the same. */
async function completePages(tx: Transaction): Promise<number> {
  const fields = await tx.select({ id: field.id }).from(field).where(eq(field.active, true)).limit(500);
  const paths = [...portalPages.map(({ path }) => path), ...fields.map(({ id }) => `/linh-vuc/${id}`)];
  const known = await tx
    .select({ ref: searchEntry.ref, facets: searchEntry.facets })
    .from(searchEntry)
    .where(eq(searchEntry.kind, "page"))
    .limit(1000);
  const now = new Map((await pageEntries(tx, paths)).map((entry) => [entry.ref, tokensOf("page", entry)]));
  const gone = known.filter(({ ref }) => !now.has(ref)).map(({ ref }) => ref);
  const changed = paths.filter((path) =>
    known.every(({ ref, facets }) => ref !== path || facets !== now.get(path)),
  );
  await removeEntries(tx, "page", gone);
  await indexEntries(tx, "page", changed);
  return changed.length;
}

function tokensOf(kind: EntryKind, entry: Entry): string {
  const own = kind === "page" ? [`:words:${versionOf(entry)}`] : [];
  if (entry.illustrative) own.push(illustrativeToken);
  return [...new Set([facetToken.group(kind), ...entry.facets, ...own].map(safeToken))].join(" ");
}

const versionOf = (entry: Entry) =>
  createHash("sha1").update(JSON.stringify(entry)).digest("hex").slice(0, 8);

/** A statement for each table, whatever their number: one for each row would take longer to prepare than to run. */
async function insertEntries(tx: Transaction, kind: EntryKind, entries: Entry[]): Promise<void> {
  if (entries.length === 0) return;
  const facets = entries.map((entry) => tokensOf(kind, entry));
  const forms = entries.map((entry) => entryColumns.map((column) => indexedForms(entry[column])));
  const heads = forms.map(([name, deed, , units]) =>
    [name, deed, units].map((one) => one!.exact.replace(/ +/g, " ").trim()).join("\n"),
  );
  const about = entries.map(({ ref, publishedAt }, at) => [
    ref,
    publishedAt.getTime(),
    facets[at],
    heads[at],
  ]);
  const made = await tx.all<{ id: number; ref: string }>(sql`
    insert into ${searchEntry} (kind, ref, published_at, facets, head)
    select ${kind}, value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(${JSON.stringify(about)})
    returning id, ref`);
  const ids = new Map(made.map(({ id, ref }) => [ref, id]));
  const rows = (form: "exact" | "folded") =>
    JSON.stringify(
      entries.map(({ ref }, at) => [ids.get(ref), ...forms[at]!.map((one) => one[form]), facets[at]]),
    );
  const folded = rows("folded");
  await tx.run(sql`insert into search_head (rowid, name, deed, units, facets)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 4, value ->> 7 from json_each(${folded})`);
  await tx.run(sql`insert into search_head_exact (rowid, head, facets)
    select ${searchEntry.id}, ${searchEntry.head}, ${searchEntry.facets} from ${searchEntry}
    where ${searchEntry.id} in (select value from json_each(${JSON.stringify([...ids.values()])}))`);
  await tx.run(intoWhole(sql`search_folded`, folded));
  await tx.run(intoWhole(sql`search_exact`, rows("exact")));
  await keepWords(tx, forms);
}

const intoWhole = (table: SQL, rows: string) => sql`
  insert into ${table} (rowid, name, deed, story, units, former, field, facets)
  select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7
  from json_each(${rows})`;

async function keepWords(tx: Transaction, forms: { folded: string }[][]): Promise<void> {
  const words = new Set(forms.flatMap((columns) => columns.flatMap(({ folded }) => folded.split(" "))));
  const kept = [...words].filter((word) => /^\p{L}{2,20}$/u.test(word));
  await tx.run(sql`insert or ignore into ${searchWord} select value from json_each(${JSON.stringify(kept)})`);
}
