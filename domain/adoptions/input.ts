import { z } from "zod";
import { cleanText } from "../text/fold";
import { hcmcToday, isIsoDate } from "../time/dates";

const longest = 1000;
const words = z
  .string()
  .max(longest * 4, "too-long")
  .transform(cleanText)
  .pipe(z.string().max(longest, "too-long"));

/** A day that was, from 1990 to today in Ho Chi Minh City. */
const pastDay = z
  .string("date-invalid")
  .trim()
  .refine((value) => isIsoDate(value) && value >= "1990-01-01" && value <= hcmcToday(), "date-invalid");

/** What an official says about a model their unit took home. */
export const adoptionInput = z.object({
  sinceOn: pastDay,
  adaptation: words.default(""),
  result: words.default(""),
});
export type AdoptionInput = z.output<typeof adoptionInput>;

/** The end of it: when, and what came of it. */
export const adoptionEnd = z.object({ endedOn: pastDay, result: words.default("") });
export type AdoptionEnd = z.output<typeof adoptionEnd>;
