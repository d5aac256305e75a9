import { useLocale, useTranslations } from "next-intl";
import type { Dimension, Table } from "@/domain/statistics/cells";
import type { Year } from "@/domain/statistics/year.server";
import { valueWords } from "./value-words";

type YearTablesProps = {
  year: Year;
  /** Where the names of a cell stand. */
  namesAt: (cell: Partial<Record<Dimension, string>>) => string;
};

/** The tables of a year; each count leads to the names it counts. */
export function YearTables({ year, namesAt }: YearTablesProps) {
  const t = useTranslations("statistics");
  return year.tables.map((table) => (
    <section key={table.rows} aria-labelledby={`theo-${table.rows}`} className="mt-10">
      <h2 id={`theo-${table.rows}`} className="text-2xl">
        {t(`table.${table.rows as Year["tables"][number]["rows"] & TableName}`)}
      </h2>
      <YearTable table={table} year={year} namesAt={namesAt} />
    </section>
  ));
}

type TableName = "cap" | "loai" | "gioi" | "linh-vuc" | "don-vi";

function YearTable({ table, year, namesAt }: YearTablesProps & { table: Table }) {
  const t = useTranslations();
  const locale = useLocale();
  const { rows, columns, rowValues, columnValues, count } = table;
  const words = (dimension: Dimension, value: string) => valueWords(t, locale, year.named, dimension, value);
  return (
    <div tabIndex={0} role="region" aria-labelledby={`theo-${rows}`} className="mt-3 overflow-x-auto">
      <table className="w-full border-collapse text-base tabular-nums">
        <thead>
          <tr className="border-b border-ink text-left align-bottom">
            <th scope="col" className="min-w-28 py-2 pr-2 md:min-w-40 md:pr-4 font-semibold">
              {t(`statistics.dimension.${rows}`)}
            </th>
            {[...columnValues, ""].map((column) => (
              <th key={column} scope="col" className="py-2 pr-2 pl-1 text-right font-semibold md:px-3">
                {words(columns, column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rowValues, ""].map((row) => (
            <tr
              key={row}
              className={
                row === "" ? "border-t border-ink font-semibold" : "border-b border-line hover:bg-raised"
              }
            >
              <th scope="row" className="py-1 pr-2 text-left md:pr-4 font-[inherit] wrap-anywhere">
                {words(rows, row)}
              </th>
              {[...columnValues, ""].map((column) => {
                const counted = count(row, column);
                return (
                  <td key={column} className="text-right md:px-1">
                    {counted === 0 ? (
                      <span className="px-2 text-soft">0</span>
                    ) : (
                      <a
                        href={namesAt({ [rows]: row, [columns]: column })}
                        aria-label={t("statistics.seeNames", {
                          row: words(rows, row),
                          column: words(columns, column),
                          count: counted,
                        })}
                        className="inline-flex min-h-11 min-w-11 items-center justify-end px-2 link"
                      >
                        {counted.toLocaleString(locale)}
                      </a>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
