import "server-only";
import { asc, gt } from "drizzle-orm";
import { db } from "@/db/client";
import { event } from "@/db/schema";
import { eventHash } from "./append-event.server";

/**
 * Follows the history's hash chain from its first row, a thousand rows at a time. Returns the id of the first
 * row that does not fit what stands before it, or null when every row does.
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
    if (rows.length < 1000) return null;
  }
}
