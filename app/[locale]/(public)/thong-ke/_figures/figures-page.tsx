import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";
import {
  publicFieldNames,
  publicFigures,
  publicUnitMap,
  publicUnitsOfToday,
} from "@/app/_server/public-data";
import { PublicPage } from "@/components/site/public-page";
import { FiguresView } from "@/components/tallies/figures-view";
import { listed, namesIn } from "@/components/tallies/names";
import { figureFile, scopeAsked, type FiguresAsked } from "@/domain/tallies/address";
import { tallyKinds } from "@/domain/tallies/vocabulary";
import { formatMoment, hcmcToday, hcmcYear } from "@/domain/time/dates";
import "./figures.css";

type FiguresPageProps = {
  locale: string;
  path: string;
  /** Whose figures they are; the city's without a name. */
  asked: FiguresAsked;
  name?: string;
  above?: ReactNode;
  /** `namesWards`: whether a table above it names wards. */
  below?: (namesWards: boolean) => ReactNode;
};

/** A page of figures, as they stand now; it is made anew when one of them moves, and after midnight, when the year may be another. */
export async function FiguresPage({ locale, path, asked, name, above, below }: FiguresPageProps) {
  const now = new Date();
  const year = hcmcYear(now);
  const isCity = Object.keys(asked).length === 0;
  const [t, figures, fields, units, map] = await Promise.all([
    getTranslations(),
    publicFigures(scopeAsked(asked), year),
    publicFieldNames(),
    publicUnitsOfToday(),
    isCity ? publicUnitMap() : null,
  ]);
  const names = namesIn(t, locale, fields, units);
  const title = name ? t("tallies.titleOf", { name }) : t("tallies.title");
  const madeUp = tallyKinds.flatMap((kind) => {
    const count = figures.madeUp[kind];
    return count > 0 ? t(`tallies.madeUpOf.${kind}`, { count: names.said(count) }) : [];
  });
  const isEmpty = Object.values(figures.tips).every((one) => one === 0) && figures.stories === 0;
  const isNothing = isEmpty && !figures.decisions && figures.spread.running === 0;
  const file = (kind: "xlsx" | "csv") => (words: ReactNode) => (
    <a href={figureFile(kind, { ...asked, locale })} className="underline underline-offset-4 hover:text-red">
      {words}
    </a>
  );
  return (
    <PublicPage section="/thong-ke" path={path} passedOnAs={title}>
      <div data-portal-day={hcmcToday(now)}>
        {above}
        <h1 className="text-3xl md:text-4xl">{title}</h1>
        <p className="mt-1 max-w-prose">
          {t("tallies.counted", { moment: formatMoment(now) })}{" "}
          <span className="no-print">
            {t.rich("tallies.takeAll", { xlsx: file("xlsx"), csv: file("csv") })}
          </span>
        </p>
        {madeUp.length > 0 ? (
          <p className="mt-1 max-w-prose text-base text-soft">
            {t("tallies.madeUp", { list: listed(locale, madeUp) })}
          </p>
        ) : null}
        {isNothing ? (
          <p className="mt-6 max-w-prose">{t("tallies.nothing")}</p>
        ) : (
          <FiguresView {...{ figures, names, year, units, asked, map }} />
        )}
        {below?.(!isNothing && figures.wards.taking > 0)}
      </div>
    </PublicPage>
  );
}
