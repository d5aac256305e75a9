import "server-only";
import { and, count, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, nomination } from "@/db/schema";
import type { ProfileKind } from "../profiles/vocabulary";
import { recognisedStates, type NominationState } from "./workflow";

/** States in which a nomination counts against its unit's quota: sent, and neither rejected nor taken back. */
const counting: NominationState[] = ["submitted", "returned", "listed", ...recognisedStates];

const quotaColumns = {
  individual: campaign.quotaIndividual,
  collective: campaign.quotaCollective,
  model: campaign.quotaModel,
} as const;

type Asked = { campaignId: string | null; unitId: string; kind: ProfileKind | null };

/** One row with the campaign's quota for a kind and how many nominations of the unit count against it; none without a quota. */
export function selectQuotaUse({ campaignId, unitId, kind }: Asked) {
  const quota = quotaColumns[kind ?? "individual"];
  const counted = db()
    .select({ total: count() })
    .from(nomination)
    .where(
      and(
        eq(nomination.campaignId, campaignId ?? ""),
        eq(nomination.unitId, unitId),
        eq(nomination.kind, kind ?? "individual"),
        inArray(nomination.state, counting),
      ),
    );
  return db()
    .select({ quota: sql<number>`${quota}`, used: sql<number>`(${counted})` })
    .from(campaign)
    .where(and(eq(campaign.id, campaignId ?? ""), kind ? isNotNull(quota) : sql`0`))
    .limit(1);
}

/** The same, or null. */
export async function quotaUse(asked: Asked) {
  const [use] = await selectQuotaUse(asked);
  return use ?? null;
}

type Weighed = Asked & { state: NominationState };

/**
 * The quota and how many others the unit has sent, when this nomination would be one too many; null otherwise. Told and not
 * refused: the moderators decide.
 */
export async function quotaOverrun({ campaignId, unitId, kind, state }: Weighed) {
  const use = await quotaUse({ campaignId, unitId, kind });
  if (!use) return null;
  // A returned nomination is among those that count already.
  const sent = use.used - (state === "returned" ? 1 : 0);
  return sent >= use.quota ? { quota: use.quota, sent } : null;
}

/** How many nominations of a unit count against its quotas, by campaign and kind. At most 300 rows. */
export function countAgainstQuotas(unitId: string) {
  return db()
    .select({ campaignId: nomination.campaignId, kind: nomination.kind, total: count() })
    .from(nomination)
    .where(and(eq(nomination.unitId, unitId), inArray(nomination.state, counting)))
    .groupBy(nomination.campaignId, nomination.kind)
    .limit(300);
}
