import { getTranslations } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { publicRecognitionYears } from "@/app/_server/public-data";
import { DeadEnd, NothingHere } from "@/components/site/dead-end";
import { FilterLinks } from "@/components/ui/filter-links";
import { bookPath } from "@/domain/honour-books/address";
import { hcmcYear } from "@/domain/time/dates";
import { searchPath } from "@/domain/search/address";
import { localePath } from "@/messages/locales";
import { pagePath } from "../../_lists/lists";
import { PagedProfiles } from "../../_lists/paged-profiles";

/** `year` is what stands in the address. */
type YearPageProps = { locale: string; year: string; page: number };

/** One page of the stories recognised in a year; 404 for a year without any. */
export async function YearPage({ locale, year, page }: YearPageProps) {
  const years = await publicRecognitionYears();
  const all = await getTranslations();
  const t = await getTranslations("yearPage");
  if (!years.some((one) => String(one.year) === year)) {
    const [first] = years.map((one) => one.year).sort();
    // Only a year that may still come to have some: anything else is an address that was mistyped.
    if (!first || !isYear(year) || Number(year) < first || Number(year) > hcmcYear()) return <NothingHere />;
    const words = { year, years: years.map((one) => one.year).join(", ") };
    return <DeadEnd title={t("noneTitle", words)} text={t("noneText", words)} status={404} />;
  }
  const links = years.map((one) => ({
    href: localePath(locale, `/nam/${one.year}`),
    text: all("search.yearWithCount", { year: String(one.year), count: one.count }),
    current: String(one.year) === year,
  }));
  return (
    <PagedProfiles
      {...{ locale, page }}
      path={`/nam/${year}`}
      title={t("title", { year })}
      filter={{ recognisedIn: Number(year) }}
      feed={{ path: `/nam/${year}/rss.xml`, about: t("title", { year }) }}
      head={(total) => (
        <div className="mb-8">
          <h1 className="text-4xl">{t("title", { year })}</h1>
          <p className="mt-2 text-soft">
            {t("lead", { count: total })}{" "}
            <a
              href={localePath(locale, searchPath({ year: Number(year) }))}
              rel="nofollow"
              className="touch-link"
            >
              {t("searchIn")}
            </a>{" "}
            <a href={localePath(locale, bookPath(Number(year)))} className="touch-link">
              {all("honourBook.title", { year })}
            </a>
          </p>
          <FilterLinks label={t("years")} items={links} />
        </div>
      )}
    />
  );
}

const isYear = (words: string) => /^\d{4}$/.test(words);

/** Title and addresses of a year's page; empty for a year without stories. */
export async function yearMetadata({ locale, year, page }: YearPageProps) {
  const known = (await publicRecognitionYears()).find((one) => String(one.year) === year);
  if (!known) return {};
  const t = await getTranslations({ locale, namespace: "yearPage" });
  const feeds = await getTranslations({ locale, namespace: "feeds" });
  const title = t("title", { year });
  return pageMetadata(locale, pagePath(`/nam/${year}`, page), {
    title: page > 1 ? `${title} (${page})` : title,
    description: `${title}. ${t("lead", { count: known.count })}`,
    feed: { path: `/nam/${year}/rss.xml`, title: feeds("titleOf", { about: title }) },
  });
}
