export type Place = { x: number; y: number };
type Box = { left: number; right: number; top: number; bottom: number };
type Ring = { radius: number; names: string[] };

const turns = 24;
/** What of a ring, about its top, belongs to its year. */
const kept = 1 / 9;

/**
 * Where the dots of each ring stand around (0, 0), evenly and clear of the top; a ring is turned until its names cover as few of what is
 * written already as can be: the rings' years, and `origin` under the middle. `letter` is how wide a letter is. Always the same for
 * the same names.
 */
export function placesOf(rings: Ring[], origin: string, letter: number): Place[][] {
  const boxOf = boxes(letter);
  const written: Box[] = [
    boxOf({ x: 0, y: 8 }, origin),
    ...rings.map(({ radius }) => boxOf({ x: 0, y: -radius - 16 }, "2026")),
  ];
  return rings.map((ring) => {
    const tried = Array.from({ length: turns }, (_, turn) => around(ring, turn / turns));
    const covered = tried.map((places) =>
      places.reduce(
        (all, place, at) =>
          all + written.reduce((sum, box) => sum + overlap(boxOf(place, ring.names[at]!), box), 0),
        0,
      ),
    );
    const best = tried[covered.indexOf(Math.min(...covered))]!;
    written.push(...best.map((place, at) => boxOf(place, ring.names[at]!)));
    return best;
  });
}

function around({ radius, names }: Ring, turn: number): Place[] {
  return names.map((_, at) => {
    const share = ((at + turn) / names.length) % 1;
    const angle = -Math.PI / 2 + 2 * Math.PI * (kept / 2 + share * (1 - kept));
    return { x: round(radius * Math.cos(angle)), y: round(radius * Math.sin(angle)) };
  });
}

/** A dot and the name under it. */
const boxes =
  (letter: number) =>
  ({ x, y }: Place, name: string): Box => {
    const half = Math.max(8, (name.length * letter) / 2);
    return { left: x - half, right: x + half, top: y - 8, bottom: y + 25 };
  };

function overlap(one: Box, other: Box): number {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > 0 && down > 0 ? across * down : 0;
}

const round = (value: number) => Math.round(value * 10) / 10;
