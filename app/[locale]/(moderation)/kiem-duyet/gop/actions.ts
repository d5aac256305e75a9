"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { formAction } from "@/app/_server/form-action";
import { mergeInput, personMergeInput, renameInput, splitInput } from "@/domain/merges/input";
import { mergePersons } from "@/domain/merges/merge-persons.server";
import { mergeStories } from "@/domain/merges/merge-stories.server";
import { splitMerge } from "@/domain/merges/split.server";
import { moveInput, moveNomination } from "@/domain/nominations/move.server";
import { renameStory } from "@/domain/profiles/rename.server";
import { localePath } from "@/messages/locales";

export const mergeTwo = formAction(mergeInput, async (actor, input) => {
  await mergeStories(actor, input);
  return tell({ xong: "gop" });
});

export const joinPersons = formAction(personMergeInput, async (actor, input) => {
  await mergePersons(actor, input);
  return tell({ viec: "nguoi", xong: "nguoi" });
});

export const split = formAction(splitInput, async (actor, input) => {
  await splitMerge(actor, input);
  return tell({ xong: "tach" });
});

export const rename = formAction(renameInput, async (actor, input) => {
  const path = await renameStory(actor, input);
  return tell({ viec: "dia-chi", xong: "dia-chi", trang: path });
});

export const move = formAction(moveInput, async (actor, input) => {
  await moveNomination(actor, input);
  return tell({ viec: "chuyen", xong: "chuyen", "ho-so": input.nominationId });
});

/** The page that did it tells what became of it. */
async function tell(query: Record<string, string>): Promise<never> {
  redirect(localePath(await getLocale(), `/kiem-duyet/gop?${new URLSearchParams(query)}`));
}
