import "server-only";
import { and, eq, inArray, isNotNull, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, nomination, nominationVersion, profile, recognition, unit } from "@/db/schema";
import { can, type Viewer } from "../permissions";
import type { ProfileState } from "../profiles/vocabulary";
import { answersOf } from "./answers";
import { changedFields } from "./changes";
import { keptContent } from "./content";
import { marksOf } from "./marks.server";
import { contentOf, selectContent } from "./read-content.server";
import { nominationsVisibleTo } from "./scope.server";
import { unsafeSeen, type Seen } from "./seen";
import { unsentStates } from "./workflow";
import { writerIds } from "./writers.server";

/** How the story it became stands; null where none did. */
const storyState = sql<ProfileState | null>`(select state from profile where nomination_id = ${nomination.id} limit 1)`;

export type Nomination = NonNullable<Awaited<ReturnType<typeof findNomination>>>;

const lastSending = and(
  eq(nominationVersion.nominationId, nomination.id),
  eq(nominationVersion.number, nomination.sendCount),
  inArray(nomination.state, [...unsentStates]),
);

/**
 * One nomination with everything it says, for those who may see it; null for everyone else. While the ward amends it,
 * the others see what was last sent.
 */
export async function findNomination(viewer: Viewer, id: string) {
  const [row] = await selectContent(db(), {
    id: nomination.id,
    reference: nomination.reference,
    state: nomination.state,
    onHold: nomination.onHold,
    holdCause: nomination.holdCause,
    holdReason: nomination.holdReason,
    version: nomination.version,
    sendCount: nomination.sendCount,
    unitId: nomination.unitId,
    unitName: unit.name,
    campaignId: nomination.campaignId,
    listingDays: sql<number>`coalesce(${campaign.listingDays}, 0)`,
    submittedById: nomination.submittedById,
    submittedAt: nomination.submittedAt,
    updatedAt: nomination.updatedAt,
    decisionReason: nomination.decisionReason,
    illustrative: nomination.illustrative,
    storyState,
    writerIds,
    sent: nominationVersion.content,
  })
    .leftJoin(nominationVersion, lastSending)
    .where(and(eq(nomination.id, id), nominationsVisibleTo(viewer)))
    .limit(1);
  if (!row) return null;
  const { sent, content, ...rest } = row;
  const sentOnly = unsentStates.includes(row.state) && !can(viewer, "nomination.edit", row);
  // Its words may name who complained: only for those who may hold it.
  const holdReason = can(viewer, "nomination.hold", row) ? row.holdReason : null;
  const lastSent = sent ? keptContent(sent) : null;
  const kept = sentOnly ? lastSent : null;
  const said = kept ?? contentOf(content);
  const stored = kept ? null : { ...content, unitId: row.unitId };
  const answers = answersOf(stored, said);
  const marks = stored ? marksOf(stored) : {};
  /** What changed since it was last sent, while the ward may change it; null where it never was, or for others. */
  const changedSince = lastSent && !sentOnly ? changedFields(lastSent, said) : null;
  return unsafeSeen({ ...rest, holdReason, content: said, answers, marks, changedSince });
}

/** Whether no story ever became of a nomination. */
export async function isUntold({ id }: Seen): Promise<boolean> {
  const [told] = await db()
    .select({ id: profile.id })
    .from(profile)
    .leftJoin(recognition, and(eq(recognition.nominationId, id), eq(recognition.profileId, profile.id)))
    .where(or(eq(profile.nominationId, id), isNotNull(recognition.id)))
    .limit(1);
  return !told;
}

/** The id of the story that came of it; null where none did. */
export async function storyIdOf({ id }: Seen): Promise<string | null> {
  const [story] = await db()
    .select({ id: profile.id })
    .from(profile)
    .where(eq(profile.nominationId, id))
    .limit(1);
  return story?.id ?? null;
}

/** The right to read inside a nomination, for those who may see it; null for everyone else. */
export async function findSeen(viewer: Viewer, id: string): Promise<Seen | null> {
  const [row] = await db()
    .select({ id: nomination.id })
    .from(nomination)
    .where(and(eq(nomination.id, id), nominationsVisibleTo(viewer)))
    .limit(1);
  return row ? unsafeSeen(row) : null;
}
