import { longAfter, type Decisions, type Figures, type Keyed, type YearOfStories } from "./figures";
import { enoughForTenths } from "./small-cells";

/** Under so many things a plot would say more than there is to say: they are told in a sentence. */
export const enoughToPlot = 10;
/** A row of dots looks like a distribution: not of fewer decisions than these. */
export const enoughDecisions = 20;
/** Of fewer no days are told: a median would be somebody's own. */
export const enoughForMedian = 5;

/** What the stories' years come to; the year is this one unless said. `than`: how many more or fewer than `before`. */
export type StoriesFinding =
  | { id: "none" }
  | { id: "first" | "most" | "onlyEarlier"; year: number; count: number }
  | { id: "even"; count: number; years: number }
  | { id: "equalsMost" | "fewerThanMost"; year: number; count: number; best: number; bestCount: number }
  | { id: "noneYet"; year: number; best: number; bestCount: number };

/** The sentence above the years: by this year's place among all. `year`: which year it is. */
export function storiesFinding(years: YearOfStories[], year: number): StoriesFinding {
  const told = years.filter(({ total }) => total > 0);
  if (told.length === 0) return { id: "none" };
  const now = years.find((one) => one.year === year)?.total ?? 0;
  const before = told.filter((one) => one.year !== year);
  if (before.length === 0) return { id: "first", year, count: now };
  const bestCount = Math.max(...before.map(({ total }) => total));
  // Of several that were equally good the latest.
  const best = before.findLast(({ total }) => total === bestCount)!.year;
  if (now === 0 && before.length === 1) return { id: "onlyEarlier", year: best, count: bestCount };
  if (now === 0) return { id: "noneYet", year, best, bestCount };
  if (years.every(({ total }) => total === now)) return { id: "even", count: now, years: years.length };
  if (now > bestCount) return { id: "most", year, count: now };
  return { id: now === bestCount ? "equalsMost" : "fewerThanMost", year, count: now, best, bestCount };
}

export type FieldsFinding =
  | { id: "none" }
  | { id: "only"; fields: string[]; count: number }
  | { id: "even" | "tie"; fields: string[]; count: number }
  | { id: "half" | "largest"; fields: string[]; count: number; total: number }
  | { id: "oneIn"; fields: string[]; count: number; total: number; parts: number };

/** The sentence above the fields; `fields` are those it is about. Stories without a field are in the whole, but are no finding. */
export function fieldsFinding(all: Keyed[]): FieldsFinding {
  const named = all.filter(({ id, count }) => id !== "" && count > 0);
  const total = all.reduce((sum, { count }) => sum + count, 0);
  if (named.length === 0) return { id: "none" };
  const count = named[0]!.count;
  const fields = named.filter((one) => one.count === count).map(({ id }) => id);
  if (named.length === 1) return { id: "only", fields, count };
  if (fields.length > 1) return { id: fields.length === named.length ? "even" : "tie", fields, count };
  if (2 * count > total) return { id: "half", fields, count, total };
  // "Bốn bài thì một bài" where it is nearly so, not where it only sounds well.
  const parts = Math.round(total / count);
  const isNearly = Math.abs((count * parts) / total - 1) <= 0.08 && parts <= 6;
  return isNearly ? { id: "oneIn", fields, count, total, parts } : { id: "largest", fields, count, total };
}

export type WardsFinding =
  | { id: "none"; all: number }
  | { id: "all"; all: number }
  | { id: "some" | "noneNew"; all: number; taking: number; began: number; year: number };

/** The sentence above the wards taking part; `year`: which year it is. */
export function wardsFinding({ all, taking, years }: Figures["wards"], year: number): WardsFinding {
  if (taking === 0) return { id: "none", all };
  if (taking >= all) return { id: "all", all };
  const began = years.find((one) => one.year === year)?.began ?? 0;
  return { id: began > 0 ? "some" : "noneNew", all, taking, began, year };
}

export type SpreadFinding = { id: "none" } | { id: "one" } | { id: "some"; running: number; models: number };

/** The sentence above the models at work. */
export function spreadFinding({ running, models }: Figures["spread"]): SpreadFinding {
  if (running === 0) return { id: "none" };
  return running === 1 ? { id: "one" } : { id: "some", running, models };
}

/** How many wards run a model, in how many years: what the rings say. `since`: the first year. */
export function ringsFinding(years: { year: number; units: unknown[] }[]) {
  const began = years.filter(({ units }) => units.length > 0);
  const units = began.reduce((sum, one) => sum + one.units.length, 0);
  const [first, last] = [began[0]?.year ?? 0, began.at(-1)?.year ?? 0];
  return { units, since: first, years: began.length === 0 ? 0 : last - first + 1 };
}

export type PeopleFinding = {
  id: "none" | "few" | "unsaid" | "ordinary" | "leaders" | "alike";
  tenths: number;
};

/** How many in ten of those honoured lead nobody, of those whose work is known. Told from fifty on. */
export function peopleFinding({ leader, worker, retired, unsaid }: Figures["people"]): PeopleFinding {
  const ordinary = worker + retired;
  const known = leader + ordinary;
  if (known + unsaid === 0) return { id: "none", tenths: 0 };
  if (known < enoughForTenths) return { id: known + unsaid < enoughForTenths ? "few" : "unsaid", tenths: 0 };
  const tenths = Math.round((10 * ordinary) / known);
  return { id: tenths > 5 ? "ordinary" : tenths < 5 ? "leaders" : "alike", tenths };
}

export type TipsFinding = { id: "none" | "few" | "noneTold" | "told"; tenths: number };

/** How many in ten tips became a nomination or a story. Told from fifty on. */
export function tipsFinding({ waiting, answered, nominated, told }: Figures["tips"]): TipsFinding {
  const total = waiting + answered + nominated + told;
  if (total === 0) return { id: "none", tenths: 0 };
  if (total < enoughForTenths) return { id: "few", tenths: 0 };
  const tenths = Math.round((10 * (nominated + told)) / total);
  return { id: tenths === 0 ? "noneTold" : "told", tenths };
}

export type DecisionsFinding =
  | { id: "none" }
  | { id: "few"; total: number; year: number }
  | { id: "even" | "median" | "sameDay"; total: number; year: number; median: number };

/** The sentence above the days to a decision. */
export function decisionsFinding(decisions: Decisions | null): DecisionsFinding {
  if (!decisions) return { id: "none" };
  const { total, year, median, days } = decisions;
  if (total < enoughForMedian) return { id: "few", total, year };
  if (days.length === 1) return { id: median === 0 ? "sameDay" : "even", total, year, median };
  return { id: median === 0 ? "sameDay" : "median", total, year, median };
}

/** The decisions that took long; `listed`: whether most of them hung in public for their days. Null where none did. */
export function longOnes({ days }: Decisions): { count: number; listed: boolean } | null {
  const long = days.filter((one) => one.days > longAfter);
  const count = long.reduce((sum, one) => sum + one.count, 0);
  const listed = long.reduce((sum, one) => sum + one.listed, 0);
  return count === 0 ? null : { count, listed: 2 * listed > count };
}

/** What a unit of today may be. */
const todaysKinds = ["ward", "commune", "special_zone"] as const;
type TodaysKind = (typeof todaysKinds)[number];
type PlacedUnit = { id: string; kind: string };
export type MapFinding =
  | { id: "none" }
  | { id: "all"; all: number }
  | { id: "but"; reached: number; units: string[] }
  | { id: "kinds"; reached: number; kind: TodaysKind }
  | { id: "most" | "even"; reached: number; all: number; unit: string };

/**
 * The sentence above the map of models: where none has come yet if that is a kind of unit or three units at most, else where most are.
 * `counts`: models by the id of a unit of today.
 */
export function mapFinding(units: readonly PlacedUnit[], counts: Record<string, number>): MapFinding {
  const has = ({ id }: PlacedUnit) => (counts[id] ?? 0) > 0;
  const reached = units.filter(has);
  const missing = units.filter((one) => !has(one));
  if (reached.length === 0) return { id: "none" };
  if (missing.length === 0) return { id: "all", all: units.length };
  if (missing.length <= 3) return { id: "but", reached: reached.length, units: missing.map(({ id }) => id) };
  const kinds = todaysKinds.filter((kind) => units.some((one) => one.kind === kind));
  const unreached = kinds.filter((kind) => !reached.some((one) => one.kind === kind));
  if (unreached.length === 1 && reached.length >= enoughToPlot)
    return { id: "kinds", reached: reached.length, kind: unreached[0]! };
  const ranked = [...reached].sort((one, other) => counts[other.id]! - counts[one.id]!);
  const isAlone = ranked.length === 1 || counts[ranked[0]!.id]! > counts[ranked[1]!.id]!;
  const rest = { reached: reached.length, all: units.length, unit: ranked[0]!.id };
  return { id: isAlone ? "most" : "even", ...rest };
}
