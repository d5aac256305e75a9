/** đợt biểu dương · hội thi */
export const campaignKinds = ["commendation", "contest"] as const;
export type CampaignKind = (typeof campaignKinds)[number];

/** `/dot-bieu-duong/[slug]` or, for contests, `/hoi-thi/[slug]`; without locale. */
export function campaignPath(campaign: { kind: CampaignKind; slug: string }): string {
  return campaign.kind === "contest" ? `/hoi-thi/${campaign.slug}` : `/dot-bieu-duong/${campaign.slug}`;
}
