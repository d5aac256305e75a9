import "server-only";
import { and, eq, or } from "drizzle-orm";
import { db } from "@/db/client";
import { fromNear } from "@/db/near";
import { blob, campaign, media, mediaVariant, nomination, profile, space } from "@/db/schema";
import { isPublic } from "../campaigns/public.server";
import type { Viewer } from "../permissions";
import { photosVisibleTo } from "./photo-owner.server";
import { hasItsWords } from "./shown-photos.server";

export type OpenedFile = { sha256: string; mime: string; size: number };

const columns = { sha256: blob.sha256, mime: blob.mime, size: blob.size };

/** A picture of a published story, or one that a space or a campaign shows: anyone's. Null for every other hash. */
export async function openPublicVariant(sha256: string): Promise<OpenedFile | null> {
  const [row] = await fromNear(() =>
    db()
      .select(columns)
      .from(mediaVariant)
      .innerJoin(media, eq(media.id, mediaVariant.mediaId))
      .innerJoin(blob, eq(blob.sha256, mediaVariant.sha256))
      .leftJoin(profile, eq(profile.id, media.profileId))
      .leftJoin(space, eq(space.id, media.spaceId))
      .leftJoin(campaign, eq(campaign.id, media.campaignId))
      .where(
        and(
          eq(mediaVariant.sha256, sha256),
          or(eq(profile.state, "published"), and(or(eq(space.shown, true), isPublic), hasItsWords())),
        ),
      )
      .limit(1),
  );
  return row ?? null;
}

/** A picture that is not public, for those who may see it in the office. Null for everyone else. */
export async function openOfficeVariant(viewer: Viewer, sha256: string): Promise<OpenedFile | null> {
  const [row] = await db()
    .select(columns)
    .from(mediaVariant)
    .innerJoin(media, eq(media.id, mediaVariant.mediaId))
    .innerJoin(blob, eq(blob.sha256, mediaVariant.sha256))
    .leftJoin(nomination, eq(nomination.id, media.nominationId))
    .where(and(eq(mediaVariant.sha256, sha256), photosVisibleTo(viewer)))
    .limit(1);
  return row ?? null;
}
