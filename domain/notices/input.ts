import { z } from "zod";
import { fieldCode } from "../errors";
import { consented, consentMissing, visitorContact, visitorProof, visitorWords } from "../suggestions/input";
import { line } from "../text/input";
import { isIsoDate } from "../time/dates";
import { isImpossibleDay, readDay } from "../time/typed-day";

/** A day as people type it; empty where none was given. */
const day = z
  .string()
  .max(40, fieldCode("day-invalid"))
  .transform(readDay)
  .refine((value) => !isImpossibleDay(value), { error: fieldCode("date-impossible"), abort: true })
  .refine((value) => value === "" || isIsoDate(value), fieldCode("day-invalid"));

/** Where else a nomination is listed, and its last day where that is later than the campaign's number of days. */
export const noticeInput = z.object({
  place: line(200).default(""),
  endsOn: day.default(""),
});
export type NoticeInput = z.output<typeof noticeInput>;

/** The new last day of a listing. */
export const extensionInput = z.object({ endsOn: day.pipe(z.string().min(1, fieldCode("required"))) });

/** The number of a listing as it stands in an address; null for anything else. */
export function noticeNumber(text: string): number | null {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

/** What a visitor says about a listed nomination. */
export const commentInput = z
  .object({
    notice: z
      .string()
      .max(20)
      .transform(noticeNumber)
      .pipe(z.number(fieldCode("invalid"))),
    words: visitorWords,
    ...visitorContact,
    ...visitorProof,
  })
  .refine(consented, consentMissing);
export type CommentInput = z.output<typeof commentInput>;
