import "server-only";
import { and, eq } from "drizzle-orm";
import { nomination, nominationVersion } from "@/db/schema";
import { DomainError } from "../errors";
import type { Actor } from "../permissions";
import { assertUntold, findMoment, publishAt } from "../publications/publish-at.server";
import { recogniseAnew } from "../recognitions/recognise.server";
import { storyFromText } from "../stories/document";
import { formatMoment } from "../time/dates";
import { keptContent } from "./content";
import { columnOf, questionOf, questionsIn, type QuestionName } from "./questions/asked";
import type { LoadedNomination } from "./load.server";
import { openSections } from "./sections";
import { keepSending, type SendingInput } from "./submit.server";
import { plainTransition, transition, type TransitionInput } from "./transition.server";

// The story of a nomination that was recognised without one: written by its ward, decided by a moderator, and tied to the
// recognition that stands already.

/**
 * Opens an approved nomination without a story for its ward, to add one. Throws what `transition` throws, and `wrong-step`
 * (with `by`) where a story was published already, whatever became of it, or `publication-waits` (with `at`).
 */
export function startStory(actor: Actor, input: TransitionInput): Promise<void> {
  return transition(actor, "start-story", input, async (tx, { loaded }) => {
    await assertUntold(tx, loaded);
    const at = await findMoment(tx, loaded);
    if (at) throw new DomainError("publication-waits", { at: formatMoment(at) });
    // Why it was returned before it was approved says nothing about its story.
    await tx.update(nomination).set({ decisionReason: null }).where(eq(nomination.id, loaded.id));
    return { result: undefined };
  });
}

/**
 * Leaves the story untold after all: the words of its open sections are again those that were last sent, because nobody but the
 * ward has read the others; photos, papers and consents stay. Throws what `transition` throws.
 */
export function dropStory(actor: Actor, input: TransitionInput): Promise<void> {
  return transition(actor, "drop-story", input, async (tx, { loaded }) => {
    const [sent] = await tx
      .select({ content: nominationVersion.content })
      .from(nominationVersion)
      .where(
        and(eq(nominationVersion.nominationId, loaded.id), eq(nominationVersion.number, loaded.sendCount)),
      )
      .limit(1);
    const before = keptContent(sent!.content);
    const names = openSections({ ...loaded, content: loaded })
      .flatMap(questionsIn)
      // A former unit is kept by its name only, so which it was cannot be told again: it stays.
      .filter((name) => questionOf(name).input !== null && columnOf(name) === name);
    const wordsOf = (name: QuestionName): unknown =>
      name === "story" ? (before.storyDocument ?? storyFromText(before.story)) : before[name];
    const words: Partial<LoadedNomination> = Object.fromEntries(names.map((name) => [name, wordsOf(name)]));
    await tx
      .update(nomination)
      .set({ ...words, decisionReason: null })
      .where(eq(nomination.id, loaded.id));
    return { result: undefined };
  });
}

/** Sends the story to the moderators. Throws what `transition` and `keepSending` throw. */
export function sendStory(actor: Actor, input: SendingInput): Promise<void> {
  return transition(actor, "send-story", input, async (tx, { loaded, content, now }) => {
    const noted = await keepSending(tx, actor, loaded, content, input, now);
    return { result: undefined, noted };
  });
}

/** Sends the story back to its ward with what is missing; the recognition stands. Throws what `transition` throws. */
export function returnStory(actor: Actor, input: TransitionInput): Promise<void> {
  return plainTransition(actor, "return-story", input);
}

/**
 * Publishes the story beside the recognition that stands, or at the minute `at`. Returns its path; null while it waits. Throws what
 * `transition` throws.
 */
export function publishStory(
  actor: Actor,
  input: TransitionInput,
  at: Date | null = null,
): Promise<string | null> {
  return transition(actor, "publish-story", input, async (tx, { loaded, content, now }) => {
    await recogniseAnew(tx, loaded, content);
    return publishAt(tx, actor, loaded, at, now);
  });
}
