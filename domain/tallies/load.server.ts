import "server-only";
import { and, asc, desc, eq, ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { adoption, profile, tally, unit } from "@/db/schema";
import { listUnitsOfToday } from "../units/queries.server";
import { figuresOf, type Figures, type Kept, type NamedUnit, type TopModel } from "./figures";

/** More than a scope's wards × years, fields and days come to. */
const mostRows = 20_000;

/**
 * The figures of a scope (domain/tallies/vocabulary.ts) in `year`, this one. Read from what is kept: the more stories there are, no more
 * rows are read.
 */
export async function loadFigures(scope: string, year: number): Promise<Figures> {
  const [kept, units, top] = await Promise.all([keptOf(scope), listUnitsOfToday(), findTopModel(scope)]);
  return figuresOf(kept, { year, units: units.map(({ id }) => id), top });
}

/** What is kept of a scope, as one value: of the city some thousand rows, of which each costs more to hand over than to find. */
async function keptOf(scope: string): Promise<Kept[]> {
  const rows = db()
    .select({ measure: tally.measure, year: tally.year, key: tally.key, count: tally.count })
    .from(tally)
    .where(and(eq(tally.scope, scope), ne(tally.measure, "model")))
    .limit(mostRows);
  const [row] = await db().all<{ kept: string }>(
    sql`select json_group_array(json_array("measure", "year", "key", "count")) as kept from (${rows})`,
  );
  const found = JSON.parse(row!.kept) as [string, number, string, number][];
  return found.map(([measure, year, key, count]) => ({ measure, year, key, count }));
}

/** Of several that equally many units run, always the same. */
async function findTopModel(scope: string): Promise<TopModel | null> {
  const [most] = await db()
    .select({ id: tally.key })
    .from(tally)
    .where(and(eq(tally.scope, scope), eq(tally.measure, "model")))
    .orderBy(desc(tally.count), asc(tally.key))
    .limit(1);
  if (!most) return null;
  const [top] = await db()
    .select({
      id: profile.id,
      slug: profile.slug,
      name: profile.name,
      illustrative: profile.illustrative,
      unitId: sql<
        string | null
      >`coalesce(${profile.unitId}, (select min(unit_id) from profile_unit where profile_id = ${profile.id}))`,
    })
    .from(profile)
    .where(eq(profile.id, most.id))
    .limit(1);
  if (!top) return null;
  const rows = await db()
    .select({ id: unit.id, name: unit.name, nameEn: unit.nameEn, since: adoption.sinceOn })
    .from(adoption)
    .innerJoin(unit, eq(unit.id, adoption.unitId))
    .where(and(eq(adoption.profileId, top.id), eq(adoption.status, "running")))
    .orderBy(asc(adoption.sinceOn), asc(unit.searchKey))
    .limit(500);
  const years = new Map<number, TopModel["years"][number]["units"]>();
  for (const { since, ...one } of rows) {
    const year = Number(since.slice(0, 4));
    years.set(year, [...(years.get(year) ?? []), one]);
  }
  const { id: _, unitId, ...shown } = top;
  const from = unitId ? await findNamed(unitId) : null;
  return { ...shown, from, years: [...years].map(([year, units]) => ({ year, units })) };
}

async function findNamed(id: string): Promise<NamedUnit | null> {
  const [row] = await db()
    .select({ id: unit.id, name: unit.name, nameEn: unit.nameEn })
    .from(unit)
    .where(eq(unit.id, id))
    .limit(1);
  return row ?? null;
}
