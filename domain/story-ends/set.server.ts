import "server-only";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { job, storyEnd } from "@/db/schema";
import { write } from "@/db/write";
import { loadAmendable } from "../amendments/load.server";
import { DomainError } from "../errors";
import { lastAct } from "../history/last-act.server";
import { record } from "../history/record.server";
import { addJob } from "../jobs/queue.server";
import type { Actor } from "../permissions";
import { addDays, formatDate } from "../time/dates";
import type { StoryEndInput, StoryEndTarget } from "./input";

/** Days before the last one on which the ward is reminded. */
export const reminderDays = 14;

const morningOf = (day: string) => new Date(`${day}T07:00:00+07:00`);
/** The first moment after a day in Ho Chi Minh City. */
export const afterDay = (day: string) => new Date(`${addDays(day, 1)}T00:00:00+07:00`);

/**
 * Sets the last day on which consent to a published story holds (Luật 91/2025/QH15: consent may be for a time); it is taken down
 * by itself after it. Throws `not-found`, `wrong-step` (not published), or `stale` (with `by`) where another day stands.
 */
export async function setStoryEnd(actor: Actor, input: StoryEndInput): Promise<void> {
  await write(async (tx) => {
    const now = new Date();
    const { unitId } = await loadAmendable(actor, input.profileId, tx);
    await dropEnd(tx, input, now);
    const { profileId, endsOn, reason } = input;
    const remindAt = morningOf(addDays(endsOn, -reminderDays));
    const isEarly = remindAt > now;
    const jobId = await addJob(
      tx,
      {
        kind: "story-end",
        input: { profileId, remind: isEarly },
        ownerId: actor.id,
        unitId,
        dueAt: isEarly ? remindAt : afterDay(endsOn),
      },
      now,
    );
    await tx.insert(storyEnd).values({ profileId, endsOn, reason, jobId, setById: actor.id, setAt: now });
    await note(tx, actor, "story-end.set", profileId, endsOn, now);
  });
}

/** Lets the story stand without a last day. Throws what `setStoryEnd` throws. */
export async function cancelStoryEnd(actor: Actor, input: StoryEndTarget): Promise<void> {
  await write(async (tx) => {
    const now = new Date();
    await loadAmendable(actor, input.profileId, tx);
    const dropped = await dropEnd(tx, input, now);
    if (dropped) await note(tx, actor, "story-end.cancel", input.profileId, dropped, now);
  });
}

async function dropEnd(tx: Transaction, { profileId, was }: StoryEndTarget, now: Date) {
  const [dropped] = await tx.delete(storyEnd).where(eq(storyEnd.profileId, profileId)).returning();
  if ((dropped?.endsOn ?? "") !== was)
    throw new DomainError("stale", await lastAct(tx, { type: "profile", id: profileId }));
  if (!dropped) return null;
  await tx
    .update(job)
    .set({ state: "cancelled", finishedAt: now })
    .where(and(eq(job.id, dropped.jobId), eq(job.state, "waiting")));
  return dropped.endsOn;
}

async function note(
  tx: Transaction,
  { id: actorId }: Actor,
  action: "story-end.set" | "story-end.cancel",
  subjectId: string,
  endsOn: string,
  now: Date,
): Promise<void> {
  const on = formatDate(endsOn);
  const said = action === "story-end.set" ? { after: { on } } : { before: { on } };
  await record(tx, { actorId, action, subjectType: "profile", subjectId, ...said }, now);
}
