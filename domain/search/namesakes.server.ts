import "server-only";
import { and, desc, eq, ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { profile, searchEntry } from "@/db/schema";
import type { Seen } from "../nominations/seen";
import { profilePath } from "../profiles/vocabulary";
import { fold } from "../text/fold";

/**
 * Published stories whose names hold these words, accent-blind, the newest first: for `namesakesAmong`. A second award for
 * one deed is refused by Luật 06/2022/QH15, so a moderator looks at them first.
 */
export function selectNamesakes(name: string, { id }: Seen) {
  const wanted = fold(name);
  // Folded words hold nothing that means anything to SQLite's query language.
  const named = sql`select rowid from profile_search where profile_search match ${`name : "${wanted}"`}`;
  return db()
    .select({ slug: profile.slug, kind: profile.kind, name: profile.name, deed: profile.deed })
    .from(searchEntry)
    .innerJoin(profile, eq(profile.id, searchEntry.profileId))
    .where(
      wanted
        ? and(
            sql`${searchEntry.id} in (${named})`,
            eq(profile.state, "published"),
            ne(profile.kind, "model"),
            // Its own story is nobody else's.
            sql`${profile.nominationId} is not ${id}`,
          )
        : sql`0`,
    )
    .orderBy(desc(profile.publishedAt))
    .limit(500);
}

/** Those of them that bear this very name; at most ten. */
export function namesakesAmong(name: string, rows: Awaited<ReturnType<typeof selectNamesakes>>) {
  const wanted = fold(name);
  return rows
    .filter((row) => fold(row.name) === wanted)
    .slice(0, 10)
    .map((row) => ({ name: row.name, deed: row.deed, path: profilePath(row) }));
}
