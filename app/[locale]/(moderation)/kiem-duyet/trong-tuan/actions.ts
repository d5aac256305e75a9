"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { formAction } from "@/app/_server/form-action";
import { chooseWeekStory, weekInput } from "@/domain/weeks/choose.server";
import { localePath } from "@/messages/locales";

export const chooseWeek = formAction(weekInput, async (actor, input): Promise<never> => {
  await chooseWeekStory(actor, input);
  redirect(localePath(await getLocale(), "/kiem-duyet/trong-tuan"));
});
