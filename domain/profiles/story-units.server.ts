import "server-only";
import { eq } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { nomination, profileUnit } from "@/db/schema";
import { cityUnitId } from "../units/vocabulary";

/** Whose story it is: the ward that nominated it, else every ward of today it belongs to, else the city. */
export async function storyUnits(
  tx: Database | Transaction,
  story: { id: string; nominationId: string | null },
): Promise<string[]> {
  if (story.nominationId) {
    const [nominated] = await tx
      .select({ unitId: nomination.unitId })
      .from(nomination)
      .where(eq(nomination.id, story.nominationId))
      .limit(1);
    if (nominated) return [nominated.unitId];
  }
  const rows = await tx
    .select({ unitId: profileUnit.unitId })
    .from(profileUnit)
    .where(eq(profileUnit.profileId, story.id))
    .limit(20);
  return rows.length > 0 ? rows.map((row) => row.unitId) : [cityUnitId];
}
