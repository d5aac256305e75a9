import { randomUUID } from "node:crypto";
import { closeCampaign, openCampaign } from "@/domain/campaigns/change-state.server";
import { decisionListInput } from "@/domain/campaigns/decision-list";
import { enterDecisionList } from "@/domain/campaigns/decision-list.server";
import { campaignInput } from "@/domain/campaigns/input";
import { makeLateCode } from "@/domain/campaigns/late-codes.server";
import { saveCampaign } from "@/domain/campaigns/save-campaign.server";
import type { CampaignState } from "@/domain/campaigns/vocabulary";
import type { Actor } from "@/domain/permissions";
import { typedCampaign, typedDecision } from "./typed-campaign";

/** A campaign of the city, as far as `state`; once opened it has a decision's list, and while open a late-entry code. */
export async function campaignIn(admin: Actor, state: CampaignState): Promise<{ id: string }> {
  const id = randomUUID();
  const input = campaignInput.parse({ ...typedCampaign, name: `Gương sáng ${id}` });
  await saveCampaign(admin, { id, version: 0 }, input);
  if (state === "draft") return { id };
  await openCampaign(admin, { id, version: 1 });
  await enterDecisionList(admin, decisionListInput.parse({ ...typedDecision, campaignId: id }));
  if (state === "closed") await closeCampaign(admin, { id, version: 2 });
  else
    await makeLateCode(admin, {
      id: randomUUID(),
      campaignId: id,
      unitId: null,
      validUntil: "2099-02-01",
      note: "",
    });
  return { id };
}
