/** From how many people on a number is told: with fewer, whoever knows some of them knows the others. */
export const fewest = 5;
/** From how many on shares are told in tenths: each tenth then stands for at least three different counts. */
export const enoughForTenths = 50;

/** A number; `few`: under five; `kept`: five or more, not said lest the sum tell the others. */
export type Shown = number | "few" | "kept";
export type ShownParts = { parts: Shown[]; total: Shown };

/**
 * What may be said of the parts of a number of people: under five is said to be so, and as many others are kept back (the earlier first)
 * as it takes that no subtraction tells what a hidden one is. Of fewer than five in all no part is told. Where even all parts
 * kept back would not do, their sum is kept back too. Zeros that hide nobody are told.
 */
export function publishable(counts: readonly number[]): ShownParts {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const isFew = (count: number) => count < fewest;
  if (counts.every((count) => count === 0 || !isFew(count))) return { parts: [...counts], total };
  if (isFew(total)) return { parts: counts.map(() => "kept"), total: "few" };
  const hidden = new Set([...counts.keys()].filter((at) => isFew(counts[at]!)));
  for (const at of counts.keys()) {
    if (isAmbiguous([...hidden].map((one) => counts[one]!))) break;
    if (!isFew(counts[at]!)) hidden.add(at);
  }
  const parts = counts.map((count, at): Shown => (!hidden.has(at) ? count : isFew(count) ? "few" : "kept"));
  return { parts, total: isAmbiguous([...hidden].map((one) => counts[one]!)) ? total : "kept" };
}

/** Whether each of the hidden could be another number too, by what is said of them (0 to 4, or 5 and more) and by their sum. */
function isAmbiguous(hidden: number[]): boolean {
  const kept = hidden.filter((count) => count >= fewest).length;
  const sum = hidden.reduce((all, count) => all + count, 0);
  if (hidden.length < 2) return false;
  return kept === 0 ? sum > 0 && sum < (fewest - 1) * hidden.length : sum > fewest * kept;
}

/**
 * Parts of a smaller whole, as a ward, in tenths and never as numbers: the city's exact sums minus its other parts would tell
 * them. Null for fewer than fifty.
 */
export function tenths(counts: readonly number[]): number[] | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total < enoughForTenths) return null;
  return counts.map((count) => Math.round((10 * count) / total));
}

/** A number of people in a smaller whole: `few` under five, else to the nearest five. */
export function roundly(count: number): Shown {
  if (count === 0) return 0;
  return count < fewest ? "few" : Math.round(count / fewest) * fewest;
}
