"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import { mergerInput } from "@/domain/units/merger-input";
import { dropMerger, saveMerger } from "@/domain/units/save-merger.server";
import { localePath } from "@/messages/locales";

const id = z.uuid("invalid");

/** Enters or changes a merger and leads back to the list of units. */
export const saveOne = formAction(
  mergerInput.extend({ id, version: z.coerce.number().int().min(0) }),
  async (actor, { id, version, ...input }): Promise<never> => {
    await saveMerger(actor, { id, version }, input);
    return toUnits("luu");
  },
);

export const drop = formAction(z.object({ id }), async (actor, input): Promise<never> => {
  await dropMerger(actor, input.id);
  return toUnits("bo");
});

async function toUnits(done: "luu" | "bo"): Promise<never> {
  redirect(localePath(await getLocale(), `/quan-tri/don-vi?xong=${done}#sap-nhap`));
}
