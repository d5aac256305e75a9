import { z } from "zod";
import { consentChannels } from "../consent/vocabulary";
import { ruleNames } from "../documents/vocabulary";
import { fieldCode } from "../errors";
import { reasonSteps } from "../nominations/vocabulary";
import { fold } from "../text/fold";
import { line, lines, nameLine } from "../text/input";
import { isIsoDate } from "../time/dates";
import { isImpossibleDay, readDay } from "../time/typed-day";
import { keepNames } from "../retention/vocabulary";
import { clockNames } from "../withdrawals/vocabulary";

const day = z
  .string()
  .max(40, fieldCode("day-invalid"))
  .default("")
  .transform(readDay)
  .refine((value) => !isImpossibleDay(value), { error: fieldCode("date-impossible"), abort: true })
  .refine((value) => value === "" || (isIsoDate(value) && value >= "1900-01-01"), fieldCode("day-invalid"));
/** A day, or nothing where it is not known. */
const maybeDay = day.transform((value) => value || null);
const needed = day.refine((value) => value !== "", fieldCode("date-invalid"));
const tick = z
  .string()
  .optional()
  .transform((value) => value === "1");
const maybeId = z
  .string()
  .max(120, fieldCode("invalid"))
  .default("")
  .transform((value) => value || null);
const link = z
  .string()
  .trim()
  .max(500, fieldCode("too-long"))
  .refine((value) => value === "" || /^https?:\/\/\S+$/.test(value), fieldCode("link-invalid"))
  .transform((value) => value || null)
  .default(null);

/** A day as "dd/mm/yyyy", or only its year: the number of a document says that much. */
const issued = z
  .string()
  .max(40, fieldCode("issued-invalid"))
  .transform((typed) => {
    const year = /^\s*((?:19|20)\d\d)\s*$/.exec(typed)?.[1];
    return year
      ? { issuedOn: `${year}-01-01`, issuedYearOnly: true }
      : { issuedOn: readDay(typed), issuedYearOnly: false };
  })
  .refine(({ issuedOn }) => isIsoDate(issuedOn) && issuedOn >= "1900-01-01", fieldCode("issued-invalid"));

const inOrder = (value: { validFrom: string | null; validTo: string | null }) =>
  !value.validFrom || !value.validTo || value.validFrom <= value.validTo;
const order = { error: fieldCode("dates-order"), path: ["validTo"] };

/** What an administrator says about a document. */
export const documentInput = z
  .object({
    number: line(120).pipe(z.string().min(1, fieldCode("required"))),
    title: line(500).pipe(z.string().min(1, fieldCode("required"))),
    issuer: line(200).pipe(z.string().min(1, fieldCode("required"))),
    issued,
    validFrom: maybeDay,
    validTo: maybeDay,
    replacedById: maybeId,
    url: link,
    summary: lines(3000).default(""),
  })
  .refine(inOrder, order);
export type DocumentInput = z.output<typeof documentInput>;

/** What a rule rests on. */
export const basisInput = z
  .object({
    rule: z.enum(ruleNames, fieldCode("required")),
    documentId: z.string().min(1, fieldCode("required")).max(120, fieldCode("invalid")),
    article: line(120).default(""),
    says: lines(500).default(""),
    validFrom: maybeDay,
    validTo: maybeDay,
    toCheck: tick,
    clock: z
      .enum(["", ...clockNames, ...keepNames], fieldCode("invalid"))
      .default("")
      .transform((name) => name || null),
    days: z
      .string()
      .trim()
      .regex(/^([1-9]\d{0,2})?$/, fieldCode("number-invalid"))
      .default("")
      .transform((typed) => (typed === "" ? null : Number(typed))),
  })
  .refine(inOrder, order);
export type BasisInput = z.output<typeof basisInput>;

/** A field's name in both languages, its place from 1, and whether it is offered. */
export const fieldInput = z.object({
  name: nameLine(120).pipe(z.string().min(1, fieldCode("name-required"))),
  nameEn: nameLine(120).pipe(z.string().min(1, fieldCode("required"))),
  position: z.coerce
    .number(fieldCode("invalid"))
    .int(fieldCode("invalid"))
    .min(1, fieldCode("invalid"))
    .max(200, fieldCode("invalid")),
  active: tick,
});
export type FieldInput = z.output<typeof fieldInput>;

/** A holiday of one day, or of several where `to` is said. */
export const holidayInput = z
  .object({
    name: nameLine(120).pipe(z.string().min(1, fieldCode("name-required"))),
    from: needed,
    to: day,
  })
  .transform((value) => ({ ...value, to: value.to || value.from }))
  .refine(({ from, to }) => from <= to, { error: fieldCode("dates-order"), path: ["to"] });
export type HolidayInput = z.output<typeof holidayInput>;

/** New words of consent for a channel, from a day on. */
export const consentTextInput = z.object({
  channel: z.enum(consentChannels, fieldCode("invalid")),
  words: lines(2000).pipe(z.string().min(1, fieldCode("required"))),
  documentId: maybeId,
  validFrom: needed,
});
export type ConsentTextInput = z.output<typeof consentTextInput>;

/** Words that are asked with, and what else is looked for then: one or several, a comma between. */
export const synonymInput = z.object({
  words: line(60)
    .pipe(z.string().min(1, fieldCode("required")))
    .refine((value) => fold(value) !== "", fieldCode("no-letter")),
  meant: line(300)
    .pipe(z.string().min(1, fieldCode("required")))
    .refine((value) => fold(value) !== "", fieldCode("no-letter")),
  active: tick,
});
export type SynonymInput = z.output<typeof synonymInput>;

/** Words to begin a reason with. */
export const reasonInput = z.object({
  step: z.enum(reasonSteps, fieldCode("required")),
  title: nameLine(120).pipe(z.string().min(1, fieldCode("name-required"))),
  words: lines(1000).pipe(z.string().min(1, fieldCode("required"))),
  position: z.coerce
    .number(fieldCode("invalid"))
    .int(fieldCode("invalid"))
    .min(0, fieldCode("invalid"))
    .max(200, fieldCode("invalid")),
  active: tick,
});
export type ReasonInput = z.output<typeof reasonInput>;
