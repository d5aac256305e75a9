import "server-only";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { field, profile } from "@/db/schema";
import { write } from "@/db/write";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { lastAct } from "../history/last-act.server";
import { record } from "../history/record.server";
import { can, type Actor } from "../permissions";
import { cardColumns, completeCards, type ProfileCard } from "./queries.server";

export const leadInput = z.object({ profileId: z.string().max(64), lead: z.enum(["yes", "no"]) });

/**
 * Has the home page led by a published story, or no longer. The one before steps back by itself. Throws `not-found`,
 * `not-allowed`, or `wrong-step` (with `by`) where the story is not published any more.
 */
export async function leadHomePage(actor: Actor, input: z.output<typeof leadInput>): Promise<void> {
  if (!can(actor, "profile.lead")) throw new DomainError("not-allowed");
  await write(async (tx) => {
    const now = new Date();
    const leads = input.lead === "yes";
    const [story] = await tx
      .select({ id: profile.id, state: profile.state, leadSince: profile.leadSince })
      .from(profile)
      .where(eq(profile.id, input.profileId))
      .limit(1);
    if (!story) throw new DomainError("not-found");
    if (story.state !== "published")
      throw new DomainError("wrong-step", await lastAct(tx, { type: "profile", id: story.id }));
    if (!leads && !story.leadSince) return;
    await tx
      .update(profile)
      .set({ leadSince: leads ? now : null })
      .where(eq(profile.id, story.id));
    const action = leads ? "profile.lead" : "profile.step-back";
    await record(tx, { actorId: actor.id, action, subjectType: "profile", subjectId: story.id }, now);
    await touchTags(tx, [tags.profiles]);
  });
}

/** How many chosen stories the home page can show. */
const shown = 6;

/** The stories that moderators chose for the home page, in their order: the first leads it. At most six published ones. */
export async function listFrontStories(): Promise<ProfileCard[]> {
  const rows = await db()
    .select(cardColumns)
    .from(profile)
    .leftJoin(field, eq(field.id, profile.fieldId))
    .where(and(eq(profile.state, "published"), isNotNull(profile.leadSince)))
    .orderBy(desc(profile.leadSince))
    .limit(shown);
  return completeCards(rows);
}

export const moveInput = z.object({ profileId: z.string().max(64), way: z.enum(["up", "down"]) });

/**
 * Moves a chosen story one place up or down on the home page. At the end it stays. Throws `not-allowed`, or `wrong-step` (with `by`)
 * where it is not among the chosen ones any more.
 */
export async function moveFrontStory(actor: Actor, input: z.output<typeof moveInput>): Promise<void> {
  if (!can(actor, "profile.lead")) throw new DomainError("not-allowed");
  await write(async (tx) => {
    const now = new Date();
    const front = await tx
      .select({ id: profile.id, leadSince: profile.leadSince })
      .from(profile)
      .where(and(eq(profile.state, "published"), isNotNull(profile.leadSince)))
      .orderBy(desc(profile.leadSince))
      .limit(200);
    const at = front.findIndex(({ id }) => id === input.profileId);
    const subject = { type: "profile", id: input.profileId } as const;
    if (at < 0) throw new DomainError("wrong-step", await lastAct(tx, subject));
    const [one, other] = [front[at]!, front[at + (input.way === "up" ? -1 : 1)]];
    if (!other) return;
    for (const [row, leadSince] of [
      [one, other.leadSince],
      [other, one.leadSince],
    ] as const)
      await tx.update(profile).set({ leadSince }).where(eq(profile.id, row.id));
    await record(
      tx,
      { actorId: actor.id, action: "profile.move", subjectType: "profile", subjectId: one.id },
      now,
    );
    await touchTags(tx, [tags.profiles]);
  });
}
