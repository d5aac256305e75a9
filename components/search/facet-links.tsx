import { X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { profileKinds } from "@/domain/profiles/vocabulary";
import {
  searchDimensions,
  searchPath,
  type SearchAddress,
  type SearchDimension,
} from "@/domain/search/address";
import type { ChosenFilter } from "@/domain/search/chosen-filter.server";
import type { Facet, Facets } from "@/domain/search/facets.server";
import { isOneOf } from "@/domain/vocabulary";
import { localePath } from "@/messages/locales";
import { Content } from "../profiles/content";
import { contentLanguage, nameIn } from "../profiles/profile-words";

/** A facet's name in the reader's language. */
function useFacetName() {
  const t = useTranslations("profile.kind");
  const locale = useLocale();
  return (dimension: SearchDimension, one: { name: string; nameEn: string | null }) =>
    dimension === "kind" && isOneOf(profileKinds, one.name)
      ? t(one.name)
      : nameIn(locale, one.name, one.nameEn);
}

const shownAtOnce = 6;

/** Ways to narrow the results, each a link with the number of stories it leaves. */
export function FacetLinks({ address, facets }: { address: SearchAddress; facets: Facets }) {
  const t = useTranslations("search");
  return searchDimensions
    .filter((dimension) => facets[dimension].length > 0)
    .map((dimension) => {
      const shown = facets[dimension].slice(0, shownAtOnce);
      const rest = facets[dimension].slice(shownAtOnce);
      return (
        <section key={dimension} className="mb-5">
          <h3 className="text-base">{t(`dimension.${dimension}`)}</h3>
          <FacetList {...{ address, dimension }} facets={shown} />
          {rest.length > 0 ? (
            <details>
              <summary className="inline-flex min-h-11 items-center text-base text-soft underline">
                {t("more")}
              </summary>
              <FacetList {...{ address, dimension }} facets={rest} />
            </details>
          ) : null}
        </section>
      );
    });
}

type FacetListProps = { address: SearchAddress; dimension: SearchDimension; facets: Facet[] };

function FacetList({ address, dimension, facets }: FacetListProps) {
  const t = useTranslations("search");
  const locale = useLocale();
  const nameOf = useFacetName();
  return (
    <ul>
      {facets.map((facet) => (
        <li key={facet.value}>
          <a
            href={localePath(locale, searchPath({ ...address, [dimension]: facet.value, page: 1 }))}
            rel="nofollow"
            lang={dimension === "campaign" ? contentLanguage(locale) : undefined}
            className="flex min-h-11 items-center py-1 text-base leading-snug hover:text-red hover:underline lg:min-h-9"
          >
            {t("facetItem", { name: nameOf(dimension, facet), count: facet.count })}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Whether the name is what people wrote: a campaign's, or a unit's that has no English one. */
const foreign = ({ dimension, nameEn }: ChosenFilter) =>
  dimension === "campaign" || (dimension === "unit" && !nameEn);

/** The narrowings in force, each a link that takes it away. */
export function ChosenFilters({ address, chosen }: { address: SearchAddress; chosen: ChosenFilter[] }) {
  const t = useTranslations("search");
  const locale = useLocale();
  const nameOf = useFacetName();
  if (chosen.length === 0) return null;
  return (
    <nav aria-label={t("filters")} className="mt-4 flex flex-wrap items-center gap-2">
      {chosen.map((one) => {
        const name = nameOf(one.dimension, one);
        return (
          <a
            key={one.dimension}
            href={localePath(locale, searchPath({ ...address, [one.dimension]: null, page: 1 }))}
            rel="nofollow"
            className="inline-flex min-h-11 items-center gap-2 rounded-full border border-ink bg-ink px-4 py-1 text-base leading-snug text-paper"
          >
            <span className="sr-only">{t("remove")} </span>
            {foreign(one) ? <Content>{name}</Content> : name}
            <X aria-hidden="true" className="size-4 shrink-0" />
          </a>
        );
      })}
      {chosen.length > 1 ? (
        <a
          href={localePath(locale, searchPath({ text: address.text }))}
          className="touch-link px-2 text-base"
        >
          {t("removeAll")}
        </a>
      ) : null}
    </nav>
  );
}
