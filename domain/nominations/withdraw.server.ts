import "server-only";
import type { Actor } from "../permissions";
import { plainTransition, type TransitionInput } from "./transition.server";

/**
 * Takes a nomination back before it is decided, also while it is on hold; what it said is kept, a listing that stands is
 * broken off: whoever no longer wants to be praised need not hang to the end. Throws what `transition` throws.
 */
export function withdrawNomination(actor: Actor, input: TransitionInput): Promise<void> {
  return plainTransition(actor, "withdraw", input);
}
