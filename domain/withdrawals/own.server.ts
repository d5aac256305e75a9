import "server-only";
import { desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { consentWithdrawal } from "@/db/schema";
import type { LinkedRequest } from "../confirmations/links.server";

/** What was taken back of the nomination a link is about, with what the office answered, the newest first; at most 20. */
export function listOwnWithdrawals(link: LinkedRequest) {
  return db()
    .select({
      id: consentWithdrawal.id,
      channels: consentWithdrawal.channels,
      askedAt: consentWithdrawal.askedAt,
      answerBy: consentWithdrawal.answerBy,
      stopBy: consentWithdrawal.stopBy,
      answeredAt: consentWithdrawal.answeredAt,
      answer: consentWithdrawal.answer,
      extensionReason: consentWithdrawal.extensionReason,
      closedAt: consentWithdrawal.closedAt,
    })
    .from(consentWithdrawal)
    .where(eq(consentWithdrawal.nominationId, link.nominationId))
    .orderBy(desc(consentWithdrawal.askedAt))
    .limit(20);
}

export type OwnWithdrawal = Awaited<ReturnType<typeof listOwnWithdrawals>>[number];
