import { z } from "zod";
import { consentChannels, type ConsentChannel } from "../consent/vocabulary";
import { fieldCode, type FieldCode } from "../errors";
import { lines, nameLine } from "../text/input";
import { pastDay } from "../time/past-day";
import { otherWhose, type ChannelChoices, type Whose } from "./vocabulary";

const everyWhose = ["self", "guardian", "representative", ...otherWhose] as const satisfies readonly Whose[];
const someName = (code: FieldCode) => nameLine(200, "name-long").pipe(z.string().min(1, fieldCode(code)));
const uuid = z.uuid(fieldCode("invalid"));

/** Who is asked for their word on a nomination, and by whom the answer is awaited: days from today. */
export const askInput = z.object({
  nominationId: uuid,
  whose: z.enum(everyWhose, fieldCode("choose-whose")),
  name: someName("word-name"),
  days: z.coerce
    .number(fieldCode("invalid"))
    .int()
    .min(1, fieldCode("invalid"))
    .max(60, fieldCode("invalid")),
});
export type AskInput = z.output<typeof askInput>;

const choice = z.enum(["yes", "no"]).optional().catch(undefined);
const channelFields = Object.fromEntries(
  consentChannels.map((channel) => [`channel_${channel}`, choice]),
) as Record<`channel_${ConsentChannel}`, typeof choice>;

type ChoiceFields = Partial<Record<`channel_${ConsentChannel}`, "yes" | "no" | undefined>>;

/** The choices out of their fields; a channel that was passed over is not among them, unless all are refused in one. */
export function choicesOf(input: ChoiceFields & { nowhere?: boolean }): ChannelChoices {
  if (input.nowhere) return Object.fromEntries(consentChannels.map((channel) => [channel, "no"]));
  return Object.fromEntries(
    consentChannels.flatMap((channel) => {
      const said = input[`channel_${channel}`];
      return said ? [[channel, said]] : [];
    }),
  );
}

/** The link's token as a form carries it, and which words its page had. */
export const linked = { token: z.string().max(100).default(""), shown: z.string().max(64).default("") };
const words = lines(3000).default("");

type Given = { outcome?: string; words: string };
const saysWhat = (outcome: string) => (value: Given) => value.outcome !== outcome || value.words !== "";
const wordsMissing = { error: fieldCode("required"), path: ["words"] };

/** No to every channel in one tick; there is no such tick for yes, which is given to each by itself. */
const nowhere = z
  .unknown()
  .optional()
  .transform((ticked) => [ticked].flat().some((said) => said === "no" || said === "1"));
const saysBoth = (given: ChoiceFields & { nowhere: boolean }) =>
  given.nowhere && consentChannels.some((channel) => given[`channel_${channel}`] === "yes");
const bothSaid = { error: fieldCode("word-nowhere"), path: ["nowhere"] };

/** What the person, a guardian or a representative says by their link. Nothing is chosen for them (Luật 91/2025/QH15). */
export const ownAnswerInput = z
  .object({
    ...linked,
    outcome: z.enum(["confirmed", "correction"], fieldCode("word-choose")),
    words,
    nowhere,
    ...channelFields,
    answeredBy: someName("word-name"),
  })
  .refine(saysWhat("correction"), wordsMissing)
  .refine((given) => !saysBoth(given), bothSaid);
export type OwnAnswerInput = z.output<typeof ownAnswerInput>;

/** What somebody else says who was asked by name. */
export const otherAnswerInput = z
  .object({
    ...linked,
    outcome: z.enum(["agree", "object"], fieldCode("word-choose")),
    words,
    answeredBy: someName("word-name"),
  })
  .refine(saysWhat("object"), wordsMissing);
export type OtherAnswerInput = z.output<typeof otherAnswerInput>;

/** The same answers heard by an official: who read the words out, or handed over the printed form, where and when. */
export const readingInput = z
  .object({
    nominationId: uuid,
    whose: z.enum(everyWhose, fieldCode("choose-whose")),
    outcome: z.enum(["confirmed", "correction", "unread", "agree", "object"], fieldCode("word-choose")),
    words,
    nowhere,
    ...channelFields,
    answeredBy: someName("word-name"),
    readBy: someName("word-name"),
    readPlace: someName("required"),
    readOn: pastDay,
  })
  .refine(saysWhat("correction"), wordsMissing)
  .refine(saysWhat("object"), wordsMissing)
  .refine((given) => !saysBoth(given), bothSaid)
  .refine(
    ({ whose, outcome }) => otherWhose.some((one) => one === whose) === ["agree", "object"].includes(outcome),
    {
      error: fieldCode("word-choose"),
      path: ["outcome"],
    },
  );
export type ReadingInput = z.output<typeof readingInput>;

/** What becomes of a correction; an answer has words. */
export const settleInput = z.object({ id: uuid, reply: lines(2000).default("") });
