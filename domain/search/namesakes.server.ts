import "server-only";
import { and, desc, eq, ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { profile, searchEntry } from "@/db/schema";
import { profilePath } from "../profiles/vocabulary";
import { fold } from "../text/fold";

/**
 * Published stories of the same name, accent-blind: a second award for one deed is refused by Luật 06/2022/QH15, so
 * a moderator looks at them first. The newest ten.
 */
export async function namesakes(name: string) {
  const wanted = fold(name);
  if (!wanted) return [];
  // Folded words hold nothing that means anything to SQLite's query language.
  const named = sql`select rowid from profile_search where profile_search match ${`name : "${wanted}"`}`;
  const rows = await db()
    .select({ slug: profile.slug, kind: profile.kind, name: profile.name, deed: profile.deed })
    .from(searchEntry)
    .innerJoin(profile, eq(profile.id, searchEntry.profileId))
    .where(
      and(sql`${searchEntry.id} in (${named})`, eq(profile.state, "published"), ne(profile.kind, "model")),
    )
    .orderBy(desc(profile.publishedAt))
    .limit(500);
  return rows
    .filter((row) => fold(row.name) === wanted)
    .slice(0, 10)
    .map((row) => ({ name: row.name, deed: row.deed, path: profilePath(row) }));
}
