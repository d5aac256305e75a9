"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import { holidayInput } from "@/domain/administration/inputs";
import { addHoliday, removeHoliday } from "@/domain/holidays/change-holidays.server";
import { localePath } from "@/messages/locales";

/** Adds a holiday and says what moved. */
export const add = formAction(holidayInput, async (actor, input): Promise<never> => {
  const { days, moved } = await addHoliday(actor, input);
  redirect(localePath(await getLocale(), `/quan-tri/ngay-nghi?them=${days}&doi=${moved}`));
});

export const remove = formAction(z.object({ day: z.iso.date("invalid") }), async (actor, { day }) => {
  await removeHoliday(actor, day);
  revalidatePath("/[locale]/quan-tri/ngay-nghi", "page");
});
