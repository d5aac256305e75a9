"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { formAction } from "@/app/_server/form-action";
import { answerComment } from "@/domain/remarks/field-comments.server";
import { answerInput } from "@/domain/remarks/input";
import { localePath } from "@/messages/locales";

/** The ward's reply to what a moderator asked about one answer. */
export const answer = formAction(answerInput, async (actor, input): Promise<never> => {
  const nominationId = await answerComment(actor, input);
  redirect(localePath(await getLocale(), `/ban-lam-viec/de-cu/${nominationId}`));
});

/** The same at the answer's own field, in whose form nothing typed may be lost. */
export const answerHere = formAction(answerInput, async (actor, input) => {
  await answerComment(actor, input);
  refresh();
});
