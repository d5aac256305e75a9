import "server-only";
import { inArray, max } from "drizzle-orm";
import { db } from "@/db/client";
import { cacheTag } from "@/db/schema";

/** The newest revision among `tags`: it grows with every change of what they name, and with nothing else. */
export async function revisionOf(tags: readonly string[]): Promise<number> {
  const [row] = await db()
    .select({ revision: max(cacheTag.revision) })
    .from(cacheTag)
    .where(inArray(cacheTag.tag, [...tags]));
  return row?.revision ?? 0;
}
