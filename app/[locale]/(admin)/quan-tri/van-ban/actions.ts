"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import { basisInput, documentInput } from "@/domain/administration/inputs";
import { saveBasis, saveDocument } from "@/domain/documents/save-document.server";
import { localePath } from "@/messages/locales";

const target = { id: z.string().max(120), version: z.coerce.number().int().min(0) };

/** Saves a document and shows it as it stands now. */
export const saveOne = formAction(
  z.intersection(documentInput, z.object(target)),
  async (actor, { id, version, ...input }): Promise<never> => {
    const saved = await saveDocument(actor, { id, version }, input);
    redirect(localePath(await getLocale(), `/quan-tri/van-ban/${saved}?xong=1`));
  },
);

/** Saves what a rule rests on, and leads back to the list. */
export const saveOneBasis = formAction(
  z.intersection(basisInput, z.object({ ...target, id: z.uuid("invalid") })),
  async (actor, { id, version, ...input }): Promise<never> => {
    await saveBasis(actor, { id, version }, input);
    redirect(localePath(await getLocale(), "/quan-tri/van-ban?xong=1#can-cu"));
  },
);
