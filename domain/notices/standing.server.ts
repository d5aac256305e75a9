import "server-only";
import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { notice, noticeComment } from "@/db/schema";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";

/** The listing of a nomination that was not broken off; null without one. */
export async function findStanding(tx: Transaction, nominationId: string) {
  const [row] = await tx
    .select({ id: notice.id, startsOn: notice.startsOn, endsOn: notice.endsOn })
    .from(notice)
    .where(and(eq(notice.nominationId, nominationId), isNull(notice.stoppedAt)))
    .limit(1);
  return row ?? null;
}

/** Breaks the listing of a nomination off where one stands: from then on its page names nobody. */
export async function stopNotice(tx: Transaction, nominationId: string, now: Date): Promise<void> {
  await tx
    .update(notice)
    .set({ stoppedAt: now })
    .where(and(eq(notice.nominationId, nominationId), isNull(notice.stoppedAt)));
  await touchTags(tx, [tags.notices]);
}

/** Erases what visitors left to be reached by: once a nomination is decided nobody needs to ask them (Luật 91/2025/QH15). */
export async function eraseCommentContacts(tx: Transaction, nominationId: string, now: Date): Promise<void> {
  const ofNomination = tx.select({ id: notice.id }).from(notice).where(eq(notice.nominationId, nominationId));
  await tx
    .update(noticeComment)
    .set({ contact: null, contactErasedAt: now })
    .where(and(inArray(noticeComment.noticeId, ofNomination), isNotNull(noticeComment.contact)));
}
