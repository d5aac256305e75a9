import "server-only";
import { desc, isNotNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { recognition } from "@/db/schema";

/** The years in which published stories were recognised, the latest first, each with how many stories. At most 100. */
export function listRecognitionYears(): Promise<{ year: number; count: number }[]> {
  return db()
    .select({ year: recognition.year, count: sql<number>`count(distinct ${recognition.profileId})` })
    .from(recognition)
    .where(isNotNull(recognition.publishedAt))
    .groupBy(recognition.year)
    .orderBy(desc(recognition.year))
    .limit(100);
}
