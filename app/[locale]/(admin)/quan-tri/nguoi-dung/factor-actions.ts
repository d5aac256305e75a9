"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import { agreeToReset, askForReset } from "@/domain/second-factor/reset.server";

const schema = z.object({ userId: z.string().max(60) });
const shown = () => revalidatePath("/[locale]/quan-tri", "layout");

/** One administrator asks that a lost phone be forgotten. */
export const askReset = formAction(schema, async (actor, { userId }) => {
  await askForReset(actor, userId);
  shown();
});

/** Another one agrees, and it is. */
export const agreeReset = formAction(schema, async (actor, { userId }) => {
  await agreeToReset(actor, userId);
  shown();
});
