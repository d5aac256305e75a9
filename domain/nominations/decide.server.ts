import "server-only";
import type { Actor } from "../permissions";
import { assertNoTwin } from "../persons/assert-no-twin.server";
import { publishAt } from "../publications/publish-at.server";
import type { AwardInput } from "../recognitions/award";
import { countOpenComments } from "../remarks/field-comments.server";
import { recognise } from "../recognitions/recognise.server";
import { joinCarriedStory } from "./carried-story.server";
import { heldBack, isComplete } from "./completeness";
import { assertDecidedWithin } from "./decided-quota.server";
import { plainTransition, transition, type Effect, type TransitionInput } from "./transition.server";

/**
 * Sends a nomination back with what is missing, in the moderator's words; a listing that stands is broken off, because what
 * comes back is another nomination. What was asked about single answers goes along. Throws what `transition` throws.
 */
export function returnNomination(actor: Actor, input: TransitionInput): Promise<void> {
  return transition(actor, "return", input, async (tx, { loaded }) => {
    const comments = await countOpenComments(tx, loaded);
    const noted: Record<string, string> = comments > 0 ? { comments: String(comments) } : {};
    return { result: undefined, noted };
  });
}

/** Ends a nomination without publication, with the reason. Throws what `transition` throws. */
export function rejectNomination(actor: Actor, input: TransitionInput): Promise<void> {
  return plainTransition(actor, "reject", input);
}

/**
 * Approves a nomination: its recognition enters the honour roll, and its story is published at once where that is complete
 * and everyone agreed to the web and to exactly these words (`ownWordOf`), or at the minute `at`; what was carried on from a ward's praise joins the story that stands. Returns the story's path; null without a story, which may follow (`startStory`). Throws
 * what `transition` and `recognise` throw, and `quota-decided` where a strict quota would be crossed.
 */
export function approveNomination(
  actor: Actor,
  input: TransitionInput,
  award: AwardInput | null = null,
  at: Date | null = null,
): Promise<string | null> {
  return transition(actor, "approve", input, async (tx, known) => {
    const done = await approving(actor, award, at)(tx, known);
    await assertDecidedWithin(tx, [known.loaded], { over: true });
    return done;
  });
}

/** What an approval does, for one or inside a transaction that approves many. */
export function approving(
  actor: Actor,
  award: AwardInput | null,
  at: Date | null = null,
): Effect<"approve", string | null> {
  return async (tx, { loaded, content, now }) => {
    await assertNoTwin(tx, loaded, "approve");
    await recognise(tx, actor, loaded, content, now, award);
    const noted = awardNoted(award);
    const carried = await joinCarriedStory(tx, loaded);
    if (carried) return { result: carried, telling: { path: carried }, noted };
    if (!isComplete(content, "told")) {
      // The recognition waits for nobody; a story that its person has not seen does, and its ward hears why.
      const held = heldBack(content);
      const kind = held ? "recognised-unseen" : "recognised";
      return { result: null, telling: { kind }, noted: held ? { ...noted, held } : noted };
    }
    return { ...(await publishAt(tx, actor, loaded, at, now)), noted };
  };
}

/** What the history says of the award that came with an approval; nothing of praise alone. */
function awardNoted(given: AwardInput | null): Record<string, string> {
  if (!given?.award) return {};
  const { award, decisionNumber, decidedOn, signer } = given;
  const said = { award, decisionNumber, decidedOn: decidedOn ?? "", signer };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value));
}
