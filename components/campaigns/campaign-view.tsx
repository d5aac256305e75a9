import { useLocale, useTranslations } from "next-intl";
import type { CampaignPage } from "@/domain/campaigns/queries.server";
import { formatDate, hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { ProfileCard } from "../profiles/profile-card";
import { contentLanguage } from "../profiles/profile-words";
import { Breadcrumbs } from "../ui/breadcrumbs";
import { HonourRoll } from "./honour-roll";
import { SectionHeading } from "../ui/section-heading";
import { Tag } from "../ui/tag";

/** A campaign or contest: what it was, in figures, on which documents, and who has a page here. */
export function CampaignView({ campaign }: { campaign: CampaignPage }) {
  const page = useTranslations();
  const t = useTranslations("campaign");
  const locale = useLocale();
  const total = (campaign.totalCollectives ?? 0) + (campaign.totalIndividuals ?? 0);
  const entered = new Set(campaign.honours.filter((one) => one.kind !== "model").map((one) => one.slug)).size;
  return (
    <>
      <Breadcrumbs
        label={page("profile.breadcrumb")}
        items={[
          { href: localePath(locale, "/"), text: page("site.home") },
          { href: localePath(locale, "/dot-bieu-duong"), text: t("title") },
        ]}
      />
      <h1 lang={contentLanguage(locale)} className="max-w-4xl text-[2rem] md:text-[2.4rem]">
        {campaign.name}
      </h1>
      <p className="mt-3 flex flex-wrap gap-2">
        <Tag tone="gold">{t(`kind.${campaign.kind}`)}</Tag>
        {campaign.deadlineOn ? (
          <Tag tone={campaign.deadlineOn >= hcmcToday() ? "sage" : "plain"}>
            {t(campaign.deadlineOn >= hcmcToday() ? "open" : "closed")}
          </Tag>
        ) : null}
      </p>
      <div className="mt-6 grid gap-x-16 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="prose" lang={contentLanguage(locale)}>
          <p className="text-lg">{campaign.summary}</p>
          {campaign.body
            .split("\n\n")
            .filter(Boolean)
            .map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
        </div>
        <CampaignFacts campaign={campaign} />
      </div>
      {campaign.documents.length > 0 ? (
        <section className="mt-12">
          <SectionHeading title={t("documents")} />
          <ul lang={contentLanguage(locale)} className="space-y-3">
            {campaign.documents.map((document) => (
              <li key={document.id}>
                <a
                  href={localePath(locale, `/van-ban#${document.id}`)}
                  className="inline-flex min-h-11 items-center font-semibold underline underline-offset-4 hover:text-red"
                >
                  {document.title}
                </a>
                <p className="text-base text-soft">
                  {t("documentBy", { ...document, date: formatDate(document.issuedOn) })}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section className="mt-12">
        <SectionHeading title={t("honoured")} />
        {total > entered ? <p className="mb-6 max-w-prose">{t("honestTotals", { total, entered })}</p> : null}
        {total === 0 && campaign.profiles.length === 0 ? <p>{t("noneEntered")}</p> : null}
        <div className="grid gap-x-8 gap-y-10 sm:grid-cols-2 lg:grid-cols-3">
          {campaign.profiles.map((profile) => (
            <ProfileCard key={profile.id} profile={profile} />
          ))}
        </div>
      </section>
      <HonourRoll campaign={campaign} />
    </>
  );
}

function CampaignFacts({ campaign }: { campaign: CampaignPage }) {
  const t = useTranslations("campaign");
  const language = contentLanguage(useLocale());
  const facts = [
    [t("organiser"), campaign.organiser],
    [t("period"), period(campaign)],
    [
      t("conference"),
      campaign.conferenceOn
        ? [formatDate(campaign.conferenceOn), campaign.conferencePlace].filter(Boolean).join(", ")
        : null,
    ],
    [t("deadline"), campaign.deadlineOn ? formatDate(campaign.deadlineOn) : null],
  ] as const;
  return (
    <aside aria-label={t("facts")} className="mt-10 border-t-3 border-ink pt-4 lg:mt-2">
      {campaign.figures.map((figure) => (
        <p key={figure.label} lang={language} className="mb-4 wrap-anywhere">
          <span className="block font-serif text-3xl text-red">{figure.value}</span>
          <span className="text-base text-soft">{figure.label}</span>
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
        {campaign.sourceName ? (
          <div>
            <dt className="text-base text-soft">{t("source")}</dt>
            <dd lang={language} className="font-semibold">
              {campaign.sourceUrl ? (
                <a
                  href={campaign.sourceUrl}
                  rel="noopener"
                  className="underline underline-offset-4 hover:text-red"
                >
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

function period({ startsOn, endsOn }: CampaignPage): string | null {
  const days = [startsOn, endsOn].filter((day) => day !== null).map(formatDate);
  return days.length > 0 ? days.join(" – ") : null;
}
