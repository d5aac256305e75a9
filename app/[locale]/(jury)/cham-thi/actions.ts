"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { formAction } from "@/app/_server/form-action";
import { conflictInput, sheetInput } from "@/domain/contests/input";
import { declareConflict, scoreEntry } from "@/domain/contests/jury.server";
import { localePath } from "@/messages/locales";

/** Hands a sheet in; the page then shows what the others gave. */
export const score = formAction(sheetInput, async (actor, input): Promise<void> => {
  await scoreEntry(actor, input);
  await again(input);
});

export const declare = formAction(conflictInput, async (actor, input): Promise<void> => {
  await declareConflict(actor, input);
  await again(input);
});

async function again({ roundId, entryId }: { roundId: string; entryId: string }): Promise<never> {
  redirect(localePath(await getLocale(), `/cham-thi/${roundId}/${entryId}`));
}
