import { z } from "zod";
import { consentChannels } from "../consent/vocabulary";
import { fieldCode } from "../errors";
import { line, lines, nameLine } from "../text/input";
import { pastDay } from "../time/past-day";
import { outreachKinds } from "./vocabulary";

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

/** One copy: what, where, since when, and whether others hold it. */
export const outreachInput = z.object({
  nominationId: uuid,
  kind: z.enum(outreachKinds, fieldCode("choose-kind-of-copy")),
  place: someLine(200),
  usedOn: pastDay,
  byOthers: tick,
});
export type OutreachInput = z.output<typeof outreachInput>;
