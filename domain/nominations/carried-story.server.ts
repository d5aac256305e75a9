import "server-only";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { profile, recognition } from "@/db/schema";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { keepTraces } from "../persons/traces.server";
import { profilePath } from "../profiles/vocabulary";
import type { LoadedNomination } from "./load.server";

/**
 * Adds the recognition of a nomination that was carried on from a ward's praise to the story that came of that one: one deed is
 * told once, with both recognitions. Returns the story's path; null where none is published, and it may be told anew.
 */
export async function joinCarriedStory(tx: Transaction, loaded: LoadedNomination): Promise<string | null> {
  if (!loaded.carriedFromId) return null;
  const [story] = await tx
    .select({ id: profile.id, kind: profile.kind, slug: profile.slug })
    .from(profile)
    .where(and(eq(profile.nominationId, loaded.carriedFromId), eq(profile.state, "published")))
    .limit(1);
  if (!story) return null;
  const joined = await tx
    .update(recognition)
    .set({ profileId: story.id })
    .where(eq(recognition.nominationId, loaded.id))
    .returning({ id: recognition.id });
  await keepTraces(
    tx,
    "recognition",
    joined.map(({ id }) => id),
  );
  await touchTags(tx, [tags.profiles, tags.campaigns]);
  return profilePath(story);
}
