import "server-only";
import { and, count, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { campaign, campaignQuota, nomination, nominationVersion } from "@/db/schema";
import { DomainError } from "../errors";
import type { ProfileKind } from "../profiles/vocabulary";
import type { LoadedNomination } from "./load.server";
import { countingStates } from "./counting-states";
import type { NominationState } from "./workflow";

const quotaColumns = {
  individual: campaign.quotaIndividual,
  collective: campaign.quotaCollective,
  model: campaign.quotaModel,
} as const;

export type Asked = { campaignId: string | null; unitId: string; kind: ProfileKind | null };

/**
 * One row with the quota for a kind (the unit's own, else the campaign's common one), whether it is strict, and how many
 * nominations of the unit count against it; none without a quota.
 */
export function selectQuotaUse(
  { campaignId, unitId, kind }: Asked,
  reader: Database | Transaction = db(),
  states: readonly NominationState[] = countingStates,
) {
  const own = reader
    .select({ quota: campaignQuota.quota })
    .from(campaignQuota)
    .where(
      and(
        eq(campaignQuota.campaignId, campaign.id),
        eq(campaignQuota.unitId, unitId),
        eq(campaignQuota.kind, kind ?? "individual"),
      ),
    );
  const quota = sql<number>`coalesce((${own}), ${quotaColumns[kind ?? "individual"]})`;
  const counted = reader
    .select({ total: count() })
    .from(nomination)
    .where(
      and(
        eq(nomination.campaignId, campaignId ?? ""),
        eq(nomination.unitId, unitId),
        eq(nomination.kind, kind ?? "individual"),
        inArray(nomination.state, [...states]),
      ),
    );
  return reader
    .select({ quota, used: sql<number>`(${counted})`, strict: campaign.strictQuotas })
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
 * The quota and how many others the unit has sent, when this nomination would be one too many; null otherwise. Where the
 * campaign's quotas are `strict` it will be refused, else the moderators decide.
 */
export async function quotaOverrun({ campaignId, unitId, kind, state }: Weighed) {
  const use = await quotaUse({ campaignId, unitId, kind });
  if (!use) return null;
  // A returned nomination is among those that count already.
  const sent = use.used - (state === "returned" ? 1 : 0);
  return sent >= use.quota ? { quota: use.quota, sent, strict: use.strict && state !== "returned" } : null;
}

/**
 * Refuses one too many where the campaign's quotas are strict. Asked inside the transaction that sends it, in which it counts
 * already: sendings take turns, so two wards or two windows at once cannot cross a quota. One that was received as the same
 * kind may come back, whatever the quota is now. Throws `quota-full` with the quota and how many others were sent.
 */
export async function assertWithinQuota(tx: Transaction, loaded: LoadedNomination): Promise<void> {
  const [use] = await selectQuotaUse(loaded, tx);
  if (!use?.strict || use.used <= use.quota || (await wasReceived(tx, loaded))) return;
  throw new DomainError("quota-full", {
    quota: use.quota,
    sent: use.used - 1,
    kind: loaded.kind ?? "individual",
  });
}

async function wasReceived(tx: Transaction, loaded: LoadedNomination): Promise<boolean> {
  const [sent] = await tx
    .select({ content: nominationVersion.content })
    .from(nominationVersion)
    .innerJoin(campaign, eq(campaign.id, loaded.campaignId!))
    .where(
      and(
        eq(nominationVersion.nominationId, loaded.id),
        eq(nominationVersion.number, loaded.sendCount),
        eq(sql`json_extract(${nominationVersion.content}, '$.campaign')`, campaign.name),
      ),
    )
    .limit(1);
  return sent?.content.kind === loaded.kind;
}

/** The quotas that a unit has of its own, by campaign and kind. At most 300 rows. */
export function listOwnQuotas(unitId: string) {
  return db()
    .select({ campaignId: campaignQuota.campaignId, kind: campaignQuota.kind, quota: campaignQuota.quota })
    .from(campaignQuota)
    .where(eq(campaignQuota.unitId, unitId))
    .limit(300);
}

/** How many nominations of a unit count against its quotas, by campaign and kind. At most 300 rows. */
export function countAgainstQuotas(unitId: string) {
  return db()
    .select({ campaignId: nomination.campaignId, kind: nomination.kind, total: count() })
    .from(nomination)
    .where(and(eq(nomination.unitId, unitId), inArray(nomination.state, countingStates)))
    .groupBy(nomination.campaignId, nomination.kind)
    .limit(300);
}
