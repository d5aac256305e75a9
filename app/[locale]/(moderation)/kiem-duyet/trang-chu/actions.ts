"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { formAction } from "@/app/_server/form-action";
import { leadHomePage, leadInput, moveFrontStory, moveInput } from "@/domain/profiles/lead.server";
import { localePath } from "@/messages/locales";

export const move = formAction(moveInput, async (actor, input): Promise<never> => {
  await moveFrontStory(actor, input);
  return back();
});

export const stepBack = formAction(leadInput, async (actor, input): Promise<never> => {
  await leadHomePage(actor, input);
  return back();
});

async function back(): Promise<never> {
  redirect(localePath(await getLocale(), "/kiem-duyet/trang-chu"));
}
