import "server-only";
import { eq, inArray } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { pendingDecision, user } from "@/db/schema";
import { DomainError } from "../../errors";
import type { Viewer } from "../../permissions";
import type { Seen } from "../seen";

/** Of these nominations those with a decision that may still be taken back: whose it is, and since when. */
export async function findDeciding(reader: Database | Transaction, ids: string[]) {
  const rows = await reader
    .select({
      id: pendingDecision.nominationId,
      by: user.name,
      step: pendingDecision.step,
      at: pendingDecision.takenAt,
    })
    .from(pendingDecision)
    .innerJoin(user, eq(user.id, pendingDecision.actorId))
    .where(inArray(pendingDecision.nominationId, ids))
    .limit(ids.length);
  return new Map(rows.map(({ id, ...other }) => [id, other]));
}
export type Deciding = Awaited<ReturnType<typeof findDeciding>>;

/** Keeps a decision on many away from one that somebody decided seconds ago. Throws `decision-waits` with `by`. */
export function assertNotDeciding(deciding: Deciding, { id }: Seen): void {
  const other = deciding.get(id);
  if (other) throw new DomainError("decision-waits", { by: other.by });
}

/** The read that `waitingFrom` understands, to be sent along with others. */
export const selectWaiting = ({ id }: Seen) =>
  db()
    .select({
      id: pendingDecision.id,
      step: pendingDecision.step,
      dueAt: pendingDecision.dueAt,
      takenAt: pendingDecision.takenAt,
      by: user.name,
      byId: pendingDecision.actorId,
    })
    .from(pendingDecision)
    .innerJoin(user, eq(user.id, pendingDecision.actorId))
    .where(eq(pendingDecision.nominationId, id))
    .limit(1);

/** `now`: the moment it was read, which its page counts from. */
export function waitingFrom(viewer: Viewer, [row]: Awaited<ReturnType<typeof selectWaiting>>) {
  if (!row) return null;
  const { byId, ...more } = row;
  return { ...more, isOwn: byId === viewer?.id, now: Date.now() };
}

export type Waiting = NonNullable<ReturnType<typeof waitingFrom>>;

/** The decision on a nomination that may still be taken back, and whether by this viewer; null where none waits. */
export async function findWaiting(viewer: Viewer, seen: Seen): Promise<Waiting | null> {
  return waitingFrom(viewer, await selectWaiting(seen));
}
