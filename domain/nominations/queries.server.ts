import "server-only";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, nomination, nominationVersion, profile, unit } from "@/db/schema";
import { can, type Viewer } from "../permissions";
import type { ProfileState } from "../profiles/vocabulary";
import { answersOf } from "./answers";
import { changedFields } from "./changes";
import { keptContent } from "./content";
import { marksOf } from "./marks.server";
import { contentOf, selectContent } from "./read-content.server";
import { nominationsVisibleTo } from "./scope.server";
import { unsafeSeen, type Seen } from "./seen";
import { unsentStates, type NominationState } from "./workflow";
import { writerIds } from "./writers.server";

const pageSize = 50;

/** What waits for the ward comes first: nominations to amend, then drafts, then everything that was sent. */
const urgency = sql<number>`case ${nomination.state} when 'returned' then 0 when 'draft' then 1 when 'telling' then 1 else 2 end`;

/** How the story it became stands; null where none did. */
const storyState = sql<ProfileState | null>`(select state from profile where nomination_id = ${nomination.id} limit 1)`;

/**
 * The desk's list: the ward's nominations, returned ones first, then drafts, the last touched first among equals.
 * `after` is where the page before ended; `next` is that of this page, or null on the last.
 */
export async function listWardNominations(
  viewer: Viewer,
  filter: { states?: NominationState[]; after?: string },
) {
  const rows = await db()
    .select({
      id: nomination.id,
      reference: nomination.reference,
      state: nomination.state,
      onHold: nomination.onHold,
      kind: nomination.kind,
      name: nomination.name,
      deed: nomination.deed,
      updatedAt: nomination.updatedAt,
      decisionReason: nomination.decisionReason,
      illustrative: nomination.illustrative,
      unitName: unit.name,
      campaignName: campaign.name,
      storyState,
      urgency,
    })
    .from(nomination)
    .innerJoin(unit, eq(unit.id, nomination.unitId))
    .leftJoin(campaign, eq(campaign.id, nomination.campaignId))
    .where(
      and(
        nominationsVisibleTo(viewer, ["official"]),
        filter.states ? inArray(nomination.state, filter.states) : undefined,
        after(filter.after),
      ),
    )
    .orderBy(urgency, desc(nomination.updatedAt), nomination.id)
    .limit(pageSize + 1);
  const nominations = rows.slice(0, pageSize);
  const last = nominations.at(-1);
  const next = rows.length > pageSize ? `${last!.urgency}.${last!.updatedAt.getTime()}.${last!.id}` : null;
  return { nominations, next };
}

/** Rows after the cursor in the order of the list; a cursor that is none is ignored. */
function after(cursor = "") {
  const [, rank, at, id] = /^([0-2])\.(\d{1,15})\.([\w-]{1,60})$/.exec(cursor) ?? [];
  if (!id) return undefined;
  return sql`(${urgency}, -${nomination.updatedAt}, ${nomination.id}) > (${Number(rank)}, ${-Number(at)}, ${id})`;
}

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
    .where(eq(profile.nominationId, id))
    .limit(1);
  return !told;
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
