import "server-only";
import { and, eq, inArray, ne } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { campaign, campaignQuota, unit, type unitMerger } from "@/db/schema";
import { openTo } from "../campaigns/open";
import { profileKinds } from "../profiles/vocabulary";

type Merger = Pick<typeof unitMerger.$inferSelect, "fromIds" | "into" | "effectiveOn">;
const common = {
  individual: "quotaIndividual",
  collective: "quotaCollective",
  model: "quotaModel",
} as const;

/**
 * Where several units become one, it may send what they might together: in each campaign that began before, and wherever one of them
 * had a quota of its own. A unit without a quota may send any number, and so may what it became. After a split each part has
 * the campaign's common quota, until somebody enters another.
 */
export async function addUpQuotas(tx: Transaction, { fromIds, into, effectiveOn }: Merger): Promise<void> {
  const [to, ...others] = into;
  if (!to || others.length > 0) return;
  const unitIds = to.isNew ? fromIds : [...new Set([...fromIds, to.id])];
  const campaigns = await tx
    .select({
      id: campaign.id,
      state: campaign.state,
      startsOn: campaign.startsOn,
      organiserUnitId: campaign.organiserUnitId,
      organiserKind: unit.kind,
      quotaIndividual: campaign.quotaIndividual,
      quotaCollective: campaign.quotaCollective,
      quotaModel: campaign.quotaModel,
    })
    .from(campaign)
    .leftJoin(unit, eq(unit.id, campaign.organiserUnitId))
    .where(ne(campaign.state, "closed"))
    .limit(300);
  const ids = campaigns.map(({ id }) => id);
  const theirs = and(inArray(campaignQuota.campaignId, ids), inArray(campaignQuota.unitId, unitIds));
  const own = await tx.select().from(campaignQuota).where(theirs).limit(3000);
  const quotas = campaigns.flatMap((one) =>
    profileKinds.flatMap((kind) => {
      const said = own.filter((row) => row.campaignId === one.id && row.kind === kind);
      const hasBegun = one.state === "open" && (one.startsOn === null || one.startsOn < effectiveOn);
      if (!hasBegun && said.length === 0) return [];
      const each = unitIds
        .filter((id) => openTo(id, [one]).length > 0)
        .map((id) => said.find(({ unitId }) => unitId === id)?.quota ?? one[common[kind]]);
      const total = each.reduce<number | null>(
        (sum, quota) => (sum === null || quota === null ? null : sum + quota),
        0,
      );
      if (each.length === 0 || total === null) return [];
      return [{ campaignId: one.id, unitId: to.id, kind, quota: total }];
    }),
  );
  await tx.delete(campaignQuota).where(theirs);
  if (quotas.length > 0) await tx.insert(campaignQuota).values(quotas);
}
