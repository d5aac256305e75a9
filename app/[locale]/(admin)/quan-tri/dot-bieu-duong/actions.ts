"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import { closeCampaign, openCampaign, reopenCampaign } from "@/domain/campaigns/change-state.server";
import { copyCampaign } from "@/domain/campaigns/copy-campaign.server";
import { campaignInput } from "@/domain/campaigns/input";
import { writeCode } from "@/domain/campaigns/late-codes";
import { makeLateCode, withdrawLateCode } from "@/domain/campaigns/late-codes.server";
import { saveCampaign } from "@/domain/campaigns/save-campaign.server";
import { fieldCode } from "@/domain/errors";
import { line } from "@/domain/text/input";
import { formatDate } from "@/domain/time/dates";
import { optionalDay } from "@/domain/time/optional-day";
import { localePath } from "@/messages/locales";

const id = z.string().min(1).max(120);
const target = z.object({ id, version: z.coerce.number().int().min(0) });

async function show(campaignId: string, more = ""): Promise<never> {
  redirect(localePath(await getLocale(), `/quan-tri/dot-bieu-duong/${campaignId}${more}`));
}

/** Saves a campaign and shows it again, as it stands now. */
export const save = formAction(
  campaignInput.extend(target.shape),
  async (actor, { id, version, ...input }): Promise<never> => {
    await saveCampaign(actor, { id, version }, input);
    return show(id, "?xong=1");
  },
);

export const copy = formAction(
  z.object({ id: z.uuid("invalid"), fromId: id }),
  async (actor, input): Promise<void> => {
    await copyCampaign(actor, input);
    await show(input.id);
  },
);

export const open = formAction(target, async (actor, input): Promise<void> => {
  await openCampaign(actor, input);
  await show(input.id, "?xong=1");
});

export const close = formAction(target, async (actor, input): Promise<void> => {
  await closeCampaign(actor, input);
  await show(input.id, "?xong=1");
});

export const reopen = formAction(target, async (actor, input): Promise<void> => {
  await reopenCampaign(actor, input);
  await show(input.id, "?xong=1");
});

const newCode = z.object({
  id: z.uuid("invalid"),
  campaignId: id,
  unitId: z
    .string()
    .max(120)
    .default("")
    .transform((value) => value || null),
  validUntil: optionalDay.pipe(z.string(fieldCode("day-invalid"))),
  note: line(200).default(""),
});

/** The answer holds the code, which is never shown again. */
export const makeCode = formAction(newCode, async (actor, input) => {
  const code = await makeLateCode(actor, input);
  return { code: writeCode(code), day: formatDate(input.validUntil) };
});

export const withdrawCode = formAction(z.object({ id: z.uuid("invalid") }), async (actor, input) => {
  await withdrawLateCode(actor, input.id);
  revalidatePath("/[locale]/quan-tri/dot-bieu-duong/[id]", "page");
});
