import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { cache } from "react";
import { pageMetadata } from "@/app/_server/page-metadata";
import { publicRecognitionYears } from "@/app/_server/public-data";
import { ChosenFilters, FacetLinks } from "@/components/search/facet-links";
import { SearchForm } from "@/components/search/search-form";
import { HitList, SearchGroups } from "@/components/search/search-groups";
import { SearchStart } from "@/components/search/search-start";
import { WaysOn } from "@/components/search/ways-on";
import { PublicPage } from "@/components/site/public-page";
import { ListPages } from "@/components/site/list-pages";
import { listFields } from "@/domain/fields/queries.server";
import { answer, mostPages, resultsPerPage } from "@/domain/search/answer.server";
import { addressWord, readSearchAddress, searchParameters, searchPath } from "@/domain/search/address";
import { chosenFilter } from "@/domain/search/chosen-filter.server";
import { findWaysOn } from "@/domain/search/ways-on.server";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/tim-kiem/[question]">;

// Rendered like every public page, so that it too is drawn before its scripts are fetched; the cache handler keeps none
// of them, because anyone can ask anything.
export const dynamic = "force-static";

export function generateStaticParams() {
  return [];
}

/** What is asked, read once for title and page. `question` is the address's own, as server/search-question.mjs hands it over. */
const findAnswer = cache(async (question: string) => {
  const decoded = Buffer.from(question, "base64url").toString();
  if (!decoded.startsWith("?")) notFound();
  const asked = readSearchAddress(new URLSearchParams(decoded));
  const { filter, chosen } = await chosenFilter(asked);
  return { asked, filter, chosen, ...(await answer({ ...asked, filter })) };
});

/** Characters. Whoever wants an advertisement in a search engine under the portal's name needs more. */
const longestIndexed = 60;

export async function generateMetadata({ params }: Props) {
  const { locale, question } = await params;
  const t = await getTranslations({ locale, namespace: "search" });
  const { total, text } = await findAnswer(question);
  const metadata = pageMetadata(locale, "/tim-kiem", {
    title: text.text ? t("titleOf", { text: text.text }) : t("title"),
    description: t("label"),
  });
  // Words that find nothing here are whatever somebody put into a link.
  const ours = !text.text || (total > 0 && text.text.length <= longestIndexed);
  return ours ? metadata : { ...(await metadata), robots: { index: false, follow: true } };
}

export default async function SearchPage({ params }: Props) {
  const { locale, question } = await params;
  setRequestLocale(locale);
  const t = await getTranslations();
  const { asked, text, filter, chosen, total, groups, facets, readAs } = await findAnswer(question);
  const address = { ...asked, text: text.text };
  const searching = text.terms.length > 0 || chosen.length > 0 || asked.group !== null;
  const [fields, years] = await Promise.all([listFields(), publicRecognitionYears()]);
  const [only] = groups;
  const alone = groups.length === 1 ? only : undefined;
  const pages = Math.min(mostPages, Math.max(1, Math.ceil(total / resultsPerPage)));
  // Results become fewer when a story is taken down: an old link to their end leads to where the end is now.
  if (asked.page > pages) redirect(localePath(locale, searchPath({ ...address, page: pages })));
  const ways = searching && total === 0 ? await findWaysOn(text, filter) : null;
  const hasFacets = total > 1 && Object.values(facets).some((list) => list.length > 0);
  return (
    <PublicPage
      path={searchPath(address)}
      passedOnAs={text.text ? t("search.titleOf", { text: text.text }) : t("search.title")}
    >
      <h1 className="mb-5 text-4xl">{t("search.title")}</h1>
      <SearchForm
        text={text.text}
        kept={chosen.map((one) => [searchParameters[one.dimension], addressWord(one.dimension, one.value)])}
      />
      <ChosenFilters address={address} chosen={chosen} />
      {text.text && text.terms.length === 0 ? (
        <p role="status" className="mt-6 max-w-prose border-l-4 border-gold pl-4 wrap-anywhere">
          {t("search.noWord", { text: text.text })}
        </p>
      ) : null}
      {searching ? (
        <>
          <p role="status" className="mt-6 line-clamp-3 font-serif text-xl font-bold wrap-anywhere">
            {text.text
              ? t("search.foundFor", { count: total, text: readAs ?? text.text })
              : t("search.found", { count: total })}
          </p>
          {readAs ? (
            <p className="mt-2 max-w-prose border-l-4 border-gold pl-4 wrap-anywhere">
              {t("search.readAs", { typed: text.text, read: readAs })}
            </p>
          ) : null}
          {asked.group ? (
            <p className="no-print mt-2">
              <a
                href={localePath(locale, searchPath({ ...address, group: null, page: 1 }))}
                rel="nofollow"
                className="touch-link font-semibold"
              >
                {t("search.allGroups")}
              </a>
            </p>
          ) : null}
          {ways ? <WaysOn address={address} ways={ways} /> : null}
          <div className="gap-x-12 lg:grid lg:grid-cols-[minmax(0,1fr)_17rem]">
            {hasFacets ? (
              <>
                <details className="no-print mt-4 rounded-lg border border-edge bg-raised px-4 lg:hidden">
                  <summary className="flex min-h-11 items-center font-semibold">{t("search.narrow")}</summary>
                  <div className="pt-3">
                    <FacetLinks address={address} facets={facets} />
                  </div>
                </details>
                <aside className="no-print hidden pt-5 lg:order-2 lg:block">
                  <nav aria-label={t("search.narrow")}>
                    <h2 className="mb-3 text-lg">{t("search.narrow")}</h2>
                    <FacetLinks address={address} facets={facets} />
                  </nav>
                </aside>
              </>
            ) : null}
            <div className="mt-5">
              {alone ? (
                <>
                  <h2 className="text-lg">{t(`search.group.${alone.kind}`)}</h2>
                  <HitList hits={alone.hits} />
                </>
              ) : (
                <SearchGroups groups={groups} address={address} />
              )}
              <ListPages
                page={asked.page}
                pages={alone ? pages : 1}
                address={(page) => localePath(locale, searchPath({ ...address, group: alone?.kind, page }))}
              />
              {total > mostPages * resultsPerPage && asked.page === mostPages ? (
                <p className="mt-4">{t("search.limited", { most: mostPages })}</p>
              ) : null}
            </div>
          </div>
        </>
      ) : null}
      {total === 0 ? <SearchStart {...{ fields, years }} /> : null}
    </PublicPage>
  );
}
