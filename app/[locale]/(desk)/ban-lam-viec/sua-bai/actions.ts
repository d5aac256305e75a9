"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { formAction } from "@/app/_server/form-action";
import { amendmentInput, amendmentTarget, publishInput } from "@/domain/amendments/input";
import { publishAmendment } from "@/domain/amendments/publish.server";
import { dropAmendment, saveAmendment } from "@/domain/amendments/save.server";
import { amendmentPath } from "@/domain/amendments/vocabulary";
import { storyEndInput, storyEndTarget } from "@/domain/story-ends/input";
import { cancelStoryEnd, setStoryEnd } from "@/domain/story-ends/set.server";
import { localePath } from "@/messages/locales";

/** Keeps the published story written anew beside it. */
export const save = formAction(amendmentInput, async (actor, input): Promise<never> => {
  await saveAmendment(actor, input);
  return back(amendmentPath(input.profileId));
});

/** Throws what was written anew away. */
export const drop = formAction(amendmentTarget, async (actor, input): Promise<never> => {
  await dropAmendment(actor, input);
  return back(amendmentPath(input.profileId));
});

/** Puts it in the place of what readers see. */
export const publish = formAction(publishInput, async (actor, input): Promise<never> =>
  back(await publishAmendment(actor, input)),
);

/** Sets the last day on which the story may be public. */
export const setEnd = formAction(storyEndInput, async (actor, input): Promise<never> => {
  await setStoryEnd(actor, input);
  return back(amendmentPath(input.profileId));
});

/** Lets it stand without one. */
export const cancelEnd = formAction(storyEndTarget, async (actor, input): Promise<never> => {
  await cancelStoryEnd(actor, input);
  return back(amendmentPath(input.profileId));
});

async function back(path: string): Promise<never> {
  redirect(localePath(await getLocale(), path));
}
