import "server-only";
import { and, asc, count, desc, eq, inArray, lte, or, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { media, mediaVariant, profile, profileUnit, recognition, space } from "@/db/schema";
import { agreedTo } from "../consent/agreed.server";
import { profilePath } from "../profiles/vocabulary";
import { standsIn } from "../spaces/led-to.server";
import type { UnitScope } from "../units/scope.server";
import { groupPhotos, photoColumns } from "./photo-rows.server";
import { hasItsWords } from "./shown-photos.server";
import type { Photo } from "./vocabulary";

// Public reads: anyone may see what is published, so there is no viewer here.

/** Whose photos a gallery holds: those of a ward's stories and spaces, or of a campaign and the stories it honoured. */
export type GalleryOf = { unit: UnitScope } | { campaignId: string };

/** A photo of a gallery and what it leads to: a story or a space; null for one of the campaign's own. */
export type GalleryPhoto = Photo & { of: { path: string; name: string; illustrative: boolean } | null };

/** Pixels: a cell of the grid shows no more. */
const widest = 960;
/** Files of one photo up to that width: three formats in two widths. */
const files = 6;

/**
 * The photos on page `page` (from 1) of a gallery, `size` a page: those of the newest stories first. Only photos of what is public
 * now, whose people still agree to the web (Luật 91/2025/QH15), and that say what they show and whose they are.
 */
export async function listGallery(of: GalleryOf, page: number, size: number): Promise<GalleryPhoto[]> {
  const rows = await db()
    .select({
      id: media.id,
      story: {
        kind: profile.kind,
        slug: profile.slug,
        name: profile.deed,
        illustrative: profile.illustrative,
      },
      place: { slug: space.slug, name: space.name, illustrative: space.illustrative },
    })
    .from(media)
    .leftJoin(profile, eq(profile.id, media.profileId))
    .leftJoin(space, eq(space.id, media.spaceId))
    .where(shownIn(of))
    .orderBy(desc(profile.publishedAt), desc(profile.id), asc(space.name), asc(media.position), asc(media.id))
    .limit(size)
    .offset((page - 1) * size);
  const photos = await photosOf(rows.map(({ id }) => id));
  return rows.flatMap(({ id, story, place }) => {
    const photo = photos.get(id);
    if (!photo) return [];
    if (story) return [{ ...photo, of: { ...story, path: profilePath(story) } }];
    return [{ ...photo, of: place ? { ...place, path: `/khong-gian-van-hoa/${place.slug}` } : null }];
  });
}

/** How many photos a gallery holds. */
export async function countGallery(of: GalleryOf): Promise<number> {
  const [row] = await db()
    .select({ total: count() })
    .from(media)
    .leftJoin(profile, eq(profile.id, media.profileId))
    .leftJoin(space, eq(space.id, media.spaceId))
    .where(shownIn(of));
  return row?.total ?? 0;
}

function shownIn(of: GalleryOf): SQL {
  const told = and(eq(profile.state, "published"), agreedTo("web"));
  return and(
    hasItsWords(),
    "unit" in of
      ? or(and(told, inUnits(of.unit)), and(eq(space.shown, true), standsIn(of.unit.unitIds)))
      : or(and(told, inArray(profile.id, honouredBy(of.campaignId))), eq(media.campaignId, of.campaignId)),
  )!;
}

/** The stories of the units of today that a unit means; of a former one also what was told of it in its time. */
function inUnits({ id, unitIds }: UnitScope): SQL {
  const members = db()
    .select({ id: profileUnit.profileId })
    .from(profileUnit)
    .where(inArray(profileUnit.unitId, unitIds));
  return or(inArray(profile.id, members), eq(profile.unitId, id))!;
}

function honouredBy(campaignId: string) {
  return db()
    .select({ id: recognition.profileId })
    .from(recognition)
    .where(eq(recognition.campaignId, campaignId));
}

async function photosOf(ids: string[]): Promise<Map<string, Photo>> {
  if (ids.length === 0) return new Map();
  const rows = await db()
    .select(photoColumns)
    .from(media)
    .innerJoin(mediaVariant, eq(mediaVariant.mediaId, media.id))
    .where(and(inArray(media.id, ids), lte(mediaVariant.width, widest)))
    .orderBy(asc(mediaVariant.width))
    .limit(ids.length * files);
  return new Map(groupPhotos(rows).map((photo) => [photo.id, photo]));
}
