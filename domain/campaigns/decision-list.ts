import { z } from "zod";
import { fieldCode } from "../errors";
import { profileKinds, recognitionForms, recognitionLevels } from "../profiles/vocabulary";
import { line, lines } from "../text/input";
import { optionalDay } from "../time/optional-day";

/** What an administrator says of a decision whose list is entered in a campaign's honour roll. */
const asked = {
  campaignId: z.string().min(1).max(120),
  number: line(60).pipe(z.string().min(1, fieldCode("required"))),
  /** Null where the day of signing is not known. */
  decidedOn: optionalDay,
  /** The year it is counted in; the day's own where that is known. */
  year: z
    .string()
    .default("")
    .transform((typed) => typed.trim())
    .refine((typed) => /^((19|20)\d\d)?$/.test(typed), fieldCode("decision-year"))
    .transform((typed) => (typed ? Number(typed) : null)),
  signer: line(120).default(""),
  level: z.enum(recognitionLevels, fieldCode("required")),
  form: z.enum(recognitionForms, fieldCode("required")),
  kind: z.enum(profileKinds, fieldCode("choose-kind")),
  /** The decision was announced: its names may be shown. */
  announced: z.enum(["1", "0"], fieldCode("required")).transform((said) => said === "1"),
  names: lines(400_000).pipe(z.string().min(1, fieldCode("required"))),
};

/** Without a day the year has to be said. */
export const decisionListInput = z
  .object(asked)
  .refine(({ decidedOn, year }) => decidedOn || year, { error: fieldCode("decision-year"), path: ["year"] })
  .transform(({ year, ...input }) => ({
    ...input,
    year: input.decidedOn ? Number(input.decidedOn.slice(0, 4)) : year!,
  }));
export type DecisionListInput = z.output<typeof decisionListInput>;
