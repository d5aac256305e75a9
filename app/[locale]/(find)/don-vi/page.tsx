import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { publicStoriesByUnit, publicUnitsOfToday } from "@/app/_server/public-data";
import { PublicPage } from "@/components/site/public-page";
import { UnitDirectory } from "@/components/units/unit-directory";
import { UnitLinks } from "@/components/units/unit-links";
import { UnitSearch } from "@/components/units/unit-search";
import { readQuery, words } from "@/domain/address/read-query";
import { fold } from "@/domain/text/fold";
import { unitQueryWords } from "@/domain/units/names";
import { findUnits } from "@/domain/units/queries.server";
import { localePath } from "@/messages/locales";

// What is shown depends on the address's question.
export const dynamic = "force-dynamic";

const unitsQuery = { q: words(100) };

export async function generateMetadata({ params, searchParams }: PageProps<"/[locale]/don-vi">) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "units" });
  const metadata = await pageMetadata(locale, "/don-vi", { title: t("title"), description: t("lead") });
  const { q } = readQuery(await searchParams, unitsQuery);
  return q ? { ...metadata, robots: { index: false, follow: true } } : metadata;
}

export default async function UnitsPage({ params, searchParams }: PageProps<"/[locale]/don-vi">) {
  const { locale } = await params;
  const t = await getTranslations("units");
  const { q: text } = readQuery(await searchParams, unitsQuery);
  const matches = text ? await findUnits(text, { limit: 30 }) : [];
  const [first] = matches;
  const meant = first && (matches.length === 1 || fold(first.label) === unitQueryWords(text).join(" "));
  if (meant) redirect(localePath(locale, `/don-vi/${first.id}`));
  const [units, stories] = await Promise.all([publicUnitsOfToday(), publicStoriesByUnit()]);
  return (
    <PublicPage section="/don-vi" path="/don-vi" passedOnAs={t("title")}>
      <h1 className="text-4xl">{t("title")}</h1>
      <p className="mt-2 mb-6 max-w-prose text-soft">{t("lead")}</p>
      <div className="max-w-2xl">
        <UnitSearch text={text} />
      </div>
      {text ? (
        <div role="status" className="mt-6">
          {matches.length > 0 ? (
            <UnitLinks title={t("matches", { count: matches.length, text })} units={matches} />
          ) : (
            <p className="max-w-prose border-l-4 border-gold pl-4">
              {t("matches", { count: 0, text })}. {t("noMatch")}
            </p>
          )}
        </div>
      ) : null}
      <UnitDirectory units={units} stories={stories} />
    </PublicPage>
  );
}
