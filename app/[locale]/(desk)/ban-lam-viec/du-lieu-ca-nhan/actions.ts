"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { formAction } from "@/app/_server/form-action";
import { askAtWard } from "@/domain/personal-data/asks.server";
import { dataAskInput } from "@/domain/personal-data/input";
import { localePath } from "@/messages/locales";

/** Writes down for the administrators what somebody asked at the ward about their data. */
export const ask = formAction(dataAskInput, async (actor, input): Promise<never> => {
  await askAtWard(actor, input);
  redirect(localePath(await getLocale(), "/ban-lam-viec/du-lieu-ca-nhan?da-gui=1"));
});
