import { z } from "zod";
import { fieldCode } from "../errors";
import { isIsoDate } from "./dates";
import { isImpossibleDay, readDay } from "./typed-day";

/** A day of the calendar as people type it, or nothing (null). */
export const optionalDay = z
  .string()
  .max(40, fieldCode("day-invalid"))
  .default("")
  .transform(readDay)
  .refine((day) => !isImpossibleDay(day), { error: fieldCode("date-impossible"), abort: true })
  .refine(isDayOrNone, fieldCode("day-invalid"))
  .transform((day) => day || null);

function isDayOrNone(day: string): boolean {
  return day === "" || (isIsoDate(day) && day >= "1945-01-01" && day < "2101-01-01");
}
