import "server-only";
import { eq } from "drizzle-orm";
import { nomination } from "@/db/schema";
import type { Actor } from "../permissions";
import { plainTransition, transition, type TransitionInput } from "./transition.server";
import type { HoldCause } from "./workflow";

/**
 * Puts a nomination on hold: nothing is decided while discipline, an inspection or a complaint is pending (NĐ
 * 152/2025/NĐ-CP; Luật 06/2022/QH15). The ward is told the cause; the words in `reason` stay with the moderators, because
 * whoever denounces is not named (Luật Tố cáo 25/2018/QH14 Art. 8). Throws what `transition` throws, `on-hold` where it is
 * held already.
 */
export function holdNomination(
  actor: Actor,
  { cause, ...input }: TransitionInput & { cause: HoldCause },
): Promise<void> {
  return transition(actor, "hold", input, async (tx, { loaded }) => {
    await tx.update(nomination).set({ holdCause: cause }).where(eq(nomination.id, loaded.id));
    return { result: undefined, telling: { data: { cause } }, noted: { cause } };
  });
}

/** Ends the hold, with what was found: it is decided on as before. Throws what `transition` throws. */
export function releaseNomination(actor: Actor, input: TransitionInput): Promise<void> {
  return plainTransition(actor, "release", input);
}
