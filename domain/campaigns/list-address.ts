import { choice, words } from "../address/read-query";
import { hasWords } from "../text/fold";
import { campaignStages, type CampaignStage } from "./vocabulary";

/** What the addresses of the list of campaigns and of its file narrow it by. */
export const campaignFilter = { "tinh-trang": choice(campaignStages, ""), q: words(120) };

/** Those of the campaigns that an address asks for. */
export const campaignsAsked = <One extends { name: string; stage: CampaignStage }>(
  campaigns: One[],
  { q, "tinh-trang": stage }: { q: string; "tinh-trang": CampaignStage | "" },
) => campaigns.filter((one) => hasWords(one.name, q) && (!stage || one.stage === stage));
