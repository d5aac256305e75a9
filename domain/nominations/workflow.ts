import type { NotificationKind } from "../notifications/vocabulary";
import type { Action } from "../permissions";

/**
 * A nomination's life, as data. `transition` does what every column says; buttons, pages, tests and docs/architecture.md
 * read the same table.
 */
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

/** Why nothing may be decided yet: kỷ luật · thanh tra, kiểm tra · khiếu nại, tố cáo. */
export const holdCauses = ["discipline", "inspection", "complaint"] as const;
export type HoldCause = (typeof holdCauses)[number];

export type Step = {
  from: readonly NominationState[];
  /** Null: it stays in the state it was in. */
  to: NominationState | null;
  /** Who may: a row of `permissions`. */
  permission: Action;
  /** Whether it may be on hold before, and whether it is afterwards. */
  hold: { from: readonly boolean[]; to: boolean };
  /**
   * Where the words that must be given are kept, beside the history; null where none are asked for. Those of a decision are
   * told to the ward, the others only moderators read.
   */
  reason: "decisionReason" | "holdReason" | "history" | null;
  /** What the nomination must be complete for. */
  complete: "recognised" | "told" | null;
  /**
   * The public listing (NĐ 98/2023/NĐ-CP Art. 46): `begins` only where the campaign sets days for it; `over`: its last day has
   * passed, where the campaign sets days; `ends`: one that stands is broken off.
   */
  listing: "begins" | "over" | "ends" | null;
  /** Whether it is a sending: which one, by whom and when is kept. */
  sends: boolean;
  /** Whether it is the decision: by whom and when is kept. */
  decides: boolean;
  /** Whether what visitors left to be reached by is erased (Luật 91/2025/QH15: nobody needs to ask them any more). */
  erasesContacts: boolean;
  /** Who finds a message in their inbox, and which. */
  tells: { whom: "ward" | "moderators"; kind: NotificationKind } | null;
};

const free = { from: [false], to: false } as const;

/** What the ward does by itself with the story of a nomination recognised without one; nobody is told. */
const storyOfWard = {
  permission: "nomination.submit",
  hold: free,
  reason: null,
  complete: null,
  listing: null,
  sends: false,
  decides: false,
  erasesContacts: false,
  tells: null,
} as const;

export const workflow = {
  submit: {
    from: ["draft", "returned"],
    to: "submitted",
    permission: "nomination.submit",
    hold: free,
    reason: null,
    complete: "recognised",
    listing: null,
    sends: true,
    decides: false,
    erasesContacts: false,
    tells: { whom: "moderators", kind: "submitted" },
  },
  list: {
    from: ["submitted"],
    to: "listed",
    permission: "nomination.list",
    hold: free,
    reason: null,
    complete: "recognised",
    listing: "begins",
    sends: false,
    decides: false,
    erasesContacts: false,
    tells: { whom: "ward", kind: "listed" },
  },
  return: {
    from: ["submitted", "listed"],
    to: "returned",
    permission: "nomination.return",
    hold: free,
    reason: "decisionReason",
    complete: null,
    listing: "ends",
    sends: false,
    decides: false,
    erasesContacts: false,
    tells: { whom: "ward", kind: "returned" },
  },
  approve: {
    from: ["submitted", "listed"],
    to: "approved",
    permission: "nomination.approve",
    hold: free,
    reason: null,
    complete: "recognised",
    listing: "over",
    sends: false,
    decides: true,
    erasesContacts: true,
    tells: { whom: "ward", kind: "approved" },
  },
  reject: {
    from: ["submitted", "listed"],
    to: "rejected",
    permission: "nomination.reject",
    hold: free,
    reason: "decisionReason",
    complete: null,
    listing: "ends",
    sends: false,
    decides: true,
    erasesContacts: true,
    tells: { whom: "ward", kind: "rejected" },
  },
  hold: {
    from: ["submitted", "listed", "told"],
    to: null,
    permission: "nomination.hold",
    hold: { from: [false], to: true },
    reason: "holdReason",
    complete: null,
    listing: null,
    sends: false,
    decides: false,
    erasesContacts: false,
    tells: { whom: "ward", kind: "held" },
  },
  release: {
    from: ["submitted", "listed", "told"],
    to: null,
    permission: "nomination.release",
    hold: { from: [true], to: false },
    reason: "history",
    complete: null,
    listing: null,
    sends: false,
    decides: false,
    erasesContacts: false,
    tells: { whom: "ward", kind: "released" },
  },
  withdraw: {
    from: ["draft", "submitted", "listed", "returned"],
    to: "withdrawn",
    permission: "nomination.withdraw",
    // Whoever no longer wants to be praised need not wait until a hold is released.
    hold: { from: [false, true], to: false },
    reason: null,
    complete: null,
    listing: "ends",
    sends: false,
    decides: false,
    erasesContacts: true,
    tells: null,
  },
  // The story of a nomination recognised without one: the recognition stands whatever becomes of it.
  "start-story": { ...storyOfWard, from: ["approved"], to: "telling" },
  // The ward thinks better of it: what it wrote of the story goes, the recognition stands.
  "drop-story": { ...storyOfWard, from: ["telling"], to: "approved" },
  "send-story": {
    from: ["telling"],
    to: "told",
    permission: "nomination.submit",
    hold: free,
    reason: null,
    complete: "told",
    listing: null,
    sends: true,
    decides: false,
    erasesContacts: false,
    tells: { whom: "moderators", kind: "submitted" },
  },
  "return-story": {
    from: ["told"],
    to: "telling",
    permission: "nomination.return",
    hold: free,
    reason: "decisionReason",
    complete: null,
    listing: null,
    sends: false,
    decides: false,
    erasesContacts: false,
    tells: { whom: "ward", kind: "returned" },
  },
  "publish-story": {
    from: ["told"],
    to: "approved",
    permission: "nomination.approve",
    hold: free,
    reason: null,
    complete: "told",
    listing: null,
    sends: false,
    decides: false,
    erasesContacts: false,
    tells: { whom: "ward", kind: "approved" },
  },
} as const satisfies Record<string, Step>;

export type NominationStep = keyof typeof workflow;
export const nominationSteps = Object.keys(workflow) as NominationStep[];

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

/** Where a nomination stands: all that the table asks about. */
export type Standing = { state: NominationState; onHold: boolean };

/** The steps that lead on from where it stands, in the order of the table. */
export function stepsFrom({ state, onHold }: Standing): NominationStep[] {
  return nominationSteps.filter((step) => {
    const { from, hold } = stepOf(step);
    return from.includes(state) && hold.from.includes(onHold);
  });
}
