import "server-only";
import { and, eq, inArray, isNull, lt, notInArray, sql, type SQL } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { nomination, wordAnswer, wordRequest } from "@/db/schema";
import { markKindsDone } from "../notifications/done.server";
import type { NotificationKind } from "../notifications/vocabulary";
import { pathFor } from "../nominations/tell.server";
import type { NominationState } from "../nominations/workflow";
import { hcmcToday } from "../time/dates";

/** Nobody is asked for their word on these any more. */
export const endedStates: readonly NominationState[] = ["rejected", "withdrawn"];
/** Of these it is still weighed what people say. */
const weighedStates: readonly NominationState[] = ["draft", "submitted", "returned", "listed"];

/** Whoever said something by the same link, or in the same name, said something newer. */
const saidSince = sql`exists (select 1 from word_answer later where later.nomination_id = ${wordAnswer.nominationId}
  and later.whose = ${wordAnswer.whose} and later.answered_at > ${wordAnswer.answeredAt}
  and (later.request_id is ${wordAnswer.requestId} or later.answered_by = ${wordAnswer.answeredBy}))`;

/** A correction that nobody settled and who asked for it has not confirmed since. A query that asks joins `nomination`. */
export const isOpenCorrection: SQL = and(
  eq(wordAnswer.outcome, "correction"),
  isNull(wordAnswer.settledAt),
  notInArray(nomination.state, [...endedStates]),
  sql`not ${saidSince}`,
)!;

/** Somebody who was asked said something else than the nomination, and it is not decided. */
export const isOpenObjection: SQL = and(
  eq(wordAnswer.outcome, "object"),
  inArray(nomination.state, [...weighedStates]),
  sql`not ${saidSince}`,
)!;

/** The person (a guardian, a representative) said no to the web: it may be recognised and not be told. Undecided ones only. */
export const isOpenRefusal: SQL = and(
  inArray(wordAnswer.whose, ["self", "guardian", "representative"]),
  sql`json_extract(${wordAnswer.channels}, '$.web') = 'no'`,
  inArray(nomination.state, [...weighedStates]),
  sql`not ${saidSince}`,
)!;

/** Whether a request was answered: by its link, or by word of mouth to whoever recorded the reading. */
const isAnswered = sql`exists (select 1 from word_answer said where said.request_id = ${wordRequest.id}
  or (said.request_id is null and said.nomination_id = ${wordRequest.nominationId} and said.whose = ${wordRequest.whose}
    and said.answered_at >= ${wordRequest.askedAt}
    and (said.answered_by = ${wordRequest.name} or said.whose in ('self', 'guardian', 'representative'))))`;

/** A request whose answer is awaited. A query that asks joins `nomination`. */
export const isAwaited: SQL = and(
  isNull(wordRequest.endedAt),
  notInArray(nomination.state, [...endedStates]),
  sql`not ${isAnswered}`,
)!;

/** One whose last day has passed. */
export const isOverdue = (today = hcmcToday()): SQL => and(isAwaited, lt(wordRequest.dueOn, today))!;

/** Empties inboxes of what is no longer open of a nomination's words: after an answer, a settling, an end of a link. */
export async function unsafeSettleWordMessages(
  tx: Transaction,
  nominationId: string,
  now: Date,
): Promise<void> {
  const answers = (open: SQL) => anAnswer(tx, nominationId, open);
  const left: Partial<Record<NotificationKind, boolean>> = {
    "word-correction": await answers(isOpenCorrection),
    "word-objection": await answers(isOpenObjection),
    "word-overdue": await aRequest(tx, nominationId, isOverdue(hcmcToday(now))),
  };
  const done = (Object.keys(left) as NotificationKind[]).filter((kind) => !left[kind]);
  await markKindsDone(tx, done, [pathFor.words(nominationId)], now);
}

async function anAnswer(tx: Transaction, nominationId: string, open: SQL): Promise<boolean> {
  const [row] = await tx
    .select({ id: wordAnswer.id })
    .from(wordAnswer)
    .innerJoin(nomination, eq(nomination.id, wordAnswer.nominationId))
    .where(and(eq(wordAnswer.nominationId, nominationId), open))
    .limit(1);
  return row !== undefined;
}

async function aRequest(tx: Transaction, nominationId: string, open: SQL): Promise<boolean> {
  const [row] = await tx
    .select({ id: wordRequest.id })
    .from(wordRequest)
    .innerJoin(nomination, eq(nomination.id, wordRequest.nominationId))
    .where(and(eq(wordRequest.nominationId, nominationId), open))
    .limit(1);
  return row !== undefined;
}

/** One request that is still awaited, with what a reminder says of it; undefined once it was answered or ended. */
export async function findAwaited(tx: Transaction, id: string) {
  const [row] = await tx
    .select({
      id: wordRequest.id,
      who: wordRequest.name,
      dueOn: wordRequest.dueOn,
      nominationId: nomination.id,
      reference: nomination.reference,
      name: nomination.name,
      unitId: nomination.unitId,
    })
    .from(wordRequest)
    .innerJoin(nomination, eq(nomination.id, wordRequest.nominationId))
    .where(and(eq(wordRequest.id, id), isAwaited))
    .limit(1);
  return row;
}
