"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import { closeRecall } from "@/domain/recalls/close.server";
import { recallPath } from "@/domain/recalls/path";
import { pullCopy } from "@/domain/withdrawals/outreach.server";
import { localePath } from "@/messages/locales";

/** Ticks a copy off: `id` is the copy's, `of` the recall's. */
export const pull = formAction(
  z.object({ id: z.uuid(), of: z.uuid() }),
  async (actor, input): Promise<never> => {
    await pullCopy(actor, input.id);
    return back(input.of);
  },
);

/** Says that every copy is down. */
export const close = formAction(z.object({ id: z.uuid() }), async (actor, { id }): Promise<never> => {
  await closeRecall(actor, id);
  return back(id);
});

async function back(id: string): Promise<never> {
  redirect(localePath(await getLocale(), recallPath(id)));
}
