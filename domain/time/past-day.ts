import { z } from "zod";
import { hcmcToday, isIsoDate } from "./dates";

/** A day that was, from 1990 to today in Ho Chi Minh City, as `yyyy-mm-dd`. */
export const pastDay = z.string("date-invalid").trim().refine(isPastDay, "date-invalid");

/** Whether `value` is such a day; "2026-02-30" is none. */
export function isPastDay(value: string): boolean {
  return isIsoDate(value) && value >= "1990-01-01" && value <= hcmcToday();
}
