import "server-only";
import { createHash } from "node:crypto";
import { and, eq, inArray, sql, type SQL } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { afterEachWork } from "@/db/write";
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
import { entryColumns, indexedForms, type Entry } from "./entry";
import { entriesOf } from "./entries.server";
import { honourIsPublic, pageEntries } from "./office-entries.server";
import { portalPages } from "./portal-pages";
import { facetToken, safeToken } from "./query";
import { entryKinds, type EntryKind } from "./vocabulary";

const portion = 200;

// In the transaction of whatever changed it: nothing is found a moment longer, or a moment later, than it stands.
afterEachWork(indexDue);

/** Indexes anew what triggers say has changed. Usually that is nothing, which takes one look. */
export async function indexDue(tx: Transaction): Promise<void> {
  for (;;) {
    const due = await tx.select().from(searchDue).limit(portion);
    for (const kind of entryKinds) {
      const refs = due.filter((one) => one.kind === kind).map(({ ref }) => ref);
      if (refs.length > 0) await indexEntries(tx, kind, refs);
    }
    for (const kind of new Set(due.map((one) => one.kind)))
      await tx.delete(searchDue).where(
        and(
          eq(searchDue.kind, kind),
          inArray(
            searchDue.ref,
            due.filter((one) => one.kind === kind).map(({ ref }) => ref),
          ),
        ),
      );
    if (due.length < portion) return;
  }
}

/** Brings the entries of these things up to date: what anybody may see is found by its new words, all else no more. */
export async function indexEntries(tx: Transaction, kind: EntryKind, refs: string[]): Promise<void> {
  for (let at = 0; at < refs.length; at += portion) {
    const some = refs.slice(at, at + portion);
    await removeEntries(tx, kind, some);
    const words = new Set<string>();
    for (const entry of await entriesOf(tx, kind, some)) await insertEntry(tx, kind, entry, words);
    await keepWords(tx, words);
  }
}

/** Takes things out of the index. */
export async function removeEntries(tx: Transaction, kind: EntryKind, refs: string[]): Promise<void> {
  await tx.delete(searchEntry).where(and(eq(searchEntry.kind, kind), inArray(searchEntry.ref, refs)));
}

/**
 * Indexes everything the index does not hold, e.g. after an update brought the index or other words for a page. Returns how
 * many entries were made.
 */
export async function completeIndex(tx: Transaction): Promise<number> {
  await indexDue(tx);
  let made = 0;
  for (const [kind, missing] of missingRefs) {
    const rows = await tx.all<{ ref: string }>(missing);
    await indexEntries(
      tx,
      kind,
      rows.map(({ ref }) => ref),
    );
    made += rows.length;
  }
  return made + (await completePages(tx));
}

/** Makes the whole index anew. Returns how many entries it has. */
export async function rebuildIndex(tx: Transaction): Promise<number> {
  await tx.delete(searchEntry);
  await tx.delete(searchWord);
  return completeIndex(tx);
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
  const version = createHash("sha1").update(JSON.stringify(entry)).digest("hex").slice(0, 8);
  const own = kind === "page" ? [`words:${version}`] : [];
  return [...new Set([facetToken.group(kind), ...entry.facets, ...own].map(safeToken))].join(" ");
}

async function insertEntry(
  tx: Transaction,
  kind: EntryKind,
  entry: Entry,
  words: Set<string>,
): Promise<void> {
  const facets = tokensOf(kind, entry);
  const [made] = await tx
    .insert(searchEntry)
    .values({ kind, ref: entry.ref, publishedAt: entry.publishedAt, facets })
    .returning({ id: searchEntry.id });
  const forms = entryColumns.map((column) => indexedForms(entry[column]));
  const into = sql.raw("(rowid, name, deed, story, units, former, field, facets)");
  const values = (form: "exact" | "folded") =>
    sql.join([sql`${made!.id}`, ...forms.map((one) => sql`${one[form]}`), sql`${facets}`], sql`, `);
  const [name, deed, , units] = forms.map((one) => one.folded);
  await tx.run(
    sql`insert into search_head (rowid, name, deed, units, facets) values (${made!.id}, ${name}, ${deed}, ${units}, ${facets})`,
  );
  await tx.run(sql`insert into search_folded ${into} values (${values("folded")})`);
  await tx.run(sql`insert into search_exact ${into} values (${values("exact")})`);
  for (const { folded } of forms) addWords(words, folded);
}

function addWords(words: Set<string>, folded: string): void {
  for (const word of folded.split(" ")) if (/^\p{L}{2,20}$/u.test(word)) words.add(word);
}

async function keepWords(tx: Transaction, words: Set<string>): Promise<void> {
  const all = [...words].map((word) => ({ word }));
  for (let at = 0; at < all.length; at += 1000) {
    await tx
      .insert(searchWord)
      .values(all.slice(at, at + 1000))
      .onConflictDoNothing();
  }
}
