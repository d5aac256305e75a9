import "server-only";
import { eraseCommentContacts, stopNotice } from "../notices/standing.server";
import type { Actor } from "../permissions";
import { transition, type TransitionInput } from "./transition.server";

/**
 * Takes a nomination back before it is decided; what it said is kept, a listing that stands is broken off: whoever no longer
 * wants to be praised need not hang to the end. Throws what `transition` throws.
 */
export function withdrawNomination(actor: Actor, input: TransitionInput): Promise<void> {
  return transition(actor, "withdraw", input, async (tx, nomination, now) => {
    await stopNotice(tx, nomination.id, now);
    await eraseCommentContacts(tx, nomination.id, now);
  });
}
