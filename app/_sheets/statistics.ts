import "server-only";
import { rowsTogether } from "@/domain/sheets/list-columns";
import { cellOf, statisticsQuery } from "@/domain/statistics/cells";
import { cellRows } from "@/domain/statistics/counts.server";
import { hcmcYear } from "@/domain/time/dates";
import { listOut } from "../_server/list-out";
import { day, fullName, note, place } from "./columns";

/** Whom a cell of a year's counts counts; without one, whom the year recognised. */
export const recognised = listOut({
  query: statisticsQuery,
  file: ({ t }) => t("listOut.file.recognised"),
  title: ({ t }) => t("listOut.title.recognised"),
  rows: (actor, { nam, ...asked }) => cellRows(actor, nam ?? hcmcYear(), cellOf(asked), rowsTogether),
  columns: (words, column) => {
    const { t, locale } = words;
    return [
      column("order", place),
      column("kind", (row) => t(`nomination.kind.${row.kind}`)),
      column("name", fullName),
      column("sex", (row) => (row.sex ? t(`nomination.sex.${row.sex}`) : "")),
      column("unit", (row) => row.unitName ?? ""),
      column("field", (row) => (locale === "en" ? row.fieldNameEn : row.fieldName) ?? ""),
      column("deed", (row) => row.deed),
      column("level", (row) => t(`profile.level.${row.level}`)),
      column("form", (row) => t(`profile.form.${row.form}`)),
      column("decision", (row) => row.decisionNumber ?? ""),
      column("decisionDay", (row) => day(row.decidedOn)),
      column("campaign", (row) => row.campaignName ?? ""),
      column("note", (row) => note(words, row)),
    ];
  },
});
