import "server-only";
import { and, asc, eq, exists, inArray, lt, ne, not, type AnyColumn, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { db } from "@/db/client";
import { media, mediaVariant } from "@/db/schema";
import { ownedBy, type PhotoOwner } from "./photo-owner.server";
import { groupPhotos, photoColumns } from "./photo-rows.server";
import type { CardPhoto, Photo } from "./vocabulary";

// Public reads of a space's or a campaign's photos: anyone may see what is shown, so there is no viewer here.

/**
 * The WHERE of a space's or a campaign's photos that visitors see: only what says what it shows (TT 26/2020) and where
 * it comes from (NĐ 42/2022 Art. 7). Outside SQL: `missingWords`.
 */
export function hasItsWords({ alt, credit }: Record<"alt" | "credit", AnyColumn> = media): SQL {
  return and(ne(alt, ""), ne(credit, ""))!;
}

/** The photos a place's page shows, in their order. Whether the place itself is shown is the caller's question. */
export async function listShownPhotos(owner: PhotoOwner): Promise<Photo[]> {
  const rows = await db()
    .select(photoColumns)
    .from(media)
    .innerJoin(mediaVariant, eq(mediaVariant.mediaId, media.id))
    .where(and(ownedBy(owner), hasItsWords()))
    .orderBy(asc(media.position), asc(mediaVariant.width))
    .limit(200);
  return groupPhotos(rows);
}

/** The first photo each of these spaces shows, by the space's id, at the widths a card needs. */
export async function firstShownPhotos(spaceIds: string[]): Promise<Map<string, CardPhoto>> {
  if (spaceIds.length === 0) return new Map();
  const earlier = alias(media, "earlier");
  const earlierOne = db()
    .select({ id: earlier.id })
    .from(earlier)
    .where(
      and(eq(earlier.spaceId, media.spaceId), hasItsWords(earlier), lt(earlier.position, media.position)),
    );
  const rows = await db()
    .select({ ...photoColumns, spaceId: media.spaceId })
    .from(media)
    .innerJoin(mediaVariant, eq(mediaVariant.mediaId, media.id))
    .where(
      and(
        inArray(media.spaceId, spaceIds),
        hasItsWords(),
        not(exists(earlierOne)),
        lt(mediaVariant.width, 961),
      ),
    )
    .limit(spaceIds.length * 6);
  const spaces = new Map(rows.map((row) => [row.id, row.spaceId!]));
  return new Map(
    groupPhotos(rows.map(({ spaceId: _, ...row }) => row)).map(({ id, alt, variants }) => [
      spaces.get(id)!,
      { alt, variants },
    ]),
  );
}
