import "server-only";
import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { space, unit } from "@/db/schema";
import { DomainError } from "../errors";
import { firstShownPhotos, listShownPhotos } from "../media/shown-photos.server";
import { can, type Viewer } from "../permissions";

const cardColumns = {
  id: space.id,
  slug: space.slug,
  name: space.name,
  unitId: space.unitId,
  unitName: unit.name,
  address: space.address,
  hours: space.hours,
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
  return withFirstPhoto(rows);
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
    .where(and(eq(space.shown, true), or(inArray(space.unitId, unitIds), ledTo(unitIds))))
    .orderBy(asc(space.name))
    .limit(50);
  return withFirstPhoto(rows);
}

/** What stands in a unit that led to one of these, however long ago. */
const ledTo = (unitIds: string[]) => sql`${space.unitId} in (
  with recursive former(id) as (
    select from_id from unit_successor where to_id in ${unitIds}
    union select from_id from unit_successor join former on to_id = former.id
  ) select id from former)`;

/** `photo` is the first one the space shows; null where it shows none. */
async function withFirstPhoto<Row extends { id: string }>(rows: Row[]) {
  const photos = await firstShownPhotos(rows.map((row) => row.id));
  return rows.map((row) => ({ ...row, photo: photos.get(row.id) ?? null }));
}

/** All a space's page shows; null when there is none, or it is hidden. The moment is ISO. */
export async function findSpace(slug: string) {
  const [row] = await db()
    .select({
      ...cardColumns,
      visiting: space.visiting,
      description: space.description,
      activities: space.activities,
      sourceName: space.sourceName,
      sourceUrl: space.sourceUrl,
      updatedAt: space.updatedAt,
    })
    .from(space)
    .innerJoin(unit, eq(unit.id, space.unitId))
    .where(and(eq(space.slug, slug), eq(space.shown, true)))
    .limit(1);
  if (!row) return null;
  const photos = await listShownPhotos({ kind: "space", id: row.id });
  return { ...row, updatedAt: row.updatedAt.toISOString(), photos };
}

/** Every space, hidden ones too, for who may edit them. Throws `not-allowed`. */
export async function listSpacesToEdit(viewer: Viewer) {
  if (!can(viewer, "space.edit")) throw new DomainError("not-allowed");
  return db()
    .select({ ...cardColumns, shown: space.shown, updatedAt: space.updatedAt })
    .from(space)
    .innerJoin(unit, eq(unit.id, space.unitId))
    .orderBy(asc(space.name))
    .limit(500);
}

/** One space with all a form needs; null when there is none. Throws `not-allowed`. */
export async function findSpaceToEdit(viewer: Viewer, id: string) {
  if (!can(viewer, "space.edit")) throw new DomainError("not-allowed");
  const [row] = await db()
    .select({
      ...cardColumns,
      version: space.version,
      shown: space.shown,
      visiting: space.visiting,
      description: space.description,
      activities: space.activities,
      sourceName: space.sourceName,
      sourceUrl: space.sourceUrl,
    })
    .from(space)
    .innerJoin(unit, eq(unit.id, space.unitId))
    .where(eq(space.id, id))
    .limit(1);
  return row ?? null;
}
