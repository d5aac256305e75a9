import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { profile, recognition } from "@/db/schema";

/** The years in which published stories were recognised, the latest first, each with how many stories. At most 100. */
export function listRecognitionYears(): Promise<{ year: number; count: number }[]> {
  return db()
    .select({ year: recognition.year, count: sql<number>`count(distinct ${profile.id})` })
    .from(recognition)
    .innerJoin(profile, and(eq(profile.id, recognition.profileId), eq(profile.state, "published")))
    .groupBy(recognition.year)
    .orderBy(desc(recognition.year))
    .limit(100);
}
