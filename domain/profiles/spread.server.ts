import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { adoption } from "@/db/schema";

/**
 * How models spread, by their ids: for each the number of units that run it and began in its first year, in the one after,
 * and so on until the last; a year without a new one counts 0.
 */
export async function spreadOf(profileIds: string[]): Promise<Map<string, number[]>> {
  if (profileIds.length === 0) return new Map();
  const year = sql<number>`cast(substr(${adoption.sinceOn}, 1, 4) as integer)`;
  const rows = await db()
    .select({ profileId: adoption.profileId, year, units: sql<number>`count(*)` })
    .from(adoption)
    .where(and(inArray(adoption.profileId, profileIds), eq(adoption.status, "running")))
    .groupBy(adoption.profileId, year)
    .limit(profileIds.length * 100);
  return new Map(
    profileIds.map((id) => {
      const own = rows.filter((row) => row.profileId === id);
      const years = own.map((row) => row.year);
      const first = Math.min(...years);
      const span = own.length > 0 ? Math.max(...years) - first + 1 : 0;
      const counts = Array.from(
        { length: span },
        (_, at) => own.find((row) => row.year === first + at)?.units ?? 0,
      );
      return [id, counts];
    }),
  );
}
