import "server-only";
import { and, asc, desc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import {
  campaign,
  council,
  councilMember,
  meeting,
  meetingItem,
  nomination,
  nominationWriter,
  unit,
} from "@/db/schema";
import { can, visibleTo, type Actor } from "../permissions";
import { conflictsOf, loadCouncil, loadMeeting, mostItems } from "./load.server";
import { meetingPath } from "./vocabulary";

/** Councils of the units this person moderates, and those they sit in or were called to; the newest first, at most 100. */
export async function listCouncils(actor: Actor) {
  const scope = visibleTo(actor, ["moderator"]);
  const sits = sql`exists (select 1 from council_member m where m.council_id = council.id and m.user_id = ${actor.id}
    and m.ended_at is null)`;
  const moderated = scope.everything
    ? sql`1`
    : scope.unitIds.length > 0
      ? inArray(council.unitId, scope.unitIds)
      : sql`0`;
  return db()
    .select({
      id: council.id,
      name: council.name,
      unitName: unit.name,
      campaignName: campaign.name,
      members: sql<number>`(select count(*) from council_member m where m.council_id = council.id and m.ended_at is null)`,
    })
    .from(council)
    .innerJoin(unit, eq(unit.id, council.unitId))
    .leftJoin(campaign, eq(campaign.id, council.campaignId))
    .where(or(sits, moderated))
    .orderBy(desc(council.createdAt), asc(council.id))
    .limit(100);
}

/** Meetings that are ahead or under way of the councils this person sits in, the soonest first; at most 50. */
export function listOwnMeetings(actor: Actor) {
  return db()
    .select({
      id: meeting.id,
      councilName: council.name,
      startsAt: meeting.startsAt,
      place: meeting.place,
      state: meeting.state,
    })
    .from(meeting)
    .innerJoin(council, eq(council.id, meeting.councilId))
    .innerJoin(
      councilMember,
      and(
        eq(councilMember.councilId, council.id),
        eq(councilMember.userId, actor.id),
        isNull(councilMember.endedAt),
      ),
    )
    .where(inArray(meeting.state, ["planned", "open"]))
    .orderBy(asc(meeting.startsAt), asc(meeting.id))
    .limit(50);
}

/** A council, who sits in it, and its meetings, the latest first; at most 100 of these. Throws `not-found`. */
export async function findCouncil(actor: Actor, id: string) {
  const its = await loadCouncil(actor, id, "council.view");
  const [of] = await db()
    .select({ unitName: unit.name, campaignName: campaign.name })
    .from(council)
    .innerJoin(unit, eq(unit.id, council.unitId))
    .leftJoin(campaign, eq(campaign.id, council.campaignId))
    .where(eq(council.id, id))
    .limit(1);
  const meetings = await db()
    .select({
      id: meeting.id,
      startsAt: meeting.startsAt,
      place: meeting.place,
      state: meeting.state,
      ballot: meeting.ballot,
      items: sql<number>`(select count(*) from meeting_item i where i.meeting_id = meeting.id)`,
    })
    .from(meeting)
    .where(eq(meeting.councilId, id))
    .orderBy(desc(meeting.startsAt), asc(meeting.id))
    .limit(100);
  const subject = { unitId: its.unitId, seats: its.seats };
  return {
    ...its,
    unitName: of!.unitName,
    campaignName: of!.campaignName,
    meetings,
    mayManage: can(actor, "council.manage", subject),
    mayPrepare: can(actor, "council.prepare", subject),
  };
}

/** Which of these nominations a person wrote of: what is said of them in a council is not theirs to see. */
export async function writtenBy(actor: Actor, nominationIds: string[]): Promise<Set<string>> {
  if (nominationIds.length === 0) return new Set();
  const rows = await db()
    .select({ id: nominationWriter.nominationId })
    .from(nominationWriter)
    .where(and(eq(nominationWriter.userId, actor.id), inArray(nominationWriter.nominationId, nominationIds)))
    .limit(nominationIds.length);
  return new Set(rows.map(({ id }) => id));
}

/** A meeting, who is there, and its agenda; results only of items that this person does not stand aside of. Throws `not-found`. */
export async function findMeeting(actor: Actor, id: string) {
  const its = await loadMeeting(actor, id, "council.view");
  const rows = await db()
    .select({
      id: meetingItem.id,
      nominationId: meetingItem.nominationId,
      position: meetingItem.position,
      state: meetingItem.state,
      round: meetingItem.round,
      result: meetingItem.result,
      name: nomination.name,
      reference: nomination.reference,
      kind: nomination.kind,
      deed: nomination.deed,
      illustrative: nomination.illustrative,
      unitName: unit.name,
      voted: sql<number>`(select count(*) from open_vote v where v.item_id = meeting_item.id)
        + (select count(*) from secret_turn s where s.item_id = meeting_item.id)`,
    })
    .from(meetingItem)
    .innerJoin(nomination, eq(nomination.id, meetingItem.nominationId))
    .innerJoin(unit, eq(unit.id, nomination.unitId))
    .where(eq(meetingItem.meetingId, id))
    .orderBy(asc(meetingItem.position), asc(meetingItem.id))
    .limit(mostItems);
  const own = its.members.find(({ userId }) => userId === actor.id) ?? null;
  const conflicts = await conflictsOf(db(), rows, its.members);
  const written = await writtenBy(
    actor,
    rows.map(({ nominationId }) => nominationId),
  );
  const subject = { unitId: its.council.unitId, seats: its.members };
  const items = rows.map(({ result, ...row }) => {
    const standsAside = written.has(row.nominationId) || (own !== null && conflicts.get(row.id)!.has(own.id));
    const aside = [...conflicts.get(row.id)!].map(([memberId, reason]) => ({
      name: its.members.find((one) => one.id === memberId)?.name ?? "",
      memberId,
      reason,
    }));
    return { ...row, standsAside, aside, result: standsAside ? null : result };
  });
  return {
    ...its,
    own,
    items,
    mayRun: can(actor, "council.run", subject),
    mayPrepare: can(actor, "council.prepare", subject),
    maySeeMinutes: can(actor, "council.prepare", subject),
  };
}
export type MeetingPage = Awaited<ReturnType<typeof findMeeting>>;

/** What councils said of a nomination, the latest first, for who decides on it and did not write it; at most 10. */
export async function adviceOn(actor: Actor, { id, unitId }: { id: string; unitId: string }) {
  if (!can(actor, "nomination.approve", { unitId }) || (await writtenBy(actor, [id])).size > 0) return [];
  const rows = await db()
    .select({
      meetingId: meeting.id,
      itemId: meetingItem.id,
      council: council.name,
      startsAt: meeting.startsAt,
      ballot: meeting.ballot,
      meetingState: meeting.state,
      state: meetingItem.state,
      result: meetingItem.result,
      councilUnitId: council.unitId,
    })
    .from(meetingItem)
    .innerJoin(meeting, eq(meeting.id, meetingItem.meetingId))
    .innerJoin(council, eq(council.id, meeting.councilId))
    .where(and(eq(meetingItem.nominationId, id), inArray(meeting.state, ["planned", "open", "closed"])))
    .orderBy(desc(meeting.startsAt), asc(meetingItem.id))
    .limit(10);
  return rows.map(({ councilUnitId, meetingId, itemId, ...row }) => ({
    ...row,
    // Another unit's council is named, and its page is not there for everybody.
    path: can(actor, "council.view", { unitId: councilUnitId }) ? meetingPath(meetingId) : null,
    id: itemId,
  }));
}
export type Advice = Awaited<ReturnType<typeof adviceOn>>[number];

/** The units this person sets up councils for, and the campaigns that are or were open; of these at most 100. */
export async function findCouncilChoices(actor: Actor) {
  const unitIds = actor.memberships.filter(({ role }) => role === "moderator").map(({ unitId }) => unitId);
  const units = unitIds.length
    ? await db()
        .select({ id: unit.id, name: unit.name })
        .from(unit)
        .where(inArray(unit.id, unitIds))
        .orderBy(asc(unit.name))
        .limit(unitIds.length)
    : [];
  const campaigns = await db()
    .select({ id: campaign.id, name: campaign.name })
    .from(campaign)
    .where(inArray(campaign.state, ["open", "closed"]))
    .orderBy(sql`coalesce(${campaign.deadlineOn}, '') desc`, asc(campaign.name))
    .limit(100);
  return { units, campaigns };
}
