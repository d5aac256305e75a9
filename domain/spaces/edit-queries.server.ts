import "server-only";
import { and, asc, eq, type SQL } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { space, unit } from "@/db/schema";
import { DomainError } from "../errors";
import { can, type Viewer } from "../permissions";
import { standsIn } from "./led-to.server";
import { visitColumns } from "./visit-columns.server";

const rowColumns = {
  id: space.id,
  slug: space.slug,
  name: space.name,
  unitId: space.unitId,
  unitName: unit.name,
  address: space.address,
  week: space.week,
  hours: space.hours,
  happenings: space.happenings,
  illustrative: space.illustrative,
  shown: space.shown,
  updatedAt: space.updatedAt,
};

/** Every space, hidden ones too, for who may edit them. Throws `not-allowed`. */
export async function listSpacesToEdit(viewer: Viewer) {
  if (!can(viewer, "space.edit")) throw new DomainError("not-allowed");
  return selectRows().orderBy(asc(space.name)).limit(500);
}

/**
 * The spaces whose hours and activities a person keeps, by name: those of their wards, and of former units that led to these. At most 200.
 * Throws `not-allowed` for whoever keeps none anywhere.
 */
export async function listSpacesToKeep(viewer: Viewer) {
  if (!can(viewer, "space.enter")) throw new DomainError("not-allowed");
  return selectRows().where(keptBy(viewer)).orderBy(asc(space.name)).limit(200);
}

const selectRows = () =>
  db().select(rowColumns).from(space).innerJoin(unit, eq(unit.id, space.unitId)).$dynamic();

/** The WHERE of the spaces a person keeps; of no space where they keep none. */
export function keptBy(viewer: Viewer): SQL | undefined {
  if (can(viewer, "space.keep")) return undefined;
  const held = [...new Set((viewer?.memberships ?? []).map(({ unitId }) => unitId))];
  const own = held.filter((unitId) => can(viewer, "space.keep", { unitId }));
  return standsIn(own);
}

/** One space with all that the administrators' form needs; null when there is none. Throws `not-allowed`. */
export async function findSpaceToEdit(viewer: Viewer, id: string) {
  if (!can(viewer, "space.edit")) throw new DomainError("not-allowed");
  return readSpace(eq(space.id, id));
}

/** The same for whoever keeps it; null where they do not. Throws `not-allowed` for whoever keeps none anywhere. */
export async function findSpaceToKeep(viewer: Viewer, id: string) {
  if (!can(viewer, "space.enter")) throw new DomainError("not-allowed");
  return readSpace(and(eq(space.id, id), keptBy(viewer))!);
}

export type SpaceToEdit = NonNullable<Awaited<ReturnType<typeof findSpaceToEdit>>>;

async function readSpace(where: SQL) {
  const [row] = await db()
    .select({
      ...rowColumns,
      version: space.version,
      latitude: space.latitude,
      longitude: space.longitude,
      closedDays: space.closedDays,
      onHolidays: space.onHolidays,
      ...visitColumns,
    })
    .from(space)
    .innerJoin(unit, eq(unit.id, space.unitId))
    .where(where)
    .limit(1);
  return row ?? null;
}

/** Whether a person keeps the space with this id. */
export async function keepsSpace(
  viewer: Viewer,
  id: string,
  reader: Database | Transaction = db(),
): Promise<boolean> {
  const rows = await reader
    .select({ id: space.id })
    .from(space)
    .where(and(eq(space.id, id), keptBy(viewer)))
    .limit(1);
  return rows.length > 0;
}
