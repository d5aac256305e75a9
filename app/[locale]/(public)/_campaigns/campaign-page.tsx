import { getTranslations } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { portalUrl } from "@/app/_server/portal-url";
import {
  publicCampaign,
  publicContest,
  publicHonours,
  publicProfileCount,
  publicProfiles,
} from "@/app/_server/public-data";
import { campaignNameIn } from "@/components/campaigns/campaign-name";
import { CampaignView } from "@/components/campaigns/campaign-view";
import { ContestParts } from "@/components/contests/contest-parts";
import { NothingHere } from "@/components/site/dead-end";
import { FeedLink } from "@/components/site/feed-link";
import { PublicPage } from "@/components/site/public-page";
import { ToFigures } from "@/components/tallies/figures-apart";
import { takesNominations } from "@/domain/campaigns/open";
import { campaignPath } from "@/domain/campaigns/vocabulary";
import { campaignFiguresPath } from "@/domain/tallies/address";
import { hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { GalleryLink } from "../_gallery/gallery-link";
import { campaignStoriesShown, pagePath } from "../_lists/lists";
import { findAddressed, type CampaignAddress } from "./find";
import "./honour-roll.css";

/** The page of a campaign or contest; 404 where there is none. */
export async function CampaignPage(address: CampaignAddress) {
  const campaign = await findAddressed(address);
  if (!campaign) return <NothingHere />;
  const { locale } = address;
  const path = campaignPath(campaign);
  const filter = { campaignId: campaign.id };
  const [contest, honours, total, stories] = await Promise.all([
    campaign.kind === "contest" ? publicContest(campaign.id) : null,
    publicHonours(campaign.id),
    publicProfileCount(filter),
    publicProfiles(filter, 1, campaignStoriesShown),
  ]);
  const rollPath = localePath(locale, `${path}/danh-sach`);
  return (
    <PublicPage section="/dot-bieu-duong" path={path} passedOnAs={campaignNameIn(locale, campaign)}>
      <CampaignView
        {...{ campaign, honours, stories, total }}
        contest={
          contest ? (
            <ContestParts contest={contest} path={path} open={takesNominations(hcmcToday(), campaign)} />
          ) : null
        }
        gallery={<GalleryLink {...{ locale, path }} of={filter} beside={campaign.photos.length} />}
        prized={(contest?.prizes.length ?? 0) > 0}
        all={total > stories.length ? localePath(locale, pagePath(path, 1, 1)) : null}
        roll={{ path: rollPath, onPaper: portalUrl(rollPath).replace(/^https?:\/\//, "") }}
      />
      <p className="no-print mt-8">
        <ToFigures path={campaignFiguresPath(campaign.slug)} />
      </p>
      {total > 0 ? <FeedLink path={`${path}/rss.xml`} about={campaignNameIn(locale, campaign)} /> : null}
    </PublicPage>
  );
}

/** Title and addresses of a campaign's page; empty where there is none. */
export async function campaignMetadata({ locale, kind, slug }: CampaignAddress) {
  const campaign = await publicCampaign(slug);
  if (campaign?.kind !== kind) return {};
  const t = await getTranslations({ locale, namespace: "feeds" });
  const [path, title] = [campaignPath(campaign), campaignNameIn(locale, campaign)];
  return pageMetadata(locale, path, {
    title,
    description: campaign.summary,
    illustrative: campaign.illustrative,
    feed: { path: `${path}/rss.xml`, title: t("titleOf", { about: title }) },
  });
}
