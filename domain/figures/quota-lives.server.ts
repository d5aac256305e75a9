import "server-only";
import { and, inArray, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, campaignQuota, nomination } from "@/db/schema";
import { countingStates } from "../nominations/counting-states";
import type { Counted } from "./figures";

/** More than the city sends to the campaigns of a year. */
const most = 50_000;

/** The nominations that count against the quotas of those campaigns, whenever they were sent: a quota is a campaign's, not a year's. */
export function loadCounted(campaignIds: string[], where: SQL | undefined): Promise<Counted[]> {
  return db()
    .select({
      id: nomination.id,
      kind: nomination.kind,
      unitId: nomination.unitId,
      campaignId: nomination.campaignId,
    })
    .from(nomination)
    .where(and(where, inArray(nomination.campaignId, campaignIds), inArray(nomination.state, countingStates)))
    .orderBy(nomination.campaignId, nomination.kind, nomination.unitId)
    .limit(most);
}

/** A unit's own quota for a kind, else the campaign's common one; null where none is set. */
export async function loadQuotas(campaignIds: string[]): Promise<(one: Counted) => number | null> {
  const [own, common] = await Promise.all([
    db().select().from(campaignQuota).where(inArray(campaignQuota.campaignId, campaignIds)).limit(100_000),
    db()
      .select({
        id: campaign.id,
        individual: campaign.quotaIndividual,
        collective: campaign.quotaCollective,
        model: campaign.quotaModel,
      })
      .from(campaign)
      .where(inArray(campaign.id, campaignIds))
      .limit(5_000),
  ]);
  const keyed = new Map(own.map((one) => [`${one.campaignId} ${one.unitId} ${one.kind}`, one.quota]));
  const shared = new Map(common.map((one) => [one.id, one]));
  return ({ campaignId, unitId, kind }) => {
    if (!campaignId || !kind) return null;
    const all = shared.get(campaignId);
    return (
      keyed.get(`${campaignId} ${unitId} ${kind}`) ??
      (kind === "individual" || kind === "collective" || kind === "model" ? (all?.[kind] ?? null) : null)
    );
  };
}
