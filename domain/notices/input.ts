import { z } from "zod";
import { fieldCode } from "../errors";
import { consented, consentMissing, visitorContact, visitorProof, visitorWords } from "../suggestions/input";
import { line, lines } from "../text/input";
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

/** What a moderator answers to one comment, and whether the listing's page shows the answer. */
export const commentAnswerInput = z.object({
  commentId: z.string().regex(/^[0-9a-f-]{32,36}$/),
  /** The moment of the answer it is to take the place of; empty for the first. */
  was: z.string().max(20).default(""),
  answer: lines(2000).default("").refine(Boolean, fieldCode("required")),
  shown: z.enum(["yes", "no"], fieldCode("required")),
});
export type CommentAnswerInput = z.output<typeof commentAnswerInput>;

/** Where a listing hung, from which day, and until when once it was taken down. */
export const hungInput = z
  .object({
    id: z.uuid("invalid"),
    /** What the form of a place that stands had read (`placeStamp`); empty for a new one. */
    was: z.string().max(300).default(""),
    noticeId: z.coerce.number().int().min(1),
    place: line(200).default("").refine(Boolean, fieldCode("required")),
    fromOn: day.pipe(z.string().min(1, fieldCode("required"))),
    toOn: day.default(""),
  })
  .refine(({ fromOn, toOn }) => toOn === "" || fromOn <= toOn, {
    path: ["toOn"],
    message: fieldCode("dates-order"),
  });
export type HungInput = z.output<typeof hungInput>;

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
