import "server-only";
import { and, count, desc, eq, gte, inArray, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { nomination, notice, noticeComment, suggestion, suggestionUnit } from "@/db/schema";
import { openOn, openTo } from "../campaigns/open";
import { listCampaignsWithDeadline } from "../campaigns/queries.server";
import type { Viewer } from "../permissions";
import { profileKinds, type ProfileKind } from "../profiles/vocabulary";
import { daysBetween, hcmcToday } from "../time/dates";
import { isComplete } from "./completeness";
import { countAgainstQuotas, listOwnQuotas } from "./quota.server";
import { contentOf, selectContent } from "./read-content.server";
import { nominationsVisibleTo } from "./scope.server";
import { listOwnUnits } from "./wards.server";

/** How many drafts are looked at to say which of them are enough to be sent. */
const mostWeighed = 200;
/** Of how many wards quotas are told. */
const mostWards = 6;

/** The nominations a moderator sent back, the last first: how many, and the first three with the words they were returned with. */
export async function listReturned(viewer: Viewer) {
  const rows = await db()
    .select({
      id: nomination.id,
      honorific: nomination.honorific,
      name: nomination.name,
      decisionReason: nomination.decisionReason,
      total: sql<number>`count(*) over ()`,
    })
    .from(nomination)
    .where(and(eq(nomination.state, "returned"), nominationsVisibleTo(viewer, ["official"])))
    .orderBy(desc(nomination.updatedAt), nomination.id)
    .limit(3);
  return { total: rows[0]?.total ?? 0, rows };
}

/** Citizens' tips that nobody settled: how many, and of the oldest its name, its words' beginning and when it came. */
export async function findWaitingTips(viewer: Viewer) {
  const units = await listOwnUnits(viewer);
  if (units.length === 0) return null;
  const ids = units.map(({ id }) => id);
  const [row] = await db()
    .select({
      total: sql<number>`count(*) over ()`,
      name: suggestion.name,
      reason: sql<string>`substr(${suggestion.reason}, 1, 240)`,
      createdAt: suggestion.createdAt,
    })
    .from(suggestion)
    .where(
      and(
        eq(suggestion.state, "new"),
        sql`exists (select 1 from ${suggestionUnit} where ${suggestionUnit.suggestionId} = ${suggestion.id} and ${inArray(suggestionUnit.unitId, ids)})`,
      ),
    )
    .orderBy(suggestion.createdAt, suggestion.id)
    .limit(1);
  return row ?? null;
}

/** Nominations that hang now and have been commented on, the soonest to end first. At most 20. */
export function listCommented(viewer: Viewer) {
  return db()
    .select({
      id: nomination.id,
      honorific: nomination.honorific,
      name: nomination.name,
      endsOn: notice.endsOn,
      comments: count(),
    })
    .from(noticeComment)
    .innerJoin(notice, eq(notice.id, noticeComment.noticeId))
    .innerJoin(nomination, eq(nomination.id, notice.nominationId))
    .where(
      and(
        isNull(notice.stoppedAt),
        gte(notice.endsOn, hcmcToday()),
        eq(nomination.state, "listed"),
        nominationsVisibleTo(viewer, ["official"]),
      ),
    )
    .groupBy(notice.id)
    .orderBy(notice.endsOn, notice.id)
    .limit(20);
}

export type OpenCampaign = Awaited<ReturnType<typeof listOpenCampaigns>>[number];

/**
 * The campaigns that take the wards' nominations today, the nearest deadline first, at most five: days left, what the drafts
 * are, and of each ward, of the first six, how many of each kind count against its quotas.
 */
export async function listOpenCampaigns(viewer: Viewer) {
  const today = hcmcToday();
  const units = await listOwnUnits(viewer);
  const open = openOn(today, await listCampaignsWithDeadline()).filter((one) =>
    units.some(({ id }) => openTo(id, [one]).length > 0),
  );
  if (open.length === 0) return [];
  const drafts = await weighDrafts(viewer);
  const wards = await Promise.all(
    units.slice(0, mostWards).map(async (ward) => {
      const [counted, own] = await Promise.all([countAgainstQuotas(ward.id), listOwnQuotas(ward.id)]);
      return { ...ward, counted, own };
    }),
  );
  return open.slice(0, 5).map((one) => {
    const common = {
      individual: one.quotaIndividual,
      collective: one.quotaCollective,
      model: one.quotaModel,
    };
    const is = (kind: ProfileKind) => (row: { campaignId: string | null; kind: ProfileKind | null }) =>
      row.campaignId === one.id && row.kind === kind;
    const quotas = wards.flatMap(({ id, name, counted, own }) => {
      const kinds = profileKinds.flatMap((kind) => {
        const quota = own.find(is(kind))?.quota ?? common[kind];
        return quota === null ? [] : [{ kind, quota, used: counted.find(is(kind))?.total ?? 0 }];
      });
      return kinds.length > 0 && openTo(id, [one]).length > 0 ? [{ unitId: id, unitName: name, kinds }] : [];
    });
    const held = drafts.filter(({ campaignId }) => campaignId === one.id);
    return {
      id: one.id,
      slug: one.slug,
      kind: one.kind,
      name: one.name,
      deadlineOn: one.deadlineOn!,
      daysLeft: daysBetween(today, one.deadlineOn!),
      quotas,
      drafts: held.length,
      /** Ids of those that are enough to be sent. */
      ready: held.flatMap(({ id, ready }) => (ready ? [id] : [])),
    };
  });
}

async function weighDrafts(viewer: Viewer) {
  const rows = await selectContent(db(), { id: nomination.id, campaignId: nomination.campaignId })
    .where(and(eq(nomination.state, "draft"), nominationsVisibleTo(viewer, ["official"])))
    .orderBy(desc(nomination.updatedAt))
    .limit(mostWeighed);
  return rows.map(({ id, campaignId, content }) => ({
    id,
    campaignId,
    ready: isComplete(contentOf(content), "recognised"),
  }));
}
