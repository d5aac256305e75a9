import "server-only";
import type { Actor } from "../permissions";
import { assertNoTwin } from "../persons/assert-no-twin.server";
import { publishAt } from "../publications/publish-at.server";
import type { AwardInput } from "../recognitions/award";
import { recognise } from "../recognitions/recognise.server";
import { joinCarriedStory } from "./carried-story.server";
import { isComplete } from "./completeness";
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

/**
 * Approves a nomination: its recognition enters the honour roll, and its story is published at once where that is complete
 * and everyone agreed to the web, or at the minute `at`; what was carried on from a ward's praise joins the story that stands. Returns the story's path; null without a story, which may follow (`startStory`). Throws
 * what `transition` and `recognise` throw.
 */
export function approveNomination(
  actor: Actor,
  input: TransitionInput,
  award: AwardInput | null = null,
  at: Date | null = null,
): Promise<string | null> {
  return transition(actor, "approve", input, async (tx, { loaded, content, now }) => {
    await assertNoTwin(tx, loaded, "approve");
    await recognise(tx, actor, loaded, content, now, award);
    const carried = await joinCarriedStory(tx, loaded);
    if (carried) return { result: carried, telling: { path: carried } };
    if (!isComplete(content, "told")) return { result: null, telling: { kind: "recognised" } };
    return publishAt(tx, actor, loaded, at, now);
  });
}
