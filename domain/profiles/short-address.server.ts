import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { profile, shortAddress } from "@/db/schema";
import { profilePath } from "./vocabulary";

/** Where a printed number leads: the story's path, "gone" for one that was taken down, null for an unknown number. */
export async function findShortAddress(number: number): Promise<{ path: string } | "gone" | null> {
  const [row] = await db()
    .select({ kind: profile.kind, slug: profile.slug, state: profile.state })
    .from(shortAddress)
    .innerJoin(profile, eq(profile.id, shortAddress.profileId))
    .where(eq(shortAddress.number, number))
    .limit(1);
  if (!row) return null;
  return row.state === "published" ? { path: profilePath(row) } : "gone";
}
