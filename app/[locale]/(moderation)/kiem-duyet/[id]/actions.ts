"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { formAction } from "@/app/_server/form-action";
import { commentOnField } from "@/domain/remarks/field-comments.server";
import { commentInput, mendInput, remarkInput } from "@/domain/remarks/input";
import { mendSpelling } from "@/domain/remarks/mend.server";
import { leaveRemark } from "@/domain/remarks/remarks.server";
import { localePath } from "@/messages/locales";

/** A note or an opinion for the other moderators. */
export const remark = formAction(remarkInput, async (actor, input): Promise<never> => {
  await leaveRemark(actor, input);
  redirect(localePath(await getLocale(), `/kiem-duyet/${input.nominationId}`));
});

/** A question to the ward about one answer. */
export const comment = formAction(commentInput, async (actor, input): Promise<never> => {
  await commentOnField(actor, input);
  redirect(localePath(await getLocale(), `/kiem-duyet/${input.nominationId}`));
});

/** The spelling of one passage, in the moderator's name. */
export const mend = formAction(mendInput, async (actor, input): Promise<never> => {
  await mendSpelling(actor, input);
  redirect(localePath(await getLocale(), `/kiem-duyet/${input.nominationId}`));
});
