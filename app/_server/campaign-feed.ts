import "server-only";
import { campaignPath, type CampaignKind } from "@/domain/campaigns/vocabulary";
import { notFoundAnswer } from "./conditional-answer";
import { publicCampaign, publicCampaignPlace } from "./public-data";
import { feedAnswer } from "./story-feed";

/** Answers with the newest stories of a campaign or contest as RSS 2.0. Asked for as the other kind or by a former name, leads on (308). */
export async function campaignFeed(
  request: Request,
  { kind, slug }: { kind: CampaignKind; slug: string },
): Promise<Response> {
  const campaign = await publicCampaign(slug);
  const place = campaign ?? (await publicCampaignPlace(slug));
  if (!place) return notFoundAnswer();
  const pagePath = campaignPath(place);
  const path = `${pagePath}/rss.xml`;
  if (!campaign || campaign.kind !== kind)
    return new Response(null, { status: 308, headers: { location: path } });
  return feedAnswer(request, { path, pagePath, about: campaign, filter: { campaignId: campaign.id } });
}
