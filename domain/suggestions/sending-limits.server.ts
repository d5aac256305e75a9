import "server-only";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { countOnce, type Limit } from "../limits/limits.server";
import { refusing, senderOf } from "../limits/refusing.server";
import type { ProofStrength } from "./proof.server";

const hour = 60;

// Whole offices and mobile networks share an address; whoever solved the puzzle may send more.
const ofOne: Record<ProofStrength, Limit> = {
  solved: { name: "solved", most: 20, minutes: hour },
  timed: { name: "timed", most: 5, minutes: hour },
};
const ofAll: Record<ProofStrength, Limit> = {
  solved: { name: "all solved", most: 600, minutes: hour },
  timed: { name: "all timed", most: 60, minutes: hour },
};
/** One form is one suggestion, with room for a second thought. */
const ofForm: Limit = { name: "form", most: 3, minutes: 24 * hour };

// In memory: it is counted where a page is read, and reading writes nothing.
const slot = globalThis as typeof globalThis & { lanToaAsking?: RateLimiterMemory };
const asking = (slot.lanToaAsking ??= new RateLimiterMemory({
  keyPrefix: "asking",
  points: 30,
  duration: 15 * 60,
}));

/** Counts one sending. Throws `too-many-attempts` with the `minutes` to wait; stricter without a solved puzzle. */
export async function countSending(sender: {
  address: string;
  formId: string;
  strength: ProofStrength;
}): Promise<void> {
  const { address, formId, strength } = sender;
  await countOnce([ofOne[strength], senderOf(address)], [ofAll[strength], "all"], [ofForm, formId]);
}

/** Counts one question about a reference code, so that codes cannot be tried out. Throws `too-many-attempts`. */
export async function countAsking(address: string): Promise<void> {
  await refusing(() => asking.consume(senderOf(address)));
}
