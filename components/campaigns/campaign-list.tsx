import { useLocale, useTranslations } from "next-intl";
import { takesNominations } from "@/domain/campaigns/open";
import { campaignPath } from "@/domain/campaigns/vocabulary";
import type { CampaignCard } from "@/domain/campaigns/queries.server";
import { formatDate, hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { contentLanguage } from "../profiles/profile-words";
import { CampaignName } from "./campaign-name";

type CampaignListProps = { campaigns: CampaignCard[]; heading?: "h2" | "h3" };

/** Campaigns and contests one under the other, each with its dates. */
export function CampaignList({ campaigns, heading: Heading = "h2" }: CampaignListProps) {
  const t = useTranslations("campaign");
  const mark = useTranslations("adoption")("illustrative");
  const locale = useLocale();
  return (
    <ul>
      {campaigns.map((campaign) => {
        const open = takesNominations(hcmcToday(), campaign);
        const date =
          campaign.deadlineOn && !campaign.entriesOver
            ? `${t("deadline")}: ${formatDate(campaign.deadlineOn)}`
            : campaign.conferenceOn && `${t("conference")}: ${formatDate(campaign.conferenceOn)}`;
        return (
          <li key={campaign.id} className="row-box group relative border-t border-line py-2.5 md:py-5">
            <p className="row-note truncate">
              <span className="font-semibold text-gold-deep">{t(`kind.${campaign.kind}`)}</span>
              {campaign.illustrative ? ` · ${mark}` : null}
              {open ? (
                <>
                  {" · "}
                  <span className="font-semibold text-sage-deep">{t("open")}</span>
                </>
              ) : null}
              {date ? ` · ${date}` : null}
            </p>
            <Heading className="row-headline">
              <a href={localePath(locale, campaignPath(campaign))} className="card-link">
                <CampaignName of={campaign} />
              </a>
            </Heading>
            <p
              lang={contentLanguage(locale)}
              className="row-note mt-0.5 line-clamp-1 max-w-prose md:line-clamp-2"
            >
              {campaign.summary}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
