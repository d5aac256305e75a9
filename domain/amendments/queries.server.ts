import "server-only";
import { asc, desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { amendment, correction, profile, user } from "@/db/schema";
import type { Viewer } from "../permissions";
import { storiesOfTheirWards } from "../profiles/story-scope.server";

/** Published stories written anew that wait for a moderator, the oldest first; at most 200. */
export function listAmendments(viewer: Viewer) {
  return db()
    .select({
      profileId: amendment.profileId,
      savedAt: amendment.savedAt,
      savedBy: user.name,
      name: profile.name,
      deed: profile.deed,
      illustrative: profile.illustrative,
    })
    .from(amendment)
    .innerJoin(profile, eq(profile.id, amendment.profileId))
    .innerJoin(user, eq(user.id, amendment.savedById))
    .where(storiesOfTheirWards(viewer, ["moderator"]))
    .orderBy(asc(amendment.savedAt))
    .limit(200);
}

/** What readers are told that a story said wrongly, the newest first; at most 20. */
export function listCorrections(profileId: string) {
  return db()
    .select({ on: correction.correctedOn, words: correction.words })
    .from(correction)
    .where(eq(correction.profileId, profileId))
    .orderBy(desc(correction.correctedAt))
    .limit(20);
}
