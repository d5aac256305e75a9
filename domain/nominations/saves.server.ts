import "server-only";
import { eq } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { answerSave, user } from "@/db/schema";
import type { Actor } from "../permissions";
import type { Seen } from "./seen";

/** Who wrote an answer last, and when (ms). */
export type Save = { by: string; at: number };

/** Notes who wrote these answers, in the transaction that keeps them. */
export async function noteSaves(
  tx: Transaction,
  { id: nominationId }: Pick<Seen, "id">,
  fields: string[],
  actor: Actor,
  now: Date,
): Promise<void> {
  if (fields.length === 0) return;
  const saved = { savedById: actor.id, savedAt: now };
  await tx
    .insert(answerSave)
    .values(fields.map((field) => ({ nominationId, field, ...saved })))
    .onConflictDoUpdate({ target: [answerSave.nominationId, answerSave.field], set: saved });
}

/** By column, who wrote each answer last; an answer that stood before this was kept has none. */
export async function readSaves(
  { id }: Seen,
  reader: Database | Transaction = db(),
): Promise<Record<string, Save>> {
  const rows = await reader
    .select({ field: answerSave.field, by: user.name, at: answerSave.savedAt })
    .from(answerSave)
    .innerJoin(user, eq(user.id, answerSave.savedById))
    .where(eq(answerSave.nominationId, id))
    .limit(100);
  return Object.fromEntries(rows.map(({ field, by, at }) => [field, { by, at: at.getTime() }]));
}
