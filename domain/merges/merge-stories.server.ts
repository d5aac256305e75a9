import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { merge, profile } from "@/db/schema";
import { write } from "@/db/write";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { changeGuarded } from "../history/change.server";
import { recordAll } from "../history/record.server";
import { lastAct } from "../history/last-act.server";
import { can, type Actor } from "../permissions";
import type { MergeInput } from "./input";
import { occasionOf, tellBothWards, unsafeLoadStory, type MergedStory } from "./load.server";
import { partsToMove, unsafeMoveParts } from "./move-parts.server";
import { unsafeJoinPersons } from "./two-persons.server";

/** Everything public that names either story. */
export const touchedByMerge = [tags.profiles, tags.campaigns, tags.adoptions, tags.notices];

/**
 * Makes one story of two that tell of one: the kept one takes the other's recognitions, adoptions, photos it lacks, copies that
 * hang somewhere and units; the other leaves every list, search, feed and interface at once, and its addresses lead to the kept
 * one (308). Their persons are one. Both wards are told. Returns the merge's id. Throws `not-allowed`, `not-found`,
 * `merge-same`, `merge-kinds` (a model and a person), `merge-down` (one was taken down), `merge-both-down`, `merge-done`, or `stale` (with
 * `by`) where either changed since the moderator looked.
 */
export async function mergeStories(actor: Actor, input: MergeInput): Promise<string> {
  if (!can(actor, "mend.enter")) throw new DomainError("not-allowed");
  return write(async (tx) => {
    const now = new Date();
    const { kept, gone } = await loadPair(tx, input);
    const pair = { keptId: kept.id, goneId: gone.id };
    const parts = await partsToMove(tx, pair);
    await change(tx, kept, input.keptMark, { updatedAt: now });
    await change(tx, gone, input.goneMark, {
      state: "hidden",
      mergedIntoId: kept.id,
      leadSince: null,
      updatedAt: now,
    });
    await unsafeMoveParts(tx, pair, parts);
    const by = { id: actor.id, at: now };
    const persons = await unsafeJoinPersons(tx, occasionOf(kept), occasionOf(gone), by);
    const id = randomUUID();
    await tx.insert(merge).values({
      id,
      kind: "story",
      ...pair,
      moved: { ...parts, persons },
      reason: input.reason,
      mergedById: actor.id,
      mergedAt: now,
    });
    await recordBoth(tx, actor, { kept, gone }, input.reason, now);
    await touchTags(tx, touchedByMerge);
    await tellBothWards(tx, "story-merged", [gone, kept], { gone: gone.name, kept: kept.name }, now);
    return id;
  });
}

type Two = { kept: MergedStory; gone: MergedStory };

async function loadPair(tx: Transaction, { keptId, goneId }: MergeInput): Promise<Two> {
  const [kept, gone] = [await unsafeLoadStory(tx, keptId), await unsafeLoadStory(tx, goneId)];
  if (!kept || !gone) throw new DomainError("not-found");
  // Sent twice, from two windows or by two people: it is done, not taken down.
  const merged = [gone, kept].find(({ mergedIntoId }) => mergedIntoId !== null);
  if (merged) throw new DomainError("merge-done", { name: merged.name });
  const why = whyNotOne(kept, gone);
  if (why) throw new DomainError(why.code, { name: why.name });
  return { kept, gone };
}

type Standing = Pick<MergedStory, "id" | "kind" | "name" | "state">;

/** Why these two can be no one story, and the name of the one that was taken down; null where they can. */
export function whyNotOne(kept: Standing, gone: Standing) {
  const down = [kept, gone].filter(({ state }) => state !== "published");
  const name = down[0]?.name ?? "";
  if (kept.id === gone.id) return { code: "merge-same", name } as const;
  if (down.length === 2) return { code: "merge-both-down", name } as const;
  if (down.length === 1) return { code: "merge-down", name } as const;
  if ((kept.kind === "model") !== (gone.kind === "model")) return { code: "merge-kinds", name } as const;
  return null;
}

/** A story that nobody changed since it was looked at. */
function change(
  tx: Transaction,
  story: MergedStory,
  mark: number,
  values: Partial<typeof profile.$inferInsert>,
) {
  const asSeen = and(
    eq(profile.id, story.id),
    eq(profile.state, "published"),
    eq(profile.updatedAt, new Date(mark)),
  )!;
  return changeGuarded(tx, profile, asSeen, values, "stale", () =>
    lastAct(tx, { type: "profile", id: story.id }),
  );
}

function recordBoth(tx: Transaction, actor: Actor, { kept, gone }: Two, reason: string, now: Date) {
  const of = { actorId: actor.id, subjectType: "profile" as const };
  return recordAll(
    tx,
    [
      {
        ...of,
        action: "profile.merged",
        subjectId: gone.id,
        before: { state: "published" },
        after: { other: kept.slug, reason },
      },
      { ...of, action: "profile.merge", subjectId: kept.id, after: { other: gone.slug, reason } },
    ],
    now,
  );
}
