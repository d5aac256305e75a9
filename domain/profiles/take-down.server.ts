import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { consent, consentWithdrawal, event, profile } from "@/db/schema";
import { write } from "@/db/write";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { changeState } from "../history/change.server";
import { record } from "../history/record.server";
import { dropBookletsOf } from "../honour-books/booklet/kept.server";
import { lastAct } from "../history/last-act.server";
import { markDone } from "../notifications/done.server";
import { notify, peopleWithRole } from "../notifications/notify.server";
import type { NotificationKind } from "../notifications/vocabulary";
import { can, type Action, type Actor } from "../permissions";
import { erasedName } from "../personal-data/vocabulary";
import { endRecalls, openRecall } from "../recalls/open.server";
import { recallPath } from "../recalls/path";
import { unsafeAssertWebConsent } from "./publish.server";
import { storyUnits } from "./story-units.server";
import type { RestoreInput, TakeDownInput } from "./take-down-input";
import type { ProfileState } from "./vocabulary";

/** Everything public that names a story. */
const touched = [tags.profiles, tags.campaigns, tags.adoptions, tags.notices];

/**
 * Takes a published story off every page, list, feed, card, search and interface at once; its address answers 410.
 * `hidden`: consent was withdrawn, and the nomination's consents are marked so (Luật 91/2025/QH15: processing stops);
 * `revoked`: the award was cancelled (Luật 06/2022/QH15), by a decision. The reason stays in the history, the ward is told, and a
 * recall of what was printed and shared begins: returns its id. Throws `not-found`, `not-allowed`, `invalid` (a cancelled award
 * without its decision), or `wrong-step` (with `by`) where it is not published any more.
 */
export async function takeDownStory(actor: Actor, input: TakeDownInput): Promise<string> {
  if (input.kind === "revoked" && !input.decisionNumber)
    throw new DomainError("invalid", {}, { decisionNumber: "required" });
  return write(async (tx) => {
    const now = new Date();
    const story = await loadStory(tx, actor, "profile.take-down", input.profileId);
    return unsafeTakeDown(tx, actor.id, story, input, now);
  });
}

/** The same inside another transaction, for whoever was asked before. Returns the recall's id. */
export async function unsafeTakeDown(
  tx: Transaction,
  actorId: string,
  story: Pick<LoadedStory, "id" | "name" | "nominationId">,
  input: TakeDownInput,
  now: Date,
): Promise<string> {
  await changeStory(tx, actorId, story, { from: "published", to: input.kind }, input.reason, now);
  if (input.kind === "hidden" && story.nominationId) {
    await tx
      .update(consent)
      .set({ withdrawnAt: now })
      .where(and(eq(consent.nominationId, story.nominationId), isNull(consent.withdrawnAt)));
  }
  const recallId = await openRecall(tx, actorId, input, now);
  await tellWards(tx, story, { kind: "taken-down", path: recallPath(recallId) }, input.reason, now);
  return recallId;
}

/**
 * Takes a published story off because whoever it tells of took their consent back: no act of an official's (`actorId` null)
 * where they did it themselves. The caller has marked the consents and tells of it.
 */
export function unsafeHideStory(
  tx: Transaction,
  actorId: string | null,
  id: string,
  reason: string,
  now: Date,
): Promise<void> {
  return changeStory(tx, actorId, { id }, { from: "published", to: "hidden" }, reason, now);
}

/**
 * Publishes a hidden story again, at its old address, where it was taken down by mistake or whoever it tells of agrees
 * anew: the consents that its taking down marked as withdrawn hold again, but for those that were taken back by their own
 * givers. An award that was cancelled stays so. Throws
 * `not-found`, `not-allowed`, `wrong-step` (with `by`) where it is not hidden, `story-merged` where it
 * went into another, or `incomplete` without consent to the web.
 */
export async function restoreStory(actor: Actor, input: RestoreInput): Promise<void> {
  await write(async (tx) => {
    const now = new Date();
    const story = await loadStory(tx, actor, "profile.restore", input.profileId);
    if (story.mergedIntoId) throw new DomainError("story-merged");
    if (story.name === erasedName) throw new DomainError("wrong-step");
    const since = await takenDownAt(tx, story.id);
    await changeStory(tx, actor.id, story, { from: "hidden", to: "published" }, input.reason, now);
    if (story.nominationId) {
      if (since && !(await isTakenBack(tx, story.nominationId, since))) {
        await tx
          .update(consent)
          .set({ withdrawnAt: null })
          .where(and(eq(consent.nominationId, story.nominationId), eq(consent.withdrawnAt, since)));
      }
      await unsafeAssertWebConsent(tx, story.nominationId);
    } else await assertNotTakenBack(tx, story.id);
    await endRecalls(tx, story.id, now);
    await tellWards(tx, story, { kind: "restored" }, input.reason, now);
  });
}

type LoadedStory = Awaited<ReturnType<typeof loadStory>>;

async function loadStory(tx: Transaction, actor: Actor, permission: Action, id: string) {
  const [row] = await tx
    .select({
      id: profile.id,
      state: profile.state,
      name: profile.name,
      nominationId: profile.nominationId,
      mergedIntoId: profile.mergedIntoId,
    })
    .from(profile)
    .where(eq(profile.id, id))
    .limit(1);
  if (!row) throw new DomainError("not-found");
  const unitIds = await storyUnits(tx, row);
  if (!unitIds.some((unitId) => can(actor, permission, { unitId }))) throw new DomainError("not-allowed");
  return { ...row, unitIds };
}

/** State guarded by the one it had → history → everything public forgets or learns. The search index follows by itself. */
async function changeStory(
  tx: Transaction,
  actorId: string | null,
  story: Pick<LoadedStory, "id">,
  { from, to }: { from: ProfileState; to: ProfileState },
  reason: string,
  now: Date,
): Promise<void> {
  const row = { where: eq(profile.id, story.id), from };
  const values = { state: to, updatedAt: now };
  await changeState(tx, profile, row, values, () => lastAct(tx, { type: "profile", id: story.id }));
  await record(
    tx,
    {
      actorId,
      action: to === "published" ? "profile.restore" : "profile.take-down",
      subjectType: "profile",
      subjectId: story.id,
      before: { state: from },
      after: { state: to, reason },
    },
    now,
  );
  if (to !== "published") await dropBookletsOf(tx, story.id);
  await touchTags(tx, touched);
}

async function takenDownAt(tx: Transaction, profileId: string): Promise<Date | null> {
  const [row] = await tx
    .select({ at: event.at })
    .from(event)
    .where(
      and(
        eq(event.subjectType, "profile"),
        eq(event.subjectId, profileId),
        eq(event.action, "profile.take-down"),
      ),
    )
    .orderBy(desc(event.id))
    .limit(1);
  return row?.at ?? null;
}

/** Whether what was marked at that moment was taken back by who had given it: nobody gives it again in their place. */
async function isTakenBack(tx: Transaction, nominationId: string, at: Date): Promise<boolean> {
  const [row] = await tx
    .select({ id: consentWithdrawal.id })
    .from(consentWithdrawal)
    .where(and(eq(consentWithdrawal.nominationId, nominationId), eq(consentWithdrawal.askedAt, at)))
    .limit(1);
  return row !== undefined;
}

/** Of a story without a nomination nobody can agree anew. Throws `incomplete` where consent to it was taken back. */
async function assertNotTakenBack(tx: Transaction, profileId: string): Promise<void> {
  const [row] = await tx
    .select({ id: consentWithdrawal.id })
    .from(consentWithdrawal)
    .where(eq(consentWithdrawal.profileId, profileId))
    .limit(1);
  if (row) throw new DomainError("incomplete", {}, { consents: "consent-required" });
}

/** The officials of its wards: printed copies hang there, and only they can take those down. */
async function tellWards(
  tx: Transaction,
  story: Pick<LoadedStory, "id" | "name" | "nominationId">,
  { kind, path: leadsTo }: { kind: NotificationKind; path?: string },
  reason: string,
  now: Date,
) {
  const people: string[] = [];
  for (const unitId of await storyUnits(tx, story))
    people.push(...(await peopleWithRole(tx, "official", unitId)));
  const data = { name: story.name, reason: reason.slice(0, 300) };
  const path = story.nominationId
    ? `/ban-lam-viec/de-cu/${story.nominationId}`
    : `/ban-lam-viec?chuyen=${story.id}`;
  await markDone(tx, "story", [path], now);
  await notify(tx, people, { kind, data, path: leadsTo ?? path }, now);
}
