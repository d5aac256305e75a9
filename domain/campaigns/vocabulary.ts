import type { ProfileKind } from "../profiles/vocabulary";

/** đợt biểu dương · hội thi */
export const campaignKinds = ["commendation", "contest"] as const;
export type CampaignKind = (typeof campaignKinds)[number];

/** `/dot-bieu-duong/[slug]` or, for contests, `/hoi-thi/[slug]`; without locale. */
export function campaignPath(campaign: { kind: CampaignKind; slug: string }): string {
  return campaign.kind === "contest" ? `/hoi-thi/${campaign.slug}` : `/dot-bieu-duong/${campaign.slug}`;
}

/** nháp · đã mở · đã đóng. An open one takes nominations until its deadline. */
export const campaignStates = ["draft", "open", "closed"] as const;
export type CampaignState = (typeof campaignStates)[number];

/** nhận hồ sơ · thẩm tra · niêm yết · xét chọn · hội nghị */
export const campaignPhases = ["receiving", "checking", "listing", "deciding", "conference"] as const;
export type CampaignPhase = (typeof campaignPhases)[number];

/** What a nomination must meet to be sent to a campaign, as a statement that is true of it; of these kinds, or of any. */
export type Criterion = { words: string; kinds: ProfileKind[] };
