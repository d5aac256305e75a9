"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import { synonymInput } from "@/domain/administration/inputs";
import { saveSynonym } from "@/domain/search/synonyms.server";
import { localePath } from "@/messages/locales";

/** Saves a synonym and leads back to the list. */
export const saveOne = formAction(
  synonymInput.extend({ id: z.uuid("invalid"), version: z.coerce.number().int().min(0) }),
  async (actor, { id, version, ...input }): Promise<never> => {
    await saveSynonym(actor, { id, version }, input);
    redirect(localePath(await getLocale(), "/quan-tri/tu-dong-nghia?xong=1"));
  },
);
