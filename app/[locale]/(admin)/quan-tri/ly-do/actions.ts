"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import { reasonInput } from "@/domain/administration/inputs";
import { saveReason } from "@/domain/nominations/reason-templates.server";
import { localePath } from "@/messages/locales";

/** Saves a template and leads back to the list. */
export const saveOne = formAction(
  reasonInput.extend({ id: z.uuid("invalid"), version: z.coerce.number().int().min(0) }),
  async (actor, { id, version, ...input }): Promise<never> => {
    await saveReason(actor, { id, version }, input);
    redirect(localePath(await getLocale(), "/quan-tri/ly-do?xong=1"));
  },
);
