import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { campaign, notice } from "@/db/schema";
import { write } from "@/db/write";
import { submitNomination } from "@/domain/nominations/submit.server";
import { commentOnNotice } from "@/domain/notices/comment.server";
import { commentAnswerInput, commentInput } from "@/domain/notices/input";
import { listNomination } from "@/domain/notices/list.server";
import type { Actor } from "@/domain/permissions";
import { addDays, hcmcToday } from "@/domain/time/dates";
import { completeDraft, makeCampaign, rowOf } from "./nominations";

/** A campaign that sets `days` working days of public listing. Returns its id. */
export async function listingCampaign(days = 10): Promise<string> {
  const id = await makeCampaign();
  await write((tx) => tx.update(campaign).set({ listingDays: days }).where(eq(campaign.id, id)));
  return id;
}

/** A nomination of such a campaign that waits for a decision. */
export async function sentToBeListed(by: Actor, patch: Record<string, unknown> = {}, days = 10) {
  const nominationId = await completeDraft(by, { campaignId: await listingCampaign(days), patch });
  const { version } = await rowOf(nominationId);
  await submitNomination(by, { nominationId, version });
  return { nominationId, version: version + 1 };
}

/** The same, listed. `number` is the listing's. */
export async function listed(by: Actor, moderator: Actor, patch: Record<string, unknown> = {}) {
  const sent = await sentToBeListed(by, patch);
  const number = await listNomination(moderator, { ...sent, place: "Bảng tin phường", endsOn: "" });
  return { nominationId: sent.nominationId, version: sent.version + 1, number };
}

/** Lets a listing's days pass: it ended yesterday. */
export async function endListing(number: number): Promise<void> {
  const today = hcmcToday();
  const period = { startsOn: addDays(today, -20), endsOn: addDays(today, -1) };
  await write((tx) => tx.update(notice).set(period).where(eq(notice.id, number)));
}

/** The form that answers a comment for the first time. */
export const answerTo = (commentId: string, given: Record<string, string> = {}) =>
  commentAnswerInput.parse({
    commentId,
    answer: "Đã hỏi tổ dân phố: lớp mở từ năm 2014.",
    shown: "no",
    ...given,
  });

/** A comment of a visitor on a listing. Returns its id. */
export async function commented(number: number, words: string): Promise<string> {
  const id = randomUUID().replaceAll("-", "");
  await commentOnNotice(id, commentInput.parse({ notice: String(number), words }));
  return id;
}
