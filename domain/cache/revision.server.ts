import "server-only";
import { inArray, max } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { cacheTag } from "@/db/schema";

/** The newest revision among `tags`: it grows with every change of what they name, and with nothing else. */
export async function revisionOf(
  tags: readonly string[],
  reader: Database | Transaction = db(),
): Promise<number> {
  const [row] = await reader
    .select({ revision: max(cacheTag.revision) })
    .from(cacheTag)
    .where(inArray(cacheTag.tag, [...tags]));
  return row?.revision ?? 0;
}
