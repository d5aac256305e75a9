/** A ring of a model's picture: `until` is set on the innermost where earlier years were put together. */
export type Ring<Adopted> = { year: string; isEarlier: boolean; units: Adopted[] };

/** The most rings that can be told apart. */
const mostRings = 6;

/** Who runs a model, by the year they began, the earliest first; of many years the earliest share a ring. */
export function ringsByYear<Adopted extends { sinceOn: string }>(running: Adopted[]): Ring<Adopted>[] {
  const years = [...new Set(running.map(({ sinceOn }) => sinceOn.slice(0, 4)))].sort();
  const inner = years[Math.max(0, years.length - mostRings)];
  return years
    .filter((year) => inner !== undefined && year >= inner)
    .map((year) => ({
      year,
      isEarlier: year === inner && year !== years[0],
      units: running.filter(({ sinceOn }) => {
        const began = sinceOn.slice(0, 4);
        return began === year || (year === inner && began < year);
      }),
    }));
}
