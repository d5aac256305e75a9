import { z } from "zod";
import { DomainError, fieldCode } from "../errors";
import { cleanLine } from "../text/fold";
import { addDays, hcmcToday, isIsoDate } from "../time/dates";
import { isImpossibleDay, readDay } from "../time/typed-day";

/** When a story goes out, as the form asks it: at once, or on a day at a time in Ho Chi Minh City. */
export const momentInput = z.object({
  publish: z.enum(["now", "later"], fieldCode("invalid")).default("now"),
  publishOn: z.string().max(40, fieldCode("date-invalid")).default(""),
  publishTime: z.string().max(20, fieldCode("time-invalid")).default(""),
});
export type MomentInput = z.output<typeof momentInput>;

/** Days ahead for which a story may be set to go out. */
const farthest = 366;

const clock = /^(\d{1,2})(?:\s*(?::|\.|h|g|giờ)\s*(\d{2})?)?$/;

/** A time of day as people write it ("8:00", "8h30", "17 giờ") as "08:00"; null of anything else. */
export function readTime(text: string): string | null {
  const [, hour, minute = "00"] = clock.exec(cleanLine(text).toLowerCase()) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, "0")}:${minute}`;
}

/**
 * The moment that was typed; null for at once. Throws `invalid` with `date-invalid`, `date-impossible`, `time-invalid`,
 * `moment-past` (not a whole minute ahead) or `moment-far`.
 */
export function publishMoment(
  { publish, publishOn, publishTime }: MomentInput,
  now = new Date(),
): Date | null {
  if (publish === "now") return null;
  const day = readDay(publishOn);
  if (isImpossibleDay(publishOn)) throw refused("publishOn", "date-impossible");
  if (!isIsoDate(day)) throw refused("publishOn", "date-invalid");
  const time = readTime(publishTime);
  if (!time) throw refused("publishTime", "time-invalid");
  // The city keeps one time all year.
  const moment = new Date(`${day}T${time}:00+07:00`);
  if (moment <= now) throw refused(day < hcmcToday(now) ? "publishOn" : "publishTime", "moment-past");
  if (day > addDays(hcmcToday(now), farthest)) throw refused("publishOn", "moment-far");
  return moment;
}

function refused(field: keyof MomentInput, code: Parameters<typeof fieldCode>[0]): DomainError {
  return new DomainError("invalid", {}, { [field]: code });
}
