import { z } from "zod";
import { consentChannels } from "../consent/vocabulary";
import { fieldCode } from "../errors";
import { line, lines, nameLine } from "../text/input";
import { pastDay } from "../time/past-day";
import { kindsOf, outreachKinds, spreadParts } from "./vocabulary";

const uuid = z.uuid(fieldCode("invalid"));
const someLine = (limit: number) => line(limit).pipe(z.string().min(1, fieldCode("required")));
const someWords = lines(2000).pipe(z.string().min(1, fieldCode("required")));
const tick = z
  .string()
  .max(10)
  .optional()
  .transform((said) => said === "1");

/** At least one channel; none is chosen for anybody. */
const channels = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .optional()
  .transform((given) => consentChannels.filter((channel) => given?.includes(channel)))
  .pipe(z.array(z.enum(consentChannels)).min(1, fieldCode("choose-channel")));

const said = {
  channels,
  words: lines(2000).default(""),
  askedBy: nameLine(200, "name-long").pipe(z.string().min(1, fieldCode("word-name"))),
};

/** What is taken back by one's own link. */
export const takeBackInput = z.object({ token: z.string().max(100).default(""), ...said });
export type TakeBackInput = z.output<typeof takeBackInput>;

/** The same as somebody told the ward. */
export const wardTakeBackInput = z.object({ nominationId: uuid, ...said, othersToo: tick });
export type WardTakeBackInput = z.output<typeof wardTakeBackInput>;

/** The same of a story that no nomination tells: all of it leaves the web. */
export const storyTakeBackInput = z.object({
  profileId: z.string().max(64),
  words: said.words,
  askedBy: said.askedBy,
  othersToo: tick,
});
export type StoryTakeBackInput = z.output<typeof storyTakeBackInput>;

export const answerInput = z.object({ id: uuid, answer: someWords });
export const extensionInput = z.object({ id: uuid, reason: someWords });
export const withdrawalId = z.object({ id: uuid });

const used = {
  kind: z.enum(outreachKinds, fieldCode("choose-kind-of-copy")),
  place: someLine(200),
  usedOn: pastDay,
  /** How many; nothing where nobody counted. */
  copies: z
    .string()
    .max(20)
    .default("")
    .transform((typed) => typed.trim())
    .pipe(z.string().regex(/^([1-9]\d{0,5})?$/, fieldCode("number-invalid")))
    .transform((typed) => (typed ? Number(typed) : null)),
  byOthers: tick,
};

/** Copies of a nomination's words: what, where, since when, how many, and whether others hold them. */
export const outreachInput = z.object({ nominationId: uuid, ...used });
export type OutreachInput = z.output<typeof outreachInput>;

/** The same of a published story, and which of the things that the portal makes it was. */
export const storyUseInput = z
  .object({ profileId: uuid, part: z.enum(spreadParts), ...used })
  .refine(({ part, kind }) => kindsOf[part].includes(kind), {
    error: fieldCode("choose-kind-of-copy"),
    path: ["kind"],
  });
export type StoryUseInput = z.output<typeof storyUseInput>;
