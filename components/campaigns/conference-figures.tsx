import { useLocale, useTranslations } from "next-intl";
import { Fragment } from "react";
import type { ConferenceDay } from "@/domain/campaigns/queries.server";
import { campaignPath } from "@/domain/campaigns/vocabulary";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { FigureWords } from "../profiles/figure-words";
import { contentLanguage } from "../profiles/profile-words";
import { unitNameIn, UnitName } from "../units/unit-name";
import { SectionHeading } from "../ui/section-heading";

/** What the latest conferences brought, in figures: who was honoured, as bars, and what else was counted. */
export function ConferenceFigures({ day }: { day: ConferenceDay }) {
  const t = useTranslations("conferenceFigures");
  const language = contentLanguage(useLocale());
  const most = Math.max(...day.campaigns.flatMap((one) => [one.collectives, one.individuals]));
  const sources = [...new Set(day.campaigns.map((one) => one.sourceName).filter(Boolean))];
  return (
    <section className="mt-6 md:mt-10">
      <SectionHeading title={t("title", { count: day.campaigns.length, date: formatDate(day.on) })} />
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(8rem,100%),1fr))] gap-x-5 gap-y-5">
        {day.campaigns.map((campaign) => (
          <Totals key={campaign.id} campaign={campaign} most={most} />
        ))}
      </div>
      {day.campaigns.flatMap(furtherFigures).map((figure) => (
        <p key={figure.label} lang={language} className="mt-2 flex flex-wrap items-baseline gap-x-3">
          <b className="font-serif text-3xl whitespace-nowrap text-red">
            <FigureWords>{figure.value}</FigureWords>
          </b>{" "}
          <span className="min-w-0 flex-1 basis-24 text-[0.9375rem] leading-snug">
            <FigureWords>{figure.label}</FigureWords> · <UnitName unit={{ name: figure.organiser }} />
          </span>
        </p>
      ))}
      {sources.length > 0 ? (
        <p lang={language} className="mt-2 text-[0.8125rem] leading-snug text-soft">
          {t("source", { names: sources.join("; ") })}
        </p>
      ) : null}
    </section>
  );
}

type Campaign = ConferenceDay["campaigns"][number];

function Totals({ campaign, most }: { campaign: Campaign; most: number }) {
  const t = useTranslations("conferenceFigures");
  const locale = useLocale();
  const bars = [
    ["collectives", campaign.collectives, "fill-gold"],
    ["individuals", campaign.individuals, "fill-red"],
  ] as const;
  return (
    <div>
      <a href={localePath(locale, campaignPath(campaign))} className="group block">
        <b className="block font-serif text-4xl leading-tight text-red">
          {campaign.collectives + campaign.individuals}
        </b>
        <span className="text-[0.9375rem] leading-snug font-semibold underline underline-offset-4 group-hover:text-red">
          {t("honoured", {
            organiser: unitNameIn(locale, { name: campaign.organiser, nameEn: campaign.organiserEn }),
          })}
        </span>
      </a>
      <dl className="mt-2 grid grid-cols-[auto_1fr] items-center gap-x-2 text-[0.9375rem] leading-snug">
        {bars.map(([name, count, colour]) => (
          <Fragment key={name}>
            <dt className="text-soft">{t(name)}</dt>
            <dd className="flex items-center gap-2 font-semibold">
              <svg aria-hidden="true" className="h-2.5 w-0 grow forced-color-adjust-none">
                <rect width={`${((100 * count) / most).toFixed(1)}%`} height="100%" className={colour} />
              </svg>
              {count}
            </dd>
          </Fragment>
        ))}
      </dl>
    </div>
  );
}

/** The figures that are not the totals again. */
function furtherFigures({ figures, collectives, individuals, organiser }: Campaign) {
  const totals = [collectives, individuals, collectives + individuals].map(String);
  return figures.filter(({ value }) => !totals.includes(value)).map((figure) => ({ ...figure, organiser }));
}
