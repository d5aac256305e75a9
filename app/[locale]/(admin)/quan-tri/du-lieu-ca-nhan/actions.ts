"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import { closeAsk } from "@/domain/personal-data/asks.server";
import { eraseRequested } from "@/domain/personal-data/erase.server";
import { dataRequestInput } from "@/domain/personal-data/input";
import { recordRequest } from "@/domain/personal-data/requests.server";
import { localePath } from "@/messages/locales";

const page = "/quan-tri/du-lieu-ca-nhan";

/** Writes down that somebody asks for what is kept about them, and leads to it. */
export const record = formAction(dataRequestInput, async (actor, input): Promise<never> => {
  const id = await recordRequest(actor, input);
  redirect(localePath(await getLocale(), `${page}/${id}`));
});

/** Erases what a request names, for good. */
export const erase = formAction(
  z.object({ id: z.uuid("invalid") }),
  async (actor, { id }): Promise<never> => {
    await eraseRequested(actor, id);
    redirect(localePath(await getLocale(), `${page}/${id}`));
  },
);

/** Whoever asked was told that nothing is kept: what a ward or a link asked for goes. */
export const close = formAction(
  z.object({ id: z.uuid("invalid") }),
  async (actor, { id }): Promise<never> => {
    await closeAsk(actor, id);
    redirect(localePath(await getLocale(), page));
  },
);
