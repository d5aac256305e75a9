import "server-only";
import { and, asc, desc, eq, gte, isNotNull, isNull, lt, or } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, field, nomination, notice, noticeComment, noticePlace, profile, unit } from "@/db/schema";
import { profilePath } from "../profiles/vocabulary";
import { hcmcToday } from "../time/dates";
import { unitLabel } from "../units/names";

/** How many listings a page names; the rest are at their own addresses. */
const mostRunning = 300;
const mostEnded = 60;

/** Whether a listing may be read: it was not broken off, and what became of the nomination was not taken down. */
const standing = and(
  isNull(notice.stoppedAt),
  or(eq(nomination.state, "listed"), and(eq(nomination.state, "approved"), eq(profile.state, "published"))),
);

const rowColumns = {
  id: notice.id,
  startsOn: notice.startsOn,
  endsOn: notice.endsOn,
  kind: nomination.kind,
  name: nomination.name,
  honorific: nomination.honorific,
  deed: nomination.deed,
  illustrative: nomination.illustrative,
  unitName: unit.name,
  campaignName: campaign.name,
  campaignNameEn: campaign.nameEn,
};

export type NoticeRow = Awaited<ReturnType<typeof listNotices>>["running"][number];
export type NoticePage = Exclude<Awaited<ReturnType<typeof findNotice>>, "gone" | null>;

/** What hangs on `today`, the soonest to end first, then what has ended, the last first. `more`: older ones are left out. */
export async function listNotices(today: string) {
  const running = await rows()
    .where(and(standing, gte(notice.endsOn, today)))
    .orderBy(asc(notice.endsOn), asc(notice.id))
    .limit(mostRunning);
  const ended = await rows()
    .where(and(standing, lt(notice.endsOn, today)))
    .orderBy(desc(notice.endsOn), desc(notice.id))
    .limit(mostEnded + 1);
  return { running, ended: ended.slice(0, mostEnded), more: ended.length > mostEnded };
}

function rows() {
  return db()
    .select(rowColumns)
    .from(notice)
    .innerJoin(nomination, eq(nomination.id, notice.nominationId))
    .innerJoin(unit, eq(unit.id, nomination.unitId))
    .innerJoin(campaign, eq(campaign.id, nomination.campaignId))
    .leftJoin(profile, eq(profile.nominationId, nomination.id))
    .$dynamic();
}

/**
 * The listing at a number with all that anyone may know of it: no year of birth, no papers, no story beyond the deed,
 * no comments, of the answers to them those that are for everybody. "gone" once it was broken off or its story taken down; null where none ever was.
 */
export async function findNotice(number: number) {
  const [row] = await db()
    .select({
      ...rowColumns,
      place: notice.place,
      stoppedAt: notice.stoppedAt,
      state: nomination.state,
      unitId: unit.id,
      fieldId: nomination.fieldId,
      fieldName: field.name,
      fieldNameEn: field.nameEn,
      campaignKind: campaign.kind,
      campaignSlug: campaign.slug,
      organiserUnitId: campaign.organiserUnitId,
      storySlug: profile.slug,
      storyKind: profile.kind,
      storyState: profile.state,
    })
    .from(notice)
    .innerJoin(nomination, eq(nomination.id, notice.nominationId))
    .innerJoin(unit, eq(unit.id, nomination.unitId))
    .innerJoin(campaign, eq(campaign.id, nomination.campaignId))
    .leftJoin(field, eq(field.id, nomination.fieldId))
    .leftJoin(profile, eq(profile.nominationId, nomination.id))
    .where(eq(notice.id, number))
    .limit(1);
  if (!row) return null;
  const { stoppedAt, state, storySlug, storyKind, storyState, organiserUnitId, ...shown } = row;
  const published = state === "approved" && storyState === "published";
  if (stoppedAt || (state !== "listed" && !published)) return "gone";
  return {
    ...shown,
    organiser: organiserUnitId ? await organiserName(organiserUnitId) : null,
    storyPath: published ? profilePath({ kind: storyKind!, slug: storySlug! }) : null,
    places: await placesOf(number),
    answers: await answersOf(number),
  };
}

/** Where else it hangs or hung, with its days: what the office entered, without photos. */
function placesOf(number: number) {
  return db()
    .select({ place: noticePlace.place, fromOn: noticePlace.fromOn, toOn: noticePlace.toOn })
    .from(noticePlace)
    .where(eq(noticePlace.noticeId, number))
    .orderBy(asc(noticePlace.fromOn), asc(noticePlace.addedAt), asc(noticePlace.id))
    .limit(20);
}

/** What the office answered for everybody to read, the first first; `on` an ISO date. What was said stays with the office. */
async function answersOf(number: number) {
  const rows = await db()
    .select({ id: noticeComment.id, words: noticeComment.answer, at: noticeComment.answeredAt })
    .from(noticeComment)
    .where(
      and(
        eq(noticeComment.noticeId, number),
        eq(noticeComment.answerShown, true),
        isNotNull(noticeComment.answeredAt),
      ),
    )
    .orderBy(asc(noticeComment.answeredAt), asc(noticeComment.id))
    .limit(50);
  return rows.map(({ words, at }) => ({ words, on: hcmcToday(at!) }));
}

async function organiserName(unitId: string): Promise<string | null> {
  const [row] = await db()
    .select({ name: unit.name, districtName: unit.districtName })
    .from(unit)
    .where(eq(unit.id, unitId))
    .limit(1);
  return row ? unitLabel(row) : null;
}
