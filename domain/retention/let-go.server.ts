import "server-only";
import { and, eq, inArray, isNotNull, lt, ne, notExists, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import {
  fault,
  job,
  limitUse,
  meetingItem,
  nomination,
  notice,
  noticeComment,
  notification,
  outbox,
  profile,
  recognition,
  session,
  suggestion,
  suggestionUnit,
} from "@/db/schema";
import { write } from "@/db/write";
import { record } from "../history/record.server";
import type { JobWork } from "../jobs/queue.server";
import { unsafeRemoveNomination } from "../nominations/remove.server";
import { addDays, hcmcToday } from "../time/dates";
import { clockDays } from "../withdrawals/clocks.server";
import { keepNameOf, keptThings, type KeptThing } from "./vocabulary";

/** Rows of one transaction: nobody waits long for it. */
const portion = 50;

type LetGo = (tx: Transaction, before: Date, now: Date) => Promise<number>;

/**
 * Lets go of what outlived its term (Luật 91/2025/QH15: personal data is kept no longer than its purpose needs), a portion at a time;
 * the terms are data. The history says that it was done and by no person, without a word of what went.
 */
export const letGo: JobWork = async (_job, lease) => {
  const now = new Date();
  const gone: Partial<Record<KeptThing, number>> = {};
  const today = hcmcToday(now);
  const days = await write((tx) => clockDays(tx, today));
  for (const thing of keptThings) {
    const before = new Date(`${addDays(today, -days[keepNameOf(thing)])}T00:00:00+07:00`);
    gone[thing] = 0;
    for (let last = portion; last >= portion;) {
      last = await write((tx) => ways[thing](tx, before, now));
      gone[thing] += last;
      await lease.keep();
    }
  }
  await write((tx) => lease.finish(tx, gone));
};

const ways: Record<KeptThing, LetGo> = {
  drafts: (tx, before, now) =>
    removeNominations(
      tx,
      and(eq(nomination.state, "draft"), eq(nomination.sendCount, 0), isOlder(before)),
      now,
    ),
  withdrawn: (tx, before, now) =>
    removeNominations(tx, and(eq(nomination.state, "withdrawn"), isOlder(before)), now),
  tips: letGoOfTips,
  comments: eraseComments,
  logs: letGoOfTraces,
};

type Gone = {
  subjectType: "nomination" | "suggestion" | "notice";
  subjectId: string;
  before?: { state: string };
};

/** Nobody did it: its term did. */
const noteGone = (tx: Transaction, gone: Gone, now: Date) =>
  record(tx, { actorId: null, action: `${gone.subjectType}.let-go`, ...gone }, now);

const isOlder = (before: Date) => lt(nomination.updatedAt, before);

/** Those that nothing rests on which an office has to keep: an award, a story, minutes. */
async function removeNominations(tx: Transaction, which: ReturnType<typeof and>, now: Date): Promise<number> {
  const restsOn = ([table, column]: (typeof keeping)[number]) =>
    notExists(
      tx
        .select({ one: sql`1` })
        .from(table)
        .where(eq(column, nomination.id)),
    );
  const rows = await tx
    .select({ id: nomination.id, state: nomination.state })
    .from(nomination)
    .where(and(which, ...keeping.map(restsOn)))
    .limit(portion);
  for (const { id, state } of rows) {
    await unsafeRemoveNomination(tx, id);
    await noteGone(tx, { subjectType: "nomination", subjectId: id, before: { state } }, now);
  }
  return rows.length;
}

const keeping = [
  [recognition, recognition.nominationId],
  [profile, profile.nominationId],
  [meetingItem, meetingItem.nominationId],
] as const;

/** Settled ones go whole: whoever sent one has long had the answer. */
async function letGoOfTips(tx: Transaction, before: Date, now: Date): Promise<number> {
  const rows = await tx
    .select({ id: suggestion.id })
    .from(suggestion)
    .where(and(ne(suggestion.state, "new"), lt(suggestion.settledAt, before)))
    .limit(portion);
  for (const { id } of rows) {
    await tx.delete(suggestionUnit).where(eq(suggestionUnit.suggestionId, id));
    await tx.delete(suggestion).where(eq(suggestion.id, id));
    await noteGone(tx, { subjectType: "suggestion", subjectId: id }, now);
  }
  return rows.length;
}

/** Of a comment its words go; that one came, and what the office answered, stays in the listing's record. */
async function eraseComments(tx: Transaction, before: Date, now: Date): Promise<number> {
  const over = tx
    .select({ id: notice.id })
    .from(notice)
    .where(or(lt(notice.endsOn, hcmcToday(before)), lt(notice.stoppedAt, before)));
  const rows = await tx
    .select({ id: noticeComment.id, noticeId: noticeComment.noticeId })
    .from(noticeComment)
    .where(and(ne(noticeComment.words, ""), inArray(noticeComment.noticeId, over)))
    .limit(portion);
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0)
    await tx
      .update(noticeComment)
      .set({
        words: "",
        contact: null,
        contactErasedAt: sql`coalesce(${noticeComment.contactErasedAt}, ${now.getTime()})`,
      })
      .where(inArray(noticeComment.id, ids));
  for (const noticeId of new Set(rows.map((row) => String(row.noticeId)))) {
    await noteGone(tx, { subjectType: "notice", subjectId: noticeId }, now);
  }
  return rows.length;
}

/** What the portal noted for itself. The history of who did what is kept for good. */
async function letGoOfTraces(tx: Transaction, before: Date, now: Date): Promise<number> {
  const over = ["done", "failed", "cancelled"] as const;
  const gone = await Promise.all([
    tx.delete(session).where(lt(session.createdAt, before)),
    tx.delete(job).where(and(inArray(job.state, over), lt(job.finishedAt, before))),
    tx.delete(outbox).where(and(inArray(outbox.state, ["sent", "cancelled"]), lt(outbox.createdAt, before))),
    tx.delete(notification).where(and(isNotNull(notification.readAt), lt(notification.createdAt, before))),
    tx.delete(fault).where(lt(fault.lastAt, before)),
    tx.delete(limitUse).where(lt(limitUse.endsAt, now)),
  ]);
  // All at once: they are small, and what is due of one night is few. Never a whole portion, so that it is asked once.
  return Math.min(
    gone.reduce((sum, { rowsAffected }) => sum + rowsAffected, 0),
    portion - 1,
  );
}
