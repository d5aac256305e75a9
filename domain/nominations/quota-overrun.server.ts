import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign } from "@/db/schema";
import type { Dossier } from "./queries.server";
import { countSent } from "./count-sent.server";

/**
 * The campaign's quota for this kind and how many others the unit has sent, when this dossier would be one too many; null
 * otherwise. Told and not refused: the moderators decide. The caller may see the dossier.
 */
export async function quotaOverrun(
  dossier: Pick<Dossier, "campaignId" | "unitId" | "state" | "content">,
): Promise<{ quota: number; sent: number } | null> {
  const { campaignId, unitId, content } = dossier;
  if (!campaignId || !content.kind) return null;
  const [terms] = await db()
    .select({
      individual: campaign.quotaIndividual,
      collective: campaign.quotaCollective,
      model: campaign.quotaModel,
    })
    .from(campaign)
    .where(eq(campaign.id, campaignId))
    .limit(1);
  const quota = terms?.[content.kind] ?? null;
  if (quota === null) return null;
  const counted = (await countSent(unitId)).find(
    (row) => row.campaignId === campaignId && row.kind === content.kind,
  );
  // A returned dossier is among those that count already.
  const sent = (counted?.total ?? 0) - (dossier.state === "returned" ? 1 : 0);
  return sent >= quota ? { quota, sent } : null;
}
