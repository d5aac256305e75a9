import "server-only";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { meetingConflict, meetingMember, openVote, secretTurn } from "@/db/schema";
import { write } from "@/db/write";
import { noteAct } from "../administration/target.server";
import { DomainError } from "../errors";
import { can, type Actor } from "../permissions";
import { loadItem, loadMeeting } from "./load.server";
import type { AttendanceState } from "./vocabulary";

/**
 * Notes who is there, who is not and who left. Whoever left keeps what they voted; items opened later count without them.
 * Members that are not named stay as they are. Throws what `loadMeeting` does, `meeting-step`.
 */
export async function noteAttendance(
  actor: Actor,
  meetingId: string,
  states: Record<string, AttendanceState>,
): Promise<void> {
  await write(async (tx) => {
    const loaded = await loadMeeting(actor, meetingId, "council.run", tx);
    if (loaded.state !== "planned" && loaded.state !== "open") throw new DomainError("meeting-step");
    const changed = loaded.members.filter(
      ({ id, state }) => states[id] !== undefined && states[id] !== state,
    );
    const now = new Date();
    for (const member of changed) {
      const state = states[member.id]!;
      await tx
        .update(meetingMember)
        .set({ state, leftAt: state === "left" ? now : null })
        .where(and(eq(meetingMember.meetingId, meetingId), eq(meetingMember.memberId, member.id)));
      const told = { action: "meeting.attend", subjectType: "meeting", subjectId: meetingId } as const;
      const [before, after] = [{ attendance: member.state }, { name: member.name, attendance: state }];
      await noteAct(tx, actor, { ...told, before, after }, now);
    }
  });
}

/**
 * Declares that an item concerns a member, who then neither sees its votes nor votes: each for themselves, and whoever runs
 * the meeting for a member without an account. An open vote falls away; a paper in a secret ballot cannot be found again, so
 * there it is refused (`already-voted`). Throws also what `loadItem` does, `meeting-step`.
 */
export async function declareConflict(
  actor: Actor,
  { itemId, memberId, reason }: { itemId: string; memberId: string; reason: string },
): Promise<void> {
  await write(async (tx) => {
    const { item, meeting: its, conflicts, member } = await loadSpokenFor(tx, actor, itemId, memberId);
    if (item.state === "closed" || its.state === "closed" || its.state === "cancelled")
      throw new DomainError("meeting-step");
    if (conflicts.has(memberId)) return;
    const mine = (table: typeof openVote | typeof secretTurn) =>
      and(eq(table.itemId, itemId), eq(table.memberId, memberId));
    const [turn] = await tx.select().from(secretTurn).where(mine(secretTurn)).limit(1);
    if (turn) throw new DomainError("already-voted");
    await tx.delete(openVote).where(mine(openVote));
    await tx.insert(meetingConflict).values({ itemId, memberId, reason });
    const told = { action: "meeting.declare", subjectType: "meeting", subjectId: its.id } as const;
    await noteAct(tx, actor, { ...told, after: { name: member.name, item: item.position } }, new Date());
  });
}

/**
 * Takes back what was declared by mistake, before the item is opened for votes: afterwards whoever stood aside has seen nothing and
 * stays aside. Whoever wrote or sent the nomination stands aside by rule, which nobody takes back (`not-allowed`). Throws also what
 * `loadItem` does, `meeting-step`; where nothing was declared there is nothing to do.
 */
export async function withdrawConflict(
  actor: Actor,
  { itemId, memberId }: { itemId: string; memberId: string },
): Promise<void> {
  await write(async (tx) => {
    const { item, meeting: its, conflicts, member } = await loadSpokenFor(tx, actor, itemId, memberId);
    if (item.state !== "waiting" || its.state === "closed" || its.state === "cancelled")
      throw new DomainError("meeting-step");
    if (conflicts.get(memberId) === null) throw new DomainError("not-allowed");
    const { rowsAffected } = await tx
      .delete(meetingConflict)
      .where(and(eq(meetingConflict.itemId, itemId), eq(meetingConflict.memberId, memberId)));
    if (rowsAffected === 0) return;
    const told = { action: "meeting.undeclare", subjectType: "meeting", subjectId: its.id } as const;
    await noteAct(tx, actor, { ...told, after: { name: member.name, item: item.position } }, new Date());
  });
}

/** An item and the member who is spoken for: each speaks for themselves, whoever runs the meeting for who has no account. */
async function loadSpokenFor(tx: Transaction, actor: Actor, itemId: string, memberId: string) {
  const loaded = await loadItem(actor, itemId, "council.view", tx);
  const { members, council } = loaded.meeting;
  const member = members.find(({ id }) => id === memberId);
  if (!member) throw new DomainError("not-found");
  const speaksFor =
    member.userId === actor.id ||
    (member.userId === null && can(actor, "council.run", { unitId: council.unitId, seats: members }));
  if (!speaksFor) throw new DomainError("not-allowed");
  return { ...loaded, member };
}
