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
] as const;
export type NominationState = (typeof nominationStates)[number];

type Step = {
  from: readonly NominationState[];
  to: NominationState;
  permission: Action;
  /** Whether the person must say why; the words go to the other side. */
  reason: "required" | "none";
  /** Whether the dossier must be complete and its campaign still open. */
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
  return: {
    from: ["submitted"],
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
    from: ["draft", "submitted", "returned"],
    to: "withdrawn",
    permission: "nomination.withdraw",
    reason: "none",
    complete: false,
  },
} as const satisfies Record<string, Step>;

export type NominationStep = keyof typeof workflow;

/** States in which the ward may still change what the dossier says. */
export const editableStates: readonly NominationState[] = ["draft", "returned"];

/** States in which the dossier may say more than was last sent: only the ward sees what. */
export const unsentStates: readonly NominationState[] = ["draft", "returned", "withdrawn"];

/** The definition of one step, widened to the general shape. */
export function stepOf(step: NominationStep): Step {
  return workflow[step];
}

/** The steps that lead on from `state`, in the order of the table. */
export function stepsFrom(state: NominationState): NominationStep[] {
  return (Object.keys(workflow) as NominationStep[]).filter((step) => stepOf(step).from.includes(state));
}
