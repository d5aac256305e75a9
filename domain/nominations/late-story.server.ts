import "server-only";
import { eq } from "drizzle-orm";
import { nomination, profile } from "@/db/schema";
import { DomainError } from "../errors";
import { lastAct } from "../history/last-act.server";
import type { Actor } from "../permissions";
import { publishNomination } from "../profiles/publish.server";
import { recogniseAnew } from "../recognitions/recognise.server";
import { keepSending } from "./submit.server";
import { plainTransition, transition, type TransitionInput } from "./transition.server";

// The story of a nomination that was recognised without one: written by its ward, decided by a moderator, and tied to the
// recognition that stands already.

/**
 * Opens an approved nomination without a story for its ward, to add one. Throws what `transition` throws, and `wrong-step`
 * (with `by`) where a story was published already, whatever became of it.
 */
export function startStory(actor: Actor, input: TransitionInput): Promise<void> {
  return transition(actor, "start-story", input, async (tx, { loaded }) => {
    const [told] = await tx
      .select({ id: profile.id })
      .from(profile)
      .where(eq(profile.nominationId, loaded.id))
      .limit(1);
    if (told) throw new DomainError("wrong-step", await lastAct(tx, { type: "profile", id: told.id }));
    // Why it was returned before it was approved says nothing about its story.
    await tx.update(nomination).set({ decisionReason: null }).where(eq(nomination.id, loaded.id));
    return { result: undefined };
  });
}

/** Sends the story to the moderators. Throws what `transition` throws. */
export function sendStory(actor: Actor, input: TransitionInput): Promise<void> {
  return transition(actor, "send-story", input, async (tx, { loaded, content, now }) => {
    await keepSending(tx, actor, loaded, content, now);
    return { result: undefined };
  });
}

/** Sends the story back to its ward with what is missing; the recognition stands. Throws what `transition` throws. */
export function returnStory(actor: Actor, input: TransitionInput): Promise<void> {
  return plainTransition(actor, "return-story", input);
}

/** Publishes the story beside the recognition that stands. Returns its path. Throws what `transition` throws. */
export function publishStory(actor: Actor, input: TransitionInput): Promise<string> {
  return transition(actor, "publish-story", input, async (tx, { loaded, content, now }) => {
    await recogniseAnew(tx, loaded, content);
    const path = await publishNomination(tx, actor, loaded, now);
    return { result: path, telling: { path } };
  });
}
