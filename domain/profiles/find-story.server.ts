import "server-only";
import { and, asc, desc, eq, getTableColumns, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { db } from "@/db/client";
import {
  campaign,
  field,
  media,
  mediaVariant,
  profile,
  profileUnit,
  recognition,
  shortAddress,
  unit,
} from "@/db/schema";
import { listCorrections } from "../amendments/queries.server";
import { isPublic } from "../campaigns/public.server";
import { agreedTo } from "../consent/agreed.server";
import { groupPhotos, photoColumns } from "../media/photo-rows.server";
import type { Photo } from "../media/vocabulary";
import { pick, publicColumns } from "../nominations/questions/asked";
import { findHeardRecording } from "../spreading/recording.server";
import { unitLabel } from "../units/names";
import { spreadOf } from "./spread.server";

/** Every public answer. */
const shownColumns = pick(getTableColumns(profile), publicColumns);

/** Everything a story page shows, and nothing that is not public. Moments are ISO. */
export type StoryPage = NonNullable<Awaited<ReturnType<typeof findStory>>>;

/** The published story at `slug`; null when there is none. */
export async function findStory(slug: string) {
  const then = alias(unit, "unit_then");
  const [row] = await db()
    .select({
      id: profile.id,
      slug: profile.slug,
      ...shownColumns,
      organisation: profile.organisation,
      illustrative: profile.illustrative,
      scene: profile.scene,
      sourceName: profile.sourceName,
      sourceUrl: profile.sourceUrl,
      /** Its day, or what is known of it: "2023-05", "2016". */
      sourceOn: sql<string | null>`coalesce(${profile.sourceOn}, ${profile.sourcePeriod})`,
      sourceNote: profile.sourceNote,
      publishedAt: profile.publishedAt,
      updatedAt: profile.updatedAt,
      /** The number of its short address, `/g/12`. */
      shortNumber: sql<number>`${shortAddress.number}`,
      /** Whether it may hang on a notice board, and be offered for sharing. */
      onNoticeBoards: sql<boolean>`${agreedTo("notice_board")}`.mapWith(Boolean),
      onSocialMedia: sql<boolean>`${agreedTo("social")}`.mapWith(Boolean),
      fieldName: field.name,
      fieldNameEn: field.nameEn,
      thenId: then.id,
      thenName: then.name,
      thenDistrict: then.districtName,
      thenValidTo: then.validTo,
    })
    .from(profile)
    .leftJoin(field, eq(field.id, profile.fieldId))
    .leftJoin(then, eq(then.id, profile.unitId))
    .leftJoin(shortAddress, eq(shortAddress.profileId, profile.id))
    .where(and(eq(profile.slug, slug), eq(profile.state, "published")))
    .limit(1);
  if (!row) return null;
  const { publishedAt, updatedAt, thenId, thenName, thenDistrict, thenValidTo, ...story } = row;
  return {
    ...story,
    figure: story.figures[0] ?? null,
    /** See `spreadOf`. */
    spread: story.kind === "model" ? ((await spreadOf([row.id])).get(row.id) ?? []) : [],
    publishedAt: publishedAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    /** The unit of the deed's time, only when it no longer exists under that name. */
    unitThen:
      thenId && thenValidTo
        ? { id: thenId, label: unitLabel({ name: thenName!, districtName: thenDistrict }) }
        : null,
    units: await unitsOf(row.id),
    recognitions: await recognitionsOf(row.id),
    photos: await photosOf(row.id),
    /** What it said wrongly, the newest first. */
    corrections: await listCorrections(row.id),
    /** A human voice that reads it; null where none may be heard. */
    recording: await findHeardRecording(row.id),
  };
}

function unitsOf(profileId: string) {
  return db()
    .select({ id: unit.id, name: unit.name, nameEn: unit.nameEn })
    .from(profileUnit)
    .innerJoin(unit, eq(unit.id, profileUnit.unitId))
    .where(eq(profileUnit.profileId, profileId))
    .orderBy(asc(unit.name))
    .limit(20);
}

function recognitionsOf(profileId: string) {
  return db()
    .select({
      id: recognition.id,
      level: recognition.level,
      form: recognition.form,
      year: recognition.year,
      decisionNumber: recognition.decisionNumber,
      decidedOn: recognition.decidedOn,
      note: recognition.note,
      campaignName: campaign.name,
      campaignNameEn: campaign.nameEn,
      campaignSlug: campaign.slug,
      campaignKind: campaign.kind,
    })
    .from(recognition)
    .leftJoin(campaign, and(eq(campaign.id, recognition.campaignId), isPublic))
    .where(eq(recognition.profileId, profileId))
    .orderBy(desc(recognition.year))
    .limit(50);
}

async function photosOf(profileId: string): Promise<Photo[]> {
  const rows = await db()
    .select(photoColumns)
    .from(media)
    .innerJoin(mediaVariant, eq(mediaVariant.mediaId, media.id))
    .where(eq(media.profileId, profileId))
    .orderBy(asc(media.position), asc(mediaVariant.width))
    .limit(500);
  return groupPhotos(rows);
}
