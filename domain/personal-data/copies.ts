import type { Keep } from "../backups/keep";
import { addDays, hcmcToday } from "../time/dates";

/**
 * The last day (ISO) on which a backup may still hold what is erased at `now`: the one of this month is kept for as many months as the
 * shelf keeps, and goes with the first of the month after. Null where the portal takes no backups itself.
 */
export function lastDayOfCopies(keep: Keep | null, now: Date): string | null {
  if (!keep) return null;
  const today = hcmcToday(now);
  const [year, month] = today.split("-").map(Number) as [number, number];
  const after = new Date(Date.UTC(year, month - 1 + keep.months, 1)).toISOString().slice(0, 10);
  const byDays = addDays(today, Math.max(keep.days, keep.weeks * 7));
  return after > byDays ? after : byDays;
}
