import "server-only";
import { and, asc, eq, getTableColumns, inArray, isNull } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import {
  council,
  councilMember,
  meeting,
  meetingConflict,
  meetingItem,
  meetingMember,
  nominationWriter,
} from "@/db/schema";
import { DomainError } from "../errors";
import { can, type Action, type Actor, type HeldSeat, type Viewer } from "../permissions";

type Reader = Database | Transaction;

/** As many members as a council, and nominations as an agenda, may have. */
export const mostMembers = 60;
export const mostItems = 300;

export type SeatAction = Extract<Action, `council.${string}`>;

/** Throws `not-found` to who may not see it, `not-allowed` to who may do no more than that. */
export function assertSeat(
  viewer: Viewer,
  action: SeatAction,
  subject: { unitId: string; seats: readonly HeldSeat[] },
): void {
  if (!can(viewer, "council.view", subject)) throw new DomainError("not-found");
  if (!can(viewer, action, subject)) throw new DomainError("not-allowed");
}

/** A council and who sits in it now. Throws what `assertSeat` does. */
export async function loadCouncil(actor: Actor, id: string, action: SeatAction, reader: Reader = db()) {
  const [row] = await reader.select().from(council).where(eq(council.id, id)).limit(1);
  if (!row) throw new DomainError("not-found");
  const seats = await reader
    .select()
    .from(councilMember)
    .where(and(eq(councilMember.councilId, id), isNull(councilMember.endedAt)))
    .orderBy(asc(councilMember.seat), asc(councilMember.name))
    .limit(mostMembers);
  assertSeat(actor, action, { unitId: row.unitId, seats });
  return { ...row, seats: inOrder(seats) };
}

const order = ["chair", "secretary", "member"];
/** The chair first, then the secretary. */
export const inOrder = <Member extends { seat: string }>(members: Member[]): Member[] =>
  [...members].sort((one, other) => order.indexOf(one.seat) - order.indexOf(other.seat));

/** A meeting, its council, and those who were called to it. Throws what `assertSeat` does. */
export async function loadMeeting(actor: Actor, id: string, action: SeatAction, reader: Reader = db()) {
  const [row] = await reader
    .select({ meeting: getTableColumns(meeting), council: getTableColumns(council) })
    .from(meeting)
    .innerJoin(council, eq(council.id, meeting.councilId))
    .where(eq(meeting.id, id))
    .limit(1);
  if (!row) throw new DomainError("not-found");
  const members = await reader
    .select({
      id: councilMember.id,
      userId: councilMember.userId,
      name: councilMember.name,
      title: councilMember.title,
      seat: councilMember.seat,
      state: meetingMember.state,
      leftAt: meetingMember.leftAt,
    })
    .from(meetingMember)
    .innerJoin(councilMember, eq(councilMember.id, meetingMember.memberId))
    .where(eq(meetingMember.meetingId, id))
    .orderBy(asc(councilMember.name))
    .limit(mostMembers);
  assertSeat(actor, action, { unitId: row.council.unitId, seats: members });
  return { ...row.meeting, council: row.council, members: inOrder(members) };
}
export type LoadedMeeting = Awaited<ReturnType<typeof loadMeeting>>;
export type CalledMember = LoadedMeeting["members"][number];

/** An item with its meeting. Throws what `assertSeat` does. */
export async function loadItem(actor: Actor, itemId: string, action: SeatAction, reader: Reader = db()) {
  const [item] = await reader.select().from(meetingItem).where(eq(meetingItem.id, itemId)).limit(1);
  if (!item) throw new DomainError("not-found");
  const its = await loadMeeting(actor, item.meetingId, action, reader);
  const conflicts = (await conflictsOf(reader, [item], its.members)).get(item.id)!;
  return {
    item,
    meeting: its,
    conflicts,
    own: its.members.find(({ userId }) => userId === actor.id) ?? null,
  };
}
export type LoadedItem = Awaited<ReturnType<typeof loadItem>>;

/** Why a member stands aside: what they declared, or null where the rule says so (Luật 06/2022/QH15): they wrote or sent it. */
export type Conflicts = Map<string, string | null>;

/** Who stands aside of each item, by member. */
export async function conflictsOf(
  reader: Reader,
  items: { id: string; nominationId: string }[],
  members: { id: string; userId: string | null }[],
): Promise<Map<string, Conflicts>> {
  const found = new Map<string, Conflicts>(items.map(({ id }) => [id, new Map()]));
  if (items.length === 0) return found;
  const users = members.flatMap(({ userId }) => userId ?? []);
  const ids = items.map(({ id }) => id);
  const declared = await reader
    .select()
    .from(meetingConflict)
    .where(inArray(meetingConflict.itemId, ids))
    .limit(items.length * mostMembers);
  for (const { itemId, memberId, reason } of declared) found.get(itemId)!.set(memberId, reason);
  const writers = await reader
    .select()
    .from(nominationWriter)
    .where(
      and(
        inArray(
          nominationWriter.nominationId,
          items.map(({ nominationId }) => nominationId),
        ),
        inArray(nominationWriter.userId, users),
      ),
    )
    .limit(items.length * mostMembers);
  for (const { nominationId, userId } of writers)
    for (const item of items.filter((one) => one.nominationId === nominationId))
      for (const member of members.filter((one) => one.userId === userId))
        found.get(item.id)!.set(member.id, null);
  return found;
}
