import "server-only";
import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { cacheTag } from "@/db/schema";

/**
 * Marks what public pages rest on as changed, inside the transaction that changes it: a page is stale the
 * moment the change is committed, whichever process committed it. Tags are named in domain/cache/tags.ts.
 */
export async function markTags(tx: Transaction, tags: readonly string[]): Promise<void> {
  const next = sql<number>`(select coalesce(max(${cacheTag.revision}), 0) + 1 from ${cacheTag})`;
  for (const tag of new Set(tags)) {
    await tx
      .insert(cacheTag)
      .values({ tag, revision: next })
      .onConflictDoUpdate({ target: cacheTag.tag, set: { revision: next } });
  }
}
