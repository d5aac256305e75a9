import { useLocale, useTranslations } from "next-intl";
import type { CampaignCard } from "@/domain/campaigns/queries.server";
import { campaignPath } from "@/domain/campaigns/vocabulary";
import { daysBetween, formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { ButtonLink } from "../ui/button";
import { CampaignName } from "./campaign-name";

type RunningCampaignsProps = {
  campaigns: CampaignCard[];
  /** The ISO date that days are counted from. */
  today: string;
};

/** Campaigns that take nominations now, each with the days that are left. */
export function RunningCampaigns({ campaigns, today }: RunningCampaignsProps) {
  const t = useTranslations("public");
  const illustrative = useTranslations("adoption");
  const suggest = useTranslations("suggest");
  const locale = useLocale();
  return (
    <section className="rounded-sm border border-t-3 border-gold/50 border-t-gold bg-gold-wash/30 p-3.5 md:p-5">
      <h2 className="font-sans text-base font-semibold text-gold-deep">{t("running")}</h2>
      <ul className="divide-y divide-gold/30">
        {campaigns.map((campaign) => (
          <li
            key={campaign.id}
            className="flex flex-wrap items-start justify-between gap-x-3 py-2.5 md:gap-x-4"
          >
            <div className="min-w-0 grow basis-36">
              <a
                href={localePath(locale, campaignPath(campaign))}
                className="block font-serif text-base leading-tight md:text-xl font-bold wrap-anywhere hover:text-red hover:underline"
              >
                <CampaignName of={campaign} />
              </a>
              <p className="text-[0.875rem] leading-snug text-soft">
                {t("deadline", { date: formatDate(campaign.deadlineOn!) })}
                {campaign.illustrative ? ` · ${illustrative("illustrative")}` : null}
              </p>
            </div>
            <p className="shrink-0 text-center">
              <b className="block font-serif text-3xl leading-tight text-red">
                {daysBetween(today, campaign.deadlineOn!)}
              </b>
              <span className="block text-[0.8125rem] leading-tight font-semibold">{t("daysLeft")}</span>
            </p>
          </li>
        ))}
      </ul>
      <p className="no-print mt-2">
        <ButtonLink href={localePath(locale, "/gioi-thieu-guong")}>{suggest("title")}</ButtonLink>
      </p>
    </section>
  );
}
