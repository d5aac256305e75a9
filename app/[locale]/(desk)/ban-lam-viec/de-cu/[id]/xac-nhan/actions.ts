"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import { portalUrl } from "@/app/_server/portal-url";
import { qrPath } from "@/components/paper/qr-path";
import { takeCorrection, answerCorrection } from "@/domain/confirmations/corrections.server";
import { askInput, readingInput, settleInput } from "@/domain/confirmations/input";
import { askForWord, endWordLink } from "@/domain/confirmations/links.server";
import { recordReading } from "@/domain/confirmations/reading.server";
import { outreachInput, wardTakeBackInput } from "@/domain/withdrawals/input";
import { recordOutreach } from "@/domain/withdrawals/outreach.server";
import { recordTakeBack } from "@/domain/withdrawals/take-back.server";
import { localePath } from "@/messages/locales";

/** Makes somebody's link; it is shown on the page that asked, this once. */
export const ask = formAction(askInput, async (actor, input) => {
  const { path, ...made } = await askForWord(actor, input);
  const link = portalUrl(path);
  // Below the form it is said that an answer is awaited.
  refresh();
  return { ...made, link, qr: qrPath(link) };
});

export const end = formAction(z.object({ id: z.uuid() }), (actor, { id }) => endWordLink(actor, id));

export const read = formAction(readingInput, async (actor, input): Promise<never> => {
  await recordReading(actor, input);
  return back(input.nominationId, "doc");
});

const settling = settleInput.extend({ nominationId: z.uuid() });

export const take = formAction(settling, async (actor, { nominationId, ...input }): Promise<never> => {
  await takeCorrection(actor, input);
  return back(nominationId, "sua");
});

export const reply = formAction(settling, async (actor, { nominationId, ...input }): Promise<never> => {
  await answerCorrection(actor, input);
  return back(nominationId, "sua");
});

export const addCopy = formAction(outreachInput, async (actor, input): Promise<never> => {
  await recordOutreach(actor, input);
  return back(input.nominationId, "ban");
});

/** What somebody told the ward: it leads to the clocks that began to run. */
export const wardTakeBack = formAction(wardTakeBackInput, async (actor, input): Promise<never> => {
  const id = await recordTakeBack(actor, input);
  if (!id) return back(input.nominationId, "rut");
  redirect(localePath(await getLocale(), `/ban-lam-viec/rut-dong-y/${id}`));
});

async function back(nominationId: string, done: string): Promise<never> {
  redirect(localePath(await getLocale(), `/ban-lam-viec/de-cu/${nominationId}/xac-nhan?xong=${done}`));
}
