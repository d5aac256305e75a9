"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import { recordingWords, scriptInput, scriptTarget } from "@/domain/spreading/input";
import { describeRecording, removeRecording } from "@/domain/spreading/recording.server";
import { resetScript, saveScript } from "@/domain/spreading/script.server";
import { storyUseInput } from "@/domain/withdrawals/input";
import { recordStoryUse } from "@/domain/withdrawals/outreach.server";
import { localePath } from "@/messages/locales";

/** Notes where one of the story's things was used. */
export const noteUse = formAction(storyUseInput, async (actor, input): Promise<never> => {
  await recordStoryUse(actor, input);
  return back(input.profileId, "ghi", input.part);
});

export const keepScript = formAction(scriptInput, async (actor, input): Promise<never> => {
  await saveScript(actor, input);
  return back(input.profileId, "luu", "script");
});

export const dropScript = formAction(scriptTarget, async (actor, input): Promise<never> => {
  await resetScript(actor, input);
  return back(input.profileId, "luu", "script");
});

export const nameVoice = formAction(recordingWords, async (actor, input): Promise<never> => {
  await describeRecording(actor, input);
  return back(input.profileId, "luu", "recording");
});

export const dropRecording = formAction(
  z.object({ profileId: z.uuid() }),
  async (actor, { profileId }): Promise<never> => {
    await removeRecording(actor, profileId);
    return back(profileId, "luu", "recording");
  },
);

async function back(profileId: string, done: "ghi" | "luu", part: string): Promise<never> {
  redirect(localePath(await getLocale(), `/ban-lam-viec/lan-toa/${profileId}?xong=${done}&phan=${part}`));
}
