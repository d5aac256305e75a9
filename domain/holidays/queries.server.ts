import "server-only";
import { asc, desc, gt } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { holiday } from "@/db/schema";
import { DomainError } from "../errors";
import { can, type Viewer } from "../permissions";
import type { Holidays } from "../time/dates";

/** The holidays after a day (ISO date), for reckoning working days. At most 500. */
export async function holidaysAfter(reader: Database | Transaction, day: string): Promise<Holidays> {
  return daysOf(await selectHolidaysAfter(reader, day));
}

/** The read that `daysOf` understands, to be sent along with others. */
export const selectHolidaysAfter = (reader: Database | Transaction, day: string) =>
  reader
    .select({ day: holiday.day })
    .from(holiday)
    .where(gt(holiday.day, day))
    .orderBy(asc(holiday.day))
    .limit(500);

export const daysOf = (rows: { day: string }[]): Holidays => new Set(rows.map((row) => row.day));

/** The latest public holidays with their names, for anybody: at most 500. */
export function listPublicHolidays() {
  return db()
    .select({ day: holiday.day, name: holiday.name })
    .from(holiday)
    .orderBy(desc(holiday.day))
    .limit(500);
}

/** Every holiday that was entered, in order. At most 1000. Throws `not-allowed`. */
export async function listHolidays(viewer: Viewer) {
  if (!can(viewer, "office.edit")) throw new DomainError("not-allowed");
  return db()
    .select({ day: holiday.day, name: holiday.name })
    .from(holiday)
    .orderBy(asc(holiday.day))
    .limit(1000);
}
