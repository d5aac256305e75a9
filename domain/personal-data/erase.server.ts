import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { dataRequest } from "@/db/schema";
import { write } from "@/db/write";
import { portalShelf } from "../backups/shelf.server";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { record } from "../history/record.server";
import type { Actor } from "../permissions";
import { forgetAsks } from "./asks.server";
import { emptyAward } from "./empty-award.server";
import { emptyNomination } from "./empty-nomination.server";
import { emptyStory } from "./empty-story.server";
import { removeTip } from "./remove-tip.server";
import { lastDayOfCopies } from "./copies";
import type { Erasing, PlaceErased } from "./erasing";
import { act, loadRequest } from "./requests.server";
import { placeOf, type Erased, type Place } from "./vocabulary";

const nothingErased: PlaceErased = { removed: 0, emptied: 0, awards: 0 };

/** Everything public that may have named somebody. */
const touched = [tags.profiles, tags.campaigns, tags.adoptions, tags.notices];

/**
 * Erases what is kept at a request's places (Luật 91/2025/QH15), all in one transaction: words, photos, papers, ways to reach
 * people, traces and messages. A published page answers 410 from then on. An award that a decision gave stays with its name,
 * as archives keep decisions; nothing else of it does. The history stays as it is: it never held words. Asked twice it is
 * done once. Throws `not-allowed`, `not-found`, `wrong-step` where it was done before.
 */
export async function eraseRequested(actor: Actor, id: string, now = new Date()): Promise<Erased> {
  return write(async (tx) => {
    const request = await loadRequest(actor, id, tx);
    if (request.erasedAt) throw new DomainError("wrong-step");
    const places = request.places.flatMap((key) => placeOf(key) ?? []);
    const done = { ...nothingErased };
    await forgetAsks(tx, places, now);
    for (const place of places) {
      const { removed, emptied, awards } = await ways[place.kind](tx, place, { actor, now });
      done.removed += removed;
      done.emptied += emptied;
      done.awards += awards;
    }
    const erased = { ...done, copiesUntil: lastDayOfCopies(portalShelf()?.keep ?? null, now) };
    await tx
      .update(dataRequest)
      .set({
        name: "",
        birthYear: null,
        askedBy: "",
        places: [],
        erasedAt: now,
        erasedById: actor.id,
        erased,
      })
      .where(eq(dataRequest.id, id));
    await record(tx, { ...act(actor, id), action: "data-request.erase", after: { ...done } }, now);
    await touchTags(tx, touched);
    return erased;
  });
}

const ways: Record<Place["kind"], (tx: Transaction, place: Place, by: Erasing) => Promise<PlaceErased>> = {
  nomination: (tx, { id }, by) => emptyNomination(tx, id, by),
  recognition: (tx, { id }) => emptyAward(tx, id),
  profile: (tx, { id }, by) => emptyStory(tx, id, by),
  suggestion: (tx, { id }, by) => removeTip(tx, id, by),
};
