import "server-only";
import { eq } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { nomination } from "@/db/schema";
import { DomainError, type ErrorDetails } from "../errors";
import { lastAct, lastChange } from "../nominations/last-act.server";
import { unseen } from "../nominations/unseen.server";
import { editableStates } from "../nominations/workflow";
import { can, type Actor } from "../permissions";

/**
 * Asks whether the person may change a dossier's files now. Throws `not-found`, `not-allowed` or `wrong-step`.
 * Asked before a file is received, and again in the transaction that stores it.
 */
export async function assertMayChangeFiles(
  actor: Actor,
  nominationId: string,
  reader: Database | Transaction = db(),
): Promise<void> {
  const [dossier] = await reader
    .select({ unitId: nomination.unitId, state: nomination.state, sendCount: nomination.sendCount })
    .from(nomination)
    .where(eq(nomination.id, nominationId))
    .limit(1);
  if (!dossier || !can(actor, "nomination.view", dossier)) throw await unseen(reader, actor, nominationId);
  if (!can(actor, "nomination.edit", dossier)) throw new DomainError("not-allowed");
  if (!editableStates.includes(dossier.state))
    throw new DomainError("wrong-step", await lastAct(reader, nominationId));
}

/**
 * Files do not raise the dossier's version: a photo must not make text being typed elsewhere stale. `writerId` is whoever
 * wrote words, which is no event.
 */
export async function touchDossier(
  tx: Transaction,
  nominationId: string,
  now: Date,
  writerId?: string,
): Promise<void> {
  await tx
    .update(nomination)
    .set({ updatedAt: now, ...(writerId ? { updatedById: writerId } : {}) })
    .where(eq(nomination.id, nominationId));
}

/** Who changed the dossier last, for telling whoever's photo words are no longer the newest. */
export async function lastWriter(tx: Transaction, nominationId: string): Promise<ErrorDetails> {
  const [dossier] = await tx
    .select({
      id: nomination.id,
      version: nomination.version,
      updatedAt: nomination.updatedAt,
      updatedById: nomination.updatedById,
      createdById: nomination.createdById,
    })
    .from(nomination)
    .where(eq(nomination.id, nominationId))
    .limit(1);
  return lastChange(tx, dossier!);
}
