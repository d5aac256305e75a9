"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import { cancelLetter, resendLetter, sendTrial } from "@/domain/mail/manage.server";

const letter = z.object({ id: z.uuid("invalid") });

export const resend = formAction(letter, async (actor, { id }) => {
  await resendLetter(actor, id);
  refresh();
});

export const drop = formAction(letter, async (actor, { id }) => {
  await cancelLetter(actor, id);
  refresh();
});

export const trial = formAction(z.object({}), async (actor) => {
  await sendTrial(actor);
  refresh();
});
