import type { TraceSource } from "./vocabulary";

/** A nomination with all that came of it, or a recognition or a profile that stands for itself. */
export type Occasion = { source: TraceSource; id: string };

export const keyOf = ({ source, id }: Occasion) => `${source} ${id}`;

/** Two occasions in the order in which what is said of them is kept. */
export function pairOf(one: Occasion, other: Occasion) {
  const [lesser, greater] = keyOf(one) < keyOf(other) ? [one, other] : [other, one];
  return { oneSource: lesser.source, oneId: lesser.id, otherSource: greater.source, otherId: greater.id };
}
