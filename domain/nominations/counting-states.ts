import { recognisedStates, type NominationState } from "./workflow";

/** States in which a nomination counts against its unit's quota: sent, and neither rejected nor taken back. */
export const countingStates: NominationState[] = ["submitted", "returned", "listed", ...recognisedStates];
