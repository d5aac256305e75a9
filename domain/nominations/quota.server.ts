import "server-only";
import { and, count, eq, inArray } from "drizzle-orm";
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

/** The campaign's quota for a kind and how many nominations of the unit count against it; null without a quota. */
export async function quotaUse(loaded: { campaignId: string; unitId: string; kind: ProfileKind }) {
  const [terms] = await db()
    .select({ quota: quotaColumns[loaded.kind] })
    .from(campaign)
    .where(eq(campaign.id, loaded.campaignId))
    .limit(1);
  if (!terms || terms.quota === null) return null;
  const [used] = await db()
    .select({ total: count() })
    .from(nomination)
    .where(
      and(
        eq(nomination.campaignId, loaded.campaignId),
        eq(nomination.unitId, loaded.unitId),
        eq(nomination.kind, loaded.kind),
        inArray(nomination.state, counting),
      ),
    );
  return { quota: terms.quota, used: used?.total ?? 0 };
}

type Weighed = {
  campaignId: string | null;
  unitId: string;
  kind: ProfileKind | null;
  state: NominationState;
};

/**
 * The quota and how many others the unit has sent, when this nomination would be one too many; null otherwise. Told and not
 * refused: the moderators decide.
 */
export async function quotaOverrun({ campaignId, unitId, kind, state }: Weighed) {
  const use = campaignId && kind ? await quotaUse({ campaignId, unitId, kind }) : null;
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
