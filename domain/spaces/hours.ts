import { cleanLine } from "../text/fold";
import { clockTime, timeOf } from "../time/typed-time";
import type { ClosedDays, DayHours, HolidayHabit, Span, Week } from "./vocabulary";

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export const mostClosedDays = 20;

const span = new RegExp(`^(?:từ\\s*)?${clockTime}\\s*(?:-|–|—|đến|tới|to)\\s*${clockTime}$`);
const closed = /^(?:đóng(?:\s*cửa)?|nghỉ|không mở(?:\s*cửa)?|closed|-|–)$/;

/**
 * A day's hours as people write them: "7h30 - 11h30, 13h30 - 17h", "đóng cửa", or nothing, which is not known. "unreadable" for what is
 * none of these, "order" where an end is not after its beginning or one span begins before the other is over.
 */
export function readHours(text: string): DayHours | "unreadable" | "order" {
  const typed = cleanLine(text).toLowerCase().replace(/\.$/, "");
  if (typed === "") return null;
  if (closed.test(typed)) return [];
  const spans: Span[] = [];
  for (const part of typed.split(/\s*[,;]\s*|\s+và\s+/).filter(Boolean)) {
    const [, hour, minute = "00", endHour, endMinute = "00"] = span.exec(part) ?? [];
    const from = hour === undefined ? null : timeOf(hour, minute);
    const to = endHour === undefined ? null : timeOf(endHour, endMinute);
    if (!from || !to) return "unreadable";
    if (to <= from || from < (spans.at(-1)?.to ?? "")) return "order";
    spans.push({ from, to });
  }
  return spans.length > 0 ? spans : "unreadable";
}

/** The same as a field shows it: what `readHours` reads back. */
export function writeHours(hours: DayHours): string {
  if (hours === null) return "";
  return hours.length === 0 ? "đóng cửa" : writeSpans(hours);
}

/** "7:30–11:30, 13:30–17:00" */
export const writeSpans = (spans: readonly Span[]): string =>
  spans.map(({ from, to }) => `${writeTime(from)}–${writeTime(to)}`).join(", ");

/** "07:30" as it is read: "7:30". */
export const writeTime = (time: string): string => time.replace(/^0/, "");

/** Days that follow each other with the same hours, told together: first and last weekday (0 is Monday), both inclusive. */
export function groupedWeek(week: Week): { first: number; last: number; hours: DayHours }[] {
  const groups: { first: number; last: number; hours: DayHours }[] = [];
  for (const [day, hours] of week.entries()) {
    const before = groups.at(-1);
    if (before && JSON.stringify(before.hours) === JSON.stringify(hours)) before.last = day;
    else groups.push({ first: day, last: day, hours });
  }
  return groups;
}

/** Whether anything at all is said of the week. */
export const saysHours = (week: Week | null): week is Week => week?.some((day) => day !== null) ?? false;

/** Which weekday a day (ISO date) is; 0 is Monday. */
export const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

export type Opening = { is: "open"; spans: Span[] } | { is: "closed"; why: string } | { is: "unknown" };

type Hours = { week: Week | null; closedDays: ClosedDays[]; onHolidays: HolidayHabit | null };

/**
 * What is known of a place on a day (ISO date): its closed days go before all else, then public holidays (their names by day), then the
 * weekday. On a holiday of which nothing is said it is not known.
 */
export function openingOn(
  { week, closedDays, onHolidays }: Hours,
  day: string,
  holidays: ReadonlyMap<string, string>,
): Opening {
  const shut = closedDays.find(({ on, until }) => on <= day && day <= (until ?? on));
  if (shut) return { is: "closed", why: shut.why };
  const holiday = holidays.get(day);
  if (holiday !== undefined && onHolidays === "closed") return { is: "closed", why: holiday };
  if (holiday !== undefined && onHolidays === null) return { is: "unknown" };
  const spans = week?.[weekdayOf(day)] ?? null;
  if (spans === null) return { is: "unknown" };
  return spans.length === 0 ? { is: "closed", why: "" } : { is: "open", spans };
}
