import "server-only";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gt, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { unit, unitSuccessor } from "@/db/schema";
import { drawUnits, type Drawings, type Shapes } from "./map-drawing";
import { mapParts } from "./map-parts";
import { unitLabel } from "./names";
import { listUnitsOfToday, type ListedUnit } from "./queries.server";

/** What a map of today's units needs, however it is shaded. */
export type UnitMap = {
  /** All units of today, by name. */
  units: ListedUnit[];
  /** Null without the file of outlines: then there is only the table. */
  drawings: Drawings | null;
  /** Units of today that the map does not show, or not whole. */
  undrawn: string[];
  /** Former units that are drawn because nobody drew yet how they were divided. */
  divided: { id: string; label: string; toIds: string[] }[];
};

const file = "domain/units/shapes/hcmc-wards.topojson";
/** The last day of which the outlines know. */
const drawnOn = "2025-07-01";

/**
 * The units of today as outlines: one that came since has those of all that went into it. Without `shapesFile`, or with one that is
 * none, everything but the drawings.
 */
export async function findUnitMap(shapesFile = join(process.cwd(), file)): Promise<UnitMap> {
  const [shapes, units, links] = await Promise.all([
    readShapes(shapesFile),
    listUnitsOfToday(),
    db()
      .select({ fromId: unitSuccessor.fromId, toId: unitSuccessor.toId, extent: unitSuccessor.extent })
      .from(unitSuccessor)
      .where(gt(unitSuccessor.effectiveOn, drawnOn))
      .limit(2_000),
  ]);
  if (!shapes) return { units, drawings: null, undrawn: [], divided: [] };
  const outlined = new Set(shapes.objects.wards.geometries.map(({ id }) => String(id)));
  const current = units.map(({ id }) => id);
  const parts = mapParts(outlined, current, links);
  const drawn = new Map([...parts.drawn, ...parts.divided.map((one) => [one.id, one.parts] as const)]);
  return {
    units,
    drawings: drawn.size > 0 ? drawUnits(shapes, drawn) : null,
    undrawn: parts.undrawn,
    divided: await named(parts.divided),
  };
}

async function named(divided: { id: string; toIds: string[] }[]): Promise<UnitMap["divided"]> {
  if (divided.length === 0) return [];
  const ids = divided.map(({ id }) => id);
  const rows = await db()
    .select({ id: unit.id, name: unit.name, districtName: unit.districtName })
    .from(unit)
    .where(inArray(unit.id, ids))
    .limit(ids.length);
  const labels = new Map(rows.map((row) => [row.id, unitLabel(row)]));
  return divided.map(({ id, toIds }) => ({ id, toIds, label: labels.get(id) ?? id }));
}

/** The file of outlines; null where it is missing or is no such file, because a page can do without. */
async function readShapes(path: string): Promise<Shapes | null> {
  try {
    const read = JSON.parse(await readFile(path, "utf8")) as Partial<Shapes> | null;
    return Array.isArray(read?.arcs) && read.objects?.wards?.type === "GeometryCollection"
      ? (read as Shapes)
      : null;
  } catch {
    return null;
  }
}
