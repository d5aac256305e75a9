"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import { fieldInput } from "@/domain/administration/inputs";
import { saveField } from "@/domain/fields/save-field.server";
import { localePath } from "@/messages/locales";

/** Saves a field and leads back to the list. */
export const saveOne = formAction(
  fieldInput.extend({ id: z.string().max(120), version: z.coerce.number().int().min(0) }),
  async (actor, { id, version, ...input }): Promise<never> => {
    await saveField(actor, { id, version }, input);
    redirect(localePath(await getLocale(), "/quan-tri/linh-vuc?xong=1"));
  },
);
