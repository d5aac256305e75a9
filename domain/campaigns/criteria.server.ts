import "server-only";
import { inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign } from "@/db/schema";
import type { Criterion } from "./vocabulary";

/** What each of these campaigns asks of whoever is nominated, by its id; campaigns that ask nothing are left out. */
export async function criteriaOf(ids: string[]): Promise<Map<string, Criterion[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db()
    .select({ id: campaign.id, criteria: campaign.criteria })
    .from(campaign)
    .where(inArray(campaign.id, ids))
    .limit(ids.length);
  return new Map(rows.filter(({ criteria }) => criteria.length > 0).map((row) => [row.id, row.criteria]));
}
