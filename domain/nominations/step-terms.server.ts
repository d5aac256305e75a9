import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { campaign, nomination, notice } from "@/db/schema";
import type { Seen } from "./seen";
import { freeTerms, type StepTerms } from "./step-terms";

const unanswered = sql<number>`(select count(*) from notice_comment c join notice n on n.id = c.notice_id
  where n.nomination_id = nomination.id and c.answered_at is null)`;

/**
 * Moderators who agreed to what it says now: the last of each one's opinions since it was sent, without who asks, who is the one
 * that decides, and without who wrote of it.
 */
const agreedBeside = (actorId: string) => sql<number>`(select count(*) from moderator_remark r
  where r.nomination_id = nomination.id and r.verdict = 'agree' and r.by_id <> ${actorId}
    and r.at >= coalesce(nomination.submitted_at, 0)
    and not exists (select 1 from nomination_writer w where w.nomination_id = r.nomination_id and w.user_id = r.by_id)
    and not exists (select 1 from moderator_remark later where later.nomination_id = r.nomination_id
      and later.by_id = r.by_id and later.verdict <> 'note'
      and (later.at > r.at or (later.at = r.at and later.id > r.id))))`;

/** The read that `termsFrom` understands, to be sent along with others. */
export const selectStepTerms = (reader: Database | Transaction, { id }: Seen, actorId: string) =>
  reader
    .select({
      days: campaign.listingDays,
      endsOn: notice.endsOn,
      unanswered,
      asked: campaign.recommendations,
      agreed: agreedBeside(actorId),
    })
    .from(nomination)
    .leftJoin(campaign, eq(campaign.id, nomination.campaignId))
    .leftJoin(notice, and(eq(notice.nominationId, nomination.id), isNull(notice.stoppedAt)))
    .where(eq(nomination.id, id))
    .limit(1);

export function termsFrom([row]: Awaited<ReturnType<typeof selectStepTerms>>): StepTerms {
  return row ? { ...row, days: row.days ?? 0, asked: row.asked ?? 0 } : freeTerms;
}

/** What stands beside a nomination for whoever would take a step. */
export async function findStepTerms(
  reader: Database | Transaction,
  seen: Seen,
  actorId: string,
): Promise<StepTerms> {
  return termsFrom(await selectStepTerms(reader, seen, actorId));
}

/** How many comments of a nomination's listings nobody answered. */
export async function countUnanswered(tx: Transaction, { id }: Seen): Promise<number> {
  const [row] = await tx.select({ unanswered }).from(nomination).where(eq(nomination.id, id)).limit(1);
  return row?.unanswered ?? 0;
}
