const zone = "Asia/Ho_Chi_Minh";
const isoDay = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" });
const clock = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" });

const seconds = new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeStyle: "medium" });

/** The time of day in Ho Chi Minh City, "10:42:07". */
export const formatClock = (at: number | Date): string => seconds.format(at);

/** The ISO date ("2026-11-23") it is in Ho Chi Minh City at `at`. */
export function hcmcToday(at = new Date()): string {
  return isoDay.format(at);
}

/** The year it is in Ho Chi Minh City at `at`. */
export function hcmcYear(at = new Date()): number {
  return Number(hcmcToday(at).slice(0, 4));
}

/** `days` after (or before) an ISO date, as an ISO date. */
export function addDays(isoDate: string, days: number): string {
  return new Date(Date.parse(`${isoDate}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Public holidays as ISO dates: the state sets them anew every year, so they are data (`holiday`). */
export type Holidays = ReadonlySet<string>;

/** The `days`-th working day (Monday to Friday, no holiday) after an ISO date, as an ISO date. */
export function addWorkingDays(isoDate: string, days: number, holidays: Holidays): string {
  let day = isoDate;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isWeekday(day) && !holidays.has(day)) left--;
  }
  return day;
}

function isWeekday(isoDate: string): boolean {
  const weekday = new Date(`${isoDate}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** Whether a text is a day of the calendar as an ISO date: "2026-02-30" is none. */
export function isIsoDate(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    new Date(text).toISOString().startsWith(text)
  );
}

/** Whole days from one ISO date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** An ISO date or a moment (ISO with time, ms or Date) as dd/mm/yyyy, in Ho Chi Minh City. */
export function formatDate(date: string | number | Date): string {
  // A bare date is that day everywhere; a moment falls on another day in other time zones.
  const iso = typeof date === "string" && date.length === 10 ? date : hcmcToday(new Date(date));
  return iso.split("-").reverse().join("/");
}

/** A day, or the month or year ("2023-05", "2016") that is all that is known of it, as 19/05/2023, 05/2023 or 2016. */
export function formatPeriod(period: string): string {
  return period.split("-").reverse().join("/");
}

/** A moment as "14:05 23/11/2026", in Ho Chi Minh City. */
export function formatMoment(at: number | Date): string {
  return `${clock.format(new Date(at))} ${formatDate(at)}`;
}
