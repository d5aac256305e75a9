import "server-only";
import { and, count, desc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, nomination, notice, noticeComment, user } from "@/db/schema";

const mostComments = 200;

/** What officials see of a nomination's listing. */
export type NominationNotices = Awaited<ReturnType<typeof findNominationNotices>>;

/**
 * How often and until when a nomination was listed, the newest first, what visitors said, and the working days its campaign
 * sets. Of the comments the newest 200; `total` counts all. The caller may see the nomination.
 */
export async function findNominationNotices(nominationId: string) {
  const [terms] = await db()
    .select({ days: campaign.listingDays })
    .from(nomination)
    .innerJoin(campaign, eq(campaign.id, nomination.campaignId))
    .where(eq(nomination.id, nominationId))
    .limit(1);
  const notices = await db()
    .select({
      id: notice.id,
      startsOn: notice.startsOn,
      endsOn: notice.endsOn,
      place: notice.place,
      stoppedAt: notice.stoppedAt,
      listedBy: user.name,
    })
    .from(notice)
    .innerJoin(user, eq(user.id, notice.listedById))
    .where(eq(notice.nominationId, nominationId))
    .orderBy(desc(notice.id))
    .limit(10);
  const ofNomination = eq(notice.nominationId, nominationId);
  const comments = await db()
    .select({
      id: noticeComment.id,
      noticeId: noticeComment.noticeId,
      words: noticeComment.words,
      contact: noticeComment.contact,
      contactErasedAt: noticeComment.contactErasedAt,
      createdAt: noticeComment.createdAt,
    })
    .from(noticeComment)
    .innerJoin(notice, eq(notice.id, noticeComment.noticeId))
    .where(ofNomination)
    .orderBy(desc(noticeComment.createdAt), desc(noticeComment.id))
    .limit(mostComments);
  const [all] = await db()
    .select({ total: count() })
    .from(noticeComment)
    .innerJoin(notice, eq(notice.id, noticeComment.noticeId))
    .where(ofNomination);
  return { days: terms?.days ?? 0, notices, comments, total: all?.total ?? 0 };
}

/** The number of the listing that stands for a nomination; null without one. The caller may see the nomination. */
export async function standingNotice(nominationId: string): Promise<number | null> {
  const [row] = await db()
    .select({ id: notice.id })
    .from(notice)
    .where(and(eq(notice.nominationId, nominationId), isNull(notice.stoppedAt)))
    .limit(1);
  return row?.id ?? null;
}
