import "server-only";
import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { notice, noticeComment } from "@/db/schema";
import type { Seen } from "../nominations/seen";

/** The listing of a nomination that was not broken off; null without one. */
export async function findStanding(tx: Transaction, { id }: Seen) {
  const [row] = await tx
    .select({ id: notice.id, startsOn: notice.startsOn, endsOn: notice.endsOn })
    .from(notice)
    .where(and(eq(notice.nominationId, id), isNull(notice.stoppedAt)))
    .limit(1);
  return row ?? null;
}

/** Breaks the listing of a nomination off where one stands: from then on its page names nobody. */
export function stopNotice(tx: Transaction, { id }: Seen, now: Date): Promise<void> {
  return unsafeStopListing(tx, id, now);
}

/** The same for whoever the listing names, who is no reader of nominations. */
export async function unsafeStopListing(tx: Transaction, nominationId: string, now: Date): Promise<void> {
  await tx
    .update(notice)
    .set({ stoppedAt: now })
    .where(and(eq(notice.nominationId, nominationId), isNull(notice.stoppedAt)));
}

/** Erases what visitors left to be reached by: once a nomination is decided nobody needs to ask them (Luật 91/2025/QH15). */
export async function eraseCommentContacts(tx: Transaction, { id }: Seen, now: Date): Promise<void> {
  const ofNomination = tx.select({ id: notice.id }).from(notice).where(eq(notice.nominationId, id));
  await tx
    .update(noticeComment)
    .set({ contact: null, contactErasedAt: now })
    .where(and(inArray(noticeComment.noticeId, ofNomination), isNotNull(noticeComment.contact)));
}
