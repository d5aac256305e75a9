import { cleanLine } from "../text/fold";

/** "8:00", "08h00", "8 giờ 30", "17h", "8.30": an hour with its minutes, each of at most two digits. */
export const clockTime = String.raw`(\d{1,2})(?:\s*(?:[:.h]|giờ|gio)\s*(\d{2})?)?`;
const alone = new RegExp(`^${clockTime}(?:\\s*phút)?$`);

/** A time of day as people write it, as "08:30"; "" for nothing, null for what is no time of a day ("25h", "8:75"). */
export function readTime(text: string): string | null {
  const typed = cleanLine(text).toLowerCase();
  if (typed === "") return "";
  const [, hour, minute = "00"] = alone.exec(typed) ?? [];
  return hour === undefined ? null : timeOf(hour, minute);
}

/** An hour and a minute as "08:30"; null where a day has no such moment. */
export function timeOf(hour: string, minute: string): string | null {
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, "0")}:${minute.padStart(2, "0")}`;
}
