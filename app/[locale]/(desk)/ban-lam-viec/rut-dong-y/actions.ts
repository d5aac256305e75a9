"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import { answerInput, extensionInput, storyTakeBackInput, withdrawalId } from "@/domain/withdrawals/input";
import { pullCopy } from "@/domain/withdrawals/outreach.server";
import { answerWithdrawal, closeWithdrawal, extendWithdrawal } from "@/domain/withdrawals/settle.server";
import { recordStoryTakeBack } from "@/domain/withdrawals/story-take-back.server";
import { localePath } from "@/messages/locales";

export const answer = formAction(answerInput, async (actor, input): Promise<never> => {
  await answerWithdrawal(actor, input);
  return back(input.id);
});

export const extendOnce = formAction(extensionInput, async (actor, input): Promise<never> => {
  await extendWithdrawal(actor, input);
  return back(input.id);
});

export const close = formAction(withdrawalId, async (actor, { id }): Promise<never> => {
  await closeWithdrawal(actor, id);
  return back(id);
});

/** Writes down what somebody told the ward about a story that no nomination tells. */
export const storyTakeBack = formAction(storyTakeBackInput, async (actor, input): Promise<never> =>
  back(await recordStoryTakeBack(actor, input)),
);

/** Ticks a copy off: `id` is the copy's, `of` what it is pulled for. */
export const pull = formAction(
  z.object({ id: z.uuid(), of: z.uuid() }),
  async (actor, input): Promise<never> => {
    await pullCopy(actor, input.id);
    return back(input.of);
  },
);

async function back(id: string): Promise<never> {
  redirect(localePath(await getLocale(), `/ban-lam-viec/rut-dong-y/${id}`));
}
