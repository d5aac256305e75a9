import { eq } from "drizzle-orm";
import { campaign, notice } from "@/db/schema";
import { write } from "@/db/write";
import { submitNomination } from "@/domain/nominations/submit.server";
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
