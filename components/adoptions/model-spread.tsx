import { useLocale, useTranslations } from "next-intl";
import type { ShownAdoption } from "@/domain/adoptions/queries.server";
import type { UnitMap } from "@/domain/units/map.server";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { contentLanguage } from "../profiles/profile-words";
import { ButtonLink } from "../ui/button";
import { Tag } from "../ui/tag";
import { AdoptionFigures } from "./adoption-figures";
import { ModelMap } from "./model-map";
import { UnitName } from "../units/unit-name";

type ModelSpreadProps = {
  slug: string;
  adoptions: ShownAdoption[];
  /** The units of today as they are drawn. */
  map: UnitMap;
  /** Where it began, by name. */
  origin: string;
};

/** The way to take a model home, and who did: year by year, then ward by ward with adaptation and result. */
export function ModelSpread({ slug, adoptions, map, origin }: ModelSpreadProps) {
  const t = useTranslations("adoption");
  const locale = useLocale();
  const running = adoptions.filter((one) => one.status === "running").length;
  return (
    <section className="mt-10" aria-labelledby="noi-ap-dung">
      <p className="no-print mb-8">
        <ButtonLink href={localePath(locale, `/mo-hinh/${slug}/ap-dung`)}>{t("apply")}</ButtonLink>
      </p>
      <h2 id="noi-ap-dung" className="text-2xl">
        {t("spread")}
      </h2>
      <p className="mt-2">
        {adoptions.length === 0 ? t("none") : t("summary", { running, ended: adoptions.length - running })}
      </p>
      {adoptions.some((one) => one.illustrative) ? (
        <p className="mt-1 max-w-prose text-base text-soft">{t("illustrativeNote")}</p>
      ) : null}
      {adoptions.length > 0 ? <ModelMap map={map} adoptions={adoptions} origin={origin} /> : null}
      {adoptions.length > 1 ? <Timeline adoptions={adoptions} /> : null}
      <ul className="mt-6 ruled empty:hidden print:mt-3 print:columns-2 print:gap-8">
        {adoptions.map((one) => (
          <Adopter key={one.id} adoption={one} />
        ))}
      </ul>
    </section>
  );
}

/** How many units had begun by the end of each year; the bar says the same as its number. */
function Timeline({ adoptions }: Pick<ModelSpreadProps, "adoptions">) {
  const t = useTranslations("adoption");
  const years = byYear(adoptions);
  return (
    <figure className="mt-5">
      <figcaption className="mb-2 font-semibold">{t("timeline")}</figcaption>
      <ol className="space-y-1 border-l-3 border-sage pl-4">
        {years.map(({ year, started, total }) => (
          <li key={year} className="grid grid-cols-[3.5rem_minmax(0,1fr)] items-center gap-x-3 text-base">
            <span className="font-semibold tabular-nums">{year}</span>
            <span className="flex flex-wrap items-center gap-x-3">
              <svg
                width="96"
                height="8"
                viewBox="0 0 100 8"
                preserveAspectRatio="none"
                aria-hidden="true"
                className="h-2 w-[min(6rem,30vw)]"
              >
                <rect width={(100 * total) / adoptions.length} height="8" rx="2" className="fill-sage" />
              </svg>
              {t("yearStarted", { count: started })}
            </span>
          </li>
        ))}
      </ol>
    </figure>
  );
}

function byYear(adoptions: ShownAdoption[]) {
  const years = [...new Set(adoptions.map((one) => one.sinceOn.slice(0, 4)))].sort();
  return years.map((year) => ({
    year,
    started: adoptions.filter((one) => one.sinceOn.startsWith(year)).length,
    total: adoptions.filter((one) => one.sinceOn.slice(0, 4) <= year).length,
  }));
}

function Adopter({ adoption }: { adoption: ShownAdoption }) {
  const t = useTranslations("adoption");
  const locale = useLocale();
  const language = contentLanguage(locale);
  return (
    <li className="break-inside-avoid py-3 print:py-2">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <a href={localePath(locale, `/don-vi/${adoption.unitId}`)} className="touch-link font-semibold">
          <UnitName unit={{ name: adoption.unitName, nameEn: adoption.unitNameEn }} />
        </a>
        <span className="text-base text-soft">
          {t("since", { date: formatDate(adoption.sinceOn) })}
          {adoption.endedOn ? `, ${t("ended", { date: formatDate(adoption.endedOn) })}` : null}
        </span>
        {adoption.renewedOn && !adoption.endedOn ? (
          <span className="text-base text-soft">
            {t("renewed", { date: formatDate(adoption.renewedOn) })}
          </span>
        ) : null}
        {adoption.illustrative ? <Tag>{t("illustrative")}</Tag> : null}
      </p>
      <AdoptionFigures figures={adoption.figures} />
      {adoption.adaptation ? (
        <p className="mt-1 max-w-prose wrap-anywhere whitespace-pre-line">
          <span className="text-soft">{t("adapted")}</span> <span lang={language}>{adoption.adaptation}</span>
        </p>
      ) : null}
      <p className="mt-1 max-w-prose wrap-anywhere whitespace-pre-line">
        {adoption.result ? (
          <>
            <span className="text-soft">{t("result")}</span> <span lang={language}>{adoption.result}</span>
          </>
        ) : (
          <span className="text-soft">{t("noResult")}</span>
        )}
      </p>
      {adoption.endReason && adoption.endReason !== adoption.result ? (
        <p className="mt-1 max-w-prose wrap-anywhere whitespace-pre-line">
          <span className="text-soft">{t("endReason")}</span>{" "}
          <span lang={language}>{adoption.endReason}</span>
        </p>
      ) : null}
    </li>
  );
}
