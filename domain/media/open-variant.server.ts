import "server-only";
import { and, eq, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import { blob, media, mediaVariant, nomination, profile } from "@/db/schema";
import { filesVisibleTo } from "../nominations/scope.server";
import type { Viewer } from "../permissions";

export type OpenedFile = { sha256: string; mime: string; size: number };

const columns = { sha256: blob.sha256, mime: blob.mime, size: blob.size };

/** A picture of a published story: anyone's. Null for every other hash. */
export async function openPublicVariant(sha256: string): Promise<OpenedFile | null> {
  const [row] = await db()
    .select(columns)
    .from(mediaVariant)
    .innerJoin(media, eq(media.id, mediaVariant.mediaId))
    .innerJoin(profile, eq(profile.id, media.profileId))
    .innerJoin(blob, eq(blob.sha256, mediaVariant.sha256))
    .where(and(eq(mediaVariant.sha256, sha256), eq(profile.state, "published"), isNotNull(media.profileId)))
    .limit(1);
  return row ?? null;
}

/** A picture of a dossier, for those who may see that dossier. Null for everyone else. */
export async function openDossierVariant(viewer: Viewer, sha256: string): Promise<OpenedFile | null> {
  const [row] = await db()
    .select(columns)
    .from(mediaVariant)
    .innerJoin(media, eq(media.id, mediaVariant.mediaId))
    .innerJoin(nomination, eq(nomination.id, media.nominationId))
    .innerJoin(blob, eq(blob.sha256, mediaVariant.sha256))
    .where(and(eq(mediaVariant.sha256, sha256), filesVisibleTo(viewer, media.createdAt)))
    .limit(1);
  return row ?? null;
}
