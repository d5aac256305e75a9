import "server-only";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import { barWords } from "@/components/figures/bar-words";
import { valueWords } from "@/components/statistics/value-words";
import type { figuresQuery } from "@/domain/figures/address";
import type { Figure } from "@/domain/figures/figures";
import { loadFigures } from "@/domain/figures/lives.server";
import { reportPaper, type ReportPart } from "@/domain/figures/report-paper";
import { authorityOf, dots } from "@/domain/papers/authority";
import type { Paper } from "@/domain/papers/paper";
import type { Actor } from "@/domain/permissions";
import type { Dimension } from "@/domain/statistics/cells";
import { loadYear, type Year } from "@/domain/statistics/year.server";
import { formatDate, hcmcToday, hcmcYear } from "@/domain/time/dates";
import { findUnit } from "@/domain/units/queries.server";

type Asked = Pick<z.output<z.ZodObject<typeof figuresQuery>>, "nam" | "don-vi" | "dot">;
type Translations = Awaited<ReturnType<typeof getTranslations<never>>>;

/** The year's report as an office's paper, in Vietnamese: every figure of its page with its table, then what was recognised. */
export async function yearPaper(actor: Actor, asked: Asked): Promise<Paper> {
  const t = await getTranslations({ locale: "vi" });
  const year = asked.nam ?? hcmcYear();
  const found = await loadFigures(actor, { year, unitId: asked["don-vi"], campaignId: asked.dot });
  const counts = await loadYear(actor, year);
  const own = actor.memberships.filter(({ role }) => role === "moderator" || role === "admin");
  const ids = asked["don-vi"] ? [asked["don-vi"]] : [...new Set(own.map(({ unitId }) => unitId))];
  // Of several units nobody's name stands on the paper until somebody writes one.
  const one = ids.length === 1 ? await findUnit(ids[0]!) : null;
  const label = barWords(t, found);
  const campaign = found.campaigns.find(({ id }) => id === asked.dot);
  return reportPaper({
    year,
    issuer: one ? authorityOf({ ...one, isCity: one.kind === "city" }) : dots,
    place: one?.name ?? "",
    opening: [
      t("figures.paperOpening", { count: found.total, date: formatDate(hcmcToday()) }),
      ...(campaign ? [t("figures.paperCampaign", { name: campaign.name })] : []),
    ],
    parts: [
      ...found.figures.map((figure) => partOf(t, figure, (key) => label(figure.id, key))),
      ...recognised(t, counts),
    ],
    none: t("figures.none"),
    foot: counts.illustrative > 0 ? t("figures.paperIllustrative", { count: counts.illustrative }) : "",
  });
}

const said = (value: number) => value.toLocaleString("vi-VN");

function partOf(t: Translations, { id, bars }: Figure, label: (key: string) => string): ReportPart {
  const [isDays, hasOf] = [id === "steps", id === "steps" || id === "quotas"];
  const heads = [
    t(`figures.head.${id}`),
    t(isDays ? "figures.median" : "figures.count"),
    ...(isDays ? [t("figures.ninetieth")] : []),
    ...(hasOf ? [t(isDays ? "figures.times" : "figures.quota")] : []),
  ];
  // A year's weeks in which nothing came say nothing on paper.
  const told = id === "weeks" ? bars.filter(({ value }) => value > 0) : bars;
  const rows = told.map(({ key, value, ninetieth, of }) => [
    label(key),
    said(value),
    ...(isDays ? [said(ninetieth ?? 0)] : []),
    ...(hasOf ? [said(of ?? 0)] : []),
  ]);
  const table = rows.length > 0 ? { heads, rows, middle: heads.map((_, at) => at).slice(1) } : null;
  return { title: t(`figures.title.${id}`), lead: t(`figures.lead.${id}`), table };
}

type TableName = "cap" | "loai" | "gioi" | "linh-vuc" | "don-vi";

/** What the year recognised, a part for each table of the statistics. */
function recognised(t: Translations, counts: Year): ReportPart[] {
  const words = (dimension: Dimension, value: string) => valueWords(t, "vi", counts.named, dimension, value);
  return counts.tables.map(({ rows, columns, rowValues, columnValues, count }, place) => {
    const across = [...columnValues, ""];
    const heads = [t(`statistics.dimension.${rows}`), ...across.map((value) => words(columns, value))];
    const lines = [...rowValues, ""].map((row) => [
      words(rows, row),
      ...across.map((column) => said(count(row, column))),
    ]);
    return {
      title: `${t("figures.recognised")}: ${t(`statistics.table.${rows as TableName}`)}`,
      lead: place === 0 ? t("statistics.total", { count: counts.total }) : "",
      table: counts.total > 0 ? { heads, rows: lines, middle: heads.map((_, at) => at).slice(1) } : null,
    };
  });
}
