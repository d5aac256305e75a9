import { z } from "zod";
import { optionalDay } from "../time/optional-day";
import { fieldCode } from "../errors";
import { profileKinds } from "../profiles/vocabulary";
import { consented, consentMissing, visitorContact, visitorProof } from "../suggestions/input";
import { line, lines, nameLine } from "../text/input";
import { mostOf, outcomes, roundKinds } from "./vocabulary";

const id = z.string().min(1).max(120);
const needed = (limit: number) => line(limit).pipe(z.string().min(1, fieldCode("required")));
const whole = (least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, fieldCode("number-invalid"))
    .transform(Number)
    .refine((number) => number >= least && number <= most, fieldCode("number-invalid"));

/** A row of the form; one without words is no criterion. */
const criterion = z
  .object({
    words: line(160).default(""),
    weight: z.string().trim().default(""),
    most: z.string().trim().default(""),
  })
  .superRefine((row, context) => {
    if (!row.words) return;
    for (const name of ["weight", "most"] as const)
      if (!/^\d{1,3}$/.test(row[name]) || Number(row[name]) < 1 || Number(row[name]) > 100)
        context.addIssue({ code: "custom", path: [name], message: fieldCode("number-invalid") });
  })
  .transform(({ words, weight, most }) => ({ words, weight: Number(weight), most: Number(most) }));

const round = {
  name: needed(120),
  kind: z.enum(roundKinds, fieldCode("required")),
  startsOn: optionalDay,
  endsOn: optionalDay,
  differsFrom: whole(1, 100),
  criteria: z
    .array(criterion)
    .max(mostOf.criteria)
    .default([])
    .transform((rows) => rows.filter(({ words }) => words !== "")),
};
/** A round that scores has to say by what. */
const saysWhat = ({ kind, criteria }: { kind: string; criteria: unknown[] }) =>
  kind === "check" || criteria.length > 0;
type Days = { startsOn: string | null; endsOn: string | null };
const endsLater = ({ startsOn, endsOn }: Days) => !startsOn || !endsOn || startsOn <= endsOn;
const order = { error: fieldCode("dates-order"), path: ["endsOn"] };
const sayWhat = { error: fieldCode("required"), path: ["criteria", "0", "words"] };

/** A new round at the end of a contest. */
export const roundInput = z
  .object({ campaignId: id, ...round })
  .refine(saysWhat, sayWhat)
  .refine(endsLater, order);
export type RoundInput = z.output<typeof roundInput>;

/** A round that nobody scored in yet, said anew; `version` is what the form stood on. */
export const roundChangeInput = z
  .object({ roundId: id, version: z.coerce.number().int().min(1), ...round })
  .refine(saysWhat, sayWhat)
  .refine(endsLater, order);
export type RoundChangeInput = z.output<typeof roundChangeInput>;

export const roundStepInput = z.object({ roundId: id });

/** How many go on by their scores, and why although sheets are missing. */
export const closeInput = z.object({
  roundId: id,
  version: z.coerce.number().int().min(1),
  goOn: z
    .string()
    .trim()
    .default("")
    .refine((typed) => /^\d{0,4}$/.test(typed), fieldCode("number-invalid"))
    .transform(Number),
  despite: lines(500).default(""),
});
export type CloseInput = z.output<typeof closeInput>;

/** What a check, or the organiser by choice, says of an entry. Staying behind, and every choice, needs words. */
export const standingInput = z.object({
  roundId: id,
  entryId: id,
  outcome: z.enum(outcomes, fieldCode("required")),
  words: lines(500).default(""),
});
export type StandingInput = z.output<typeof standingInput>;

export const jurorInput = z.object({
  roundId: id,
  userId: z.string().min(1, fieldCode("person-required")).max(120),
});
export const entryInRound = z.object({ roundId: id, entryId: id });
export const conflictInput = entryInRound.extend({
  words: lines(500).pipe(z.string().min(1, fieldCode("required"))),
});

/** Points as they are typed, "8", "8,5" or "8.25"; how many and up to what, the round says. */
export const sheetInput = entryInRound.extend({
  scores: z
    .array(z.string().trim().max(8))
    .max(mostOf.criteria)
    .default([])
    .transform((typed) => typed.map((one) => one.replace(",", "."))),
  note: lines(1000).default(""),
});
export type SheetInput = z.output<typeof sheetInput>;

export const sheetBackInput = entryInRound.extend({
  userId: id,
  words: lines(500).pipe(z.string().min(1, fieldCode("required"))),
});

export const prizeInput = z.object({
  campaignId: id,
  name: needed(120),
  award: needed(40),
  places: whole(1, 200),
});
export type PrizeInput = z.output<typeof prizeInput>;
export const prizeOnly = z.object({ prizeId: id });
/** `prizeId` is empty where the entry gets none any more. */
export const winnerInput = z.object({ entryId: id, prizeId: z.string().max(120).default("") });

export const resultInput = z.object({
  campaignId: id,
  decisionNumber: needed(60),
  decidedOn: optionalDay.refine((day) => day !== null, fieldCode("required")),
  signer: line(120).default(""),
  /** The decision was announced: its names may be shown. */
  announced: z.enum(["1", "0"], fieldCode("required")).transform((said) => said === "1"),
});
export type ResultInput = z.output<typeof resultInput>;

const said = {
  kind: z.enum(profileKinds, fieldCode("choose-kind")),
  entrant: nameLine(200).pipe(z.string().min(1, fieldCode("name-required"))),
  title: needed(200),
  words: lines(5000).default(""),
};

const where = {
  unit: line(120).default(""),
  unitId: line(120).default(""),
  nowUnitId: line(120).default(""),
};

/**
 * An entry said anew by whoever holds its key; `was` is the stamp of what the form had read. Without a unit it stays where it is; a contact
 * takes the place of the one that is kept, which nobody is shown again, `dropContact` takes that away.
 */
export const entryEditInput = z
  .object({
    key: z.string().max(200),
    was: z.string().max(64),
    ...said,
    ...where,
    namingAgreed: z.literal("1").optional(),
    ...visitorContact,
    dropContact: z.literal("1").optional(),
  })
  .refine(consented, consentMissing);
export type EntryEditInput = z.output<typeof entryEditInput>;

/** An entry as a citizen or a ward hands it in. */
export const entryInput = z
  .object({
    contest: id,
    ...said,
    ...where,
    namingAgreed: z.string().max(10).optional(),
    ...visitorContact,
    ...visitorProof,
  })
  .refine(consented, consentMissing);
export type EntryInput = z.output<typeof entryInput>;

export const withdrawInput = z.object({ key: z.string().min(1).max(120), words: lines(500).default("") });
export const removeEntryInput = z.object({
  entryId: id,
  words: lines(500).pipe(z.string().min(1, fieldCode("required"))),
});
