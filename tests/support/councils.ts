import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { councilMember, meeting, meetingItem } from "@/db/schema";
import { setAgenda } from "@/domain/councils/agenda.server";
import { noteAttendance } from "@/domain/councils/attend.server";
import { councilInput, planInput, seatInput } from "@/domain/councils/input";
import { openItem } from "@/domain/councils/items.server";
import { openMeeting, planMeeting } from "@/domain/councils/meetings.server";
import { saveCouncil } from "@/domain/councils/save-council.server";
import { seatMember } from "@/domain/councils/seats.server";
import type { Ballot, Seat } from "@/domain/councils/vocabulary";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { addDays, formatDate, hcmcToday } from "@/domain/time/dates";
import { typedCouncil } from "./councils-typed";
import { completeDraft } from "./nominations";

type Sitting = [person: Actor | string, seat: Seat];

type CouncilMade = {
  unitId: string;
  campaignId?: string;
  sitting: Sitting[];
  typed?: Record<string, string>;
};

/** A council of `unitId` with these members, by accounts or, as a text, by name alone. Its id. */
export async function makeCouncil(manager: Actor, { unitId, campaignId = "", sitting, typed }: CouncilMade) {
  const id = randomUUID();
  await saveCouncil(
    manager,
    { id, version: 0 },
    councilInput.parse({ ...typedCouncil, ...typed, unitId, campaignId }),
  );
  for (const [person, seat] of sitting) {
    const said = typeof person === "string" ? { name: person } : { name: person.name, email: person.email };
    await seatMember(manager, id, seatInput.parse({ ...said, seat, title: "Ủy viên" }));
  }
  return id;
}

export const planned = (ballot: Ballot) =>
  planInput.parse({
    day: formatDate(addDays(hcmcToday(), 3)),
    time: "8h30",
    place: "Phòng họp số 1",
    ballot,
  });

/** A meeting of a council about these nominations. */
export async function makeMeeting(runner: Actor, councilId: string, ballot: Ballot, nominationIds: string[]) {
  const id = randomUUID();
  await planMeeting(runner, { id, version: 0 }, councilId, planned(ballot));
  if (nominationIds.length > 0) await setAgenda(runner, { meetingId: id, chosen: nominationIds, places: {} });
  return id;
}

/** Everybody is there and the meeting is open. */
export async function openWithAll(runner: Actor, meetingId: string): Promise<void> {
  await noteAttendance(runner, meetingId, await everybody(meetingId, "present"));
  const [row] = await db().select().from(meeting).where(eq(meeting.id, meetingId)).limit(1);
  await openMeeting(runner, { id: meetingId, version: row!.version });
}

async function everybody(meetingId: string, state: "present") {
  const rows = await membersOf(meetingId);
  return Object.fromEntries(rows.map(({ id }) => [id, state]));
}

/** Who sits in a meeting's council. */
export async function membersOf(meetingId: string) {
  return db()
    .select({ id: councilMember.id, name: councilMember.name, userId: councilMember.userId })
    .from(councilMember)
    .innerJoin(meeting, eq(meeting.councilId, councilMember.councilId))
    .where(eq(meeting.id, meetingId));
}

/** The items of a meeting in their order. */
export const itemsOf = (meetingId: string) =>
  db().select().from(meetingItem).where(eq(meetingItem.meetingId, meetingId)).orderBy(meetingItem.position);

export const versionOf = async (meetingId: string) =>
  (await db().select({ version: meeting.version }).from(meeting).where(eq(meeting.id, meetingId)))[0]!
    .version;

/** A nomination that its ward sent. Its id. */
export async function sentNomination(
  official: Actor,
  patch: Record<string, unknown> = {},
  campaignId?: string,
): Promise<string> {
  const id = await completeDraft(official, { patch, campaignId });
  await submitNomination(official, { nominationId: id, version: 1 });
  return id;
}

/** A meeting under way whose first item is open. */
export async function openFirst(runner: Actor, councilId: string, ballot: Ballot, nominationIds: string[]) {
  const meetingId = await makeMeeting(runner, councilId, ballot, nominationIds);
  await openWithAll(runner, meetingId);
  const items = await itemsOf(meetingId);
  await openItem(runner, items[0]!.id);
  return { meetingId, items };
}
