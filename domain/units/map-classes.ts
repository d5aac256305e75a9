/** How dark a unit is drawn; 0 is none at all. */
export const mapLevels = [0, 1, 2, 3] as const;
export type MapLevel = (typeof mapLevels)[number];

/** Counts that are drawn alike: `to` is null where there is no end, and both are 0 for none. */
export type MapClass = { level: MapLevel; from: number; to: number | null };

/**
 * The classes of a map of counts, "none" first and at most three beside it: each number its own while there are no more than three,
 * else thirds of the units that have any, at round numbers. Only "none" where nobody has any.
 */
export function mapClasses(counts: number[]): MapClass[] {
  const some = counts.filter((count) => count > 0).sort((one, other) => one - other);
  const most = some.at(-1) ?? 0;
  const starts = startsOf(some);
  const levels = ([[], [2], [1, 3], [1, 2, 3]] as MapLevel[][])[starts.length]!;
  return [
    { level: 0, from: 0, to: 0 },
    ...starts.map((from, at): MapClass => {
      const next = starts[at + 1];
      return { level: levels[at]!, from, to: next ? next - 1 : from === most ? from : null };
    }),
  ];
}

function startsOf(some: number[]): number[] {
  const distinct = [...new Set(some)];
  if (distinct.length <= 3) return distinct;
  const third = (at: number) => some[Math.floor((some.length * at) / 3)]!;
  const first = distinct[0]!;
  const second = Math.max(round(third(1)), first + 1);
  const last = Math.max(round(third(2)), second + 1);
  return [first, second, last];
}

/** To one digit that says something from 20 on: 23 is 20, 347 is 300. */
function round(count: number): number {
  if (count < 20) return count;
  const step = 10 ** (String(count).length - 1);
  return Math.max(step, Math.floor(count / step) * step);
}

/** The class that a count belongs to. */
export function classOf(classes: MapClass[], count: number): MapClass {
  return classes.findLast(({ from }) => from <= count) ?? classes[0]!;
}

/** What a map says of each unit by its id. A unit that is missing has nothing. */
export type MapValues = Record<string, { level: MapLevel; words: string }>;

/** Shades units by counts: `words` says a count, as a reader hears it after the unit's name. */
export function shadeCounts(
  unitIds: string[],
  counts: Record<string, number>,
  words: (count: number) => string,
): { values: MapValues; classes: MapClass[] } {
  const classes = mapClasses(unitIds.map((id) => counts[id] ?? 0));
  const valued = unitIds.map((id) => {
    const count = counts[id] ?? 0;
    return [id, { level: classOf(classes, count).level, words: words(count) }] as const;
  });
  return { values: Object.fromEntries(valued), classes };
}

/**
 * The few units that a map names: those with most, none where the last of them would be as good as others that are not named.
 */
export function mostOf(unitIds: string[], counts: Record<string, number>, atMost: number): string[] {
  const ranked = unitIds
    .filter((id) => (counts[id] ?? 0) > 0)
    .sort((one, other) => counts[other]! - counts[one]!);
  const next = ranked[atMost];
  const named = ranked.slice(0, atMost);
  return next === undefined ? named : named.filter((id) => counts[id]! > counts[next]!);
}
