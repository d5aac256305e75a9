import "server-only";
import { and, count, eq, isNotNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { profile, profileUnit } from "@/db/schema";

/**
 * How many published stories that are no illustration each unit of today has, of one field if it is said; units without any are
 * missing. Stories of a field are read from its index, all others are counted in the units' own, less the few illustrations.
 */
export async function countRealStories(fieldId?: string): Promise<Record<string, number>> {
  const ofField = fieldId ? eq(profile.fieldId, fieldId) : undefined;
  const counted = { unitId: profileUnit.unitId, total: count() };
  const own = eq(profile.id, profileUnit.profileId);
  const isOut = isNotNull(profileUnit.publishedAt);
  const [all, made] = await Promise.all([
    fieldId
      ? db()
          .select(counted)
          .from(profile)
          .innerJoin(profileUnit, own)
          .where(and(eq(profile.state, "published"), ofField, isOut))
          .groupBy(profileUnit.unitId)
          .limit(500)
      : db().select(counted).from(profileUnit).where(isOut).groupBy(profileUnit.unitId).limit(500),
    // In this order: led by the units, it would look at every story of each.
    db()
      .select(counted)
      .from(profile)
      .crossJoin(profileUnit)
      .where(and(sql`${profile.illustrative} = 1`, ofField, own, isOut))
      .groupBy(profileUnit.unitId)
      .limit(500),
  ]);
  const madeUp = new Map(made.map(({ unitId, total }) => [unitId, total]));
  const real = all.map(({ unitId, total }) => [unitId, total - (madeUp.get(unitId) ?? 0)] as const);
  return Object.fromEntries(real.filter(([, total]) => total > 0));
}
