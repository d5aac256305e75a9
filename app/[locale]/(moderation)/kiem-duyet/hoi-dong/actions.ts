"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import { addAllWaiting, setAgenda } from "@/domain/councils/agenda.server";
import { declareConflict, noteAttendance, withdrawConflict } from "@/domain/councils/attend.server";
import {
  agendaInput,
  attendanceInput,
  conclusionInput,
  conflictInput,
  councilInput,
  planInput,
  scoreInput,
  seatInput,
  voteInput,
} from "@/domain/councils/input";
import { closeItem, openItem, voidItem } from "@/domain/councils/items.server";
import { cancelMeeting, closeMeeting, openMeeting, planMeeting } from "@/domain/councils/meetings.server";
import { saveCouncil } from "@/domain/councils/save-council.server";
import { endSeat, seatMember } from "@/domain/councils/seats.server";
import { castVote, enterVote, lookUpReceipt, score as handIn } from "@/domain/councils/vote.server";
import { councilPath, itemPath, meetingPath } from "@/domain/councils/vocabulary";
import { localePath } from "@/messages/locales";

const leadTo = async (path: string): Promise<never> => redirect(localePath(await getLocale(), path));

const id = z.uuid("invalid");
const version = z.coerce.number().int().min(0);
const target = z.object({ id, version });

export const save = formAction(target.and(councilInput), async (actor, input) => {
  await saveCouncil(actor, input, input);
  return leadTo(councilPath(input.id));
});

export const seat = formAction(z.object({ councilId: id }).and(seatInput), async (actor, input) => {
  await seatMember(actor, input.councilId, input);
  return leadTo(councilPath(input.councilId));
});

export const unseat = formAction(z.object({ councilId: id, memberId: id }), async (actor, input) => {
  await endSeat(actor, input.councilId, input.memberId);
  return leadTo(councilPath(input.councilId));
});

export const plan = formAction(target.extend({ councilId: id }).and(planInput), async (actor, input) => {
  const { id: meetingId, version: seen, councilId, ...said } = input;
  await planMeeting(actor, { id: meetingId, version: seen }, councilId, said);
  return leadTo(meetingPath(meetingId));
});

export const agenda = formAction(agendaInput.extend({ meetingId: id }), async (actor, input) => {
  await setAgenda(actor, input);
  return leadTo(meetingPath(input.meetingId));
});

const part = { campaignId: z.string().max(120).default(""), unitId: z.string().max(120).default("") };

/** Puts all that waits, of one campaign or unit or of any, on the agenda. */
export const addAll = formAction(z.object({ meetingId: id, ...part }), async (actor, input) => {
  const { meetingId, campaignId, unitId } = input;
  await addAllWaiting(actor, { meetingId, campaignId: campaignId || null, unitId: unitId || null });
  return leadTo(meetingPath(meetingId));
});

export const attend = formAction(attendanceInput.extend({ meetingId: id }), async (actor, input) => {
  await noteAttendance(actor, input.meetingId, input.states);
  return leadTo(meetingPath(input.meetingId));
});

const meetingSteps = { open: openMeeting, cancel: cancelMeeting } as const;
const meetingStep = target.extend({
  step: z.enum(["open", "cancel", "close"]),
  conclusion: conclusionInput,
});

/** Opens, ends or calls off a meeting. */
export const step = formAction(meetingStep, async (actor, { step: to, conclusion, ...input }) => {
  if (to === "close") await closeMeeting(actor, input, conclusion);
  else await meetingSteps[to](actor, input);
  return leadTo(meetingPath(input.id));
});

const itemSteps = { open: openItem, close: closeItem, void: voidItem } as const;

/** Opens an item for votes, counts it, or breaks its vote off. */
export const turn = formAction(
  z.object({ meetingId: id, itemId: id, step: z.enum(["open", "close", "void"]) }),
  async (actor, input) => {
    await itemSteps[input.step](actor, input.itemId);
    return leadTo(meetingPath(input.meetingId));
  },
);

const inMeeting = { meetingId: id };

export const declare = formAction(conflictInput.extend(inMeeting), async (actor, input) => {
  await declareConflict(actor, input);
  return leadTo(itemPath(input.meetingId, input.itemId));
});

/** Takes a declaration back that was a mistake. */
export const undeclare = formAction(
  conflictInput.pick({ itemId: true, memberId: true }).extend(inMeeting),
  async (actor, input) => {
    await withdrawConflict(actor, input);
    return leadTo(itemPath(input.meetingId, input.itemId));
  },
);

/** An open vote leads back to its page; a secret one answers with the receipt, which is shown once on the page as it is now. */
export const vote = formAction(voteInput.extend(inMeeting), async (actor, input) => {
  const { receipt } = await castVote(actor, input);
  if (receipt === null) return leadTo(itemPath(input.meetingId, input.itemId));
  // Who has voted, below the receipt, counts this one too.
  refresh();
  return { receipt };
});

export const enter = formAction(
  voteInput.extend({ ...inMeeting, memberId: id }),
  async (actor, input): Promise<{ receipt: string }> => {
    await enterVote(actor, input);
    return leadTo(itemPath(input.meetingId, input.itemId));
  },
);

export const score = formAction(scoreInput.extend(inMeeting), async (actor, input) => {
  await handIn(actor, input);
  return leadTo(itemPath(input.meetingId, input.itemId));
});

export const check = formAction(z.object({ itemId: id, receiptCode: z.string().max(80) }), (actor, input) =>
  lookUpReceipt(actor, input.itemId, input.receiptCode),
);
