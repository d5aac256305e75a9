import "server-only";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { meeting, meetingItem, meetingMember } from "@/db/schema";
import { write } from "@/db/write";
import { noteAct, whatBecomes, whoWasFirst, type Target } from "../administration/target.server";
import { DomainError } from "../errors";
import { changeVersioned } from "../history/change.server";
import { markDone } from "../notifications/done.server";
import type { Actor } from "../permissions";
import { formatMoment } from "../time/dates";
import { hasQuorum } from "./tally";
import type { PlanInput } from "./input";
import { loadCouncil, loadMeeting, type LoadedMeeting } from "./load.server";
import { invite } from "./tell.server";
import { meetingPath } from "./vocabulary";

/** A day longer ago than this is a slip of the pen; a meeting of this morning may be entered at noon. */
const longestAgo = 24 * 3_600_000;

/**
 * Calls a council to a meeting, or changes when, where and how it votes while it has not begun; who has an account is told.
 * Throws what `loadCouncil` does, `stale`, `wrong-step`, `council-seats` (no chair, or no secretary with an account),
 * `invalid` (a day that is over).
 */
export async function planMeeting(
  actor: Actor,
  target: Target,
  councilId: string,
  input: PlanInput,
): Promise<void> {
  await write(async (tx) => {
    const now = new Date();
    const [before] = await tx.select().from(meeting).where(eq(meeting.id, target.id)).limit(1);
    const its = await loadCouncil(actor, before?.councilId ?? councilId, "council.prepare", tx);
    const act = whatBecomes(target, before !== undefined);
    if (act === "nothing") return;
    if (input.startsAt.getTime() < now.getTime() - longestAgo)
      throw new DomainError("invalid", {}, { day: "day-over" });
    const secretary = its.seats.find(({ seat }) => seat === "secretary");
    if (!secretary?.userId || !its.seats.some(({ seat }) => seat === "chair"))
      throw new DomainError("council-seats");
    const people = its.seats.flatMap(({ userId }) => userId ?? []);
    const called = { id: target.id, ...input, council: its };
    const subject = { subjectType: "meeting", subjectId: target.id } as const;
    const after = { council: its.name, startsAt: formatMoment(input.startsAt), place: input.place };
    if (act === "add") {
      await tx.insert(meeting).values({ id: target.id, councilId: its.id, ...input, createdById: actor.id });
      await tx
        .insert(meetingMember)
        .values(its.seats.map(({ id }) => ({ meetingId: target.id, memberId: id })));
      await noteAct(tx, actor, { action: "meeting.plan", ...subject, after }, now);
      return invite(tx, "meeting-called", called, people, now);
    }
    const loaded = await loadMeeting(actor, target.id, "council.prepare", tx);
    assertState(loaded, "planned");
    await changeMeeting(tx, target, input);
    await noteAct(tx, actor, { action: "meeting.change", ...subject, after }, now);
    const moved = before!.startsAt.getTime() !== input.startsAt.getTime() || before!.place !== input.place;
    if (moved) await invite(tx, "meeting-moved", called, people, now);
  });
}

export function assertState(loaded: { state: LoadedMeeting["state"] }, state: LoadedMeeting["state"]): void {
  if (loaded.state !== state) throw new DomainError("meeting-step");
}

export const changeMeeting = (
  tx: Transaction,
  { id, version }: Target,
  values: Partial<typeof meeting.$inferInsert>,
) =>
  changeVersioned(
    tx,
    meeting,
    { where: eq(meeting.id, id), version },
    values,
    whoWasFirst(tx, { type: "meeting", id }),
  );

/** Opens a meeting once enough are there. Throws what `loadMeeting` does, `stale`, `meeting-step`, `no-quorum`. */
export function openMeeting(actor: Actor, target: Target): Promise<void> {
  return step(actor, target, "planned", async (tx, loaded, now) => {
    const present = loaded.members.filter(({ state }) => state === "present").length;
    if (!hasQuorum(present, loaded.members.length, loaded.council))
      throw new DomainError("no-quorum", { present, members: loaded.members.length });
    await changeMeeting(tx, target, { state: "open", openedAt: now });
    return { action: "meeting.open", after: { present, members: loaded.members.length } };
  });
}

/** Ends a meeting, with what it concludes; every item that was opened is counted first. Throws also `item-open`. */
export function closeMeeting(actor: Actor, target: Target, conclusion: string): Promise<void> {
  return step(actor, target, "open", async (tx, loaded, now) => {
    const [open] = await tx
      .select({ id: meetingItem.id })
      .from(meetingItem)
      .where(and(eq(meetingItem.meetingId, loaded.id), eq(meetingItem.state, "open")))
      .limit(1);
    if (open) throw new DomainError("item-open");
    await changeMeeting(tx, target, { state: "closed", closedAt: now, conclusion });
    return { action: "meeting.close" };
  });
}

/** Calls a meeting off before it began; who was called is told. */
export function cancelMeeting(actor: Actor, target: Target): Promise<void> {
  return write(async (tx) => {
    const loaded = await loadMeeting(actor, target.id, "council.prepare", tx);
    assertState(loaded, "planned");
    const now = new Date();
    await changeMeeting(tx, target, { state: "cancelled" });
    await markDone(tx, "settled", [meetingPath(loaded.id)], now);
    const people = loaded.members.flatMap(({ userId }) => userId ?? []);
    await invite(tx, "meeting-cancelled", loaded, people, now);
    await noteAct(tx, actor, { action: "meeting.cancel", subjectType: "meeting", subjectId: loaded.id }, now);
  });
}

type Noted = { action: "meeting.open" | "meeting.close"; after?: Record<string, unknown> };

function step(
  actor: Actor,
  target: Target,
  from: LoadedMeeting["state"],
  work: (tx: Transaction, loaded: LoadedMeeting, now: Date) => Promise<Noted>,
): Promise<void> {
  return write(async (tx) => {
    const loaded = await loadMeeting(actor, target.id, "council.run", tx);
    assertState(loaded, from);
    const now = new Date();
    const noted = await work(tx, loaded, now);
    await markDone(tx, "settled", [meetingPath(loaded.id)], now);
    await noteAct(tx, actor, { ...noted, subjectType: "meeting", subjectId: loaded.id }, now);
  });
}
