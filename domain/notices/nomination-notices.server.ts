import "server-only";
import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { db } from "@/db/client";
import { notice, noticeComment, noticePhoto, noticePlace, user } from "@/db/schema";
import type { Seen } from "../nominations/seen";

const mostComments = 200;
const answerer = alias(user, "answerer");

/** The reads `noticesFrom` makes a nomination's listings of: when it was listed, what visitors said, and where it hung. */
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
      answer: noticeComment.answer,
      answerShown: noticeComment.answerShown,
      answeredAt: noticeComment.answeredAt,
      answeredBy: answerer.name,
      total: sql<number>`count(*) over ()`,
    })
    .from(noticeComment)
    .innerJoin(notice, eq(notice.id, noticeComment.noticeId))
    .leftJoin(answerer, eq(answerer.id, noticeComment.answeredById))
    .where(eq(notice.nominationId, id))
    // However many there are, those that wait for an answer are among them.
    .orderBy(sql`answered_at is not null`, desc(noticeComment.createdAt), desc(noticeComment.id))
    .limit(mostComments);
  const places = db()
    .select({
      id: noticePlace.id,
      noticeId: noticePlace.noticeId,
      place: noticePlace.place,
      fromOn: noticePlace.fromOn,
      toOn: noticePlace.toOn,
      addedBy: user.name,
      photoId: noticePhoto.id,
    })
    .from(noticePlace)
    .innerJoin(notice, eq(notice.id, noticePlace.noticeId))
    .innerJoin(user, eq(user.id, noticePlace.addedById))
    .leftJoin(noticePhoto, eq(noticePhoto.placeId, noticePlace.id))
    .where(eq(notice.nominationId, id))
    .orderBy(
      asc(noticePlace.fromOn),
      asc(noticePlace.addedAt),
      asc(noticePlace.id),
      asc(noticePhoto.createdAt),
    )
    .limit(1000);
  return [notices, comments, places] as const;
}

type Read = ReturnType<typeof selectNotices>;

/**
 * How often, until when and where a nomination was listed, the newest first, and of the comments those that wait for an answer,
 * then the newest, at most 200; `total` counts all.
 */
export function noticesFrom(notices: Awaited<Read[0]>, comments: Awaited<Read[1]>, places: Awaited<Read[2]>) {
  return {
    notices: notices.map((one) => ({
      ...one,
      places: placesFrom(places.filter(({ noticeId }) => noticeId === one.id)),
    })),
    comments,
    total: comments[0]?.total ?? 0,
  };
}

/** One entry per place out of one row per photo. */
function placesFrom(rows: Awaited<Read[2]>) {
  const places = new Map<string, Omit<(typeof rows)[number], "photoId"> & { photoIds: string[] }>();
  for (const { photoId, ...row } of rows) {
    const place = places.get(row.id) ?? { ...row, photoIds: [] };
    if (photoId) place.photoIds.push(photoId);
    places.set(row.id, place);
  }
  return [...places.values()];
}

/** What officials see of a nomination's listing. */
export type NominationNotices = ReturnType<typeof noticesFrom>;
export type NominationNotice = NominationNotices["notices"][number];
export type HungPlace = NominationNotice["places"][number];
export type ListingComment = NominationNotices["comments"][number];

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
