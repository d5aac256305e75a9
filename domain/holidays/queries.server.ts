import "server-only";
import { asc, gt } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { holiday } from "@/db/schema";
import { DomainError } from "../errors";
import { can, type Viewer } from "../permissions";
import type { Holidays } from "../time/dates";

/** The holidays after a day (ISO date), for reckoning working days. At most 500. */
export async function holidaysAfter(reader: Database | Transaction, day: string): Promise<Holidays> {
  const rows = await reader
    .select({ day: holiday.day })
    .from(holiday)
    .where(gt(holiday.day, day))
    .orderBy(asc(holiday.day))
    .limit(500);
  return new Set(rows.map((row) => row.day));
}

/** The same for a page. */
export const findHolidaysAfter = (day: string) => holidaysAfter(db(), day);

/** Every holiday that was entered, in order. At most 1000. Throws `not-allowed`. */
export async function listHolidays(viewer: Viewer) {
  if (!can(viewer, "office.edit")) throw new DomainError("not-allowed");
  return db()
    .select({ day: holiday.day, name: holiday.name })
    .from(holiday)
    .orderBy(asc(holiday.day))
    .limit(1000);
}
