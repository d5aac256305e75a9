import "server-only";
import { desc, eq, or } from "drizzle-orm";
import { db } from "@/db/client";
import { blob, loudspeakerScript, outreach, recording, user } from "@/db/schema";
import type { Viewer } from "../permissions";
import { findStory } from "../profiles/find-story.server";
import { profilePath } from "../profiles/vocabulary";
import { findStoryToSpread } from "./load-story.server";

/** All that an official needs to spread a published story, and where it went; null where it is not theirs to spread. */
export async function findSpread(viewer: Viewer, profileId: string) {
  const own = await findStoryToSpread(viewer, profileId);
  const story = own && (await findStory(own.slug));
  if (!own || !story) return null;
  const [scripts, recordings, uses] = await db().batch([
    db()
      .select({
        words: loudspeakerScript.words,
        version: loudspeakerScript.version,
        savedAt: loudspeakerScript.savedAt,
        savedBy: user.name,
      })
      .from(loudspeakerScript)
      .innerJoin(user, eq(user.id, loudspeakerScript.savedById))
      .where(eq(loudspeakerScript.profileId, profileId))
      .limit(1),
    db()
      .select({
        sha256: recording.sha256,
        mime: blob.mime,
        size: blob.size,
        fileName: recording.fileName,
        readBy: recording.readBy,
        recordedOn: recording.recordedOn,
        version: recording.version,
        addedAt: recording.addedAt,
        addedBy: user.name,
      })
      .from(recording)
      .innerJoin(blob, eq(blob.sha256, recording.sha256))
      .innerJoin(user, eq(user.id, recording.addedById))
      .where(eq(recording.profileId, profileId))
      .limit(1),
    db()
      .select({
        id: outreach.id,
        kind: outreach.kind,
        part: outreach.part,
        place: outreach.place,
        usedOn: outreach.usedOn,
        copies: outreach.copies,
        byOthers: outreach.byOthers,
        photo: outreach.photoSha256,
        pulledAt: outreach.pulledAt,
        recordedBy: user.name,
      })
      .from(outreach)
      .innerJoin(user, eq(user.id, outreach.recordedById))
      .where(
        own.nominationId
          ? or(eq(outreach.profileId, profileId), eq(outreach.nominationId, own.nominationId))
          : eq(outreach.profileId, profileId),
      )
      .orderBy(desc(outreach.usedOn), desc(outreach.recordedAt))
      .limit(200),
  ]);
  return {
    ...own,
    story,
    path: profilePath(story),
    script: scripts[0] ?? null,
    recording: recordings[0] ?? null,
    uses,
  };
}

export type Spread = NonNullable<Awaited<ReturnType<typeof findSpread>>>;
export type SpreadUse = Spread["uses"][number];
