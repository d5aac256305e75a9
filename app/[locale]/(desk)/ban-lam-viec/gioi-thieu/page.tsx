import { getTranslations } from "next-intl/server";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { TakeOut } from "@/app/_sheets/take-out";
import { SuggestionList } from "@/components/suggestions/suggestion-list";
import { ButtonLink } from "@/components/ui/button";
import { FilterLinks } from "@/components/ui/filter-links";
import { entryOf, place, readQuery } from "@/domain/address/read-query";
import { suggestionFilters } from "@/domain/suggestions/filters";
import { countNewSuggestions, listSuggestions } from "@/domain/suggestions/queries.server";
import { keysOf } from "@/domain/vocabulary";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/ban-lam-viec/gioi-thieu">;

const filterNames = keysOf(suggestionFilters);

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "suggestionDesk" });
  return { title: t("title") };
}

/** What citizens told the ward: tips and mistakes. */
export default async function SuggestionsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/ban-lam-viec/gioi-thieu", "suggestion.enter");
  const t = await getTranslations("suggestionDesk");
  const { loc: filter, sau } = readQuery(await searchParams, {
    loc: entryOf(suggestionFilters, ""),
    sau: place(),
  });
  const { suggestions, next } = await listSuggestions(actor, {
    states: suggestionFilters[filter],
    after: sau,
  });
  const address = (query: Record<string, string>) =>
    localePath(locale, `/ban-lam-viec/gioi-thieu?${new URLSearchParams(query)}`.replace(/\?$/, ""));
  const waiting = await countNewSuggestions(actor);
  return (
    <WorkPage actor={actor} area="/ban-lam-viec/gioi-thieu">
      <h1 className="text-3xl">{t("title")}</h1>
      <p className="mt-2 max-w-prose text-soft">{t("lead")}</p>
      <FilterLinks
        label={t("filter")}
        items={filterNames.map((key) => ({
          href: address(key ? { loc: key } : {}),
          text: t(`filters.${key || "moi"}`, { count: waiting }),
          current: key === filter,
        }))}
      />
      {suggestions.length === 0 ? (
        <p className="mt-6">{t("none")}</p>
      ) : (
        <TakeOut list="suggestions" locale={locale} asked={{ loc: filter }} className="mt-3" />
      )}
      <SuggestionList suggestions={suggestions} />
      {next ? (
        <p className="mt-6">
          <ButtonLink variant="secondary" href={address({ ...(filter ? { loc: filter } : {}), sau: next })}>
            {t("older")}
          </ButtonLink>
        </p>
      ) : null}
    </WorkPage>
  );
}
