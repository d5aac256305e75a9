import { keysOf } from "../vocabulary";
import { countingStates } from "./counting-states";
import type { NominationState } from "./workflow";

/** How the desk's list is divided, under the names its addresses have: "" is everything. */
export const deskGroups = {
  "": null,
  "can-bo-sung": ["returned"],
  nhap: ["draft", "telling"],
  "da-gui": ["submitted", "told"],
  "niem-yet": ["listed"],
  "da-duyet": ["approved"],
  xong: ["rejected", "withdrawn"],
  // What counts against the quotas: shown among the tabs only where a quota's number led to it.
  "chi-tieu": countingStates,
} as const satisfies Record<string, readonly NominationState[] | null>;
export type DeskGroup = keyof typeof deskGroups;
export const deskGroupNames = keysOf(deskGroups);

/** The list's orders: what waits for the ward first, the last changed first, by name. */
export const deskOrders = ["", "moi-sua", "ten"] as const;
export type DeskOrder = (typeof deskOrders)[number];
