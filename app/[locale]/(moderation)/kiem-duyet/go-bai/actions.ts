"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import { leadHomePage, leadInput } from "@/domain/profiles/lead.server";
import { restoreInput, takeDownInput } from "@/domain/profiles/take-down-input";
import { restoreStory, takeDownStory } from "@/domain/profiles/take-down.server";
import { localePath } from "@/messages/locales";

/** The story's own path: the page that did it tells what became of it. */
const back = { back: z.string().max(300).default("") };

export const takeDown = formAction(takeDownInput.extend(back), async (actor, input) => {
  await takeDownStory(actor, input);
  return tell(input.back);
});

export const restore = formAction(restoreInput.extend(back), async (actor, input) => {
  await restoreStory(actor, input);
  return tell(input.back);
});

export const lead = formAction(leadInput.extend(back), async (actor, input) => {
  await leadHomePage(actor, input);
  return tell(input.back);
});

async function tell(path: string): Promise<never> {
  const query = new URLSearchParams({ trang: path });
  redirect(localePath(await getLocale(), `/kiem-duyet/go-bai?${query}`));
}
