import { standings } from "@/domain/decisions/occupations";
import { enoughDecisions } from "@/domain/tallies/findings";
import type { FigureId, Figures, Keyed } from "@/domain/tallies/figures";
import { publishable, roundly, tenths, type Shown } from "@/domain/tallies/small-cells";
import { tipStages } from "@/domain/tallies/vocabulary";
import { profileKinds } from "@/domain/profiles/vocabulary";
import type { Names } from "./names";

/** Years are no numbers that anybody adds up. */
export type TableCell = string | number | { year: number };
/** A table of the page and of its files: `ids` names what its rows are about, where they lead somewhere. */
export type FigureTable = {
  sheet: string;
  heads: string[];
  rows: TableCell[][];
  ids?: string[];
  note?: string;
};

/** Whether numbers of people may be exact: only the city's, of which no other page is a part that could be taken away. */
export type Exactness = "city" | "part";

/** The tables of each figure, for the page, for Excel and for CSV alike; none where there is nothing to tell. */
export function tablesOf(
  figures: Figures,
  names: Names,
  exactness: Exactness,
): Record<FigureId, FigureTable[]> {
  const tables: Record<FigureId, FigureTable[]> = {
    stories: [storyTable(figures, names)],
    fields: [countTable(figures.fields, "fields", names)],
    wards: wardTables(figures, names),
    spread: spreadTables(figures, names),
    people: [
      peopleTable(
        standings.map((one) => figures.people[one]),
        "people",
        names,
        exactness,
      ),
    ],
    tips: [
      peopleTable(
        tipStages.map((one) => figures.tips[one]),
        "tips",
        names,
        exactness,
      ),
    ],
    decisions: [decisionTable(figures, names)],
  };
  for (const [id, all] of Object.entries(tables) as [FigureId, FigureTable[]][])
    tables[id] = all.filter(({ rows }) => rows.length > 0);
  return tables;
}

const sum = (counts: number[]) => counts.reduce((all, one) => all + one, 0);

function storyTable({ years }: Figures, { t }: Names): FigureTable {
  const total = profileKinds.map((kind) => sum(years.map((one) => one[kind])));
  const rows: TableCell[][] = years.map((one) => [
    { year: one.year },
    ...profileKinds.map((kind) => one[kind]),
    one.total,
  ]);
  return {
    sheet: t("tallies.stories.sheet"),
    heads: [
      t("tallies.stories.year"),
      ...profileKinds.map((kind) => t(`tallies.stories.${kind}`)),
      t("tallies.sum"),
    ],
    rows: years.length > 1 ? [...rows, [t("tallies.sum"), ...total, sum(total)]] : rows,
  };
}

function countTable(counts: Keyed[], figure: "fields", { t, field }: Names): FigureTable {
  return {
    sheet: t(`tallies.${figure}.field`),
    heads: [t(`tallies.${figure}.field`), t(`tallies.${figure}.count`)],
    rows: counts.map(({ id, count }) => [field(id), count]),
    ids: counts.map(({ id }) => id),
  };
}

function unitTable(counts: Keyed[], words: { sheet: string; head: string; count: string }, names: Names) {
  const sorted = counts
    .map(({ id, count }) => ({ id, count, name: names.unit(id) }))
    .sort((one, other) => other.count - one.count || one.name.localeCompare(other.name, "vi"));
  return {
    sheet: words.sheet,
    heads: [words.head, words.count],
    rows: sorted.map(({ name, count }): TableCell[] => [name, count]),
    ids: sorted.map(({ id }) => id),
  };
}

function wardTables({ wards }: Figures, names: Names): FigureTable[] {
  const { t } = names;
  const words = {
    sheet: t("tallies.wards.ward"),
    head: t("tallies.wards.ward"),
    count: t("tallies.fields.count"),
  };
  return [
    {
      sheet: t("tallies.wards.sheet"),
      heads: [t("tallies.wards.by"), t("tallies.wards.began"), t("tallies.wards.sofar")],
      rows: wards.years.map(({ year, began, by }) => [{ year }, began, by]),
    },
    unitTable(wards.each, words, names),
  ];
}

function spreadTables({ spread }: Figures, names: Names): FigureTable[] {
  const { t } = names;
  const words = {
    sheet: t("tallies.spread.sheetUnits"),
    head: t("tallies.spread.unit"),
    count: t("tallies.spread.count"),
  };
  return [
    // Of a single ward its name beside the sum of the years says nothing more.
    unitTable(spread.adopters.length > 1 ? spread.adopters : [], words, names),
    {
      sheet: t("tallies.spread.sheetYears"),
      heads: [t("tallies.spread.year"), t("tallies.spread.count")],
      rows: spread.years.map(({ year, count }) => [{ year }, count]),
    },
  ];
}

/** What may be told of a number. */
export function shownWords({ t }: Names, shown: Shown): string | number {
  return typeof shown === "number" ? shown : t(`tallies.${shown}`);
}

const partWords = {
  people: ["leader", "worker", "retired", "unknown"],
  tips: ["waiting", "answered", "nominated", "published"],
} as const;
type PeopleFigure = keyof typeof partWords;

/** What each part of the people or tips is called, in the order of its counts. */
export function partNames({ t }: Names, figure: PeopleFigure): string[] {
  return figure === "people"
    ? partWords.people.map((part) => t(`tallies.people.${part}`))
    : partWords.tips.map((part) => t(`tallies.tips.${part}`));
}

/** Numbers of people: exact but for small ones for the city, in tenths for a part of it. */
function peopleTable(
  counts: number[],
  figure: PeopleFigure,
  names: Names,
  exactness: Exactness,
): FigureTable {
  const { t } = names;
  const head = figure === "people" ? t("tallies.people.standing") : t("tallies.tips.stage");
  const parts = partNames(names, figure);
  if (exactness === "city") {
    const { parts: shown, total } = publishable(counts);
    const rows = [...shown, total].map((one, at): TableCell[] => [
      parts[at] ?? t("tallies.sum"),
      shownWords(names, one),
    ]);
    const isWhole = [...shown, total].every((one) => typeof one === "number");
    return {
      sheet: head,
      heads: [head, t(`tallies.${figure}.count`)],
      rows: sum(counts) > 0 ? rows : [],
      ...(isWhole ? {} : { note: t("tallies.keptNote") }),
    };
  }
  const shares = tenths(counts);
  const total = shownWords(names, roundly(sum(counts)));
  return {
    sheet: head,
    heads: [head, t("tallies.people.share")],
    rows: shares
      ? [
          ...shares.map((one, at): TableCell[] => [parts[at]!, t("tallies.about", { tenths: one })]),
          [t("tallies.sum"), typeof total === "number" ? t("tallies.atLeast", { count: total }) : total],
        ]
      : [],
  };
}

/** A row for each number of days that occurs; of few decisions none, since each would be somebody's. */
function decisionTable({ decisions }: Figures, { t }: Names): FigureTable {
  const isEnough = decisions !== null && decisions.total >= enoughDecisions;
  return {
    sheet: t("tallies.decisions.days"),
    heads: [t("tallies.decisions.days"), t("tallies.decisions.count")],
    rows: isEnough ? decisions.days.map(({ days, count }) => [days, count]) : [],
  };
}
