import "server-only";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { notice, noticeComment, user } from "@/db/schema";
import type { Seen } from "../nominations/seen";

const mostComments = 200;

/** The two reads `noticesFrom` makes a nomination's listings of: when it was listed, and what visitors said. */
export function selectNotices({ id }: Seen) {
  const notices = db()
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
    .where(eq(notice.nominationId, id))
    .orderBy(desc(notice.id))
    .limit(10);
  const comments = db()
    .select({
      id: noticeComment.id,
      noticeId: noticeComment.noticeId,
      words: noticeComment.words,
      contact: noticeComment.contact,
      contactErasedAt: noticeComment.contactErasedAt,
      createdAt: noticeComment.createdAt,
      total: sql<number>`count(*) over ()`,
    })
    .from(noticeComment)
    .innerJoin(notice, eq(notice.id, noticeComment.noticeId))
    .where(eq(notice.nominationId, id))
    .orderBy(desc(noticeComment.createdAt), desc(noticeComment.id))
    .limit(mostComments);
  return [notices, comments] as const;
}

type Read = ReturnType<typeof selectNotices>;

/** How often and until when a nomination was listed, the newest first, and of the comments the newest 200; `total` counts all. */
export function noticesFrom(notices: Awaited<Read[0]>, comments: Awaited<Read[1]>) {
  return { notices, comments, total: comments[0]?.total ?? 0 };
}

/** What officials see of a nomination's listing. */
export type NominationNotices = ReturnType<typeof noticesFrom>;

/** A nomination's listings with what visitors said. */
export async function findNominationNotices(seen: Seen): Promise<NominationNotices> {
  return noticesFrom(...(await db().batch(selectNotices(seen))));
}

/** The number of the listing that stands for a nomination; null without one. */
export async function standingNotice({ id }: Seen): Promise<number | null> {
  const [row] = await db()
    .select({ id: notice.id })
    .from(notice)
    .where(and(eq(notice.nominationId, id), isNull(notice.stoppedAt)))
    .limit(1);
  return row?.id ?? null;
}
