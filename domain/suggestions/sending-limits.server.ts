import "server-only";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { refusing, senderOf } from "../limits/refusing.server";
import type { ProofStrength } from "./proof.server";

const hour = 60 * 60;

function makeLimits() {
  const limit = (keyPrefix: string, points: number, duration = hour) =>
    new RateLimiterMemory({ keyPrefix, points, duration });
  return {
    // Whole offices and mobile networks share an address; whoever solved the puzzle may send more.
    solved: limit("solved", 20),
    timed: limit("timed", 5),
    allSolved: limit("all-solved", 600),
    allTimed: limit("all-timed", 60),
    // One form is one suggestion, with room for a second thought.
    form: limit("form", 3, 24 * hour),
    asking: limit("asking", 30, hour / 4),
  };
}

// In memory on purpose, like the limits of signing in: one process serves the portal.
const slot = globalThis as typeof globalThis & { lanToaSending?: ReturnType<typeof makeLimits> };
const limits = (slot.lanToaSending ??= makeLimits());

/** Counts one sending. Throws `too-many-attempts` with the `minutes` to wait; stricter without a solved puzzle. */
export async function countSending(sender: {
  address: string;
  formId: string;
  strength: ProofStrength;
}): Promise<void> {
  const { solved, timed, allSolved, allTimed, form } = limits;
  await refusing(async () => {
    await (sender.strength === "solved" ? solved : timed).consume(senderOf(sender.address));
    await (sender.strength === "solved" ? allSolved : allTimed).consume("all");
    await form.consume(sender.formId);
  });
}

/** Counts one question about a reference code, so that codes cannot be tried out. Throws `too-many-attempts`. */
export async function countAsking(address: string): Promise<void> {
  await refusing(() => limits.asking.consume(senderOf(address)));
}
