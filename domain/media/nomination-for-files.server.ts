import "server-only";
import { eq } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { nomination } from "@/db/schema";
import { DomainError } from "../errors";
import { lastAct } from "../nominations/last-act.server";
import { unseen } from "../nominations/unseen.server";
import { editableStates } from "../nominations/workflow";
import { can, type Actor } from "../permissions";

/**
 * Asks whether the person may change a nomination's files now. Throws `not-found`, `role-ended`, `not-allowed` or
 * `wrong-step`.
 * Asked before a file is received, and again in the transaction that stores it.
 */
export async function assertMayChangeFiles(
  actor: Actor,
  nominationId: string,
  reader: Database | Transaction = db(),
): Promise<void> {
  const [loaded] = await reader
    .select({ unitId: nomination.unitId, state: nomination.state, sendCount: nomination.sendCount })
    .from(nomination)
    .where(eq(nomination.id, nominationId))
    .limit(1);
  if (!loaded || !can(actor, "nomination.view", loaded)) throw await unseen(reader, actor, nominationId);
  if (!can(actor, "nomination.edit", loaded)) throw new DomainError("not-allowed");
  if (!editableStates.includes(loaded.state))
    throw new DomainError("wrong-step", await lastAct(reader, nominationId));
}

/** Files do not raise the nomination's version: a photo must not make text being typed elsewhere stale. */
export async function touchNomination(tx: Transaction, nominationId: string, now: Date): Promise<void> {
  await tx.update(nomination).set({ updatedAt: now }).where(eq(nomination.id, nominationId));
}
