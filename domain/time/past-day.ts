import { z } from "zod";
import { fieldCode } from "../errors";
import { hcmcToday, isIsoDate } from "./dates";
import { isImpossibleDay, readDay } from "./typed-day";

/** A day that was, from 1990 to today in Ho Chi Minh City, typed as people do; gives `yyyy-mm-dd`. */
export const pastDay = z
  .string(fieldCode("date-invalid"))
  .max(40, fieldCode("date-invalid"))
  .transform(readDay)
  .refine((day) => !isImpossibleDay(day), { error: fieldCode("date-impossible"), abort: true })
  .refine(isPastDay, fieldCode("date-invalid"));

/** Whether `value` is such a day; "2026-02-30" is none. */
export function isPastDay(value: string): boolean {
  return isIsoDate(value) && value >= "1990-01-01" && value <= hcmcToday();
}
