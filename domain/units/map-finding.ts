/**
 * What a map of counts found, for its heading: nobody has any; only one has; all have equally many; else how many have, and
 * who has most where that is one alone.
 */
export type MapFinding =
  | { kind: "none" }
  | { kind: "one"; unitId: string; most: number }
  | { kind: "equal"; most: number }
  | { kind: "some"; units: number; most: number; unitId: string | null };

/** Of units of today, each with its count; a unit that is missing has none. */
export function mapFinding(unitIds: string[], counts: Record<string, number>): MapFinding {
  const some = unitIds.filter((id) => (counts[id] ?? 0) > 0);
  const [only] = some;
  if (only === undefined) return { kind: "none" };
  const most = Math.max(...some.map((id) => counts[id]!));
  if (some.length === 1) return { kind: "one", unitId: only, most };
  const first = some.filter((id) => counts[id] === most);
  if (first.length === unitIds.length) return { kind: "equal", most };
  return { kind: "some", units: some.length, most, unitId: first.length === 1 ? first[0]! : null };
}
