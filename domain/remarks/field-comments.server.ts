import "server-only";
import { randomUUID } from "node:crypto";
import { and, asc, count, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { db, type Transaction } from "@/db/client";
import { fieldComment, user } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { changeGuarded } from "../history/change.server";
import { lastAct } from "../history/last-act.server";
import { record } from "../history/record.server";
import { assertMay, loadNomination } from "../nominations/load.server";
import { questionOf, type QuestionName } from "../nominations/questions/asked";
import type { SectionId } from "../nominations/questions/question";
import type { Seen } from "../nominations/seen";
import type { NominationState } from "../nominations/workflow";
import { can, type Actor } from "../permissions";
import type { AnswerInput, CommentInput } from "./input";

/** States in which a moderator still weighs what an answer says. */
const weighed: NominationState[] = ["submitted", "listed", "told"];

/** A question that nobody answered; spelling that was mended asks nothing. */
const isOpen = () => and(eq(fieldComment.answer, ""), isNull(fieldComment.mendedFrom));

/** More than anybody reads; what is not answered by then is said in the reason of a return. */
const mostComments = 60;

/**
 * Asks the ward about one answer. The ward sees it at that answer at once, and with the return. Throws what `loadNomination`
 * throws, `not-allowed`, `own-nomination`, `wrong-step` where nothing is weighed any more, `together-many` past 60.
 */
export async function commentOnField(actor: Actor, { nominationId, ...said }: CommentInput): Promise<void> {
  await write(async (tx) => {
    const loaded = await loadNomination(actor, nominationId, tx);
    assertMay(actor, "nomination.remark", loaded);
    if (!weighed.includes(loaded.state))
      throw new DomainError("wrong-step", await lastAct(tx, { type: "nomination", id: nominationId }));
    const [there] = await tx
      .select({ total: count() })
      .from(fieldComment)
      .where(eq(fieldComment.nominationId, nominationId));
    if (there!.total >= mostComments) throw new DomainError("together-many", { most: mostComments });
    const now = new Date();
    await tx
      .insert(fieldComment)
      .values({ id: randomUUID(), nominationId, ...said, byId: actor.id, at: now });
    await record(tx, eventOf(actor, "nomination.comment", nominationId, said.question), now);
  });
}

/**
 * Answers what a moderator asked, once; returns the nomination's id. Throws `not-found`, `not-allowed` to who does not write for the ward, and `stale` with who
 * answered first.
 */
export async function answerComment(actor: Actor, { commentId, answer }: AnswerInput): Promise<string> {
  return write(async (tx) => {
    const [row] = await tx
      .select({ nominationId: fieldComment.nominationId, question: fieldComment.question })
      .from(fieldComment)
      .where(eq(fieldComment.id, commentId))
      .limit(1);
    if (!row) throw new DomainError("not-found");
    const loaded = await loadNomination(actor, row.nominationId, tx);
    if (!can(actor, "nomination.edit", loaded)) throw new DomainError("not-allowed");
    const now = new Date();
    const open = and(eq(fieldComment.id, commentId), isOpen())!;
    const given = { answer, answeredById: actor.id, answeredAt: now };
    await changeGuarded(tx, fieldComment, open, given, "stale", () =>
      lastAct(tx, { type: "nomination", id: loaded.id }),
    );
    await record(tx, eventOf(actor, "nomination.answer-comment", loaded.id, row.question), now);
    return loaded.id;
  });
}

function eventOf(
  actor: Actor,
  action: "nomination.comment" | "nomination.answer-comment",
  nominationId: string,
  question: string,
) {
  const subject = { subjectType: "nomination", subjectId: nominationId } as const;
  return { actorId: actor.id, action, ...subject, before: {}, after: { question } };
}

/** What was asked about single answers, and mended in them, open questions first; for whoever sees the nomination. At most 60. */
export async function listComments({ id }: Seen) {
  const answerer = alias(user, "answerer");
  const rows = await db()
    .select({
      id: fieldComment.id,
      question: fieldComment.question,
      words: fieldComment.words,
      mendedFrom: fieldComment.mendedFrom,
      by: user.name,
      at: fieldComment.at,
      answer: fieldComment.answer,
      answeredBy: answerer.name,
      answeredAt: fieldComment.answeredAt,
    })
    .from(fieldComment)
    .innerJoin(user, eq(user.id, fieldComment.byId))
    .leftJoin(answerer, eq(answerer.id, fieldComment.answeredById))
    .where(eq(fieldComment.nominationId, id))
    .orderBy(asc(fieldComment.at), asc(fieldComment.id))
    .limit(mostComments);
  return rows
    .map((row) => ({ ...row, question: row.question as QuestionName }))
    .sort((one, other) => Number(isSettled(one)) - Number(isSettled(other)));
}

/** What was asked about the answers of these sections, open or answered; spelling that was mended asks nothing. */
export async function listQuestionsOn(seen: Seen, sections: readonly SectionId[]) {
  const comments = await listComments(seen);
  return comments.filter(
    ({ question, mendedFrom }) => mendedFrom === null && sections.includes(questionOf(question).section),
  );
}

/** Answered, or no question at all. */
export const isSettled = ({ answer, mendedFrom }: { answer: string; mendedFrom: string | null }) =>
  answer !== "" || mendedFrom !== null;

export type FieldComment = Awaited<ReturnType<typeof listComments>>[number];

/** How many questions a nomination carries that nobody answered. */
export async function countOpenComments(tx: Transaction, { id }: Seen): Promise<number> {
  const [row] = await tx
    .select({ total: count() })
    .from(fieldComment)
    .where(and(eq(fieldComment.nominationId, id), isOpen()));
  return row!.total;
}
