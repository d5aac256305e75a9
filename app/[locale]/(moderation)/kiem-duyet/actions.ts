"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { fieldCode } from "@/domain/errors";
import { formAction } from "@/app/_server/form-action";
import { readQuery } from "@/domain/address/read-query";
import { claimReview, leaveReview } from "@/domain/nominations/claim.server";
import type { DecisionInputs, DecisionStep } from "@/domain/nominations/decisions/commands.server";
import { takeDecision, undoDecision } from "@/domain/nominations/decisions/take.server";
import { nextInQueue } from "@/domain/nominations/queue.server";
import { filterOf, queueAddress, queueQuery } from "@/domain/nominations/queues";
import { holdCauses } from "@/domain/nominations/workflow";
import { answerNoticeComment } from "@/domain/notices/answer-comment.server";
import { extendNotice } from "@/domain/notices/extend.server";
import { commentAnswerInput, extensionInput, noticeInput } from "@/domain/notices/input";
import { momentInput, publishMoment } from "@/domain/publications/moment";
import { awardInput } from "@/domain/recognitions/award";
import { changeAward as changeGivenAward } from "@/domain/recognitions/change-award.server";
import { takeNameOff } from "@/domain/recognitions/take-name-off.server";
import { lines } from "@/domain/text/input";
import type { Actor } from "@/domain/permissions";
import { localePath } from "@/messages/locales";

const decision = z.object({
  nominationId: z.uuid("invalid"),
  version: z.coerce.number().int().min(1),
  reason: lines(2000).default(""),
  /** What the queue was asked for, as its address says it. */
  queue: z.string().max(600).default(""),
});

/** A step, or an approval that published no story, or not yet. */
type DoneStep = DecisionStep | "recognise" | "publish-later";
type Decided = z.output<typeof decision>;

/** Goes on to the next of the queue as it was asked for, which tells what was done to which nomination; to the queue where none is left. */
async function done(actor: Actor, step: DoneStep, { nominationId, queue }: Decided): Promise<never> {
  const asked = readQuery(new URLSearchParams(queue), queueQuery);
  const next = await nextInQueue(actor, asked.hang, filterOf(asked), nominationId);
  const query = new URLSearchParams(queueAddress(next ? asked : { ...asked, sau: "" }));
  query.set("da-lam", step);
  query.set("ho-so", nominationId);
  redirect(localePath(await getLocale(), `/kiem-duyet${next ? `/${next}` : ""}?${query}`));
}

/** Takes the decision of a step and goes on. */
const deciding = <Step extends DecisionStep>(step: Step) =>
  async function (actor: Actor, input: DecisionInputs[Step] & Decided): Promise<never> {
    await takeDecision(actor, step, input);
    return done(actor, step, input);
  };

export const approve = formAction(
  decision.extend({ ...awardInput.shape, ...momentInput.shape }),
  async (actor, input) => {
    const at = publishMoment(input)?.getTime() ?? null;
    const path = await takeDecision(actor, "approve", { ...input, at });
    return done(actor, path ? "approve" : at ? "publish-later" : "recognise", input);
  },
);

export const list = formAction(decision.extend(noticeInput.shape), deciding("list"));
export const sendBack = formAction(decision, deciding("return"));
export const reject = formAction(decision, deciding("reject"));
export const hold = formAction(
  decision.extend({ cause: z.enum(holdCauses, fieldCode("choose-hold-cause")) }),
  deciding("hold"),
);
export const release = formAction(decision, deciding("release"));
export const approveStory = formAction(decision.extend(momentInput.shape), async (actor, input) => {
  const at = publishMoment(input)?.getTime() ?? null;
  await takeDecision(actor, "publish-story", { ...input, at });
  return done(actor, at ? "publish-later" : "publish-story", input);
});
export const sendBackStory = formAction(decision, deciding("return-story"));

const attending = decision
  .pick({ nominationId: true, queue: true })
  .extend({ what: z.enum(["claim", "leave", "undo"]), decisionId: z.uuid("invalid").optional() });

/**
 * What a moderator does beside deciding: says "Tôi đang xem" or takes that back, takes a decision back that was not carried out
 * yet. Then the nomination is shown again.
 */
export const attend = formAction(attending, async (actor, input): Promise<never> => {
  const { what, nominationId, decisionId, queue } = input;
  if (what === "claim") await claimReview(actor, nominationId);
  if (what === "leave") await leaveReview(actor, nominationId);
  if (what === "undo") await undoDecision(actor, decisionId ?? "");
  redirect(await backTo(nominationId, queue));
});

async function backTo(id: string, queue: string): Promise<string> {
  const query = queueAddress(readQuery(new URLSearchParams(queue), queueQuery));
  return localePath(await getLocale(), `/kiem-duyet/${id}${query ? `?${query}` : ""}`);
}

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

/** The office's answer to one comment on a listing. */
export const answerComment = formAction(commentAnswerInput, async (actor, input): Promise<never> => {
  const nominationId = await answerNoticeComment(actor, input);
  redirect(localePath(await getLocale(), `/kiem-duyet/${nominationId}`));
});
