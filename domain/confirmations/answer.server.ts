import "server-only";
import { randomUUID } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { nomination, wordAnswer, wordRequest } from "@/db/schema";
import { write } from "@/db/write";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { consentChannels, giversFor } from "../consent/vocabulary";
import { DomainError } from "../errors";
import { record } from "../history/record.server";
import { count, type Limit } from "../limits/limits.server";
import type { NominationContent } from "../nominations/content";
import { loadNomination } from "../nominations/load.server";
import { contentOf, selectContent } from "../nominations/read-content.server";
import { recognisedStates, type NominationState } from "../nominations/workflow";
import { touchNomination } from "../nominations/writers.server";
import { can, type Actor } from "../permissions";
import { hcmcToday } from "../time/dates";
import { choicesOf, type OtherAnswerInput, type OwnAnswerInput, type ReadingInput } from "./input";
import { unsafeTakeBack } from "../withdrawals/take-back.server";
import { answeredLife, holdLink, type LinkedRequest } from "./links.server";
import { endedStates, unsafeSettleWordMessages } from "./open-words.server";
import { isSamePerson } from "./same-name";
import { shownWords, wordsHash } from "./shown-words.server";
import { tellOfWord } from "./tell-of-word.server";
import { unsafeKeepChoices } from "./own-consents.server";
import { isOwnWord, type ChannelChoices } from "./vocabulary";

/** One person says so much on one day and no more. */
const aDay: Limit = { name: "word", most: 20, minutes: 24 * 60 };

/** Where somebody outside the office may have seen it. */
const shownStates: readonly NominationState[] = ["listed", ...recognisedStates];

/** What a nomination says now; the caller knows whose it is. */
export async function unsafeContent(tx: Transaction, nominationId: string): Promise<NominationContent> {
  const [row] = await selectContent(tx, {}).where(eq(nomination.id, nominationId)).limit(1);
  return contentOf(row!.content);
}

/**
 * Keeps what the person (a guardian, a representative) says by their link: whether the words are right, and of each channel
 * yes or no. The same said twice is said once. Throws `word-link-invalid`, `invalid` (another name than whose word it is),
 * `words-changed` where other words stand now than the page showed, `wrong-step`, or `too-many-attempts`.
 */
export async function answerOwnWord(input: OwnAnswerInput): Promise<void> {
  await byLink(input.token, async (tx, link, now) => {
    if (!isOwnWord(link.whose)) throw new DomainError("word-link-invalid");
    const content = await unsafeContent(tx, link.nominationId);
    const { outcome, words, answeredBy } = input;
    const channels = choicesOf(input);
    const said = { outcome, words, answeredBy, channels };
    if (await isSaidAgain(tx, link, said, input.shown)) return;
    const hash = wordsHash(content);
    if (hash !== input.shown) throw new DomainError("words-changed");
    await keepAnswer(tx, link, { ...said, hash, content }, now);
    const refused = consentChannels.filter((channel) => channels[channel] === "no");
    const { nominationId, id: requestId, state } = link;
    const back = { channels: refused, words: "", askedBy: answeredBy, nominationId, requestId };
    // What was shown or hung by it has to go, in the days that the law gives.
    if (shownStates.includes(state))
      await unsafeTakeBack(tx, { ...back, way: "link", recordedById: null, othersToo: false }, now);
    await unsafeKeepChoices(
      tx,
      {
        nominationId,
        giver: link.whose,
        giverName: answeredBy,
        medium: "link",
        witnessName: "",
        givenOn: hcmcToday(now),
        wordsHash: hash,
        recordedById: link.askedById,
      },
      channels,
      now,
    );
    await afterConsent(tx, link.nominationId, now);
  });
}

/** Keeps what somebody else says who was asked by name. Throws what `answerOwnWord` throws. */
export async function answerForOthers(input: OtherAnswerInput): Promise<void> {
  await byLink(input.token, async (tx, link, now) => {
    if (isOwnWord(link.whose)) throw new DomainError("word-link-invalid");
    const { outcome, words, answeredBy } = input;
    const said = { outcome, words, answeredBy, channels: {} };
    const content = await unsafeContent(tx, link.nominationId);
    const hash = wordsHash(content);
    if (await isSaidAgain(tx, link, said, hash)) return;
    await keepAnswer(tx, link, { ...said, hash, content }, now);
  });
}

/**
 * Records what somebody said after the words were read to them or on the printed form, with who read, where and when. It
 * holds as an answer by link does. Throws what `loadNomination` throws, `not-allowed`, `wrong-step`, or `invalid`.
 */
export async function recordReading(actor: Actor, input: ReadingInput): Promise<void> {
  await write(async (tx) => {
    const now = new Date();
    const loaded = await loadNomination(actor, input.nominationId, tx);
    if (!can(actor, "word.ask", loaded)) throw new DomainError("not-allowed");
    assertOpen(loaded.state);
    const { whose, answeredBy, readBy, readPlace, readOn } = input;
    if (isOwnWord(whose) && !giversFor(loaded.kind).includes(whose))
      throw new DomainError("invalid", {}, { whose: "consent-giver" });
    const content = await unsafeContent(tx, loaded.id);
    const hash = wordsHash(content);
    const channels = choicesOf(input);
    await tx.insert(wordAnswer).values({
      id: randomUUID(),
      nominationId: loaded.id,
      whose,
      way: "reading",
      outcome: input.outcome,
      answeredBy,
      answeredAt: now,
      wordsHash: hash,
      shown: shownWords(content),
      channels: isOwnWord(whose) ? channels : {},
      words: input.words,
      readBy,
      readPlace,
      readOn,
      recordedById: actor.id,
    });
    if (isOwnWord(whose))
      await unsafeKeepChoices(
        tx,
        {
          nominationId: loaded.id,
          giver: whose,
          giverName: answeredBy,
          medium: "spoken",
          witnessName: readBy,
          givenOn: readOn,
          wordsHash: hash,
          recordedById: actor.id,
        },
        channels,
        now,
      );
    await afterConsent(tx, loaded.id, now);
    await touchNomination(tx, loaded, actor, now);
    await unsafeSettleWordMessages(tx, loaded.id, now);
    await note(tx, actor.id, loaded.id, { whose, outcome: input.outcome, way: "reading" }, now);
  });
}

type Said = {
  outcome: "confirmed" | "correction" | "agree" | "object";
  words: string;
  answeredBy: string;
} & {
  channels: ChannelChoices;
};

/** Link → still open → whose word it is → within the limit → `work`; then it works for as long as its answer may be changed. */
async function byLink(
  token: string,
  work: (tx: Transaction, link: LinkedRequest, now: Date) => Promise<void>,
): Promise<void> {
  await write(async (tx) => {
    const now = new Date();
    const link = await holdLink(tx, token);
    assertOpen(link.state);
    await count(tx, [[aDay, link.id]], now);
    await work(tx, link, now);
  });
}

function assertOpen(state: NominationState): void {
  if (endedStates.includes(state)) throw new DomainError("wrong-step");
}

/** Whether this was the last thing said by this link: sent twice, or again after "Back". */
async function isSaidAgain(
  tx: Transaction,
  link: LinkedRequest,
  said: Said,
  shown: string,
): Promise<boolean> {
  if (!isSamePerson(said.answeredBy, link.name))
    throw new DomainError("invalid", {}, { answeredBy: "word-name" });
  const [last] = await tx
    .select()
    .from(wordAnswer)
    .where(eq(wordAnswer.requestId, link.id))
    .orderBy(desc(wordAnswer.answeredAt))
    .limit(1);
  return (
    last?.outcome === said.outcome &&
    last.words === said.words &&
    last.wordsHash === shown &&
    JSON.stringify(last.channels) === JSON.stringify(said.channels)
  );
}

async function keepAnswer(
  tx: Transaction,
  link: LinkedRequest,
  { hash, content, ...said }: Said & { hash: string; content: NominationContent },
  now: Date,
): Promise<void> {
  await tx.insert(wordAnswer).values({
    ...said,
    id: randomUUID(),
    requestId: link.id,
    nominationId: link.nominationId,
    whose: link.whose,
    way: "link",
    answeredAt: now,
    wordsHash: hash,
    shown: shownWords(content),
  });
  const expiresAt = new Date(now.getTime() + answeredLife * 24 * 60 * 60_000);
  await tx.update(wordRequest).set({ expiresAt }).where(eq(wordRequest.id, link.id));
  await tx.update(nomination).set({ updatedAt: now }).where(eq(nomination.id, link.nominationId));
  await note(tx, null, link.nominationId, { whose: link.whose, outcome: said.outcome, way: "link" }, now);
  await unsafeSettleWordMessages(tx, link.nominationId, now);
  await tellOfWord(tx, link, said.outcome, now);
}

/** Whoever no longer agrees is not named or shown there from this moment on. */
const afterConsent = async (tx: Transaction, nominationId: string, now: Date) => {
  await touchTags(tx, [tags.profiles, tags.campaigns]);
  await tx.update(nomination).set({ updatedAt: now }).where(eq(nomination.id, nominationId));
};

const note = (
  tx: Transaction,
  actorId: string | null,
  nominationId: string,
  after: Record<string, string>,
  now: Date,
) =>
  record(
    tx,
    { actorId, action: "word.answer", subjectType: "nomination", subjectId: nominationId, after },
    now,
  );
