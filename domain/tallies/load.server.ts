import "server-only";
import { and, desc, eq, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { tally } from "@/db/schema";
import { hcmcYear } from "../time/dates";
import { listUnitsOfToday } from "../units/queries.server";
import { figuresOf, type Figures } from "./figures";

/** More than a scope's wards × years, fields and days come to. */
const most = 20_000;

/** The figures of a scope (domain/tallies/vocabulary.ts), read from what is kept: however many stories there are, as many rows. */
export async function loadFigures(scope: string, now = new Date()): Promise<Figures> {
  const of = eq(tally.scope, scope);
  const [rows, [top], units] = await Promise.all([
    db()
      .select({ measure: tally.measure, year: tally.year, key: tally.key, count: tally.count })
      .from(tally)
      .where(and(of, ne(tally.measure, "model")))
      .limit(most),
    db()
      .select({ id: tally.key, count: tally.count })
      .from(tally)
      .where(and(of, eq(tally.measure, "model")))
      .orderBy(desc(tally.count), tally.key)
      .limit(1),
    listUnitsOfToday(),
  ]);
  return figuresOf(rows, { year: hcmcYear(now), units: units.map(({ id }) => id), top: top ?? null });
}
