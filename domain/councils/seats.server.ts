import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { councilMember, meeting, meetingMember, user } from "@/db/schema";
import { write } from "@/db/write";
import { noteAct } from "../administration/target.server";
import { DomainError } from "../errors";
import type { Actor } from "../permissions";
import { normaliseEmail } from "../users/email";
import type { SeatInput } from "./input";
import { loadCouncil, mostMembers } from "./load.server";
import { invite } from "./tell.server";

/**
 * Gives somebody a seat: an account of the portal by its e-mail address, else a named person, whose votes the secretary
 * enters. They are called to the meetings that are planned. Throws what `loadCouncil` does, `invalid` (no such account, the
 * seat or the person's is taken), `meeting-running`.
 */
export async function seatMember(actor: Actor, councilId: string, input: SeatInput): Promise<void> {
  await write(async (tx) => {
    const its = await loadCouncil(actor, councilId, "council.manage", tx);
    const invalid = (field: string, code: "no-account" | "seat-taken" | "too-long" | "seated") =>
      new DomainError("invalid", {}, { [field]: code });
    if (its.seats.length >= mostMembers) throw invalid("name", "too-long");
    if (input.seat !== "member" && its.seats.some(({ seat }) => seat === input.seat))
      throw invalid("seat", "seat-taken");
    const account = input.email ? await findAccount(tx, input.email) : null;
    if (input.email && !account) throw invalid("email", "no-account");
    if (account && its.seats.some(({ userId }) => userId === account.id)) throw invalid("email", "seated");
    const name = input.name || account!.name;
    if (
      !account &&
      its.seats.some((one) => one.userId === null && one.name === name && one.title === input.title)
    )
      throw invalid("name", "seated");
    await assertNoneRuns(tx, councilId);
    const id = randomUUID();
    const row = { id, councilId, userId: account?.id ?? null, name, title: input.title, seat: input.seat };
    await tx.insert(councilMember).values(row);
    const now = new Date();
    for (const planned of await plannedOf(tx, councilId)) {
      await tx.insert(meetingMember).values({ meetingId: planned.id, memberId: id });
      if (account) await invite(tx, "meeting-called", { ...planned, council: its }, [account.id], now);
    }
    const told = { action: "council.seat", subjectType: "council", subjectId: councilId } as const;
    await noteAct(tx, actor, { ...told, after: { name, seat: input.seat } }, now);
  });
}

/** Ends a seat. What its holder voted stays. One that has ended stays so. Throws what `loadCouncil` does, `meeting-running`. */
export async function endSeat(actor: Actor, councilId: string, memberId: string): Promise<void> {
  await write(async (tx) => {
    const its = await loadCouncil(actor, councilId, "council.manage", tx);
    const held = its.seats.find(({ id }) => id === memberId);
    if (!held) return;
    await assertNoneRuns(tx, councilId);
    const now = new Date();
    await tx.update(councilMember).set({ endedAt: now }).where(eq(councilMember.id, memberId));
    const planned = (await plannedOf(tx, councilId)).map(({ id }) => id);
    await tx
      .delete(meetingMember)
      .where(and(eq(meetingMember.memberId, memberId), inArray(meetingMember.meetingId, planned)));
    const told = { action: "council.unseat", subjectType: "council", subjectId: councilId } as const;
    await noteAct(tx, actor, { ...told, before: { name: held.name, seat: held.seat } }, now);
  });
}

async function findAccount(tx: Transaction, email: string) {
  const [row] = await tx
    .select({ id: user.id, name: user.name })
    .from(user)
    .where(and(eq(user.email, normaliseEmail(email)), isNull(user.blockedAt)))
    .limit(1);
  return row ?? null;
}

const plannedOf = (tx: Transaction, councilId: string) =>
  tx
    .select()
    .from(meeting)
    .where(and(eq(meeting.councilId, councilId), eq(meeting.state, "planned")))
    .limit(50);

/** While a council meets nobody comes or goes but by its list of who is there. */
async function assertNoneRuns(tx: Transaction, councilId: string): Promise<void> {
  const [running] = await tx
    .select({ id: meeting.id })
    .from(meeting)
    .where(and(eq(meeting.councilId, councilId), eq(meeting.state, "open")))
    .limit(1);
  if (running) throw new DomainError("meeting-running");
}
