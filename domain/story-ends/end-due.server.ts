import "server-only";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { profile, storyEnd } from "@/db/schema";
import { write } from "@/db/write";
import { addJob, type JobWork } from "../jobs/queue.server";
import { notify, peopleWithRole } from "../notifications/notify.server";
import { storyUnits } from "../profiles/story-units.server";
import { unsafeTakeDown } from "../profiles/take-down.server";
import { amendmentPath } from "../amendments/vocabulary";
import { formatDate } from "../time/dates";
import { afterDay } from "./set.server";

/**
 * First reminds the ward of a story whose consent is to end, so that whoever it tells of may be asked anew; then, after its last
 * day and however late the portal wakes, takes it down once. One that was moved, called off or is down already does nothing.
 */
export const endStory: JobWork = async ({ id, input, ownerId }, lease) => {
  await write(async (tx) => {
    const now = new Date();
    const [due] = await tx
      .select()
      .from(storyEnd)
      .where(and(eq(storyEnd.profileId, String(input.profileId)), eq(storyEnd.jobId, id)))
      .limit(1);
    const [story] = due
      ? await tx
          .select({
            id: profile.id,
            name: profile.name,
            state: profile.state,
            nominationId: profile.nominationId,
          })
          .from(profile)
          .where(eq(profile.id, due.profileId))
          .limit(1)
      : [];
    const isPublished = story?.state === "published";
    if (due && isPublished && input.remind) await remind(tx, due, story, ownerId, now);
    else if (due) {
      await tx.delete(storyEnd).where(eq(storyEnd.profileId, due.profileId));
      const said = { profileId: due.profileId, kind: "hidden", reason: due.reason } as const;
      if (isPublished) await unsafeTakeDown(tx, due.setById, story, said, now);
    }
    await lease.finish(tx, {}, now);
  });
};

async function remind(
  tx: Transaction,
  { profileId, endsOn }: typeof storyEnd.$inferSelect,
  story: { id: string; name: string; nominationId: string | null },
  ownerId: string | null,
  now: Date,
): Promise<void> {
  const unitIds = await storyUnits(tx, story);
  const people: string[] = [];
  for (const unitId of unitIds) people.push(...(await peopleWithRole(tx, "official", unitId)));
  const message = {
    kind: "story-ending",
    data: { name: story.name, on: formatDate(endsOn) },
    path: amendmentPath(profileId),
  } as const;
  await notify(tx, people, message, now);
  const dueAt = afterDay(endsOn);
  const jobId = await addJob(tx, { kind: "story-end", input: { profileId }, ownerId, dueAt }, now);
  await tx.update(storyEnd).set({ jobId }).where(eq(storyEnd.profileId, profileId));
}
