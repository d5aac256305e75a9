import { fileRoute } from "@/app/_server/sheet-route";
import { scopeWords } from "@/app/_server/statistics-view";
import { valueWords } from "@/components/statistics/value-words";
import { writeXlsx } from "@/domain/sheets/write-xlsx";
import { statisticsQuery, type Dimension } from "@/domain/statistics/cells";
import { loadYear } from "@/domain/statistics/year.server";
import { formatMoment, hcmcYear } from "@/domain/time/dates";

/** The tables of a year as an .xlsx, a sheet for each: their counts are numbers, and each adds up. */
export async function GET(request: Request): Promise<Response> {
  return fileRoute(request, { nam: statisticsQuery.nam }, async (actor, { nam }, { t, locale }) => {
    const year = await loadYear(actor, nam ?? hcmcYear());
    const title = t("statistics.title", { year: year.year });
    const scope = t("statistics.scope", { units: await scopeWords(actor) });
    const above = { left: title, right: t("listOut.madeAt", { moment: formatMoment(new Date()) }) };
    const words = (dimension: Dimension, value: string) =>
      valueWords(t, locale, year.named, dimension, value);
    const sheets = year.tables.map(({ rows, columns, rowValues, columnValues, count }) => {
      const across = [...columnValues, ""];
      return {
        name: t(`statistics.dimension.${rows}`),
        head: 3,
        hasSum: true,
        above,
        rows: [
          [title],
          [scope],
          [t(`statistics.dimension.${rows}`), ...across.map((column) => words(columns, column))],
          ...[...rowValues, ""].map((row) => [
            words(rows, row),
            ...across.map((column) => count(row, column)),
          ]),
        ],
      };
    });
    const file = t("statistics.file", { year: String(year.year) });
    return { file, kind: "xlsx", data: writeXlsx(sheets) };
  });
}
