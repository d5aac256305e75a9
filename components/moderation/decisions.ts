import type { NominationStep } from "@/domain/nominations/workflow";

/** The steps a moderator takes, in the order of the page; `key` opens the step's confirmation. */
export const decisions = [
  { step: "approve", key: "a" },
  { step: "list", key: "n" },
  { step: "return", key: "r" },
  { step: "reject" },
  { step: "hold" },
  { step: "release" },
] as const satisfies { step: NominationStep; key?: string }[];

export type Decision = (typeof decisions)[number]["step"];

export const isDecision = (text: string): text is Decision => decisions.some(({ step }) => step === text);
