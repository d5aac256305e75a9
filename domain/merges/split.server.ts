import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { consent, consentWithdrawal, merge, profile } from "@/db/schema";
import { write } from "@/db/write";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { changeGuarded } from "../history/change.server";
import { recordAll, type EventInput } from "../history/record.server";
import { can, type Actor } from "../permissions";
import type { ProfileState } from "../profiles/vocabulary";
import type { SplitInput } from "./input";
import { tellBothWards, unsafeLoadStory, type MergedStory } from "./load.server";
import { touchedByMerge } from "./merge-stories.server";
import { unsafeMovePartsBack } from "./move-parts.server";
import { whoSplit } from "./queries.server";
import { unsafePartPersons } from "./two-persons.server";

type Merge = typeof merge.$inferSelect;

/**
 * Takes a merge back: everything that moved and is still there goes where it was, the other story stands at its own address
 * again, its person is as before. It stays down where consent to it was taken back meanwhile, or the kept one was taken
 * down. Throws `not-allowed`, `not-found`, `wrong-step` (with `by`) where it was split already, or `merge-on` where the kept
 * story went into a third: that merge is split first.
 */
export async function splitMerge(actor: Actor, input: SplitInput): Promise<void> {
  if (!can(actor, "mend.enter")) throw new DomainError("not-allowed");
  await write(async (tx) => {
    const now = new Date();
    const [found] = await tx.select().from(merge).where(eq(merge.id, input.mergeId)).limit(1);
    if (!found) throw new DomainError("not-found");
    const values = { splitById: actor.id, splitAt: now, splitReason: input.reason };
    const standing = and(eq(merge.id, found.id), isNull(merge.splitAt))!;
    await changeGuarded(tx, merge, standing, values, "wrong-step", () => whoSplit(tx, found.id));
    if (found.kind === "story") await splitStories(tx, actor, found, input.reason, now);
    else await recordAll(tx, personsParted(actor, found, input.reason), now);
    await unsafePartPersons(tx, found.moved.persons, found.mergedAt);
    await touchTags(tx, touchedByMerge);
  });
}

async function splitStories(tx: Transaction, actor: Actor, found: Merge, reason: string, now: Date) {
  const [kept, gone] = [await unsafeLoadStory(tx, found.keptId), await unsafeLoadStory(tx, found.goneId)];
  if (!kept || !gone) throw new DomainError("not-found");
  if (kept.mergedIntoId) throw new DomainError("merge-on", { name: kept.name });
  await unsafeMovePartsBack(tx, found, found.moved);
  const state = await stateAfter(tx, kept, gone);
  await tx.update(profile).set({ state, mergedIntoId: null, updatedAt: now }).where(eq(profile.id, gone.id));
  await tx.update(profile).set({ updatedAt: now }).where(eq(profile.id, kept.id));
  const of = { actorId: actor.id, action: "profile.split" as const, subjectType: "profile" as const };
  await recordAll(
    tx,
    [
      { ...of, subjectId: gone.id, after: { other: kept.slug, state, reason } },
      { ...of, subjectId: kept.id, after: { other: gone.slug, reason } },
    ],
    now,
  );
  await tellBothWards(tx, "story-split", [gone, kept], { gone: gone.name, kept: kept.name }, now);
}

/** Published again only where consent to it still stands, and nobody took the kept one down since. */
async function stateAfter(tx: Transaction, kept: MergedStory, gone: MergedStory): Promise<ProfileState> {
  if (kept.state !== "published") return "hidden";
  const [withdrawn] = await tx
    .select({ id: consentWithdrawal.id })
    .from(consentWithdrawal)
    .where(eq(consentWithdrawal.profileId, gone.id))
    .limit(1);
  if (withdrawn) return "hidden";
  if (!gone.nominationId) return "published";
  const [given] = await tx
    .select({ id: consent.id })
    .from(consent)
    .where(
      and(
        eq(consent.nominationId, gone.nominationId),
        eq(consent.channel, "web"),
        isNull(consent.withdrawnAt),
      ),
    )
    .limit(1);
  return given ? "published" : "hidden";
}

function personsParted(actor: Actor, { moved: { persons } }: Merge, reason: string): EventInput[] {
  return [persons.one, persons.other].map(({ source, id }) => ({
    actorId: actor.id,
    action: "person.split",
    subjectType: source === "nomination" ? "nomination" : "profile",
    subjectId: id,
    after: { reason },
  }));
}
