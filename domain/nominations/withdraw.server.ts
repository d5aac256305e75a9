import "server-only";
import type { Actor } from "../permissions";
import { transition, type TransitionInput } from "./transition.server";

/** Takes a dossier back before it is decided; what it said is kept. Throws what `transition` throws. */
export function withdrawNomination(actor: Actor, input: TransitionInput): Promise<void> {
  return transition(actor, "withdraw", input, async () => undefined);
}
