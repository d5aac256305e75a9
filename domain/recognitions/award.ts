import { z } from "zod";
import type { AwardWord } from "../campaigns/vocabulary";
import { optionalDay } from "../time/optional-day";
import { recognitionForms, recognitionLevels } from "../profiles/vocabulary";
import { line } from "../text/input";

const words: string[] = recognitionLevels.flatMap((level) =>
  recognitionForms.map((form) => `${level}:${form}`),
);
const isAward = (word: string): word is AwardWord => words.includes(word);

/**
 * What is given with an approval: one of the campaign's awards, or praise only (null); the decision's number, day
 * and who signed it as far as they are known. Nothing of it is guessed.
 */
export const awardInput = z.object({
  award: z
    .string()
    .default("")
    .transform((word) => (isAward(word) ? word : null)),
  decisionNumber: line(60).default(""),
  decidedOn: optionalDay,
  signer: line(120).default(""),
});

/** What a page read of a recognition's award, to be told apart from what somebody else wrote since. */
export const awardStamp = (given: {
  level: string;
  form: string;
  decisionNumber: string | null;
  decidedOn: string | null;
  signer: string;
}) => [given.level, given.form, given.decisionNumber ?? "", given.decidedOn ?? "", given.signer].join("|");

export type AwardInput = z.output<typeof awardInput>;
