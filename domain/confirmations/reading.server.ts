import "server-only";
import { randomUUID } from "node:crypto";
import { wordAnswer } from "@/db/schema";
import { write } from "@/db/write";
import { giversFor } from "../consent/vocabulary";
import { DomainError } from "../errors";
import { loadNomination } from "../nominations/load.server";
import { touchNomination } from "../nominations/writers.server";
import { can, type Actor } from "../permissions";
import { choicesOf, type ReadingInput } from "./input";
import {
  assertOpen,
  unsafeNoteWord,
  unsafeAfterConsent,
  unsafeContent,
  unsafeEndRefused,
} from "./keep-word.server";
import { unsafeSettleWordMessages } from "./open-words.server";
import { unsafeKeepChoices } from "./own-consents.server";
import { shownWords, wordsHash, wordsParts } from "./shown-words.server";
import { isOwnWord } from "./vocabulary";

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
    if (isOwnWord(whose)) {
      const by = { askedBy: answeredBy, way: "ward", requestId: null, recordedById: actor.id } as const;
      await unsafeEndRefused(tx, loaded, channels, by, now);
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
          wordsParts: wordsParts(content),
          recordedById: actor.id,
        },
        channels,
        now,
      );
    }
    await unsafeAfterConsent(tx, loaded.id, now);
    await touchNomination(tx, loaded, actor, now);
    await unsafeSettleWordMessages(tx, loaded.id, now);
    await unsafeNoteWord(tx, actor.id, loaded.id, { whose, outcome: input.outcome, way: "reading" }, now);
  });
}
