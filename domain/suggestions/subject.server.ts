import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { profile } from "@/db/schema";
import { profilePath } from "../profiles/vocabulary";

/** The published story at a path of the portal, in either language; null for every other path. */
export async function storyAt(path: string) {
  const [, slug] = /^(?:\/en)?\/(?:guong|mo-hinh)\/([a-z0-9-]{1,120})$/.exec(path) ?? [];
  if (!slug) return null;
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
    .where(and(eq(profile.slug, slug), eq(profile.state, "published")))
    .limit(1);
  return row ? { ...row, path: profilePath(row) } : null;
}
