"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { publicFormAction } from "@/app/_server/form-action";
import { sendOnce } from "@/app/_server/send-once";
import { commentOnNotice, isCommentSent } from "@/domain/notices/comment.server";
import { commentInput } from "@/domain/notices/input";
import { localePath } from "@/messages/locales";

export const comment = publicFormAction(commentInput, async (_viewer, input): Promise<never> => {
  const { notice, words, contact } = input;
  await sendOnce(input, ["comment", String(notice), words, contact], {
    before: async (id) => ((await isCommentSent(id)) ? notice : null),
    send: async (id, admit) => {
      await commentOnNotice(id, input, admit);
      return notice;
    },
  });
  redirect(localePath(await getLocale(), `/niem-yet/${notice}/gop-y?da-gui=1`));
});
