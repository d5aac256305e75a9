import "server-only";
import { and, count, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { nomination } from "@/db/schema";

/** How many dossiers a ward has sent, by campaign and kind; what was rejected or taken back does not count. */
export function countSent(unitId: string) {
  return db()
    .select({ campaignId: nomination.campaignId, kind: nomination.kind, total: count() })
    .from(nomination)
    .where(
      and(
        eq(nomination.unitId, unitId),
        inArray(nomination.state, ["submitted", "returned", "listed", "approved"]),
      ),
    )
    .groupBy(nomination.campaignId, nomination.kind)
    .limit(300);
}
