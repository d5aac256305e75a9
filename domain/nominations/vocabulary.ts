export type { HoldCause, NominationState, NominationStep } from "./workflow";

/** The steps whose words a moderator may begin with a template. */
export const reasonSteps = ["return", "reject", "hold", "release", "return-story"] as const;
export type ReasonStep = (typeof reasonSteps)[number];
