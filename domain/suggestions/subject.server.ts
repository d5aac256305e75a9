import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { profile } from "@/db/schema";
import { resolveStory } from "../profiles/resolve-story.server";
import { profilePath } from "../profiles/vocabulary";

/** The published story an address means, under whatever name; null for every other address. */
export async function storyAt(address: string) {
  // What stands on a page of the portal, not on somebody else's.
  if (!address.startsWith("/")) return null;
  const place = await resolveStory(address);
  if (place.is === "none" || place.is === "gone") return null;
  const [row] = await db()
    .select({
      id: profile.id,
      nominationId: profile.nominationId,
      kind: profile.kind,
      slug: profile.slug,
      name: profile.name,
      deed: profile.deed,
    })
    .from(profile)
    .where(and(eq(profile.id, place.id), eq(profile.state, "published")))
    .limit(1);
  return row ? { ...row, path: profilePath(row) } : null;
}
