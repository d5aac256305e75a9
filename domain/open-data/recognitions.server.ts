import "server-only";
import { and, asc, eq, gt, inArray, or } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, profile, profileUnit, recognition, unit } from "@/db/schema";
import { honourColumns, shownHonour, stands } from "../campaigns/honours.server";
import { isPublic } from "../campaigns/public.server";
import { honourIsPublic } from "../search/office-entries.server";
import type { ProfileKind } from "../profiles/vocabulary";
import type { UnitScope } from "../units/scope.server";

export type RecognitionFilter = {
  kind?: ProfileKind;
  unit?: UnitScope | null;
  campaignId?: string;
  year?: number;
};
/** The last recognition of a page. */
export type RecognitionEnd = { id: string };
export type OpenRecognition = Awaited<ReturnType<typeof pageRecognitions>>["recognitions"][number];

/** By a published story, or by the rule of the honour rolls: agreed to, or named by an announced decision. */
const named = and(stands, or(eq(profile.state, "published"), honourIsPublic));

/**
 * Up to `limit` recognitions whose names anybody may read, as the honour rolls show them, in the order of their keys, which stays as
 * it is; `end` is null on the last page. What was cancelled, or is only counted, is not among them.
 */
export async function pageRecognitions(
  filter: RecognitionFilter,
  after: RecognitionEnd | null,
  limit: number,
) {
  const rows = await db()
    .select({
      ...honourColumns,
      level: recognition.level,
      year: recognition.year,
      unit: { id: unit.id, name: unit.name, nameEn: unit.nameEn },
      campaign: { slug: campaign.slug, name: campaign.name, nameEn: campaign.nameEn },
    })
    .from(recognition)
    .leftJoin(profile, eq(profile.id, recognition.profileId))
    .leftJoin(unit, eq(unit.id, recognition.unitId))
    .leftJoin(campaign, and(eq(campaign.id, recognition.campaignId), isPublic))
    .where(and(named, matching(filter), after ? gt(recognition.id, after.id) : undefined))
    .orderBy(asc(recognition.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const units = await unitsOf(page.flatMap(({ profileId }) => profileId ?? []));
  const recognitions = page.flatMap((row) => {
    const honour = shownHonour(row, []);
    if (!honour) return [];
    const { unitNames: _, ...shown } = honour;
    const told = shown.slug !== null ? units.filter((one) => one.profileId === row.profileId) : [];
    const nominated = row.unit ? [row.unit] : [];
    return {
      ...shown,
      level: row.level,
      year: row.year,
      campaign: row.campaign,
      units: shown.slug !== null ? told.map(({ id, name, nameEn }) => ({ id, name, nameEn })) : nominated,
    };
  });
  const last = rows.length > limit ? page.at(-1)! : null;
  return { recognitions, end: last && { id: last.id } };
}

function matching({ kind, unit: scope, campaignId, year }: RecognitionFilter) {
  const inUnits = (ids: string[]) =>
    or(
      inArray(recognition.unitId, ids),
      inArray(
        recognition.profileId,
        db().select({ id: profileUnit.profileId }).from(profileUnit).where(inArray(profileUnit.unitId, ids)),
      ),
    );
  return and(
    kind && or(eq(recognition.kind, kind), eq(profile.kind, kind)),
    scope ? inUnits([scope.id, ...scope.unitIds]) : undefined,
    campaignId !== undefined ? eq(recognition.campaignId, campaignId) : undefined,
    year !== undefined ? eq(recognition.year, year) : undefined,
  );
}

function unitsOf(profileIds: string[]) {
  return db()
    .select({ profileId: profileUnit.profileId, id: unit.id, name: unit.name, nameEn: unit.nameEn })
    .from(profileUnit)
    .innerJoin(unit, eq(unit.id, profileUnit.unitId))
    .where(inArray(profileUnit.profileId, [...new Set(profileIds)]))
    .orderBy(asc(unit.searchKey))
    .limit(Math.max(1, profileIds.length) * 20);
}
