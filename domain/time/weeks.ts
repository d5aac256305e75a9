import { addDays, daysBetween } from "./dates";

/** A week as ISO 8601 counts it, Monday to Sunday: `key` "2026-48", its first and last day. */
export type Week = { key: string; year: number; number: number; from: string; to: string };

/** The week that an ISO date lies in. */
export function weekOf(day: string): Week {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const from = addDays(day, -weekday);
  // A week belongs to the year that its Thursday lies in.
  const year = Number(addDays(from, 3).slice(0, 4));
  const number = daysBetween(firstMonday(year), from) / 7 + 1;
  return { key: `${year}-${String(number).padStart(2, "0")}`, year, number, from, to: addDays(from, 6) };
}

/** The week called `key`; null where there is none of that name ("2026-54", "2026-7"). */
export function weekNamed(key: string): Week | null {
  const [, year, number] = /^(20\d\d)-(\d\d)$/.exec(key) ?? [];
  if (!year || !number || number === "00") return null;
  const week = weekOf(addDays(firstMonday(Number(year)), 7 * (Number(number) - 1)));
  return week.key === key ? week : null;
}

/** So many weeks later, or earlier. */
export const weekAfter = (week: Week, weeks = 1): Week => weekOf(addDays(week.from, 7 * weeks));

/** The Monday of the week with 4 January. */
function firstMonday(year: number): string {
  const fourth = `${year}-01-04`;
  return addDays(fourth, -((new Date(`${fourth}T00:00:00Z`).getUTCDay() + 6) % 7));
}
