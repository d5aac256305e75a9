import type { CalendarDay } from "../calendar/write-calendar";
import type { Happening } from "./vocabulary";

const momentOf = (day: string, time: string) => new Date(`${day}T${time}:00+07:00`);

/** The address of one happening's calendar file below its page's own. */
export const happeningFile = (key: string) => `lich/${key}.ics`;

/** What a calendar says of happenings; `of` is whose they are, e.g. a space's name, `place` where they are unless they say so themselves. */
export function calendarDays(
  happenings: readonly Happening[],
  { of, place, url }: { of: string; place: string; url: string },
): CalendarDay[] {
  return happenings.map(({ key, title, on, until, from, to, place: own }) => ({
    id: `viec-${key}`,
    day: on,
    until,
    title,
    about: of,
    url,
    place: own || place,
    ...(from ? { at: momentOf(on, from), ends: to ? momentOf(on, to) : null } : {}),
  }));
}
