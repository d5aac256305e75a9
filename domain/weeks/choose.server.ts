import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { profile, weekStory } from "@/db/schema";
import { write } from "@/db/write";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { agreedTo } from "../consent/agreed.server";
import { DomainError } from "../errors";
import { lastAct } from "../history/last-act.server";
import { record } from "../history/record.server";
import { can, type Actor } from "../permissions";
import { hcmcToday } from "../time/dates";
import { weekAfter, weekNamed, weekOf } from "../time/weeks";

/** `profileId` is "" to let the portal choose again; `was` is whose story the page showed as chosen, "" where nobody had. */
export const weekInput = z.object({
  week: z.string().max(7),
  profileId: z.string().max(64),
  was: z.string().max(64),
});

/** How far ahead a week may be chosen for. */
const mostAhead = 4;

/**
 * Chooses the story of this week or one of the next four. Throws `not-allowed`, `not-found` for another week, `stale` (with `by`)
 * where somebody chose otherwise meanwhile, `wrong-step` where the story may not go round: taken down, or not agreed to.
 */
export async function chooseWeekStory(actor: Actor, input: z.output<typeof weekInput>): Promise<void> {
  if (!can(actor, "profile.lead")) throw new DomainError("not-allowed");
  const week = weekNamed(input.week);
  const now = new Date();
  const current = weekOf(hcmcToday(now));
  if (!week || week.from < current.from || week.from > weekAfter(current, mostAhead).from)
    throw new DomainError("not-found");
  await write(async (tx) => {
    const [row] = await tx.select().from(weekStory).where(eq(weekStory.week, week.key)).limit(1);
    const stands = row?.profileId ?? "";
    if (stands === input.profileId) return;
    const subject = { type: "profile", id: stands || input.profileId } as const;
    if (stands !== input.was) throw new DomainError("stale", await lastAct(tx, subject));
    if (input.profileId) {
      const [story] = await tx
        .select({ id: profile.id })
        .from(profile)
        .where(
          and(
            eq(profile.id, input.profileId),
            eq(profile.state, "published"),
            agreedTo("social"),
            agreedTo("notice_board"),
          ),
        )
        .limit(1);
      if (!story)
        throw new DomainError("wrong-step", await lastAct(tx, { type: "profile", id: input.profileId }));
      const chosen = { profileId: story.id, chosenById: actor.id, chosenAt: now };
      await tx
        .insert(weekStory)
        .values({ week: week.key, ...chosen })
        .onConflictDoUpdate({ target: weekStory.week, set: chosen });
    } else await tx.delete(weekStory).where(eq(weekStory.week, week.key));
    const action = input.profileId ? "profile.week" : "profile.week-off";
    const subjectId = input.profileId || stands;
    await record(
      tx,
      { actorId: actor.id, action, subjectType: "profile", subjectId, after: { week: week.key } },
      now,
    );
    await touchTags(tx, [tags.profiles]);
  });
}
