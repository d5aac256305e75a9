import type { ScoreCriterion } from "./vocabulary";

/** Totals and averages are whole hundredths of a point of 100: 87.25 is 8725. Nothing is lost in sums. */
const full = 100 * 100;

/** A sheet's total in hundredths of 100 points: each criterion's share of its `most`, by its weight; rounded once. */
export function totalOf(criteria: readonly ScoreCriterion[], scores: readonly number[]): number {
  const weights = criteria.reduce((all, { weight }) => all + weight, 0);
  // Rounded once, at the end; the little added keeps a true half from falling below itself.
  const share = criteria.reduce((all, { weight, most }, at) => all + (weight * scores[at]!) / most, 0);
  return weights === 0 ? 0 : Math.round((full * share) / weights + 1e-9);
}

/** The mean of the sheets' totals, in hundredths; null where nobody scored. */
export function averageOf(totals: readonly number[]): number | null {
  if (totals.length === 0) return null;
  return Math.round(totals.reduce((all, one) => all + one, 0) / totals.length);
}

/** Whether the highest and the lowest total are at least `points` (of 100) apart. */
export function differWidely(totals: readonly number[], points: number): boolean {
  return totals.length > 1 && Math.max(...totals) - Math.min(...totals) >= points * 100;
}

/** Each with its place, the best first: equal averages share a place and the next one is left out (1, 2, 2, 4); none without a score. */
export function ranked<Row extends { average: number | null }>(
  rows: readonly Row[],
): (Row & { place: number | null })[] {
  const scored = rows.flatMap(({ average }) => (average === null ? [] : [average]));
  return rows
    .map((row) => ({
      ...row,
      place: row.average === null ? null : 1 + scored.filter((other) => other > row.average!).length,
    }))
    .sort((one, other) => (one.place ?? 1e9) - (other.place ?? 1e9));
}
