import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { storyEnd } from "@/db/schema";
import type { Amendable } from "../amendments/load.server";

/** The last day of a story's consent and whose word that is; null where none is set. */
export async function findStoryEnd({ story }: Amendable) {
  const [row] = await db()
    .select({ endsOn: storyEnd.endsOn, reason: storyEnd.reason })
    .from(storyEnd)
    .where(eq(storyEnd.profileId, story.id))
    .limit(1);
  return row ?? null;
}
