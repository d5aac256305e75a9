import "server-only";
import { randomUUID } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { nomination, wordAnswer, wordRequest } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { count, type Limit } from "../limits/limits.server";
import type { NominationContent } from "../nominations/content";
import { hcmcToday } from "../time/dates";
import { choicesOf, type OtherAnswerInput, type OwnAnswerInput } from "./input";
import {
  assertOpen,
  unsafeNoteWord,
  unsafeAfterConsent,
  unsafeContent,
  unsafeEndRefused,
} from "./keep-word.server";
import { answeredLife, holdLink, type LinkedRequest } from "./links.server";
import { unsafeSettleWordMessages } from "./open-words.server";
import { isSamePerson } from "./same-name";
import { shownWords, wordsHash, wordsParts } from "./shown-words.server";
import { tellOfWord } from "./tell-of-word.server";
import { unsafeKeepChoices } from "./own-consents.server";
import { isOwnWord, type ChannelChoices } from "./vocabulary";

/** One person says so much on one day and no more. */
const aDay: Limit = { name: "word", most: 20, minutes: 24 * 60 };

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
    const by = { askedBy: answeredBy, way: "link", requestId: link.id, recordedById: null } as const;
    await unsafeEndRefused(tx, { id: link.nominationId, state: link.state }, channels, by, now);
    await unsafeKeepChoices(
      tx,
      {
        nominationId: link.nominationId,
        giver: link.whose,
        giverName: answeredBy,
        medium: "link",
        witnessName: "",
        givenOn: hcmcToday(now),
        wordsHash: hash,
        wordsParts: wordsParts(content),
        recordedById: link.askedById,
      },
      channels,
      now,
    );
    await unsafeAfterConsent(tx, link.nominationId, now);
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
  await unsafeNoteWord(
    tx,
    null,
    link.nominationId,
    { whose: link.whose, outcome: said.outcome, way: "link" },
    now,
  );
  await unsafeSettleWordMessages(tx, link.nominationId, now);
  await tellOfWord(tx, link, said, now);
}
