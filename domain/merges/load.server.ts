import "server-only";
import { eq } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { profile } from "@/db/schema";
import type { Occasion } from "../persons/pair";
import { notify, peopleWithRole } from "../notifications/notify.server";
import type { NotificationKind } from "../notifications/vocabulary";
import { storyUnits } from "../profiles/story-units.server";

/** A story as a merge looks at it; undefined where there is none. */
export type MergedStory = NonNullable<Awaited<ReturnType<typeof unsafeLoadStory>>>;

/** The row, whoever asks. */
export async function unsafeLoadStory(reader: Database | Transaction, id: string) {
  const [row] = await reader
    .select({
      id: profile.id,
      kind: profile.kind,
      slug: profile.slug,
      state: profile.state,
      name: profile.name,
      deed: profile.deed,
      nominationId: profile.nominationId,
      mergedIntoId: profile.mergedIntoId,
      leadSince: profile.leadSince,
      updatedAt: profile.updatedAt,
    })
    .from(profile)
    .where(eq(profile.id, id))
    .limit(1);
  return row;
}

/** What a story is an occasion of: its nomination, else itself. */
export const occasionOf = ({ id, nominationId }: Pick<MergedStory, "id" | "nominationId">): Occasion =>
  nominationId ? { source: "nomination", id: nominationId } : { source: "profile", id };

/** Tells the officials of both stories' wards, each with the way to their own. */
export async function tellBothWards(
  tx: Transaction,
  kind: NotificationKind,
  stories: MergedStory[],
  data: Record<string, string>,
  now: Date,
): Promise<void> {
  const told = new Set<string>();
  for (const story of stories) {
    const people: string[] = [];
    for (const unitId of await storyUnits(tx, story))
      people.push(...(await peopleWithRole(tx, "official", unitId)));
    const path = story.nominationId
      ? `/ban-lam-viec/de-cu/${story.nominationId}`
      : `/ban-lam-viec?chuyen=${story.id}`;
    const unaware = people.filter((id) => !told.has(id));
    for (const id of unaware) told.add(id);
    await notify(tx, unaware, { kind, data, path }, now);
  }
}
