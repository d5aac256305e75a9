import { permanentRedirect } from "next/navigation";
import { publicCampaign } from "@/app/_server/public-data";
import { campaignPath, type CampaignKind } from "@/domain/campaigns/vocabulary";
import { localePath } from "@/messages/locales";

/** What the address of a campaign's page says. `below` is what follows the campaign's own address, e.g. "/danh-sach". */
export type CampaignAddress = { locale: string; kind: CampaignKind; slug: string; below?: string };

/** The campaign at an address; null when there is none. Asked for as the other kind, it leads to the right address. */
export async function findAddressed({ locale, kind, slug, below = "" }: CampaignAddress) {
  const campaign = await publicCampaign(slug);
  if (campaign && campaign.kind !== kind) {
    permanentRedirect(`${localePath(locale, campaignPath(campaign))}${below}`);
  }
  return campaign;
}
