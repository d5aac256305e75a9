import type { FigureId, Figures } from "@/domain/tallies/figures";
import {
  decisionsFinding,
  fieldsFinding,
  mapFinding,
  peopleFinding,
  spreadFinding,
  storiesFinding,
  tipsFinding,
  wardsFinding,
} from "@/domain/tallies/findings";
import { listed, type Names } from "./names";

type PlacedUnit = { id: string; kind: string };

/** The heading of each figure: what the rules find in it, in a sentence. `year`: which year it is; `units`: those of today. */
export function findingWords(
  figures: Figures,
  names: Names,
  { year, units, isWard }: { year: number; units: PlacedUnit[]; isWard: boolean },
): Record<FigureId, string> {
  return {
    stories: storyWords(figures, names, year),
    fields: fieldWords(figures, names),
    wards: wardWords(figures, names, year),
    spread: isWard ? ownSpreadWords(figures, names) : spreadWords(figures, names, units),
    people: peopleWords(figures, names),
    tips: tipWords(figures, names),
    decisions: decisionWords(figures, names),
  };
}

/** Years are words: 2026, never 2.026. */
function storyWords({ years }: Figures, { t }: Names, year: number): string {
  const found = storiesFinding(years, year);
  const { id } = found;
  if (id === "none") return t("tallies.stories.none");
  if (id === "even") return t("tallies.stories.even", { count: found.count });
  const words = { ...found, year: String(found.year) };
  if ("best" in words) {
    const best = { ...words, best: String(words.best) };
    return id === "noneYet"
      ? t("tallies.stories.noneYet", best)
      : t(`tallies.stories.${id as "equalsMost" | "fewerThanMost"}`, {
          ...best,
          count: "count" in best ? best.count : 0,
        });
  }
  return t(`tallies.stories.${id as "first" | "most" | "onlyEarlier"}`, words);
}

function fieldWords({ fields }: Figures, { t, locale, field }: Names): string {
  const found = fieldsFinding(fields);
  if (found.id === "none") return t("tallies.fields.none");
  const called = found.fields.map((id) => withinSentence(field(id)));
  const words = { field: listed(locale, called), count: found.count };
  if (found.id === "oneIn") return t("tallies.fields.oneIn", { ...words, parts: found.parts });
  if (found.id === "half") return t("tallies.fields.half", words);
  if (found.id === "largest") return t("tallies.fields.largest", { ...words, total: found.total });
  return t(`tallies.fields.${found.id}`, words);
}

/** "An sinh xã hội" within a sentence. */
const withinSentence = (name: string) => name.charAt(0).toLocaleLowerCase("vi") + name.slice(1);

function wardWords({ wards }: Figures, { t }: Names, year: number): string {
  const found = wardsFinding(wards, year);
  if (found.id === "none" || found.id === "all") return t(`tallies.wards.${found.id}`, { all: found.all });
  return t(`tallies.wards.${found.id}`, { ...found, year: String(year) });
}

function spreadWords({ spread }: Figures, { t, locale, unit }: Names, units: PlacedUnit[]): string {
  const counted = spreadFinding(spread);
  if (counted.id !== "some") return t(`tallies.spread.${counted.id}`);
  const found = mapFinding(units, Object.fromEntries(spread.adopters.map(({ id, count }) => [id, count])));
  if (found.id === "all") return t("tallies.spread.reachedAll", { all: found.all });
  if (found.id === "but") {
    const names = found.units.map(unit);
    return t("tallies.spread.reachedBut", { reached: found.reached, units: listed(locale, names) });
  }
  if (found.id === "kinds") return t(`tallies.spread.reachedKinds.${found.kind}`, { reached: found.reached });
  if (found.id === "none") return t("tallies.spread.some", { ...counted });
  const words = { reached: found.reached, all: found.all };
  return found.id === "even"
    ? t("tallies.spread.reachedEven", words)
    : t("tallies.spread.reached", { ...words, unit: unit(found.unit) });
}

function ownSpreadWords({ spread }: Figures, { t }: Names): string {
  return spread.running === 0
    ? t("tallies.spread.none")
    : t("tallies.spread.runningHere", { running: spread.running });
}

function peopleWords({ people }: Figures, { t }: Names): string {
  const { id, tenths } = peopleFinding(people);
  return t(`tallies.people.${id}`, { tenths });
}

function tipWords({ tips }: Figures, { t }: Names): string {
  const { id, tenths } = tipsFinding(tips);
  return t(`tallies.tips.${id}`, { tenths });
}

function decisionWords({ decisions }: Figures, { t }: Names): string {
  const found = decisionsFinding(decisions);
  if (found.id === "none") return t("tallies.decisions.none");
  const year = String(found.year);
  if (found.id === "few") return t("tallies.decisions.few", { year, total: found.total });
  return t(`tallies.decisions.${found.id}`, { median: found.median });
}
