import { standings, type Standing } from "../decisions/occupations";
import { quantile } from "../figures/figures";
import { profileKinds, type ProfileKind } from "../profiles/vocabulary";
import { isOneOf } from "../vocabulary";
import { tallyKinds, tipStages, type Measure, type TallyKind, type TipStage } from "./vocabulary";

/** A row of `tally`. */
export type Kept = { measure: string; year: number; key: string; count: number };

export type YearOfStories = { year: number; total: number } & Record<ProfileKind, number>;
/** Wards of today: how many told their first story in that year, and how many had by then. */
export type YearOfWards = { year: number; began: number; by: number };
export type YearOfAdoptions = { year: number; count: number };
export type Keyed = { id: string; count: number };
/** The model that most units run, with those units by the year they began; the earliest first. */
export type TopModel = {
  slug: string;
  name: string;
  illustrative: boolean;
  /** Where it was done first. */
  from: NamedUnit | null;
  years: { year: number; units: NamedUnit[] }[];
};
export type NamedUnit = { id: string; name: string; nameEn: string | null };
export type DaysTaken = { days: number; count: number; listed: number };
export type Decisions = { year: number; total: number; median: number; days: DaysTaken[] };

/** All that a page of figures shows, of one scope. Lists of years have no gap and end with this year. */
export type Figures = {
  stories: number;
  years: YearOfStories[];
  /** The largest first; "" for stories without a field. */
  fields: Keyed[];
  wards: { all: number; taking: number; years: YearOfWards[]; each: Keyed[] };
  spread: {
    running: number;
    models: number;
    years: YearOfAdoptions[];
    adopters: Keyed[];
    top: TopModel | null;
  };
  people: Record<Standing, number>;
  tips: Record<TipStage, number>;
  /** Of the latest year in which anything was decided. */
  decisions: Decisions | null;
  madeUp: Record<TallyKind, number>;
};

/** `units`: the ids of the units of today; a former one takes part no more. `top`: the model that most units run. */
export function figuresOf(
  kept: Kept[],
  { year, units, top }: { year: number; units: readonly string[]; top: TopModel | null },
): Figures {
  const of = (measure: Measure) => kept.filter((row) => row.measure === measure);
  const today = new Set(units);
  const stories = of("story");
  const running = of("running");
  return {
    stories: sum(stories),
    years: yearsOf(stories, year).map((one) => {
      const counts = Object.fromEntries(
        profileKinds.map((kind) => [
          kind,
          sum(stories.filter((row) => row.year === one && row.key === kind)),
        ]),
      ) as Record<ProfileKind, number>;
      return { year: one, total: sum(stories.filter((row) => row.year === one)), ...counts };
    }),
    fields: largestFirst(of("field")),
    wards: wardsOf(
      of("ward").filter(({ key }) => today.has(key)),
      year,
      units.length,
    ),
    spread: {
      running: sum(running),
      models: sum(of("spreading")),
      years: yearsOf(running, year).map((one) => ({
        year: one,
        count: sum(running.filter((row) => row.year === one)),
      })),
      adopters: largestFirst(of("adopter")),
      top,
    },
    people: counted(standings, of("standing")),
    tips: counted(tipStages, of("tip")),
    decisions: decisionsOf(of("decided"), of("listed")),
    madeUp: counted(tallyKinds, of("made-up")),
  };
}

const sum = (rows: { count: number }[]) => rows.reduce((all, { count }) => all + count, 0);

function counted<Key extends string>(keys: readonly Key[], rows: Kept[]): Record<Key, number> {
  const found = keys.map((key) => [key, sum(rows.filter((row) => row.key === key))]);
  return Object.fromEntries(found) as Record<Key, number>;
}

/** From the first year of which anything is known to this one (or a later one, where a clock or a hand was ahead). */
function yearsOf(rows: Kept[], thisYear: number): number[] {
  const known = rows.map(({ year }) => year);
  if (known.length === 0) return [];
  const [first, last] = [Math.min(...known), Math.max(thisYear, ...known)];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** Among equals by their key, so that a page does not change by itself. */
function largestFirst(rows: Kept[]): Keyed[] {
  return rows
    .map(({ key, count }) => ({ id: key, count }))
    .sort((one, other) => other.count - one.count || (one.id < other.id ? -1 : 1));
}

function wardsOf(rows: Kept[], thisYear: number, all: number): Figures["wards"] {
  const first = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { key, year, count } of rows) {
    first.set(key, Math.min(year, first.get(key) ?? year));
    counts.set(key, count + (counts.get(key) ?? 0));
  }
  const begun = [...first.values()];
  const each = [...counts].map(([key, count]) => ({ measure: "ward", year: 0, key, count }));
  return {
    all,
    taking: first.size,
    years: yearsOf(rows, thisYear).map((year) => ({
      year,
      began: begun.filter((one) => one === year).length,
      by: begun.filter((one) => one <= year).length,
    })),
    each: largestFirst(each),
  };
}

function decisionsOf(decided: Kept[], listed: Kept[]): Decisions | null {
  if (decided.length === 0) return null;
  const year = Math.max(...decided.map((row) => row.year));
  const days = decided
    .filter((row) => row.year === year)
    .map(({ key, count }) => ({
      days: Number(key),
      count,
      listed: sum(listed.filter((row) => row.year === year && row.key === key)),
    }))
    .sort((one, other) => one.days - other.days);
  const each = days.flatMap((one) => Array.from({ length: one.count }, () => one.days));
  return { year, total: each.length, median: quantile(each, 0.5), days };
}

/** How long a decision took, in the bands of the table. */
export const dayBands = ["5", "10", "20", "more"] as const;
export type DayBand = (typeof dayBands)[number];
/** From how many days on a decision took long. */
export const longAfter = 20;

/** How many fell into each band: up to 5, 10, 20 days, and more. */
export function bandsOf({ days }: Decisions): Record<DayBand, number> {
  const bandOf = (one: number): DayBand => dayBands.find((band) => one <= Number(band)) ?? "more";
  const found = Object.fromEntries(dayBands.map((band) => [band, 0])) as Record<DayBand, number>;
  for (const one of days) found[bandOf(one.days)] += one.count;
  return found;
}

/** Whether that is a figure of the page. */
export const figureIds = ["stories", "fields", "wards", "spread", "people", "tips", "decisions"] as const;
export type FigureId = (typeof figureIds)[number];
export const isFigure = (word: string): word is FigureId => isOneOf(figureIds, word);
