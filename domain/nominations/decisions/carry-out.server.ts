import "server-only";
import { and, asc, eq, gt, lte, or } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { nomination, pendingDecision } from "@/db/schema";
import { joinWrites, write } from "@/db/write";
import { DomainError } from "../../errors";
import { notify } from "../../notifications/notify.server";
import type { Actor } from "../../permissions";
import { findActor } from "../../users/actor.server";
import { decide, type DecisionInputs, type DecisionStep } from "./commands.server";

/** Milliseconds between looks; whoever reads a queue or a nomination looks, too. */
const glance = 1_000;
/** A fault of the portal's is tried so often, each time after twice as many milliseconds. */
const mostAttempts = 5;
const pause = 2_000;

type OnFault = (error: unknown) => void;

// Next bundles this module more than once per process; its clock must not be.
const slot = globalThis as typeof globalThis & { lanToaDecisions?: OnFault };

/** Starts this process's clock for decisions whose time to be taken back is over, once. It never keeps the process alive. */
export function startDecisions(onFault: OnFault): void {
  if (slot.lanToaDecisions) return;
  slot.lanToaDecisions = onFault;
  let busy = false;
  const look = async () => {
    if (busy) return;
    busy = true;
    // The database does not answer: the next glance asks it again.
    await carryOutDue(new Date(), onFault).catch(onFault);
    busy = false;
  };
  setInterval(() => void look(), glance).unref();
}

/** Its time is over; or it was taken by a clock that ran a minute ahead or more, and what time is left of it nobody knows. */
const isOver = (now: Date) =>
  or(lte(pendingDecision.dueAt, now), gt(pendingDecision.takenAt, new Date(now.getTime() + 60_000)));

/**
 * Carries out every decision whose time to be taken back is over, the first taken first; also those a stopped server left. Returns
 * how many. Looks before it writes: an idle portal writes nothing.
 */
export async function carryOutDue(now = new Date(), onFault = slot.lanToaDecisions): Promise<number> {
  const due = await db()
    .select({ id: pendingDecision.id, attempts: pendingDecision.attempts })
    .from(pendingDecision)
    .where(isOver(now))
    .orderBy(asc(pendingDecision.dueAt))
    .limit(100);
  let done = 0;
  for (const { id, attempts } of due) {
    try {
      if (await write((tx) => carryOut(tx, id, now))) done++;
    } catch (fault) {
      onFault?.(fault);
      await write((tx) => putOff(tx, id, attempts + 1, now));
    }
  }
  return done;
}

/** In one transaction: its row goes and the command runs, so that of two servers one does it, once. */
async function carryOut(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const [taken] = await tx
    .delete(pendingDecision)
    .where(and(eq(pendingDecision.id, id), isOver(now)))
    .returning();
  if (!taken) return false;
  const actor = await findActor(tx, taken.actorId);
  try {
    if (!actor) throw new DomainError("not-allowed");
    await joinWrites(tx, () => decideAgain(actor, taken));
    return true;
  } catch (refused) {
    if (!(refused instanceof DomainError)) throw refused;
    await tellRefused(tx, taken, now);
    return false;
  }
}

type Taken = typeof pendingDecision.$inferSelect;

// The input is what `takeDecision` kept: it passed the same command then.
const decideAgain = (actor: Actor, { step, input }: Taken) =>
  decide(actor, step as DecisionStep, input as DecisionInputs[DecisionStep]);

/** Somebody else acted meanwhile, or an agreement was taken back: whoever decided is told that nothing was done. */
async function tellRefused(tx: Transaction, { nominationId, actorId, step }: Taken, now: Date) {
  const [row] = await tx
    .select({ name: nomination.name })
    .from(nomination)
    .where(eq(nomination.id, nominationId))
    .limit(1);
  const data = { name: row?.name ?? "", step };
  await notify(tx, [actorId], { kind: "not-decided", data, path: `/kiem-duyet/${nominationId}` }, now);
}

async function putOff(tx: Transaction, id: string, attempts: number, now: Date): Promise<void> {
  const its = eq(pendingDecision.id, id);
  if (attempts < mostAttempts) {
    const dueAt = new Date(now.getTime() + pause * 2 ** attempts);
    await tx.update(pendingDecision).set({ attempts, dueAt }).where(its);
    return;
  }
  const [given] = await tx.delete(pendingDecision).where(its).returning();
  if (given) await tellRefused(tx, given, now);
}
