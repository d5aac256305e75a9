import type { Action } from "../permissions";

/** A nomination's life, as data: buttons, commands, tests and docs/architecture.md all read this table. */
export const nominationStates = [
  "draft",
  "submitted",
  "returned",
  "listed",
  "approved",
  "rejected",
  "withdrawn",
  // Recognised without a story, which the ward writes and has sent.
  "telling",
  "told",
] as const;
export type NominationState = (typeof nominationStates)[number];

type Step = {
  from: readonly NominationState[];
  to: NominationState;
  permission: Action;
  /** Whether the person must say why; the words go to the other side. */
  reason: "required" | "none";
  /** Whether the nomination must be complete, with consent to the web. */
  complete: boolean;
};

export const workflow = {
  submit: {
    from: ["draft", "returned"],
    to: "submitted",
    permission: "nomination.submit",
    reason: "none",
    complete: true,
  },
  list: {
    from: ["submitted"],
    to: "listed",
    permission: "nomination.list",
    reason: "none",
    complete: true,
  },
  return: {
    from: ["submitted", "listed"],
    to: "returned",
    permission: "nomination.return",
    reason: "required",
    complete: false,
  },
  approve: {
    from: ["submitted", "listed"],
    to: "approved",
    permission: "nomination.approve",
    reason: "none",
    complete: false,
  },
  reject: {
    from: ["submitted", "listed"],
    to: "rejected",
    permission: "nomination.reject",
    reason: "required",
    complete: false,
  },
  withdraw: {
    from: ["draft", "submitted", "listed", "returned"],
    to: "withdrawn",
    permission: "nomination.withdraw",
    reason: "none",
    complete: false,
  },
  "start-story": {
    from: ["approved"],
    to: "telling",
    permission: "nomination.submit",
    reason: "none",
    complete: false,
  },
  "send-story": {
    from: ["telling"],
    to: "told",
    permission: "nomination.submit",
    reason: "none",
    complete: true,
  },
  "return-story": {
    from: ["told"],
    to: "telling",
    permission: "nomination.return",
    reason: "required",
    complete: false,
  },
  "publish-story": {
    from: ["told"],
    to: "approved",
    permission: "nomination.approve",
    reason: "none",
    complete: true,
  },
} as const satisfies Record<string, Step>;

export type NominationStep = keyof typeof workflow;

/** States in which the ward may still change what the nomination says. */
export const editableStates: readonly NominationState[] = ["draft", "returned", "telling"];

/** States of a nomination that stands in the honour roll: what that says is settled, only the story may come. */
export const recognisedStates: readonly NominationState[] = ["approved", "telling", "told"];

/** States in which the nomination may say more than was last sent: only the ward sees what. */
export const unsentStates: readonly NominationState[] = ["draft", "returned", "withdrawn", "telling"];

/** The definition of one step, widened to the general shape. */
export function stepOf(step: NominationStep): Step {
  return workflow[step];
}

/** The steps that lead on from `state`, in the order of the table. */
export function stepsFrom(state: NominationState): NominationStep[] {
  return (Object.keys(workflow) as NominationStep[]).filter((step) => stepOf(step).from.includes(state));
}

/** What decides whether a nomination is to be listed in public first, and until when it is. */
export type NoticeTerms = {
  /** Working days its campaign sets; 0 for none. */
  days: number;
  /** Last day of the listing that stands; null without one. */
  endsOn: string | null;
};

/**
 * The same without what would be refused on `today` for the listing's sake (NĐ 98/2023/NĐ-CP Art. 46): no listing where
 * the campaign sets no days for it, no approval before the listing has ended.
 */
export function stepsOn(today: string, state: NominationState, { days, endsOn }: NoticeTerms) {
  return stepsFrom(state).filter((step) => {
    if (step === "list") return days > 0;
    if (step !== "approve") return true;
    return state === "listed" ? endsOn !== null && endsOn < today : days === 0;
  });
}
