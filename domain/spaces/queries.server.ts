import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { space, unit } from "@/db/schema";
import { firstShownPhotos, listShownPhotos } from "../media/shown-photos.server";
import { successorsOf } from "../units/queries.server";
import { unitsMeant } from "../units/scope.server";
import { standsIn } from "./led-to.server";
import { visitColumns } from "./visit-columns.server";

const cardColumns = {
  id: space.id,
  slug: space.slug,
  name: space.name,
  unitId: space.unitId,
  unitName: unit.name,
  unitValidTo: unit.validTo,
  address: space.address,
  hours: space.hours,
  week: space.week,
  closedDays: space.closedDays,
  onHolidays: space.onHolidays,
  happenings: space.happenings,
  latitude: space.latitude,
  longitude: space.longitude,
  illustrative: space.illustrative,
};

export type SpaceCard = Awaited<ReturnType<typeof listSpaces>>[number];
export type SpacePage = NonNullable<Awaited<ReturnType<typeof findSpace>>>;

/** The spaces anyone may visit, by ward. At most 500. */
export async function listSpaces() {
  const rows = await db()
    .select(cardColumns)
    .from(space)
    .innerJoin(unit, eq(unit.id, space.unitId))
    .where(eq(space.shown, true))
    .orderBy(asc(unit.searchKey), asc(space.name))
    .limit(500);
  return completeCards(rows);
}

/**
 * The spaces anyone may visit in these units, by name; those of a former unit that was split, under each unit it went to. At most
 * 50.
 */
export async function listSpacesIn(unitIds: string[]): Promise<SpaceCard[]> {
  if (unitIds.length === 0) return [];
  const rows = await db()
    .select(cardColumns)
    .from(space)
    .innerJoin(unit, eq(unit.id, space.unitId))
    .where(and(eq(space.shown, true), standsIn(unitIds)))
    .orderBy(asc(space.name))
    .limit(50);
  return completeCards(rows);
}

type CardRow = { id: string; unitId: string; unitValidTo: string | null };

/** `photo` is the first one the space shows, null where it shows none; `unitsNow` as on its page. */
async function completeCards<Card extends CardRow>(rows: Card[]) {
  const gone = new Set(rows.flatMap((row) => (row.unitValidTo === null ? [] : row.unitId)));
  const [photos, links] = await Promise.all([
    firstShownPhotos(rows.map((row) => row.id)),
    successorsOf([...gone]),
  ]);
  return rows.map((row) => ({
    ...row,
    photo: photos.get(row.id) ?? null,
    unitsNow: links.flatMap(({ fromId, id, name }) => (fromId === row.unitId ? { id, name } : [])),
  }));
}

/** All a space's page shows; null when there is none, or it is hidden. The moment is ISO. */
export async function findSpace(slug: string) {
  const [row] = await db()
    .select({
      ...cardColumns,
      ...visitColumns,
      updatedAt: space.updatedAt,
    })
    .from(space)
    .innerJoin(unit, eq(unit.id, space.unitId))
    .where(and(eq(space.slug, slug), eq(space.shown, true)))
    .limit(1);
  if (!row) return null;
  const [photos, now] = await Promise.all([
    listShownPhotos({ kind: "space", id: row.id }),
    unitsMeant({ id: row.unitId, name: row.unitName, validTo: row.unitValidTo }),
  ]);
  /** Where its unit is gone: the units of today it led to. */
  const unitsNow = row.unitValidTo === null ? [] : now;
  return { ...row, updatedAt: row.updatedAt.toISOString(), photos, unitsNow };
}

/** What a space's calendar file holds; null where there is no such space for visitors. The moment is ISO. */
export async function findSpaceHappenings(slug: string) {
  const [row] = await db()
    .select({
      name: space.name,
      address: space.address,
      happenings: space.happenings,
      updatedAt: space.updatedAt,
    })
    .from(space)
    .where(and(eq(space.slug, slug), eq(space.shown, true)))
    .limit(1);
  return row ? { ...row, updatedAt: row.updatedAt.toISOString() } : null;
}
