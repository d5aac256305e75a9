import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { profile, profileSlug } from "@/db/schema";
import type { ProfileKind } from "./vocabulary";

/** What became of a slug: a published story under it or under a newer one, one taken down, or nothing ever. */
export type StoryFate = { published: { slug: string; kind: ProfileKind } } | "gone" | null;

/** Looks a slug up among the present ones, then among those a story once had. */
export async function findStoryFate(slug: string): Promise<StoryFate> {
  const columns = { slug: profile.slug, kind: profile.kind, state: profile.state };
  const [present] = await db().select(columns).from(profile).where(eq(profile.slug, slug)).limit(1);
  const [former] = present
    ? []
    : await db()
        .select(columns)
        .from(profileSlug)
        .innerJoin(profile, eq(profile.id, profileSlug.profileId))
        .where(eq(profileSlug.slug, slug))
        .limit(1);
  const found = present ?? former;
  if (!found) return null;
  return found.state === "published" ? { published: { slug: found.slug, kind: found.kind } } : "gone";
}
