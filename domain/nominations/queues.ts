import { entryOf, place } from "../address/read-query";
import type { NominationState } from "./workflow";

/** The moderators' queues, as data: address value → states. */
export const queues = {
  cho: ["submitted", "told"],
  "niem-yet": ["listed"],
  "tra-lai": ["returned", "telling"],
  xong: ["approved", "rejected"],
} satisfies Record<string, NominationState[]>;
export type QueueId = keyof typeof queues;

/** Which queue an address shows, and after which of its nominations. */
export const queueQuery = { hang: entryOf(queues, "cho"), sau: place() };
