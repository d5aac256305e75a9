import "server-only";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { nomination } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { appendEvent } from "../events/append-event.server";
import { can, type Action, type Actor } from "../permissions";
import { cleanText } from "../text/fold";
import { lastAct, lastChange } from "./last-act.server";
import { unseen } from "./unseen.server";
import { stepOf, type NominationStep } from "./workflow";

export type TransitionInput = {
  nominationId: string;
  /** The version the person was looking at. */
  version: number;
  reason?: string;
};

/** The nomination's row as it stands inside the transaction, before the step. */
export type LoadedNomination = Awaited<ReturnType<typeof loadNomination>>;

/** What a step does besides changing the state; runs in the same transaction, after every check. */
type Effect<T> = (tx: Transaction, loaded: LoadedNomination, now: Date) => Promise<T>;

/**
 * The one door through which a nomination changes state. In one transaction: load → permission → step allowed
 * from here → nobody acted meanwhile → `effect` → guarded UPDATE → history.
 * Throws `not-found`, `role-ended`, `own-nomination`, `not-allowed`, `wrong-step`, `stale` (both with `by`, `action`, `at`)
 * or `invalid` (reason missing), and whatever `effect` refuses; then nothing has changed.
 */
export async function transition<T>(
  actor: Actor,
  step: NominationStep,
  input: TransitionInput,
  effect: Effect<T>,
): Promise<T> {
  const definition = stepOf(step);
  const reason = cleanText(input.reason ?? "");
  return write(async (tx) => {
    const now = new Date();
    const loaded = await loadNomination(tx, input.nominationId);
    if (!can(actor, "nomination.view", loaded)) throw await unseen(tx, actor, loaded.id);
    assertMay(actor, definition.permission, loaded);
    if (!definition.from.includes(loaded.state))
      throw new DomainError("wrong-step", await lastAct(tx, loaded.id));
    if (loaded.version !== input.version) throw new DomainError("stale", await lastChange(tx, loaded));
    if (definition.reason === "required" && !reason)
      throw new DomainError("invalid", {}, { reason: "required" });
    if (reason.length > 2000) throw new DomainError("invalid", {}, { reason: "too-long" });
    const result = await effect(tx, loaded, now);
    await tx
      .update(nomination)
      .set({
        state: definition.to,
        version: loaded.version + 1,
        updatedAt: now,
        ...(definition.reason === "required" ? { decisionReason: reason } : {}),
      })
      .where(and(eq(nomination.id, loaded.id), eq(nomination.version, loaded.version)));
    await appendEvent(
      tx,
      {
        actorId: actor.id,
        action: `nomination.${step}`,
        subjectType: "nomination",
        subjectId: loaded.id,
        before: { state: loaded.state },
        after: { state: definition.to, ...(reason ? { reason } : {}) },
      },
      now,
    );
    return result;
  });
}

/** The nomination's whole row. Throws `not-found`. */
export async function loadNomination(tx: Transaction, id: string) {
  // The whole row on purpose: a step's effect snapshots or publishes everything the nomination says.
  const [row] = await tx.select().from(nomination).where(eq(nomination.id, id)).limit(1);
  if (!row) throw new DomainError("not-found");
  return row;
}

/** Throws `not-found` for whoever may not see the nomination, else `own-nomination` or `not-allowed`. */
export function assertMay(actor: Actor, permission: Action, loaded: LoadedNomination): void {
  if (!can(actor, "nomination.view", loaded)) throw new DomainError("not-found");
  if (can(actor, permission, loaded)) return;
  throw new DomainError(can(actor, permission, { unitId: loaded.unitId }) ? "own-nomination" : "not-allowed");
}
