import type { NominationStep } from "@/domain/nominations/workflow";

/** The steps a moderator takes, in the order of the page; `key` opens the step's confirmation. What goes on is red. */
export const decisions = [
  { step: "approve", key: "a", onward: true },
  { step: "list", key: "n", onward: true },
  { step: "return", key: "r" },
  { step: "reject", key: "t" },
  { step: "publish-story", key: "a", onward: true },
  { step: "return-story", key: "r" },
  { step: "hold", key: "g" },
  { step: "release", key: "g" },
] as const satisfies { step: NominationStep; key?: string; onward?: true }[];

export type Decision = (typeof decisions)[number]["step"];

/** What was done: a step, or an approval that published no story, or not yet. */
export type Done = Decision | "recognise" | "publish-later";

export const isOnward = (step: Decision) => decisions.some((one) => one.step === step && "onward" in one);

export const doneSteps: readonly Done[] = [
  ...decisions.map(({ step }) => step),
  "recognise",
  "publish-later",
];
