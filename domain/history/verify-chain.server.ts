import "server-only";
import { asc, gt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { event } from "@/db/schema";
import { eventHash } from "./record.server";

/**
 * Follows the history's hash chain from its first row, a thousand rows at a time. Returns the id of the first
 * row that does not fit what stands before it or is missing at the end, or null when every row fits.
 */
export async function findBrokenEvent(): Promise<number | null> {
  let previousHash = "";
  let after = 0;
  for (;;) {
    const rows = await db()
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
      .where(gt(event.id, after))
      .orderBy(asc(event.id))
      .limit(1000);
    for (const { id, hash, before, after: change, ...row } of rows) {
      const content = { ...row, before: before ?? undefined, after: change ?? undefined };
      if (row.previousHash !== previousHash || eventHash(content) !== hash) return id;
      previousHash = hash;
      after = id;
    }
    if (rows.length < 1000) return (await lastIdEverGiven()) > after ? after + 1 : null;
    // Other requests get their turn between two portions.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** SQLite remembers it, so that rows cut off at the end are missed too. */
async function lastIdEverGiven(): Promise<number> {
  // `all`, because drizzle's `get` on libsql fails where there is no row.
  const rows = await db().all<{ seq: number }>(sql`select seq from sqlite_sequence where name = 'event'`);
  return rows[0]?.seq ?? 0;
}
