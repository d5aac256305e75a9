import "server-only";
import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { adoption, profile, profileUnit } from "@/db/schema";
import { addDays } from "../time/dates";
import { weekNamed, type Week } from "../time/weeks";
import { birthdayIn, type Birthday } from "./birthday";

export type ModelBirthday = Birthday & {
  profileId: string;
  slug: string;
  name: string;
  illustrative: boolean;
};

/** More models than have one day in a week. */
const most = 100;

/**
 * The published models whose birthday lies in the week called `weekKey`, by day: since the oldest day on which a unit is known to
 * have taken them up. A model nobody took up has none: nothing is guessed. What was made up counts only for what is made up.
 * With `unitIds` those of these units alone. At most 100.
 */
export async function listBirthdays(
  weekKey: string,
  unitIds: string[] | null = null,
  reader: Database | Transaction = db(),
): Promise<ModelBirthday[]> {
  const week = weekNamed(weekKey);
  if (!week || unitIds?.length === 0) return [];
  const sinceOn = sql<string>`min(${adoption.sinceOn})`;
  const ofUnits =
    unitIds &&
    inArray(
      profile.id,
      reader
        .select({ id: profileUnit.profileId })
        .from(profileUnit)
        .where(inArray(profileUnit.unitId, unitIds)),
    );
  const rows = await reader
    .select({
      profileId: profile.id,
      slug: profile.slug,
      name: profile.name,
      illustrative: profile.illustrative,
      sinceOn,
    })
    .from(adoption)
    .innerJoin(profile, eq(profile.id, adoption.profileId))
    .where(
      and(
        eq(profile.state, "published"),
        or(eq(adoption.illustrative, false), eq(profile.illustrative, true)),
        ofUnits || undefined,
      ),
    )
    .groupBy(profile.id)
    .having(sql`substr(${sinceOn}, 6) in ${daysOf(week)}`)
    .orderBy(asc(profile.name))
    .limit(most);
  return rows
    .flatMap((row) => {
      const birthday = birthdayIn(week, row.sinceOn);
      return birthday ? [{ ...row, ...birthday }] : [];
    })
    .sort((one, other) => one.on.localeCompare(other.on));
}

/** "11-23", … "11-29"; with 28 February also the day that most years do not have. */
function daysOf(week: Week): string[] {
  const days = Array.from({ length: 7 }, (_, at) => addDays(week.from, at).slice(5));
  return days.includes("02-28") ? [...days, "02-29"] : days;
}
