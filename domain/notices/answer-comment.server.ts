import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { notice, noticeComment } from "@/db/schema";
import { write } from "@/db/write";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { changeGuarded } from "../history/change.server";
import { lastAct } from "../history/last-act.server";
import { record } from "../history/record.server";
import { assertMay, loadNomination } from "../nominations/load.server";
import { countUnanswered } from "../nominations/step-terms.server";
import { pathFor } from "../nominations/tell.server";
import type { NominationState } from "../nominations/workflow";
import { markKindsDone } from "../notifications/done.server";
import type { Actor } from "../permissions";
import type { CommentAnswerInput } from "./input";

/** While nothing is decided: what a decision rested on is not written anew behind it. */
export const answerable: readonly NominationState[] = ["submitted", "listed", "returned"];

/**
 * Answers one comment on a listing, or puts an answer right (`was` is the moment of the one that was read). Whoever commented may be
 * reached no more, so the answer is kept for the decision, and stands on the listing's page where it is `shown`. Returns the
 * nomination's id. Throws `not-found`, `role-ended`, `own-nomination`, `not-allowed`, `wrong-step` once it is decided, and `stale`
 * (with `by`) where somebody answered meanwhile.
 */
export async function answerNoticeComment(
  actor: Actor,
  { commentId, was, answer, shown }: CommentAnswerInput,
): Promise<string> {
  return write(async (tx) => {
    const now = new Date();
    const loaded = await loadNomination(actor, await nominationOf(tx, commentId), tx);
    assertMay(actor, "notice.answer", loaded);
    const subject = { type: "nomination", id: loaded.id } as const;
    if (!answerable.includes(loaded.state)) throw new DomainError("wrong-step", await lastAct(tx, subject));
    const asRead = was
      ? eq(noticeComment.answeredAt, new Date(Number(was)))
      : isNull(noticeComment.answeredAt);
    await changeGuarded(
      tx,
      noticeComment,
      and(eq(noticeComment.id, commentId), asRead)!,
      { answer, answerShown: shown === "yes", answeredById: actor.id, answeredAt: now },
      "stale",
      () => lastAct(tx, subject, "notice.answer"),
    );
    const told = { action: "notice.answer", subjectType: "nomination", subjectId: loaded.id } as const;
    await record(
      tx,
      { actorId: actor.id, ...told, after: { answer: shown === "yes" ? "answer-shown" : "answer-kept" } },
      now,
    );
    await touchTags(tx, [tags.notices]);
    if ((await countUnanswered(tx, loaded)) === 0)
      await markKindsDone(tx, ["comment"], [pathFor.moderators(loaded.id)], now);
    return loaded.id;
  });
}

async function nominationOf(tx: Transaction, commentId: string): Promise<string> {
  const [row] = await tx
    .select({ nominationId: notice.nominationId })
    .from(noticeComment)
    .innerJoin(notice, eq(notice.id, noticeComment.noticeId))
    .where(eq(noticeComment.id, commentId))
    .limit(1);
  if (!row) throw new DomainError("not-found");
  return row.nominationId;
}
