import "server-only";
import { and, desc, eq, inArray, lt, or, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { field, profile, profileUnit, recognition, unit as unitTable } from "@/db/schema";
import type { UnitScope } from "../units/scope.server";
import { completeCards } from "./queries.server";
import type { ProfileKind } from "./vocabulary";

/** Which published stories a feed or the API hands out; nothing set means all of them. */
export type PublicFilter = {
  kind?: ProfileKind;
  fieldId?: string;
  /** The units of today that a unit means; of a former one also what was told of it in its time. */
  unit?: UnitScope | null;
  campaignId?: string;
  /** Year of a recognition; with `campaignId`, of that campaign's. */
  year?: number;
};

/** The last story of a page: the next page begins after it, whatever was published or taken down meanwhile. */
export type PageEnd = { publishedAt: Date; id: string };

/** A published story with what feeds and the API say about it. */
export type PublicProfile = Awaited<ReturnType<typeof pagePublicProfiles>>["profiles"][number];

/** Up to `limit` published stories after `after`, newest first; `end` is null on the last page. */
export async function pagePublicProfiles(filter: PublicFilter, after: PageEnd | null, limit: number) {
  const rows = await db()
    .select({
      id: profile.id,
      slug: profile.slug,
      kind: profile.kind,
      name: profile.name,
      honorific: profile.honorific,
      deed: profile.deed,
      illustrative: profile.illustrative,
      adopters: profile.adopters,
      scene: profile.scene,
      figures: profile.figures,
      organisation: profile.organisation,
      story: profile.story,
      summaryEn: profile.summaryEn,
      publishedAt: profile.publishedAt,
      updatedAt: profile.updatedAt,
      fieldId: profile.fieldId,
      fieldName: field.name,
      fieldNameEn: field.nameEn,
    })
    .from(profile)
    .leftJoin(field, eq(field.id, profile.fieldId))
    .where(and(eq(profile.state, "published"), matching(filter), after ? isAfter(after) : undefined))
    .orderBy(desc(profile.publishedAt), desc(profile.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1)! : null;
  const [cards, units] = [await completeCards(page), await unitsOf(page.map((row) => row.id))];
  return {
    profiles: page.map((row, at) => ({
      ...row,
      photo: cards[at]!.photo,
      units: units
        .filter((one) => one.profileId === row.id)
        .map(({ id, name, nameEn }) => ({ id, name, nameEn })),
    })),
    end: last && { publishedAt: last.publishedAt, id: last.id },
  };
}

function matching({ kind, fieldId, unit, campaignId, year }: PublicFilter): SQL | undefined {
  const ofUnits =
    unit &&
    or(
      eq(profile.unitId, unit.id),
      inArray(
        profile.id,
        db()
          .select({ id: profileUnit.profileId })
          .from(profileUnit)
          .where(inArray(profileUnit.unitId, unit.unitIds)),
      ),
    );
  const recognised =
    (campaignId !== undefined || year !== undefined) &&
    inArray(
      profile.id,
      db()
        .select({ id: recognition.profileId })
        .from(recognition)
        .where(
          and(
            campaignId !== undefined ? eq(recognition.campaignId, campaignId) : undefined,
            year !== undefined ? eq(recognition.year, year) : undefined,
          ),
        ),
    );
  return and(
    kind && eq(profile.kind, kind),
    fieldId !== undefined ? eq(profile.fieldId, fieldId) : undefined,
    ofUnits || undefined,
    recognised || undefined,
  );
}

function isAfter({ publishedAt, id }: PageEnd): SQL | undefined {
  return or(
    lt(profile.publishedAt, publishedAt),
    and(eq(profile.publishedAt, publishedAt), lt(profile.id, id)),
  );
}

function unitsOf(profileIds: string[]) {
  return db()
    .select({
      profileId: profileUnit.profileId,
      id: unitTable.id,
      name: unitTable.name,
      nameEn: unitTable.nameEn,
    })
    .from(profileUnit)
    .innerJoin(unitTable, eq(unitTable.id, profileUnit.unitId))
    .where(inArray(profileUnit.profileId, profileIds))
    .orderBy(unitTable.name)
    .limit(profileIds.length * 20);
}
