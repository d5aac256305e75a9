import "server-only";
import type { Actor } from "../permissions";
import { publishNomination } from "../profiles/publish.server";
import { plainTransition, transition, type TransitionInput } from "./transition.server";

/**
 * Sends a nomination back with what is missing, in the moderator's words; a listing that stands is broken off, because what
 * comes back is another nomination. Throws what `transition` throws.
 */
export function returnNomination(actor: Actor, input: TransitionInput): Promise<void> {
  return plainTransition(actor, "return", input);
}

/** Ends a nomination without publication, with the reason. Throws what `transition` throws. */
export function rejectNomination(actor: Actor, input: TransitionInput): Promise<void> {
  return plainTransition(actor, "reject", input);
}

/** Approves a nomination and publishes its story at once. Returns the story's path. Throws what `transition` throws. */
export function approveNomination(actor: Actor, input: TransitionInput): Promise<string> {
  return transition(actor, "approve", input, async (tx, { loaded, now }) => {
    const path = await publishNomination(tx, actor, loaded, now);
    return { result: path, telling: { path } };
  });
}
