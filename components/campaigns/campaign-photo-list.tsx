import { useLocale, useTranslations } from "next-intl";
import type { listCampaignsToIllustrate } from "@/domain/campaigns/queries.server";
import { localePath } from "@/messages/locales";
import { contentLanguage } from "../profiles/profile-words";
import { Tag } from "../ui/tag";
import { campaignPeriod } from "./campaign-period";

type CampaignPhotoListProps = { campaigns: Awaited<ReturnType<typeof listCampaignsToIllustrate>> };

/** Campaigns with their time and how many photos each has, for who keeps the photos. */
export function CampaignPhotoList({ campaigns }: CampaignPhotoListProps) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <ul className="mt-6 divide-y divide-line border-y border-line empty:hidden">
      {campaigns.map((campaign) => (
        <li
          key={campaign.id}
          className="group relative grid gap-x-6 gap-y-1 py-4 hover:bg-raised md:grid-cols-[minmax(0,1fr)_14rem]"
        >
          <div className="min-w-0 wrap-anywhere">
            <a
              href={localePath(locale, `/quan-tri/dot-bieu-duong/${campaign.id}`)}
              lang={contentLanguage(locale)}
              className="font-semibold card-link"
            >
              {campaign.name}
            </a>
            <p className="text-base text-soft">
              {[t(`campaign.kind.${campaign.kind}`), campaignPeriod(campaign)].filter(Boolean).join(" · ")}
            </p>
          </div>
          <p className="flex flex-wrap content-start items-center gap-2 text-base text-soft">
            {t("campaignAdmin.photos", { count: campaign.photos })}
            {campaign.shownPhotos < campaign.photos ? (
              <Tag tone="gold">
                {t("campaignAdmin.notShown", { count: campaign.photos - campaign.shownPhotos })}
              </Tag>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
  );
}
