import "server-only";
import { setImmediate } from "node:timers/promises";
import { and, eq, sql, type SQL } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { tally, tallyDue, tallyItem } from "@/db/schema";
import { afterEachWork, write } from "@/db/write";
import { markTags } from "../cache/mark-tags.server";
import { tags } from "../cache/tags";
import { itemsOf } from "./items.server";
import { tallyKinds, type TallyKind } from "./vocabulary";

/** So many things are read, and written by a handful of statements, at a time. */
const portion = 500;

/** How the works of one filling run: each a transaction of its own (`write`), or all in one. */
type Run = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;

// In the transaction of whatever changed it: a figure is never behind what it counts.
afterEachWork("tallies", tallyDue, countDue);

/** Counts anew what triggers say has changed, and marks the figures as changed where they did. */
export async function countDue(tx: Transaction): Promise<void> {
  let isChanged = false;
  for (;;) {
    const due = await tx.select().from(tallyDue).limit(portion);
    for (const kind of new Set(due.map((one) => one.kind))) {
      const refs = due.filter((one) => one.kind === kind).map(({ ref }) => ref);
      if (await countAnew(tx, kind, refs)) isChanged = true;
      await tx.delete(tallyDue).where(and(eq(tallyDue.kind, kind), among(tallyDue.ref, refs)));
    }
    if (due.length < portion) break;
    await setImmediate();
  }
  if (isChanged) await markTags(tx, [tags.figures]);
}

const among = (column: typeof tallyDue.ref | typeof tallyItem.ref, refs: string[]) =>
  sql`${column} in (select value from json_each(${JSON.stringify(refs)}))`;

/** Whether any of them counts otherwise than before. */
async function countAnew(tx: Transaction, kind: TallyKind, refs: string[]): Promise<boolean> {
  const [before, now] = [await counted(tx, kind, refs), await itemsOf(tx, kind, refs)];
  const rows = now.map(({ ref, scopes, cells }) => ({
    ref,
    scopes: JSON.stringify(scopes),
    cells: JSON.stringify(cells),
  }));
  const isSame = (ref: string) => {
    const [was, is] = [before.get(ref), rows.find((row) => row.ref === ref)];
    return was !== undefined && is !== undefined && was.scopes === is.scopes && was.cells === is.cells;
  };
  const kept = new Set(rows.map(({ ref }) => ref).filter(isSame));
  const gone = [...before.keys()].filter((ref) => !kept.has(ref));
  const made = rows.filter(({ ref }) => !kept.has(ref)).map((row) => [row.ref, row.scopes, row.cells]);
  if (gone.length > 0)
    await tx.delete(tallyItem).where(and(eq(tallyItem.kind, kind), among(tallyItem.ref, gone)));
  if (made.length > 0)
    await tx.run(sql`insert into ${tallyItem} (kind, ref, scopes, cells)
      select ${kind}, value ->> 0, value ->> 1, value ->> 2 from json_each(${JSON.stringify(made)})`);
  return gone.length + made.length > 0;
}

async function counted(tx: Transaction, kind: TallyKind, refs: string[]) {
  const rows = await tx
    .select({ ref: tallyItem.ref, scopes: tallyItem.scopes, cells: tallyItem.cells })
    .from(tallyItem)
    .where(and(eq(tallyItem.kind, kind), among(tallyItem.ref, refs)))
    .limit(refs.length);
  return new Map(rows.map((row) => [row.ref, row]));
}

/** Counts what was never counted, e.g. after an update brought the figures to a filled database. */
export async function completeTallies(run: Run = write): Promise<void> {
  let isChanged = false;
  for (const kind of tallyKinds) {
    for (let after = ""; ;) {
      const refs = await run((tx) => uncounted(tx, kind, after));
      if (refs.length === 0) break;
      if (await run((tx) => countAnew(tx, kind, refs))) isChanged = true;
      after = refs.at(-1)!;
    }
  }
  await run(async (tx) => {
    await countDue(tx);
    if (isChanged) await markTags(tx, [tags.figures]);
  });
}

/** Counts everything anew, from nothing; until it is done the figures are too small. */
export async function rebuildTallies(run: Run = write): Promise<void> {
  await run(async (tx) => {
    await tx.delete(tallyItem);
    await tx.delete(tally);
  });
  await completeTallies(run);
}

async function uncounted(tx: Transaction, kind: TallyKind, after: string): Promise<string[]> {
  const [table, which] = countable[kind];
  const rows = await tx.all<{ ref: string }>(sql`
    select id as ref from ${sql.raw(table)} as it where id > ${after} and ${which}
      and not exists (select 1 from ${tallyItem} where kind = ${kind} and ref = it.id)
    order by id limit ${portion}`);
  return rows.map(({ ref }) => ref);
}

/** Where they stand, and which of them may count at all. */
const countable: Record<TallyKind, [string, SQL]> = {
  story: ["profile", sql`state = 'published'`],
  adoption: ["adoption", sql`status = 'running'`],
  honour: ["recognition", sql`1`],
  tip: ["suggestion", sql`topic = 'suggestion'`],
  decision: ["nomination", sql`decided_at is not null`],
};
