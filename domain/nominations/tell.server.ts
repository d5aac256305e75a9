import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { nomination, profile } from "@/db/schema";
import { DomainError } from "../errors";
import type { Actor } from "../permissions";
import { publishNomination } from "../profiles/publish.server";
import { recogniseAnew } from "../recognitions/recognise.server";
import { missingAnswers } from "./completeness";
import type { NominationContent } from "./content";
import { lastAct } from "./last-act.server";
import { readContent } from "./read-content.server";
import { keepSending } from "./submit.server";
import { tellWard } from "./tell-ward.server";
import { transition, type TransitionInput } from "./transition.server";

// The story of a nomination that was recognised without one: written by its ward, decided by a moderator, and tied to the
// recognition that stands already.

/**
 * Opens an approved nomination without a story for its ward, to add one. Throws what `transition` throws, and `wrong-step`
 * (with `by`) where a story was published already, whatever became of it.
 */
export function startStory(actor: Actor, input: TransitionInput): Promise<void> {
  return transition(actor, "start-story", input, async (tx, loaded) => {
    const [told] = await tx
      .select({ id: profile.id })
      .from(profile)
      .where(eq(profile.nominationId, loaded.id))
      .limit(1);
    if (told) throw new DomainError("wrong-step", await lastAct(tx, told.id, "profile"));
    // Why it was returned before it was approved says nothing about its story.
    await tx.update(nomination).set({ decisionReason: null }).where(eq(nomination.id, loaded.id));
  });
}

/** Sends the story to the moderators. Throws what `transition` throws, or `incomplete` with the missing fields. */
export function sendStory(actor: Actor, input: TransitionInput): Promise<void> {
  return transition(actor, "send-story", input, async (tx, loaded, now) => {
    await keepSending(tx, actor, loaded, await completeStory(tx, loaded.id), now);
  });
}

/** Sends the story back to its ward with what is missing; the recognition stands. Throws what `transition` throws. */
export function returnStory(actor: Actor, input: TransitionInput): Promise<void> {
  return transition(actor, "return-story", input, async (tx, loaded, now) => {
    const path = `/ban-lam-viec/de-cu/${loaded.id}`;
    await tellWard(tx, loaded, { kind: "returned", path, reason: input.reason }, now);
  });
}

/**
 * Publishes the story beside the recognition that stands. Returns its path. Throws what `transition` throws, `on-hold`, or
 * `incomplete` when something is missing by now, such as a consent taken back (Luật 91/2025/QH15).
 */
export function publishStory(actor: Actor, input: TransitionInput): Promise<string> {
  return transition(actor, "publish-story", input, async (tx, loaded, now) => {
    if (loaded.onHold) throw new DomainError("on-hold");
    await recogniseAnew(tx, loaded.id, await completeStory(tx, loaded.id));
    const path = await publishNomination(tx, actor, loaded, now);
    await tellWard(tx, loaded, { kind: "approved", path }, now);
    return path;
  });
}

async function completeStory(tx: Transaction, nominationId: string): Promise<NominationContent> {
  const content = await readContent(tx, nominationId);
  const missing = missingAnswers(content, "told");
  if (Object.keys(missing).length > 0) throw new DomainError("incomplete", {}, missing);
  return content;
}
