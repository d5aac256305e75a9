import { z } from "zod";
import { fieldCode } from "../errors";
import { optionalDay } from "../campaigns/input";
import { awardInput } from "../recognitions/award";
import { line } from "../text/input";

/** How many nominations one decision may take: their ids stand in an address, and a signed list is hardly longer. */
export const mostTogether = 200;

const seen = z.string().regex(/^[0-9a-f-]{36}\.\d{1,9}$/);

/** "id.version" of each nomination, as the page had read it; each once. */
export const chosenNominations = z
  .preprocess((given) => (typeof given === "string" ? [given] : given), z.array(seen, fieldCode("required")))
  .transform((all) =>
    [...new Set(all)].map((one) => {
      const [nominationId, version] = one.split(".") as [string, string];
      return { nominationId, version: Number(version) };
    }),
  );

/** What was signed with the award: everything of it at once, or that it is signed later. */
export const signings = ["now", "later"] as const;

/** The form of a decision on many: praise alone has no decision; an award is signed already, or will be. */
export const togetherInput = z
  .object({
    chosen: chosenNominations.prefault([]),
    ...awardInput.shape,
    signed: z.enum(signings).or(z.literal("")).default(""),
    over: z.literal("1").optional().catch(undefined),
  })
  .superRefine((given, context) => {
    const lacks = (path: string) =>
      context.addIssue({ code: "custom", path: [path], message: fieldCode("required") });
    if (!given.award) return;
    if (!given.signed) lacks("signed");
    if (given.signed !== "now") return;
    if (!given.decisionNumber) lacks("decisionNumber");
    if (!given.decidedOn) lacks("decidedOn");
    if (!given.signer) lacks("signer");
  });
export type TogetherInput = z.output<typeof togetherInput>;

const some = z
  .preprocess(
    (given) => (typeof given === "string" ? [given] : given),
    z.array(z.uuid(fieldCode("required"))),
  )
  .prefault([]);

/** The form that gives many awards the decision that was signed later: all of it is known by then. */
export const numbersInput = z.object({
  chosen: some,
  decisionNumber: line(60).default("").refine(Boolean, fieldCode("required")),
  decidedOn: optionalDay.refine((day) => day !== null, fieldCode("required")),
  signer: line(120).default("").refine(Boolean, fieldCode("required")),
});
export type NumbersInput = z.output<typeof numbersInput>;
