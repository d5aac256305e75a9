import type { Happening } from "@/domain/happenings/vocabulary";
import { weekdayOf, weekdays, writeTime } from "@/domain/spaces/hours";
import { formatDate } from "@/domain/time/dates";

type Words = (key: `weekday.${(typeof weekdays)[number]}`) => string;

/** "Thứ bảy 05/12/2026", or "05/12/2026 – 07/12/2026". `t` holds the words of `happening`. */
export function writeDays({ on, until }: Pick<Happening, "on" | "until">, t: Words): string {
  if (until) return `${formatDate(on)} – ${formatDate(until)}`;
  return `${t(`weekday.${weekdays[weekdayOf(on)]!}`)} ${formatDate(on)}`;
}

/** "8:00–11:30", "8:00"; "" where no hour is known. */
export function writeHour({ from, to }: Pick<Happening, "from" | "to">): string {
  return [from, to].flatMap((time) => (time ? [writeTime(time)] : [])).join("–");
}
