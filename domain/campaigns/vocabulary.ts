/** đợt biểu dương · hội thi */
export const campaignKinds = ["commendation", "contest"] as const;
export type CampaignKind = (typeof campaignKinds)[number];
