import "server-only";
import { eq } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { nomination, notice, noticeComment } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { record } from "../history/record.server";
import { notify, peopleWithRole } from "../notifications/notify.server";
import type { Admit } from "../suggestions/send.server";
import { formatDate, hcmcToday } from "../time/dates";
import type { CommentInput } from "./input";
import { noticeState } from "./period";

/**
 * Keeps what a visitor says about a listed nomination; its moderators and its ward are told. `id` comes from `contentId`:
 * sent twice, it is one comment. `admit` is asked once all is clear. Throws `not-found` without a listing at that
 * number, `listing-over` (with `until`) after its last day, and what `admit` throws.
 */
export async function commentOnNotice(id: string, input: CommentInput, admit?: Admit): Promise<void> {
  await openNotice(db(), input.notice);
  await admit?.();
  await write(async (tx) => {
    const now = new Date();
    if (await isSent(tx, id)) return;
    const listed = await openNotice(tx, input.notice, now);
    await tx.insert(noticeComment).values({
      id,
      noticeId: input.notice,
      words: input.words,
      createdAt: now,
      ...(input.contact ? { contact: input.contact, contactConsentedAt: now } : {}),
    });
    // A subject of its own: a nomination's history is what officials did to it.
    await record(
      tx,
      {
        actorId: null,
        action: "notice.comment",
        subjectType: "notice",
        subjectId: String(input.notice),
        after: { reference: listed.reference },
      },
      now,
    );
    await tell(tx, listed, now);
  });
}

/** Whether what came under this id was kept before. */
export async function isCommentSent(id: string): Promise<boolean> {
  return isSent(db(), id);
}

async function isSent(tx: Database | Transaction, id: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: noticeComment.id })
    .from(noticeComment)
    .where(eq(noticeComment.id, id))
    .limit(1);
  return row !== undefined;
}

/** The nomination listed under a number, while comments are taken. */
async function openNotice(tx: Database | Transaction, number: number, now = new Date()) {
  const [row] = await tx
    .select({
      endsOn: notice.endsOn,
      stoppedAt: notice.stoppedAt,
      nominationId: nomination.id,
      state: nomination.state,
      reference: nomination.reference,
      name: nomination.name,
      unitId: nomination.unitId,
    })
    .from(notice)
    .innerJoin(nomination, eq(nomination.id, notice.nominationId))
    .where(eq(notice.id, number))
    .limit(1);
  if (!row || row.stoppedAt) throw new DomainError("not-found");
  if (row.state !== "listed" || noticeState(row, hcmcToday(now)) === "ended")
    throw new DomainError("listing-over", { until: formatDate(row.endsOn) });
  return row;
}

/** Each to where they see the nomination; the words themselves stay with it. */
async function tell(
  tx: Transaction,
  listed: { nominationId: string; reference: string | null; name: string; unitId: string },
  now: Date,
): Promise<void> {
  const data = { reference: listed.reference ?? "", name: listed.name };
  const moderators = await peopleWithRole(tx, "moderator", listed.unitId);
  const officials = await peopleWithRole(tx, "official", listed.unitId);
  const desk = officials.filter((id) => !moderators.includes(id));
  const kind = "comment";
  await notify(tx, moderators, { kind, data, path: `/kiem-duyet/${listed.nominationId}` }, now);
  await notify(tx, desk, { kind, data, path: `/ban-lam-viec/de-cu/${listed.nominationId}` }, now);
}
