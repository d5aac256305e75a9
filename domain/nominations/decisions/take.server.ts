import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, gt } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { pendingDecision, reviewClaim } from "@/db/schema";
import { joinWrites, write } from "@/db/write";
import { readEnvironment } from "@/environment";
import { DomainError } from "../../errors";
import type { Actor } from "../../permissions";
import { decide, type DecisionInputs, type DecisionStep } from "./commands.server";
import { findDeciding } from "./waiting.server";

/** What a rehearsal ends with, so that nothing of it stays. */
class Rehearsed extends Error {
  constructor(readonly result: unknown) {
    super("rehearsed");
  }
}

/** Runs a command and takes all of it back: returns what it would return, throws what it would throw. */
async function rehearse(tx: Transaction, command: () => Promise<unknown>): Promise<unknown> {
  try {
    return await joinWrites(tx, async () => {
      throw new Rehearsed(await command());
    });
  } catch (thrown) {
    if (thrown instanceof Rehearsed) return thrown.result;
    throw thrown;
  }
}

/**
 * Takes a decision that its moderator may take back for `UNDO_SECONDS`; until then nothing of it is public and nobody was told.
 * Whatever would refuse it refuses it now. Where the portal gives no time (0) it is carried out at once. Returns what the
 * command returns. Throws what the command throws, and `wrong-step` (with `by`, `action`, `at`) where somebody else's waits.
 */
export async function takeDecision<Step extends DecisionStep>(
  actor: Actor,
  step: Step,
  input: DecisionInputs[Step],
  now = new Date(),
): Promise<unknown> {
  const seconds = readEnvironment().UNDO_SECONDS;
  if (seconds === 0) return decideAtOnce(actor, step, input);
  return write(async (tx) => {
    await assertNoneWaits(tx, input.nominationId);
    const result = await rehearse(tx, () => decide(actor, step, input));
    await endClaim(tx, input.nominationId);
    const dueAt = new Date(now.getTime() + seconds * 1000);
    const { nominationId } = input;
    await tx
      .insert(pendingDecision)
      .values({ id: randomUUID(), nominationId, step, input, actorId: actor.id, takenAt: now, dueAt });
    return result;
  });
}

function decideAtOnce<Step extends DecisionStep>(actor: Actor, step: Step, input: DecisionInputs[Step]) {
  return write(async (tx) => {
    await assertNoneWaits(tx, input.nominationId);
    const result = await joinWrites(tx, () => decide(actor, step, input));
    await endClaim(tx, input.nominationId);
    return result;
  });
}

const endClaim = (tx: Transaction, nominationId: string) =>
  tx.delete(reviewClaim).where(eq(reviewClaim.nominationId, nominationId));

/**
 * Takes a decision back, by whoever took it: nothing was done. Returns its nomination. Throws `undo-late` once its time is over: one
 * transaction decides, so that it is either taken back or carried out, never both.
 */
export async function undoDecision(actor: Actor, id: string, now = new Date()): Promise<string> {
  return write(async (tx) => {
    const [undone] = await tx
      .delete(pendingDecision)
      .where(
        and(
          eq(pendingDecision.id, id),
          eq(pendingDecision.actorId, actor.id),
          gt(pendingDecision.dueAt, now),
        ),
      )
      .returning({ nominationId: pendingDecision.nominationId });
    if (!undone) throw new DomainError("undo-late");
    return undone.nominationId;
  });
}

async function assertNoneWaits(tx: Transaction, nominationId: string): Promise<void> {
  const other = (await findDeciding(tx, [nominationId])).get(nominationId);
  if (!other) return;
  const { by, step, at } = other;
  throw new DomainError("wrong-step", { by, action: `nomination.${step}`, at: at.getTime() });
}
