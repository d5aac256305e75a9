import { useLocale, useTranslations } from "next-intl";
import { campaignPath } from "@/domain/campaigns/vocabulary";
import type { CampaignPage } from "@/domain/campaigns/queries.server";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { FigureWords } from "../profiles/figure-words";
import { contentLanguage } from "../profiles/profile-words";
import { UnitName } from "../units/unit-name";
import { CampaignName } from "./campaign-name";
import { campaignPeriod } from "./campaign-period";

/** What was counted, whose it is, when, where and who says so; nothing at all of a campaign of which none of it is known. */
export function CampaignFacts({ campaign }: { campaign: CampaignPage }) {
  const t = useTranslations("campaign");
  const locale = useLocale();
  const language = contentLanguage(locale);
  const facts = [
    [t("organiser"), campaign.organiser ? <UnitName unit={{ name: campaign.organiser }} /> : null],
    [t("period"), campaignPeriod(campaign)],
    [
      t("conference"),
      campaign.conferenceOn ? (
        <>
          {formatDate(campaign.conferenceOn)}
          {campaign.conferencePlace ? ", " : null}
          {campaign.conferencePlace ? <UnitName unit={{ name: campaign.conferencePlace }} /> : null}
        </>
      ) : null,
    ],
    [t("deadline"), campaign.deadlineOn ? formatDate(campaign.deadlineOn) : null],
  ] as const;
  const { figures, presentedAt, sourceName } = campaign;
  // Two rules with nothing between them would say that something is missing.
  if (figures.length === 0 && !presentedAt && !sourceName && facts.every(([, value]) => !value)) return null;
  return (
    <aside aria-label={t("facts")} className="mt-10 border-t-3 border-ink pt-4 lg:mt-2">
      {campaign.figures.map((figure) => (
        <p key={figure.label} lang={language} className="mb-4 wrap-anywhere print:mr-8 print:inline-block">
          <span className="block font-serif text-3xl text-red">
            <FigureWords>{figure.value}</FigureWords>
          </span>{" "}
          <span className="text-base text-soft">
            <FigureWords>{figure.label}</FigureWords>
          </span>
        </p>
      ))}
      <dl className="space-y-4">
        {facts.map(([label, value]) =>
          value ? (
            <div key={label} className="wrap-anywhere">
              <dt className="text-base text-soft">{label}</dt>
              <dd lang={language} className="font-semibold">
                {value}
              </dd>
            </div>
          ) : null,
        )}
        {campaign.presentedAt ? (
          <div className="wrap-anywhere">
            <dt className="text-base text-soft">{t("presentedAt")}</dt>
            <dd className="font-semibold">
              <a href={localePath(locale, campaignPath(campaign.presentedAt))} className="link padded-link">
                <CampaignName of={campaign.presentedAt} />
              </a>
            </dd>
          </div>
        ) : null}
        {campaign.sourceName ? (
          <div className="wrap-anywhere">
            <dt className="text-base text-soft">{t("source")}</dt>
            <dd lang={language} className="font-semibold">
              {campaign.sourceUrl ? (
                <a href={campaign.sourceUrl} rel="noopener" className="with-address link padded-link">
                  {campaign.sourceName}
                </a>
              ) : (
                campaign.sourceName
              )}
            </dd>
          </div>
        ) : null}
      </dl>
    </aside>
  );
}
