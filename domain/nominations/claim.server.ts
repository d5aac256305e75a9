import "server-only";
import { and, eq, gt, lte } from "drizzle-orm";
import { db } from "@/db/client";
import { reviewClaim, user } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { can, type Actor, type Viewer } from "../permissions";
import { loadNomination } from "./load.server";
import type { Seen } from "./seen";

/** Milliseconds after its last touch at which "Tôi đang xem" ends by itself. */
export const claimLasts = 15 * 60_000;

/**
 * Says to other moderators that this one reads a nomination now. It locks nothing: whoever says it after somebody else takes it over.
 * Throws `not-found`, and `not-allowed` to who moderates nothing there.
 */
export async function claimReview(actor: Actor, nominationId: string, now = new Date()): Promise<void> {
  await write(async (tx) => {
    const loaded = await loadNomination(actor, nominationId, tx);
    if (!can(actor, "nomination.return", { unitId: loaded.unitId })) throw new DomainError("not-allowed");
    const until = new Date(now.getTime() + claimLasts);
    await tx.delete(reviewClaim).where(lte(reviewClaim.until, now));
    await tx
      .insert(reviewClaim)
      .values({ nominationId, userId: actor.id, until })
      .onConflictDoUpdate({ target: reviewClaim.nominationId, set: { userId: actor.id, until } });
  });
}

/** Takes one's own word back; somebody else's stays. */
export async function leaveReview(actor: Actor, nominationId: string): Promise<void> {
  const own = and(eq(reviewClaim.nominationId, nominationId), eq(reviewClaim.userId, actor.id));
  await write((tx) => tx.delete(reviewClaim).where(own));
}

export type Claim = { by: string; isOwn: boolean; until: Date };

/** The read that `claimFrom` understands, to be sent along with others. */
export const selectClaim = ({ id }: Seen, now = new Date()) =>
  db()
    .select({ userId: reviewClaim.userId, by: user.name, until: reviewClaim.until })
    .from(reviewClaim)
    .innerJoin(user, eq(user.id, reviewClaim.userId))
    .where(and(eq(reviewClaim.nominationId, id), gt(reviewClaim.until, now)))
    .limit(1);

/** Who says to be reading a nomination; null where nobody does. To open it again is a touch, noted at most once a minute. */
export async function claimFrom(
  viewer: Viewer,
  { id }: Seen,
  [row]: Awaited<ReturnType<typeof selectClaim>>,
  now = new Date(),
): Promise<Claim | null> {
  if (!row) return null;
  const isOwn = row.userId === viewer?.id;
  const until = new Date(now.getTime() + claimLasts);
  if (isOwn && until.getTime() - row.until.getTime() > 60_000) await touch(row.userId, id, until);
  return { by: row.by, isOwn, until: isOwn ? until : row.until };
}

/** The same in a read of its own. */
export async function findClaim(viewer: Viewer, seen: Seen, now = new Date()): Promise<Claim | null> {
  return claimFrom(viewer, seen, await selectClaim(seen, now), now);
}

const touch = (userId: string, nominationId: string, until: Date) =>
  write((tx) =>
    tx
      .update(reviewClaim)
      .set({ until })
      .where(and(eq(reviewClaim.nominationId, nominationId), eq(reviewClaim.userId, userId))),
  );
