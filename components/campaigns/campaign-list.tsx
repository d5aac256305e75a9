import { useLocale, useTranslations } from "next-intl";
import { takesNominations } from "@/domain/campaigns/open";
import { campaignPath } from "@/domain/campaigns/vocabulary";
import type { CampaignCard } from "@/domain/campaigns/queries.server";
import { formatDate, hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { contentLanguage } from "../profiles/profile-words";
import { IllustrativeTag } from "../ui/illustrative-tag";
import { Tag } from "../ui/tag";

type CampaignListProps = { campaigns: CampaignCard[]; heading?: "h2" | "h3" };

/** Campaigns and contests one under the other, each with its dates. */
export function CampaignList({ campaigns, heading: Heading = "h2" }: CampaignListProps) {
  const t = useTranslations("campaign");
  const locale = useLocale();
  return (
    <ul>
      {campaigns.map((campaign) => {
        const open = takesNominations(hcmcToday(), campaign);
        const date = campaign.deadlineOn
          ? `${t("deadline")}: ${formatDate(campaign.deadlineOn)}`
          : campaign.conferenceOn && `${t("conference")}: ${formatDate(campaign.conferenceOn)}`;
        return (
          <li key={campaign.id} className="group relative border-t border-line py-6">
            <p className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1">
              <Tag tone="gold">{t(`kind.${campaign.kind}`)}</Tag>
              <IllustrativeTag of={campaign} />
              {open ? <Tag tone="sage">{t("open")}</Tag> : null}
              {date ? <span className="text-base text-soft">{date}</span> : null}
            </p>
            <Heading lang={contentLanguage(locale)} className="text-xl">
              <a href={localePath(locale, campaignPath(campaign))} className="card-link">
                {campaign.name}
              </a>
            </Heading>
            <p lang={contentLanguage(locale)} className="mt-1 max-w-prose text-base text-soft">
              {campaign.summary}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
