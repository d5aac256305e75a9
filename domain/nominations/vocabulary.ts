export type { NominationState } from "./workflow";
