"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { fieldCode } from "@/domain/errors";
import { formAction } from "@/app/_server/form-action";
import { approveNomination, rejectNomination, returnNomination } from "@/domain/nominations/decide.server";
import { holdNomination, releaseNomination } from "@/domain/nominations/hold.server";
import { publishStory, returnStory } from "@/domain/nominations/late-story.server";
import { holdCauses, type NominationStep } from "@/domain/nominations/workflow";
import { extendNotice } from "@/domain/notices/extend.server";
import { extensionInput, noticeInput } from "@/domain/notices/input";
import { listNomination } from "@/domain/notices/list.server";
import { momentInput, publishMoment } from "@/domain/publications/moment";
import { awardInput } from "@/domain/recognitions/award";
import { changeAward as changeGivenAward } from "@/domain/recognitions/change-award.server";
import { takeNameOff } from "@/domain/recognitions/take-name-off.server";
import { lines } from "@/domain/text/input";
import { localePath } from "@/messages/locales";

const decision = z.object({
  nominationId: z.uuid("invalid"),
  version: z.coerce.number().int().min(1),
  reason: lines(2000).default(""),
  after: z.string().max(100).default(""),
});

/** A step, or an approval that published no story, or not yet. */
type DoneStep = NominationStep | "recognise" | "publish-later";

/** Goes on to the queue, where the person stood in it, which tells what was done to which nomination. */
async function done(step: DoneStep, { nominationId, after }: z.output<typeof decision>): Promise<never> {
  const place: Record<string, string> = after ? { sau: after } : {};
  const query = new URLSearchParams({ ...place, "da-lam": step, "ho-so": nominationId });
  redirect(localePath(await getLocale(), `/kiem-duyet?${query}`));
}

export const approve = formAction(
  decision.extend({ ...awardInput.shape, ...momentInput.shape }),
  async (actor, input) => {
    const at = publishMoment(input);
    const path = await approveNomination(actor, input, input, at);
    return done(path ? "approve" : at ? "publish-later" : "recognise", input);
  },
);

export const list = formAction(decision.extend(noticeInput.shape), async (actor, input) => {
  await listNomination(actor, input);
  return done("list", input);
});

export const sendBack = formAction(decision, async (actor, input) => {
  await returnNomination(actor, input);
  return done("return", input);
});

export const reject = formAction(decision, async (actor, input) => {
  await rejectNomination(actor, input);
  return done("reject", input);
});

export const hold = formAction(
  decision.extend({ cause: z.enum(holdCauses, fieldCode("choose-hold-cause")) }),
  async (actor, input) => {
    await holdNomination(actor, input);
    return done("hold", input);
  },
);

export const release = formAction(decision, async (actor, input) => {
  await releaseNomination(actor, input);
  return done("release", input);
});

export const approveStory = formAction(decision.extend(momentInput.shape), async (actor, input) => {
  const path = await publishStory(actor, input, publishMoment(input));
  return done(path ? "publish-story" : "publish-later", input);
});

export const sendBackStory = formAction(decision, async (actor, input) => {
  await returnStory(actor, input);
  return done("return-story", input);
});

/** Takes a name off the honour roll. */
export const takeOff = formAction(
  decision.pick({ nominationId: true, reason: true }),
  async (actor, input): Promise<never> => {
    await takeNameOff(actor, input);
    redirect(localePath(await getLocale(), `/kiem-duyet/${input.nominationId}`));
  },
);

const award = decision.pick({ nominationId: true }).extend({ ...awardInput.shape, was: z.string().max(400) });

/** Enters what was given with an approval, or puts it right. */
export const changeAward = formAction(award, async (actor, input): Promise<never> => {
  await changeGivenAward(actor, input);
  redirect(localePath(await getLocale(), `/kiem-duyet/${input.nominationId}`));
});

const extension = decision.pick({ nominationId: true, version: true }).extend(extensionInput.shape);

export const extend = formAction(extension, async (actor, input): Promise<never> => {
  await extendNotice(actor, input);
  redirect(localePath(await getLocale(), `/kiem-duyet/${input.nominationId}`));
});
