import { getTranslations } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { publicCampaign } from "@/app/_server/public-data";
import { CampaignName, campaignNameIn, languageOf } from "@/components/campaigns/campaign-name";
import { NothingHere } from "@/components/site/dead-end";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { campaignPath } from "@/domain/campaigns/vocabulary";
import { searchPath } from "@/domain/search/address";
import { localePath } from "@/messages/locales";
import { campaignStoriesShown, pagePath, parsePage } from "../_lists/lists";
import { PagedProfiles } from "../_lists/paged-profiles";
import { findAddressed, type CampaignAddress } from "./find";

/** `page` is what stands in the address. */
type StoriesAddress = CampaignAddress & { page: string };

/** One page of all stories of a campaign; its own page shows the newest few among much else. */
export async function CampaignStoriesPage({ page, ...address }: StoriesAddress) {
  const number = parsePage(page, 1);
  const campaign = number ? await findAddressed({ ...address, below: `/trang/${number}` }) : null;
  if (!campaign || !number) return <NothingHere />;
  const { locale } = address;
  const t = await getTranslations();
  const path = campaignPath(campaign);
  const crumbs = [
    { href: localePath(locale, "/dot-bieu-duong"), text: t("campaign.title") },
    {
      href: localePath(locale, path),
      text: campaignNameIn(locale, campaign),
      lang: languageOf(locale, campaign),
    },
  ];
  return (
    <PagedProfiles
      {...{ locale, path, page: number }}
      shownAtPath={campaignStoriesShown}
      section="/dot-bieu-duong"
      title={campaignNameIn(locale, campaign)}
      filter={{ campaignId: campaign.id }}
      feed={{ path: `${path}/rss.xml`, about: campaignNameIn(locale, campaign) }}
      head={(total) => (
        <div className="mb-8">
          <Breadcrumbs label={t("profile.breadcrumb")} items={crumbs} />
          <h1 className="text-3xl">{t("campaign.honoured")}</h1>
          <p className="mt-1 text-lg font-semibold">
            <CampaignName of={campaign} />
          </p>
          <p className="text-soft">
            {t("campaign.storiesLead", { count: total })}{" "}
            <a
              href={localePath(locale, searchPath({ campaign: campaign.slug }))}
              rel="nofollow"
              className="touch-link"
            >
              {t("campaign.searchIn")}
            </a>
          </p>
        </div>
      )}
    />
  );
}

/** Title and addresses of such a page; empty where there is no campaign. */
export async function campaignStoriesMetadata({ locale, kind, slug, page }: StoriesAddress) {
  const [campaign, number] = [await publicCampaign(slug), parsePage(page, 1)];
  if (campaign?.kind !== kind || !number) return {};
  const t = await getTranslations({ locale, namespace: "campaign" });
  const title = `${t("honoured")}: ${campaignNameIn(locale, campaign)}`;
  return pageMetadata(locale, pagePath(campaignPath(campaign), number, 1), {
    title: number > 1 ? `${title} (${number})` : title,
    description: title,
    illustrative: campaign.illustrative,
  });
}
