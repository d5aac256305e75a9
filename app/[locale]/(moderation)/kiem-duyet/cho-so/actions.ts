"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { formAction } from "@/app/_server/form-action";
import { numbersInput } from "@/domain/decisions/input";
import { enterNumbers } from "@/domain/decisions/numbers.server";
import { localePath } from "@/messages/locales";

/** One decision's number, day and signer for many awards that waited for it. */
export const enter = formAction(numbersInput, async (actor, input): Promise<never> => {
  const count = await enterNumbers(actor, input);
  redirect(localePath(await getLocale(), `/kiem-duyet/cho-so?xong=${count}`));
});
