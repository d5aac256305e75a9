import "server-only";
import { and, asc, eq, isNotNull, ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { profileUnit, unit, unitSuccessor } from "@/db/schema";
import { unitLabel } from "./names";
import { unitsMeant } from "./scope.server";

/** Everything a unit's page says about the unit itself. */
export type UnitPage = NonNullable<Awaited<ReturnType<typeof findUnitPage>>>;

/** A unit of today or a former one; null when there is none. The city itself has no page of its own. */
export async function findUnitPage(id: string) {
  const [row] = await db()
    .select({
      id: unit.id,
      kind: unit.kind,
      name: unit.name,
      nameEn: unit.nameEn,
      districtName: unit.districtName,
      provinceName: unit.provinceName,
      areaKm2: unit.areaKm2,
      population: unit.population,
      validFrom: unit.validFrom,
      validTo: unit.validTo,
    })
    .from(unit)
    .where(and(eq(unit.id, id), ne(unit.kind, "city")))
    .limit(1);
  if (!row) return null;
  const meant = await unitsMeant(row);
  return {
    ...row,
    label: unitLabel(row),
    /** The units of today it means. */
    unitIds: meant.map((one) => one.id),
    former: await predecessorsOf(id),
    /** Of a former unit: the units of today it went to, and whether only a part of it did. */
    successors: row.validTo ? await withExtent(id, meant) : [],
  };
}

/** The units directly before this one; a district is left to its wards. */
async function predecessorsOf(id: string) {
  const rows = await db()
    .select({
      id: unit.id,
      name: unit.name,
      districtName: unit.districtName,
      kind: unit.kind,
      extent: unitSuccessor.extent,
    })
    .from(unitSuccessor)
    .innerJoin(unit, eq(unit.id, unitSuccessor.fromId))
    .where(and(eq(unitSuccessor.toId, id), ne(unit.kind, "district")))
    .orderBy(asc(unit.districtName), asc(unit.searchKey))
    .limit(100);
  return rows.map((row) => ({ id: row.id, label: unitLabel(row), part: row.extent === "part" }));
}

async function withExtent(id: string, successors: { id: string; name: string }[]) {
  const direct = await db()
    .select({ toId: unitSuccessor.toId, extent: unitSuccessor.extent })
    .from(unitSuccessor)
    .where(eq(unitSuccessor.fromId, id))
    .limit(100);
  return successors.map((one) => ({
    ...one,
    part: direct.some((link) => link.toId === one.id && link.extent === "part"),
  }));
}

/** The ids of all units that have a page, today's and former ones; some 700. */
export async function listUnitPages(): Promise<string[]> {
  const rows = await db()
    .select({ id: unit.id })
    .from(unit)
    .where(ne(unit.kind, "city"))
    .orderBy(asc(unit.id))
    .limit(5000);
  return rows.map(({ id }) => id);
}

/** How many published stories each unit of today has; units without any are missing. */
export async function countStoriesByUnit(): Promise<Record<string, number>> {
  const rows = await db()
    .select({ unitId: profileUnit.unitId, count: sql<number>`count(*)` })
    .from(profileUnit)
    .where(isNotNull(profileUnit.publishedAt))
    .groupBy(profileUnit.unitId)
    .limit(500);
  return Object.fromEntries(rows.map((row) => [row.unitId, row.count]));
}
