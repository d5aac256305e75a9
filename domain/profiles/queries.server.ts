import "server-only";
import { and, desc, eq, inArray, lt, ne, notInArray, sql, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { field, media, mediaVariant, profile, profileUnit, unit } from "@/db/schema";
import type { CardPhoto } from "../media/vocabulary";
import { spreadOf } from "./spread.server";
import { listMemberIds, type ProfileFilter } from "./list-members.server";
import type { Figure, ProfileKind, Scene } from "./vocabulary";

// Public reads: anyone may see what is published, so there is no viewer here, only this condition.
const published = eq(profile.state, "published");

/** What a card shows. `unitNames` are the units of today. */
export type ProfileCard = {
  id: string;
  slug: string;
  kind: ProfileKind;
  name: string;
  honorific: string;
  deed: string;
  illustrative: boolean;
  fieldName: string | null;
  fieldNameEn: string | null;
  unitNames: string[];
  organisation: string;
  /** ISO moment. */
  publishedAt: string;
  photo: CardPhoto | null;
  /** What stands in a photo's place; see `DrawnPicture`. */
  scene: Scene | null;
  figure: Figure | null;
  /** How many units that run it began in each year, from the first such year on; empty for all that is no model. */
  spread: number[];
  /** How many units run it now; 0 for all that is no model. */
  adopters: number;
};

/** The columns `completeCards` makes cards of. */
export const cardColumns = {
  id: profile.id,
  slug: profile.slug,
  kind: profile.kind,
  name: profile.name,
  honorific: profile.honorific,
  deed: profile.deed,
  illustrative: profile.illustrative,
  organisation: profile.organisation,
  publishedAt: profile.publishedAt,
  adopters: profile.adopters,
  scene: profile.scene,
  figures: profile.figures,
  fieldName: field.name,
  fieldNameEn: field.nameEn,
};

/** Page `page` (from 1) of published stories, newest first unless the filter says otherwise, `size` a page. */
export async function listProfiles(
  filter: ProfileFilter,
  page: number,
  size: number,
): Promise<ProfileCard[]> {
  const ids = await listMemberIds(filter, page, size);
  if (ids.length === 0) return [];
  const rows = await db()
    .select(cardColumns)
    .from(profile)
    .leftJoin(field, eq(field.id, profile.fieldId))
    .where(inArray(profile.id, ids))
    .limit(size);
  return completeCards(rows.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id)));
}

/** Other published stories, newest first: up to `limit` of the same wards, and as many more of the same field. */
export async function relatedProfiles(
  subject: { id: string; fieldId: string | null; unitIds: string[] },
  limit: number,
): Promise<{ sameUnit: ProfileCard[]; sameField: ProfileCard[] }> {
  const others = (condition: SQL | undefined) =>
    db()
      .select(cardColumns)
      .from(profile)
      .leftJoin(field, eq(field.id, profile.fieldId))
      .where(and(published, ne(profile.id, subject.id), condition))
      .orderBy(desc(profile.publishedAt), desc(profile.id))
      .limit(limit);
  const near = sql`exists (select 1 from ${profileUnit} where ${profileUnit.profileId} = ${profile.id} and ${inArray(profileUnit.unitId, subject.unitIds)})`;
  const sameUnit = subject.unitIds.length ? await others(near) : [];
  const shown = sameUnit.map((row) => row.id);
  const sameField = subject.fieldId
    ? await others(and(eq(profile.fieldId, subject.fieldId), notInArray(profile.id, shown)))
    : [];
  return { sameUnit: await completeCards(sameUnit), sameField: await completeCards(sameField) };
}

type CardRow = Omit<ProfileCard, "unitNames" | "photo" | "publishedAt" | "figure" | "spread"> & {
  publishedAt: Date;
  figures: Figure[];
};

/** Adds unit names, the first photo and how models spread to card rows with one query each. */
export async function completeCards<Row extends CardRow>(
  rows: Row[],
): Promise<(Omit<Row, "publishedAt"> & ProfileCard)[]> {
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  const units = await db()
    .select({ profileId: profileUnit.profileId, name: unit.name })
    .from(profileUnit)
    .innerJoin(unit, eq(unit.id, profileUnit.unitId))
    .where(inArray(profileUnit.profileId, ids))
    .orderBy(unit.name)
    .limit(ids.length * 10);
  const photos = await db()
    .select({
      profileId: media.profileId,
      mediaId: media.id,
      alt: media.alt,
      format: mediaVariant.format,
      width: mediaVariant.width,
      height: mediaVariant.height,
      sha256: mediaVariant.sha256,
    })
    .from(media)
    .innerJoin(mediaVariant, eq(mediaVariant.mediaId, media.id))
    .where(and(inArray(media.profileId, ids), lt(mediaVariant.width, 961)))
    .orderBy(media.position)
    .limit(ids.length * 80);
  const spreads = await spreadOf(rows.filter((row) => row.adopters > 0).map((row) => row.id));
  return rows.map((row) => {
    const own = photos.filter((photo) => photo.profileId === row.id);
    const first = own.filter((photo) => photo.mediaId === own[0]?.mediaId);
    return {
      ...row,
      publishedAt: row.publishedAt.toISOString(),
      figure: row.figures[0] ?? null,
      spread: spreads.get(row.id) ?? [],
      unitNames: units.filter((one) => one.profileId === row.id).map((one) => one.name),
      photo: first[0]
        ? {
            alt: first[0].alt,
            variants: first.map(({ format, width, height, sha256 }) => ({ format, width, height, sha256 })),
          }
        : null,
    };
  });
}
