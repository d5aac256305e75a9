import { addDays, daysBetween } from "../time/dates";

/**
 * A day of a calendar: stable by `id` (one is the same one when it is read again), `day` an ISO date. The whole day, or with
 * `at` from that moment on, until `ends` (null: not known) or for two hours. With `until` (ISO date, inclusive) the same on every day
 * until then.
 */
export type CalendarDay = {
  id: string;
  day: string;
  until?: string | null;
  title: string;
  about: string;
  url: string;
  at?: Date;
  ends?: Date | null;
  place?: string;
};

const longestMeeting = 2 * 3_600_000;

type Calendar = { name: string; host: string; days: CalendarDay[]; now: Date };

/** Octets of a line, its end not counted (RFC 5545, 3.1). */
const longest = 75;

/**
 * Days as an iCalendar file (RFC 5545): CRLF, lines folded at 75 octets and never inside a letter, every text escaped, so that
 * no word of anybody's begins a line of its own.
 */
export function writeCalendar({ name, host, days, now }: Calendar): string {
  const stamp = momentOf(now);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//${escaped(host)}//Lan Toa//VI`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    "X-PUBLISHED-TTL:PT6H",
    ...days.flatMap(({ id, day, until, title, about, url, at, ends, place }) => [
      "BEGIN:VEVENT",
      `UID:${escaped(id)}@${escaped(host)}`,
      `DTSTAMP:${stamp}`,
      ...(at ? timesOf(day, until, at, ends) : daysOf(day, until)),
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(`${about}\n${url}`)}`,
      ...(place ? [`LOCATION:${escaped(place)}`] : []),
      `URL:${url.replace(/[\r\n]/g, "")}`,
      `TRANSP:${at ? "OPAQUE" : "TRANSPARENT"}`,
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

const daysOf = (day: string, until: string | null | undefined) => [
  `DTSTART;VALUE=DATE:${dateOf(day)}`,
  `DTEND;VALUE=DATE:${dateOf(addDays(until ?? day, 1))}`,
];

/** An event whose end nobody knows has none (RFC 5545, 3.6.1). */
function timesOf(day: string, until: string | null | undefined, at: Date, ends: Date | null | undefined) {
  const end = ends === undefined ? new Date(at.getTime() + longestMeeting) : ends;
  return [
    `DTSTART:${momentOf(at)}`,
    ...(end ? [`DTEND:${momentOf(end)}`] : []),
    ...(until ? [`RRULE:FREQ=DAILY;COUNT=${daysBetween(day, until) + 1}`] : []),
  ];
}

const momentOf = (at: Date) => at.toISOString().replace(/[-:]|\.\d+/g, "");
const dateOf = (day: string) => day.replaceAll("-", "");

/** A text as a property's value may hold it (RFC 5545, 3.3.11): nothing but line ends and letters that are seen. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, " ")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

/** One line as several, each after the first begun with a space. */
function folded(line: string): string {
  const parts = [""];
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > longest) {
      parts.push("");
      // The space that begins it counts.
      octets = 1;
    }
    parts[parts.length - 1] += letter;
    octets += size;
  }
  return parts.join("\r\n ");
}
