import { useTranslations } from "next-intl";
import { keysOf } from "@/domain/vocabulary";
import { FilterLinks } from "../ui/filter-links";
import { Pagination } from "../ui/pagination";
import { filterWords, rowFilters, type RowFilter } from "./row-filters";
import { RowList, type SheetRow } from "./row-list";
import type { FieldNames } from "./row-words";

const perPage = 50;

type ShownRowsProps = {
  rows: SheetRow[];
  filter: RowFilter;
  page: number;
  /** The list's own address, with its locale. */
  here: string;
  heads: string[][];
  fields: FieldNames;
  hasConsent: boolean;
};

/** All rows of a file, to be narrowed, a page of them at a time. */
export function ShownRows({ rows, filter, page, here, ...list }: ShownRowsProps) {
  const t = useTranslations("sheet");
  const kept = rows.filter(rowFilters[filter]);
  const pages = Math.max(1, Math.ceil(kept.length / perPage));
  const at = Math.min(page, pages);
  const address = (wanted: RowFilter, number: number) => {
    const query = new URLSearchParams();
    if (wanted) query.set("loc", wanted);
    if (number > 1) query.set("trang", String(number));
    const text = query.toString();
    return `${text ? `${here}?${text}` : here}#cac-dong`;
  };
  const counted = keysOf(rowFilters)
    .map((key) => ({ key, count: rows.filter(rowFilters[key]).length }))
    .filter(({ key, count }) => key === "" || key === filter || count > 0);
  return (
    <section id="cac-dong">
      <h2 className="mt-8 text-2xl">{t("rows")}</h2>
      <FilterLinks
        label={t("filter")}
        items={counted.map(({ key, count }) => ({
          href: address(key, 1),
          text: t(`only.${filterWords[key]}`, { count }),
          current: key === filter,
        }))}
      />
      <RowList rows={kept.slice((at - 1) * perPage, at * perPage)} {...list} />
      <Pagination
        page={at}
        pages={pages}
        address={(number) => address(filter, number)}
        words={{
          label: t("pages"),
          previous: t("previous"),
          next: t("next"),
          page: (number) => t("page", { page: number }),
        }}
      />
    </section>
  );
}
