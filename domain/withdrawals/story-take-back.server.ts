import "server-only";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { consentWithdrawal, profile } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { record } from "../history/record.server";
import { lastAct } from "../history/last-act.server";
import { notify, peopleWithRole } from "../notifications/notify.server";
import { can, type Actor, type Viewer } from "../permissions";
import { resolveStory } from "../profiles/resolve-story.server";
import { storyUnits } from "../profiles/story-units.server";
import { unsafeHideStory } from "../profiles/take-down.server";
import { profilePath } from "../profiles/vocabulary";
import { unsafeDropRecording } from "../spreading/recording.server";
import { hcmcToday } from "../time/dates";
import { withdrawalPath } from "./channels";
import { deadlinesFrom } from "./clocks.server";
import { hangingCopies } from "./copies.server";
import type { StoryTakeBackInput } from "./input";

const columns = {
  id: profile.id,
  kind: profile.kind,
  slug: profile.slug,
  name: profile.name,
  deed: profile.deed,
  state: profile.state,
  nominationId: profile.nominationId,
};

/** The story at an address as people paste it, for who works in one of its wards; null for everyone else. */
export async function storyToTakeBack(viewer: Viewer, address: string) {
  const place = await resolveStory(address);
  if (place.is === "none") return null;
  const [row] = await db().select(columns).from(profile).where(eq(profile.id, place.id)).limit(1);
  if (!row) return null;
  const unitIds = await storyUnits(db(), row);
  const may = unitIds.some((unitId) => can(viewer, "withdrawal.settle", { unitId }));
  return may ? { ...row, path: profilePath(row) } : null;
}

/**
 * Writes down that whoever a story without a nomination tells of took their consent back: the story leaves the web in this
 * transaction, the clocks of the law start. Returns its id. Throws `not-found`, `not-allowed`, or `wrong-step` (with `by`)
 * where it is not published; one with a nomination is taken back there.
 */
export async function recordStoryTakeBack(actor: Actor, input: StoryTakeBackInput): Promise<string> {
  return write(async (tx) => {
    const now = new Date();
    const { profileId, words, askedBy } = input;
    const [story] = await tx.select(columns).from(profile).where(eq(profile.id, profileId)).limit(1);
    if (!story || story.nominationId) throw new DomainError("not-found");
    const unitIds = await storyUnits(tx, story);
    if (!unitIds.some((unitId) => can(actor, "withdrawal.settle", { unitId })))
      throw new DomainError("not-allowed");
    const subject = { type: "profile", id: story.id } as const;
    if (story.state !== "published") throw new DomainError("wrong-step", await lastAct(tx, subject));
    await unsafeHideStory(tx, actor.id, story.id, words, now);
    await unsafeDropRecording(tx, story.id);
    const copies = await hangingCopies(tx, { nominationId: null, profileId }, ["web"]);
    const othersToo = input.othersToo || copies.some(({ byOthers }) => byOthers);
    const id = randomUUID();
    await tx.insert(consentWithdrawal).values({
      ...(await deadlinesFrom(tx, hcmcToday(now), othersToo)),
      id,
      profileId,
      channels: ["web"],
      way: "ward",
      askedBy,
      words,
      othersToo,
      recordedById: actor.id,
      askedAt: now,
    });
    const after = { channels: "web", way: "ward" };
    await record(
      tx,
      {
        actorId: actor.id,
        action: "consent.take-back",
        subjectType: "profile",
        subjectId: story.id,
        after,
      },
      now,
    );
    await tellOf(tx, { id, name: story.name, unitIds }, now);
    return id;
  });
}

/** Whoever works in its wards, and the city's moderators. */
async function tellOf(
  tx: Transaction,
  { id, name, unitIds }: { id: string; name: string; unitIds: string[] },
  now: Date,
): Promise<void> {
  const people: string[] = [];
  for (const unitId of unitIds) {
    people.push(...(await peopleWithRole(tx, "official", unitId)));
    people.push(...(await peopleWithRole(tx, "moderator", unitId)));
  }
  await notify(tx, people, { kind: "taken-back", data: { name }, path: withdrawalPath(id) }, now);
}
