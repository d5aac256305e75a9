import { z } from "zod";
import { fieldCode, type FieldCode } from "../errors";
import { noticeInput } from "../notices/input";
import { optionalDay } from "../time/optional-day";
import { momentInput } from "../publications/moment";
import { awardInput } from "../recognitions/award";
import { line } from "../text/input";

/** How many nominations one decision may take: their ids stand in an address, and a signed list is hardly longer. */
export const mostTogether = 200;

const seen = z.string().regex(/^[0-9a-f-]{36}\.\d{1,9}$/);

/** "id.version" of each nomination, as the page had read it; each once. */
export const chosenNominations = z
  .preprocess(
    (given) => (typeof given === "string" ? [given] : given),
    z.array(seen, fieldCode("choose-nominations")),
  )
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
    ...momentInput.shape,
    signed: z.enum(signings).or(z.literal("")).default(""),
    over: z.literal("1").optional().catch(undefined),
  })
  .superRefine((given, context) => {
    const lacks = (path: string, code: FieldCode) =>
      context.addIssue({ code: "custom", path: [path], message: code });
    if (!given.award) return;
    if (!given.signed) lacks("signed", "signed-required");
    if (given.signed !== "now") return;
    if (!given.decisionNumber) lacks("decisionNumber", "number-required");
    if (!given.decidedOn) lacks("decidedOn", "signed-on-required");
    if (!given.signer) lacks("signer", "signer-required");
  });
export type TogetherInput = z.output<typeof togetherInput>;

/** The form that lists many in public: until when, and where else. */
export const listTogetherInput = z.object({ chosen: chosenNominations.prefault([]), ...noticeInput.shape });
export type ListTogetherInput = z.output<typeof listTogetherInput>;

const some = z
  .preprocess(
    (given) => (typeof given === "string" ? [given] : given),
    z.array(z.uuid(fieldCode("choose-nominations"))),
  )
  .prefault([]);

/** The form that gives many awards the decision that was signed later: all of it is known by then. */
export const numbersInput = z.object({
  chosen: some,
  decisionNumber: line(60).default("").refine(Boolean, fieldCode("number-required")),
  decidedOn: optionalDay.refine((day) => day !== null, fieldCode("signed-on-required")),
  signer: line(120).default("").refine(Boolean, fieldCode("signer-required")),
});
export type NumbersInput = z.output<typeof numbersInput>;
