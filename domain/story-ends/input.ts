import { z } from "zod";
import { fieldCode } from "../errors";
import { lines } from "../text/input";
import { addDays, hcmcToday, isIsoDate } from "../time/dates";
import { isImpossibleDay, readDay } from "../time/typed-day";

/** Days ahead that a last day may lie. */
const farthest = 3660;

const comingDay = z
  .string()
  .max(40, fieldCode("date-invalid"))
  .transform(readDay)
  .refine((day) => !isImpossibleDay(day), { error: fieldCode("date-impossible"), abort: true })
  .refine(isIsoDate, { error: fieldCode("date-invalid"), abort: true })
  .refine((day) => day >= hcmcToday(), { error: fieldCode("day-past"), abort: true })
  .refine((day) => day <= addDays(hcmcToday(), farthest), fieldCode("day-far"));

const target = {
  profileId: z.string().max(64),
  /** The day the person saw; empty where none was set. */
  was: z.string().max(10).default(""),
};

/** The last day on which a story may be public, and whose word that is. */
export const storyEndInput = z.object({
  ...target,
  endsOn: comingDay,
  reason: lines(500).pipe(z.string().min(1, fieldCode("required"))),
});
export type StoryEndInput = z.output<typeof storyEndInput>;

export const storyEndTarget = z.object(target);
export type StoryEndTarget = z.output<typeof storyEndTarget>;
