import { z } from "zod";
import { fieldCode } from "../errors";
import { profileKinds, recognitionForms, recognitionLevels } from "../profiles/vocabulary";
import { line, lines } from "../text/input";
import { optionalDay } from "./input";

/** What an administrator says of a decision whose list is entered in a campaign's honour roll. */
export const decisionListInput = z.object({
  campaignId: z.string().min(1).max(120),
  number: line(60).pipe(z.string().min(1, fieldCode("required"))),
  decidedOn: optionalDay.pipe(z.string(fieldCode("day-invalid"))),
  signer: line(120).default(""),
  level: z.enum(recognitionLevels, fieldCode("required")),
  form: z.enum(recognitionForms, fieldCode("required")),
  kind: z.enum(profileKinds, fieldCode("choose-kind")),
  /** The decision was announced: its names may be shown. */
  announced: z.enum(["1", "0"], fieldCode("required")).transform((said) => said === "1"),
  names: lines(400_000).pipe(z.string().min(1, fieldCode("required"))),
});
export type DecisionListInput = z.output<typeof decisionListInput>;
