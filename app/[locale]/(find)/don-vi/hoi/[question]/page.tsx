import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import {
  publicFields,
  publicFormerDistricts,
  publicRealStories,
  publicUnitMap,
} from "@/app/_server/public-data";
import { PublicPage } from "@/components/site/public-page";
import { UnitDirectory } from "@/components/units/unit-directory";
import { UnitLinks } from "@/components/units/unit-links";
import { UnitsMap } from "@/components/units/units-map";
import { UnitSearch } from "@/components/units/unit-search";
import { FormerDistricts, UnitFields } from "@/components/units/unit-ways";
import { readQuery, slug, words } from "@/domain/address/read-query";
import { fold } from "@/domain/text/fold";
import { unitQueryWords } from "@/domain/units/names";
import { findUnits } from "@/domain/units/queries.server";
import { scopeOf } from "@/domain/units/scope.server";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/don-vi/hoi/[question]">;

// Made like every public page, whatever is asked; the cache handler keeps none of them (see tim-kiem/[question]).
export const dynamic = "force-static";

export function generateStaticParams() {
  return [];
}

const unitsQuery = { q: words(100), "linh-vuc": slug(), "quan-cu": slug() };

/** What the address asks; `question` is as server/search-question.mjs hands it over. */
function askedIn(question: string) {
  const decoded = Buffer.from(question, "base64url").toString();
  if (!decoded.startsWith("?")) notFound();
  const query = new URLSearchParams(decoded);
  return readQuery(query, unitsQuery);
}

export async function generateMetadata({ params }: Props) {
  const { locale, question } = await params;
  const t = await getTranslations({ locale, namespace: "units" });
  const { units } = await publicUnitMap();
  const metadata = await pageMetadata(locale, "/don-vi", {
    title: t("title"),
    description: t("lead", { count: units.length }),
  });
  return Object.values(askedIn(question)).some(Boolean)
    ? { ...metadata, robots: { index: false, follow: true } }
    : metadata;
}

export default async function UnitsPage({ params }: Props) {
  const { locale, question } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("units");
  const asked = askedIn(question);
  const text = asked.q;
  const matches = text ? await findUnits(text, { limit: 30 }) : [];
  const [first] = matches;
  const meant = first && (matches.length === 1 || fold(first.label) === unitQueryWords(text).join(" "));
  if (meant) redirect(localePath(locale, `/don-vi/${first.id}`));
  const [map, fields, districts] = await Promise.all([
    publicUnitMap(),
    publicFields(),
    publicFormerDistricts(),
  ]);
  const field = fields.find(({ id }) => id === asked["linh-vuc"]) ?? null;
  const district = districts.find(({ id }) => id === asked["quan-cu"]) ?? null;
  const [stories, meantBy] = await Promise.all([
    publicRealStories(field?.id),
    district ? scopeOf(district.id) : null,
  ]);
  const inDistrict = district && meantBy ? { ...district, unitIds: meantBy.unitIds } : null;
  return (
    <PublicPage section="/don-vi" path="/don-vi" passedOnAs={t("title")}>
      <h1 className="text-4xl">{t("title")}</h1>
      <p className="mt-2 mb-6 max-w-prose text-soft">{t("lead", { count: map.units.length })}</p>
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
      <UnitsMap map={map} stories={stories} field={field} district={inDistrict}>
        <UnitFields fields={fields} chosen={field?.id ?? null} />
        <FormerDistricts districts={districts} chosen={district?.id ?? null} />
      </UnitsMap>
      <UnitDirectory units={map.units} stories={stories} only={inDistrict?.unitIds ?? null} />
    </PublicPage>
  );
}
