import "server-only";
import { and, count, desc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, nomination, notice, noticeComment, user } from "@/db/schema";

const mostComments = 200;

/** What officials see of a dossier's listing. */
export type DossierListing = Awaited<ReturnType<typeof findDossierListing>>;

/**
 * How often and until when a dossier was listed, the newest first, what visitors said, and the working days its campaign
 * sets. Of the comments the newest 200; `total` counts all. The caller may see the dossier.
 */
export async function findDossierListing(nominationId: string) {
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
  const ofDossier = eq(notice.nominationId, nominationId);
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
    .where(ofDossier)
    .orderBy(desc(noticeComment.createdAt), desc(noticeComment.id))
    .limit(mostComments);
  const [all] = await db()
    .select({ total: count() })
    .from(noticeComment)
    .innerJoin(notice, eq(notice.id, noticeComment.noticeId))
    .where(ofDossier);
  return { days: terms?.days ?? 0, notices, comments, total: all?.total ?? 0 };
}

/** The number of the listing that stands for a dossier; null without one. The caller may see the dossier. */
export async function standingNotice(nominationId: string): Promise<number | null> {
  const [row] = await db()
    .select({ id: notice.id })
    .from(notice)
    .where(and(eq(notice.nominationId, nominationId), isNull(notice.stoppedAt)))
    .limit(1);
  return row?.id ?? null;
}
