export type { HoldCause, NominationState } from "./workflow";
