"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import { fieldCode } from "@/domain/errors";
import { cancelPublication, changePublication } from "@/domain/publications/change.server";
import { momentInput, publishMoment } from "@/domain/publications/moment";
import { localePath } from "@/messages/locales";

const seen = z.object({
  nominationId: z.uuid(fieldCode("invalid")),
  was: z
    .string()
    .regex(/^\d{0,15}$/)
    .default("")
    .transform((was) => (was ? Number(was) : null)),
});

/** Sets the minute of a story, moves it, or publishes it at once. */
export const change = formAction(seen.extend(momentInput.shape), async (actor, input): Promise<never> => {
  await changePublication(actor, input, publishMoment(input));
  return back(input.nominationId);
});

/** Calls the set minute off. */
export const cancel = formAction(seen, async (actor, input): Promise<never> => {
  await cancelPublication(actor, input);
  return back(input.nominationId);
});

async function back(id: string): Promise<never> {
  redirect(localePath(await getLocale(), `/kiem-duyet/${id}?hang=xong`));
}
