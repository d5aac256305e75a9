import { addDays, isIsoDate } from "../time/dates";
import type { Week } from "../time/weeks";

/** A model that has its day in a week: `on` is the day of this year, `years` how many have passed since the first one. */
export type Birthday = { on: string; years: number; sinceOn: string };

/**
 * The birthday, in `week`, of what began on `sinceOn` (a whole ISO date); null where none falls into it or a year has not passed. Whoever
 * began on 29 February is one year older on 28 February of other years.
 */
export function birthdayIn(week: Week, sinceOn: string): Birthday | null {
  if (!isIsoDate(sinceOn)) return null;
  for (let day = week.from; day <= week.to; day = addDays(day, 1)) {
    const years = Number(day.slice(0, 4)) - Number(sinceOn.slice(0, 4));
    if (years >= 1 && day === dayOf(sinceOn, day.slice(0, 4))) return { on: day, years, sinceOn };
  }
  return null;
}

function dayOf(sinceOn: string, year: string): string {
  const same = `${year}${sinceOn.slice(4)}`;
  return isIsoDate(same) ? same : `${year}-02-28`;
}
