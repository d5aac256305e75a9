"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { formAction } from "@/app/_server/form-action";
import { outcomeInput } from "@/domain/suggestions/input";
import {
  declineSuggestion,
  handleSuggestion,
  nominateSuggestion,
  takeUpSuggestion,
} from "@/domain/suggestions/settle.server";
import { localePath } from "@/messages/locales";

/** Begins a nomination with what the citizen said and goes on in it. */
export const nominate = formAction(outcomeInput.pick({ id: true }), async (actor, input) => {
  const nominationId = await nominateSuggestion(actor, input.id);
  redirect(localePath(await getLocale(), `/ban-lam-viec/de-cu/${nominationId}/doi-tuong`));
});

/** Tells the sender and the colleagues that somebody looks into it. */
export const takeUp = formAction(outcomeInput.pick({ id: true }), async (actor, input): Promise<never> => {
  await takeUpSuggestion(actor, input.id);
  return back(input.id);
});

export const handle = formAction(outcomeInput, async (actor, input) => {
  await handleSuggestion(actor, input);
  return back(input.id);
});

export const decline = formAction(outcomeInput, async (actor, input) => {
  await declineSuggestion(actor, input);
  return back(input.id);
});

async function back(id: string): Promise<never> {
  redirect(localePath(await getLocale(), `/ban-lam-viec/gioi-thieu/${id}`));
}
