import "server-only";
import { asc, gt, max, sql } from "drizzle-orm";
import { db, type Database } from "@/db/client";
import { event } from "@/db/schema";
import { eventHash } from "./record.server";

/** What was done to a row: its content changed, the row taken out, or another put in or in its place. */
export type Tampering = "changed" | "removed" | "replaced";
/** The first row of the history that is not as it was written, by its number. */
export type BrokenEvent = { id: number; how: Tampering };

type Row = Awaited<ReturnType<typeof portionAfter>>[number];
/** What is known of a row before the one that follows it is read: its hash is only then vouched for. */
type Link = { id: number; hash: string };

const start: Link = { id: 0, hash: "" };
const portion = 1000;

/**
 * Follows the history's hash chain from its first row, a thousand rows at a time. Returns the first row that is not as it
 * was written, or null when the chain is whole. Whoever rewrites every row after a change, or takes the last ones out
 * together with SQLite's memory of their numbers, is not found: for that there are backups.
 */
export async function findBrokenEvent(reader: Database = db()): Promise<BrokenEvent | null> {
  const ends = await lastIds(reader);
  let before = start;
  let rows = await portionAfter(reader, start.id);
  while (rows.length > 0) {
    const more = rows.length < portion ? [] : await portionAfter(reader, rows.at(-1)!.id);
    for (const [at, row] of rows.entries()) {
      const broken = look(before, row, rows[at + 1] ?? more[0], ends);
      if (broken) return broken;
      before = row;
    }
    rows = more;
    // Other requests get their turn between two portions.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return ends.given > before.id ? { id: before.id + 1, how: "removed" } : null;
}

/**
 * One row beside its neighbours. Its own hash says whether its content is the one written, the one kept by the row after it
 * whether that hash is, and the one it keeps whether the row before it is.
 */
function look(before: Link, row: Row, next: Row | undefined, ends: Ends): BrokenEvent | null {
  const follows = row.previousHash === before.hash;
  if (row.id > before.id + 1 && !follows) return { id: before.id + 1, how: "removed" };
  const isWhole = contentHash(row) === row.hash;
  if (isWhole && follows && row.id === before.id + 1) return null;
  const isVouchedFor = next ? next.previousHash === row.hash : /^[0-9a-f]{64}$/.test(row.hash);
  if (!isWhole) return { id: row.id, how: isVouchedFor && (next || follows) ? "changed" : "replaced" };
  if (!isVouchedFor || follows || before === start) return { id: row.id, how: "replaced" };
  // A row as it was written, behind another than the one it was written behind.
  if (ends.given > ends.present) return { id: row.id, how: "removed" };
  return { id: before.id, how: "replaced" };
}

function contentHash({ id: _id, hash: _hash, before, after, ...row }: Row): string {
  return eventHash({ ...row, before: before ?? undefined, after: after ?? undefined });
}

function portionAfter(reader: Database, id: number) {
  return reader
    .select({
      id: event.id,
      at: event.at,
      actorId: event.actorId,
      action: event.action,
      subjectType: event.subjectType,
      subjectId: event.subjectId,
      before: event.before,
      after: event.after,
      previousHash: event.previousHash,
      hash: event.hash,
    })
    .from(event)
    .where(gt(event.id, id))
    .orderBy(asc(event.id))
    .limit(portion);
}

type Ends = { present: number; given: number };

/** The last number there is, and the last ever given: SQLite remembers it, so that rows cut off at the end are missed too. */
async function lastIds(reader: Database): Promise<Ends> {
  const [[last], given] = await Promise.all([
    reader.select({ id: max(event.id) }).from(event),
    // `all`, because drizzle's `get` on libsql fails where there is no row.
    reader.all<{ seq: number }>(sql`select seq from sqlite_sequence where name = 'event'`),
  ]);
  return { present: last?.id ?? 0, given: given[0]?.seq ?? 0 };
}
