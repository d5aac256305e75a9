import "server-only";
import { eq, inArray, isNull, and } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import {
  meetingItem,
  nomination,
  notice,
  noticeComment,
  outreach,
  pendingDecision,
  profile,
  publication,
  recognition,
  suggestion,
} from "@/db/schema";
import { record } from "../history/record.server";
import { unsafeRemoveBelongings, unsafeRemoveNomination } from "../nominations/remove.server";
import { emptyAward } from "./empty-award.server";
import { emptyStory } from "./empty-story.server";
import { emptied } from "./emptied";
import { forgetInFiles, forgetMessages, forgetTraces } from "./forget.server";
import type { Erasing, PlaceErased } from "./erasing";
import { removeTip } from "./remove-tip.server";
import { erasedName } from "./vocabulary";

/** What the counts, the campaign and the minutes need of it, and who acted when. */
const stayingOfNomination = [
  ...[
    "id",
    "reference",
    "state",
    "onHold",
    "holdCause",
    "version",
    "sendCount",
    "unitId",
    "campaignId",
    "rollId",
  ],
  ...[
    "rollPosition",
    "startedFromId",
    "carriedFromId",
    "lateCodeId",
    "kind",
    "fieldId",
    "illustrative",
    "folded",
  ],
  ...["createdById", "createdAt", "updatedAt", "updatedById", "submittedById", "submittedAt", "decidedById"],
  "decidedAt",
];

/**
 * Takes a nomination out with all that belongs to it. One that an award, a story or a meeting's minutes rest on stays as a number,
 * emptied, and so do they.
 */
export async function emptyNomination(tx: Transaction, id: string, by: Erasing): Promise<PlaceErased> {
  const [row] = await tx
    .select({ name: nomination.name, unitId: nomination.unitId, state: nomination.state })
    .from(nomination)
    .where(eq(nomination.id, id))
    .limit(1);
  if (!row) return { removed: 0, emptied: 0, awards: 0 };
  const done: PlaceErased = { removed: 0, emptied: 0, awards: 0 };
  await removeTips(tx, id, by);
  await forgetInFiles(tx, row.unitId, row.name);
  await forgetMessages(tx, [id]);
  for (const table of [pendingDecision, publication])
    await tx.delete(table).where(eq(table.nominationId, id));
  const [awards, stories, items] = await Promise.all([
    tx.select({ id: recognition.id }).from(recognition).where(eq(recognition.nominationId, id)).limit(1),
    tx.select({ id: profile.id }).from(profile).where(eq(profile.nominationId, id)).limit(1),
    tx.select({ id: meetingItem.id }).from(meetingItem).where(eq(meetingItem.nominationId, id)).limit(1),
  ]);
  for (const award of awards) done.awards += (await emptyAward(tx, award.id)).awards;
  for (const story of stories) await emptyStory(tx, story.id, by);
  if (awards.length + stories.length + items.length === 0) {
    await unsafeRemoveNomination(tx, id);
    const act = { actorId: by.actor.id, subjectType: "nomination", subjectId: id } as const;
    await record(tx, { ...act, action: "nomination.let-go", before: { state: row.state } }, by.now);
    done.removed = 1;
  } else {
    await emptyRow(tx, id, by);
    done.emptied = 1;
  }
  await forgetTraces(tx, "nomination", id);
  return done;
}

/** What visitors told of the person is theirs as well. */
async function removeTips(tx: Transaction, id: string, by: Erasing): Promise<void> {
  const tips = await tx
    .select({ id: suggestion.id })
    .from(suggestion)
    .where(eq(suggestion.nominationId, id))
    .limit(100);
  for (const tip of tips) await removeTip(tx, tip.id, by);
}

async function emptyRow(tx: Transaction, id: string, { now }: Erasing): Promise<void> {
  // Where its copies hang stays with its story until they are down.
  await tx
    .update(outreach)
    .set({ nominationId: null })
    .where(and(eq(outreach.nominationId, id), inArray(outreach.profileId, storiesOf(tx, id))));
  await unsafeRemoveBelongings(tx, id);
  const listings = tx.select({ id: notice.id }).from(notice).where(eq(notice.nominationId, id));
  await tx.delete(noticeComment).where(inArray(noticeComment.noticeId, listings));
  // From then on a listing names nobody.
  await tx
    .update(notice)
    .set({ stoppedAt: now })
    .where(and(eq(notice.nominationId, id), isNull(notice.stoppedAt)));
  await tx
    .update(nomination)
    .set({ ...emptied(nomination, stayingOfNomination), name: erasedName, updatedAt: now })
    .where(eq(nomination.id, id));
}

const storiesOf = (tx: Transaction, nominationId: string) =>
  tx.select({ id: profile.id }).from(profile).where(eq(profile.nominationId, nominationId));
