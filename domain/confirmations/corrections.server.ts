import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { wordAnswer } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { changeGuarded } from "../history/change.server";
import { lastAct } from "../history/last-act.server";
import { record } from "../history/record.server";
import { loadNomination } from "../nominations/load.server";
import { can, type Actor } from "../permissions";
import { unsafeContent } from "./keep-word.server";
import { unsafeSettleWordMessages } from "./open-words.server";
import { wordsHash } from "./shown-words.server";
import type { CorrectionEnd } from "./vocabulary";

type Settling = { id: string; reply: string };

/**
 * Says that a correction was taken into the words, which whoever asked for it then confirms. Throws `words-same` while
 * the nomination says what it said, and what `answerCorrection` throws but for the words.
 */
export function takeCorrection(actor: Actor, input: Settling): Promise<void> {
  return settle(actor, input, "taken");
}

/**
 * Answers a correction that is not taken, in words that its sender reads at their link. Throws `not-found`, `not-allowed`,
 * `invalid` without words, or `wrong-step` (with `by`) where it was settled before.
 */
export function answerCorrection(actor: Actor, input: Settling): Promise<void> {
  return settle(actor, input, "answered");
}

function settle(actor: Actor, { id, reply }: Settling, settledAs: CorrectionEnd): Promise<void> {
  return write(async (tx) => {
    const now = new Date();
    const { nominationId, hash } = await loadCorrection(tx, actor, id);
    if (settledAs === "answered" && !reply) throw new DomainError("invalid", {}, { reply: "required" });
    if (settledAs === "taken" && wordsHash(await unsafeContent(tx, nominationId)) === hash)
      throw new DomainError("words-same");
    const open = and(eq(wordAnswer.id, id), isNull(wordAnswer.settledAs))!;
    const values = { settledAs, reply, settledById: actor.id, settledAt: now };
    const subject = { type: "nomination", id: nominationId } as const;
    await changeGuarded(tx, wordAnswer, open, values, "wrong-step", () => lastAct(tx, subject));
    await unsafeSettleWordMessages(tx, nominationId, now);
    await record(
      tx,
      {
        actorId: actor.id,
        action: "word.settle",
        subjectType: "nomination",
        subjectId: nominationId,
        after: { settledAs },
      },
      now,
    );
  });
}

async function loadCorrection(tx: Transaction, actor: Actor, id: string) {
  const [row] = await tx
    .select({ nominationId: wordAnswer.nominationId, hash: wordAnswer.wordsHash })
    .from(wordAnswer)
    .where(and(eq(wordAnswer.id, id), eq(wordAnswer.outcome, "correction")))
    .limit(1);
  if (!row) throw new DomainError("not-found");
  const loaded = await loadNomination(actor, row.nominationId, tx);
  if (!can(actor, "word.ask", loaded)) throw new DomainError("not-allowed");
  return row;
}
