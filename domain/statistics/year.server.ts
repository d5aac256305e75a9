import "server-only";
import { asc, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { field, unit } from "@/db/schema";
import type { Viewer } from "../permissions";
import { fixedValues, tableOf, tables, unsaid, type Dimension, type Table } from "./cells";
import { countIllustrative, countYear } from "./counts.server";

/** A value of a list of the office as people read it. */
export type Named = { id: string; name: string; nameEn: string | null };

export type Year = {
  year: number;
  total: number;
  /** How many of them were made up to show the portal. */
  illustrative: number;
  tables: Table[];
  /** The fields and units that occur. */
  named: Named[];
};

/** The counts of a year: every table adds up to the same sum. Throws `not-allowed`. */
export async function loadYear(viewer: Viewer, year: number): Promise<Year> {
  const groups = await countYear(viewer, year);
  const [fields, units] = await Promise.all([
    listedFields(groups.map((group) => group["linh-vuc"])),
    listedUnits(groups.map((group) => group["don-vi"])),
  ]);
  const listed: Partial<Record<Dimension, Named[]>> = { "linh-vuc": fields, "don-vi": units };
  const order = (dimension: Dimension): readonly string[] =>
    dimension === "linh-vuc" || dimension === "don-vi"
      ? [...listed[dimension]!.map(({ id }) => id), unsaid]
      : fixedValues[dimension];
  return {
    year,
    total: groups.reduce((sum, { total }) => sum + total, 0),
    illustrative: await countIllustrative(viewer, year),
    tables: tables.map((one) => tableOf(groups, one, order)),
    named: [...fields, ...units],
  };
}

/** More than occur in a year. */
const most = 1_000;

async function listedFields(ids: string[]): Promise<Named[]> {
  return db()
    .select({ id: field.id, name: field.name, nameEn: field.nameEn })
    .from(field)
    .where(inArray(field.id, [...new Set(ids)]))
    .orderBy(asc(field.position))
    .limit(most);
}

async function listedUnits(ids: string[]): Promise<Named[]> {
  return db()
    .select({ id: unit.id, name: unit.name, nameEn: unit.nameEn })
    .from(unit)
    .where(inArray(unit.id, [...new Set(ids)]))
    .orderBy(asc(unit.searchKey), asc(unit.id))
    .limit(most);
}
