import { profileKinds, type ProfileKind, type Sex } from "../profiles/vocabulary";
import { standingOf, standings } from "./occupations";

/** What of somebody the fairness view counts. `year`: of the decision, or of the earlier one. */
export type Counted = {
  kind: ProfileKind | null;
  sex: Sex | null;
  birthYear: number | null;
  occupation: string;
  place: string;
  unitName: string;
  year: number;
};

/** `place`: the parts of a single ward; `unit`: the wards, where there are several. */
export const measures = ["standing", "sex", "age", "kind", "place", "unit"] as const;
export type Measure = (typeof measures)[number];

export const ages = ["young", "middle", "older", "unsaid"] as const;

/** One bar: how many now, and in the last period; `before` is null where there was none. */
export type Bar = { value: string; now: number; before: number | null };
export type Measured = { measure: Measure; total: number; totalBefore: number | null; bars: Bar[] };

/** Something worth a look, by rule: a share that moved by ten points or more, a place with nobody, or with nobody twice running. */
export type Finding =
  | { about: "more" | "fewer"; measure: Measure; value: string; points: number }
  | { about: "nobody" | "twice"; measure: "place" | "unit"; values: string[] };

/** From how many points of difference on a share is told. */
const worthTelling = 10;

/**
 * The shares of a batch beside those of the last period: persons by standing, sex and age, everyone by kind and by where they
 * come from. An aid to think with; it blocks nothing. `before` is null without a last period; `earlier` are those of the period before
 * that, whose places stand there too, so that one with nobody since is seen.
 */
export function fairnessOf(now: Counted[], before: Counted[] | null, earlier: Counted[] = []): Measured[] {
  const isOnePlace = new Set(now.map(({ unitName }) => unitName)).size === 1;
  const all: Measured[] = [
    measured(
      "standing",
      persons(now),
      persons(before),
      ({ occupation }) => standingOf(occupation),
      standings,
    ),
    measured("sex", persons(now), persons(before), ({ sex }) => sex ?? "unsaid", [
      "female",
      "male",
      "unsaid",
    ]),
    measured("age", persons(now), persons(before), ageOf, ages),
    measured("kind", now, before, ({ kind }) => kind ?? "individual", profileKinds),
    isOnePlace
      ? measured("place", now, before, placeOf, placesOf(now, before, earlier, placeOf))
      : measured("unit", now, before, unitOf, placesOf(now, before, earlier, unitOf)),
  ];
  return all.filter(({ total }) => total > 0);
}

const placeOf = ({ place }: Counted) => place || "unsaid";
const unitOf = ({ unitName }: Counted) => unitName;

const placesOf = (
  now: Counted[],
  before: Counted[] | null,
  earlier: Counted[],
  valueOf: (one: Counted) => string,
) => inOrder([...now, ...(before ?? []), ...(before ? earlier : [])].map(valueOf));

function persons(some: Counted[]): Counted[];
function persons(some: Counted[] | null): Counted[] | null;
function persons(some: Counted[] | null) {
  return some?.filter(({ kind }) => kind === "individual" || kind === null) ?? null;
}

/** dưới 35 · 35 đến 59 · từ 60 */
function ageOf({ birthYear, year }: Counted): (typeof ages)[number] {
  if (birthYear === null) return "unsaid";
  const age = year - birthYear;
  return age < 35 ? "young" : age < 60 ? "middle" : "older";
}

function measured(
  measure: Measure,
  now: Counted[],
  before: Counted[] | null,
  valueOf: (one: Counted) => string,
  values: readonly string[],
): Measured {
  const counted = (some: Counted[], value: string) => some.filter((one) => valueOf(one) === value).length;
  // What was hardly ever said last time is nothing to compare with.
  const saidBefore =
    before && before.length > 0 && 2 * counted(before, "unsaid") < before.length ? before : null;
  const bars = values.map((value) => ({
    value,
    now: counted(now, value),
    before: saidBefore && counted(saidBefore, value),
  }));
  return {
    measure,
    total: now.length,
    totalBefore: saidBefore?.length ?? null,
    // What nobody said is shown only where somebody did not say it.
    bars: bars.filter((bar) => bar.value !== "unsaid" || bar.now > 0 || (bar.before ?? 0) > 0),
  };
}

const inOrder = (values: string[]) =>
  [...new Set(values)].sort((one, other) => one.localeCompare(other, "vi", { numeric: true }));

/** Percent, rounded; 0 of nobody. */
export const shareOf = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((100 * part) / whole));

/** What of a measure is worth a sentence; the largest change first, one for each measure. */
export function findingsOf({ measure, total, totalBefore, bars }: Measured): Finding[] {
  if (!totalBefore) return [];
  if (measure === "place" || measure === "unit") {
    const without = bars.filter((bar) => bar.now === 0 && bar.value !== "unsaid");
    const nobody = without.filter(({ before }) => before).map(({ value }) => value);
    const twice = without.filter(({ before }) => !before).map(({ value }) => value);
    return [
      ...(nobody.length > 0 ? [{ about: "nobody", measure, values: nobody } as const] : []),
      ...(twice.length > 0 ? [{ about: "twice", measure, values: twice } as const] : []),
    ];
  }
  const moved = bars
    .filter(({ value }) => value !== "unsaid")
    .map(({ value, now, before }) => ({
      value,
      points: shareOf(now, total) - shareOf(before ?? 0, totalBefore),
    }))
    .sort((one, other) => Math.abs(other.points) - Math.abs(one.points))[0];
  if (!moved || Math.abs(moved.points) < worthTelling) return [];
  const about = moved.points > 0 ? "more" : "fewer";
  return [{ about, measure, value: moved.value, points: Math.abs(moved.points) }];
}
