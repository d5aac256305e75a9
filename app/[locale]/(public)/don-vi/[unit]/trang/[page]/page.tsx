import { getTranslations, setRequestLocale } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { publicUnit } from "@/app/_server/public-data";
import { NothingHere } from "@/components/site/dead-end";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { unitNameIn } from "@/components/units/unit-name";
import { searchPath } from "@/domain/search/address";
import { localePath } from "@/messages/locales";
import { pagePath, parsePage, unitStoriesShown } from "../../../../_lists/lists";
import { PagedProfiles } from "../../../../_lists/paged-profiles";

type Props = PageProps<"/[locale]/don-vi/[unit]/trang/[page]">;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  const { locale, unit: id, page } = await params;
  const [unit, number] = [await publicUnit(id), parsePage(page, 1)];
  if (!unit || !number) return {};
  const t = await getTranslations({ locale, namespace: "units" });
  const title = t("storiesOf", { name: nameOf(locale, unit) });
  return pageMetadata(locale, pagePath(`/don-vi/${id}`, number, 1), {
    title: number > 1 ? `${title} (${number})` : title,
    description: title,
  });
}

const nameOf = (locale: string, { label, nameEn }: { label: string; nameEn: string | null }) =>
  unitNameIn(locale, { name: label, nameEn });

/** All stories of a unit, today's or a former one; its own page shows the newest few among much else. */
export default async function UnitStoriesPage({ params }: Props) {
  const { locale, unit: id, page } = await params;
  setRequestLocale(locale);
  const [unit, number] = [await publicUnit(id), parsePage(page, 1)];
  if (!unit || !number) return <NothingHere />;
  const t = await getTranslations();
  const name = nameOf(locale, unit);
  const crumbs = [
    { href: localePath(locale, "/don-vi"), text: t("units.title") },
    { href: localePath(locale, `/don-vi/${id}`), text: name },
  ];
  return (
    <PagedProfiles
      {...{ locale, page: number }}
      path={`/don-vi/${id}`}
      shownAtPath={unitStoriesShown}
      section="/don-vi"
      feed={{
        path: `/don-vi/${id}/rss.xml`,
        about: unitNameIn(locale, { name: unit.label, nameEn: unit.nameEn }),
      }}
      title={t("units.storiesOf", { name: unit.label })}
      filter={{ unit: { id: unit.id, unitIds: unit.unitIds } }}
      head={(total) => (
        <div className="mb-8">
          <Breadcrumbs label={t("profile.breadcrumb")} items={crumbs} />
          <h1 className="text-4xl">{t("units.storiesOf", { name })}</h1>
          <p className="mt-2 text-soft">
            {t(unit.validTo ? "units.formerStoriesLead" : "units.storiesLead", { count: total })}{" "}
            <a href={localePath(locale, searchPath({ unit: id }))} rel="nofollow" className="touch-link">
              {t("units.searchIn")}
            </a>
          </p>
        </div>
      )}
    />
  );
}
