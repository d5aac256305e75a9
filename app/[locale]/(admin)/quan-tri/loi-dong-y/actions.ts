"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { formAction } from "@/app/_server/form-action";
import { consentTextInput } from "@/domain/administration/inputs";
import { issueConsentText } from "@/domain/consent/texts.server";
import { localePath } from "@/messages/locales";

/** Issues new words and shows the channel. */
export const issue = formAction(consentTextInput, async (actor, input): Promise<never> => {
  await issueConsentText(actor, input);
  redirect(localePath(await getLocale(), `/quan-tri/loi-dong-y/${input.channel}?xong=1`));
});
