import { useLocale, useTranslations } from "next-intl";
import { campaignPath } from "@/domain/campaigns/vocabulary";
import type { CampaignCard } from "@/domain/campaigns/queries.server";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { contentLanguage } from "../profiles/profile-words";
import { ButtonLink } from "../ui/button";
import { IllustrativeTag } from "../ui/illustrative-tag";

/** Campaigns that take nominations now, with their last day. */
export function RunningCampaigns({ campaigns }: { campaigns: CampaignCard[] }) {
  const t = useTranslations("public");
  const suggest = useTranslations("suggest");
  const locale = useLocale();
  return (
    <section className="mt-10 border-l-3 border-gold pl-5">
      <h2 className="text-xl">{t("running")}</h2>
      <ul className="mt-3 space-y-3">
        {campaigns.map((campaign) => (
          <li key={campaign.id} className="flex flex-wrap items-baseline justify-between gap-x-8">
            <a
              href={localePath(locale, campaignPath(campaign))}
              lang={contentLanguage(locale)}
              className="min-h-11 py-1.5 font-semibold underline underline-offset-4 hover:text-red"
            >
              {campaign.name}
            </a>
            <span className="flex items-center gap-3 text-base text-soft">
              <IllustrativeTag of={campaign} />
              {t("deadline", { date: formatDate(campaign.deadlineOn!) })}
            </span>
          </li>
        ))}
      </ul>
      <p className="no-print mt-3">
        <ButtonLink variant="secondary" href={localePath(locale, "/gioi-thieu-guong")}>
          {suggest("title")}
        </ButtonLink>
      </p>
    </section>
  );
}
