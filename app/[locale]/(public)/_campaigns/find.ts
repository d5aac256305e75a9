import { permanentRedirect } from "next/navigation";
import { publicCampaign, publicCampaignPlace } from "@/app/_server/public-data";
import { campaignPath, type CampaignKind } from "@/domain/campaigns/vocabulary";
import { localePath } from "@/messages/locales";

/** What the address of a campaign's page says. `below` is what follows the campaign's own address, e.g. "/danh-sach". */
export type CampaignAddress = { locale: string; kind: CampaignKind; slug: string; below?: string };

/** The campaign at an address; null when there is none. Asked for as the other kind or by a former name, it leads to the right address. */
export async function findAddressed({ locale, kind, slug, below = "" }: CampaignAddress) {
  const campaign = await publicCampaign(slug);
  const place = campaign ?? (await publicCampaignPlace(slug));
  if (place && (place.kind !== kind || place.slug !== slug)) {
    permanentRedirect(`${localePath(locale, campaignPath(place))}${below}`);
  }
  return campaign;
}
