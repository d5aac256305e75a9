import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { nomination, nominationWriter } from "@/db/schema";
import type { Actor } from "../permissions";
import type { Seen } from "./seen";

/** A column of a query on `nomination`: the ids of everybody who wrote anything of it or sent it. */
export const writerIds = sql`(select json_group_array(user_id) from nomination_writer
  where nomination_id = nomination.id)`.mapWith((ids: string) => JSON.parse(ids) as string[]);

/** Notes who wrote a part of a nomination or sent it, in the transaction that keeps it. */
export async function noteWriter(tx: Transaction, { id }: Pick<Seen, "id">, actor: Actor): Promise<void> {
  await tx.insert(nominationWriter).values({ nominationId: id, userId: actor.id }).onConflictDoNothing();
}

/**
 * What is no new version was written: files and consents must not make text being typed elsewhere stale. Only its day and
 * its writer are noted.
 */
export async function touchNomination(
  tx: Transaction,
  { id }: Pick<Seen, "id">,
  actor: Actor,
  now: Date,
): Promise<void> {
  await tx.update(nomination).set({ updatedAt: now }).where(eq(nomination.id, id));
  await noteWriter(tx, { id }, actor);
}
