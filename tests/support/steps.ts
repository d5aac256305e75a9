import { approveNomination, rejectNomination, returnNomination } from "@/domain/nominations/decide.server";
import { holdNomination, releaseNomination } from "@/domain/nominations/hold.server";
import {
  dropStory,
  publishStory,
  returnStory,
  sendStory,
  startStory,
} from "@/domain/nominations/late-story.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { TransitionInput } from "@/domain/nominations/transition.server";
import { withdrawNomination } from "@/domain/nominations/withdraw.server";
import type { NominationStep } from "@/domain/nominations/workflow";
import { listNomination } from "@/domain/notices/list.server";
import type { Actor } from "@/domain/permissions";

export type Takes = Record<NominationStep, (input: TransitionInput) => Promise<unknown>>;

/** Each step's own command, taken by whoever takes it: a ward's official, or a moderator. */
export const takesOf = (official: Actor, moderator: Actor): Takes => ({
  submit: (input) => submitNomination(official, input),
  list: (input) => listNomination(moderator, { ...input, place: "", endsOn: "" }),
  return: (input) => returnNomination(moderator, input),
  approve: (input) => approveNomination(moderator, input),
  reject: (input) => rejectNomination(moderator, input),
  hold: (input) => holdNomination(moderator, { ...input, cause: "complaint" }),
  release: (input) => releaseNomination(moderator, input),
  withdraw: (input) => withdrawNomination(official, input),
  "start-story": (input) => startStory(official, input),
  "drop-story": (input) => dropStory(official, input),
  "send-story": (input) => sendStory(official, input),
  "return-story": (input) => returnStory(moderator, input),
  "publish-story": (input) => publishStory(moderator, input),
});
