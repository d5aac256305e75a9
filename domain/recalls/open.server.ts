import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { recall } from "@/db/schema";
import { markKindsDone } from "../notifications/done.server";
import type { TakeDownInput } from "../profiles/take-down-input";
import { recallPath } from "./path";

/** Opens the recall of a story that was just taken down, inside that transaction. Returns its id. */
export async function openRecall(
  tx: Transaction,
  actorId: string,
  { profileId, kind, reason, decisionNumber, decidedOn }: TakeDownInput,
  now: Date,
): Promise<string> {
  const id = randomUUID();
  const decision = kind === "revoked" ? { decisionNumber, decidedOn } : {};
  await tx
    .insert(recall)
    .values({ id, profileId, kind, reason, ...decision, recalledById: actorId, recalledAt: now });
  return id;
}

/** Ends the recalls of a story that stands again; what they told of leaves every inbox. */
export async function endRecalls(tx: Transaction, profileId: string, now: Date): Promise<void> {
  const ended = await tx
    .update(recall)
    .set({ restoredAt: now })
    .where(and(eq(recall.profileId, profileId), isNull(recall.restoredAt)))
    .returning({ id: recall.id });
  const paths = ended.map(({ id }) => recallPath(id));
  await markKindsDone(tx, ["taken-down"], paths, now);
}
