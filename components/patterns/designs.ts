import { seededRandom } from "./random";

/** One path. With `width` it is a line of that many units, without it a filled shape. */
export type Shape = { d: string; opacity: number; width?: number; dashes?: string };

type Random = () => number;

const round = (value: number) => Math.round(value * 10) / 10;
const circle = (x: number, y: number, r: number) =>
  `M${round(x - r)} ${round(y)}a${round(r)} ${round(r)} 0 1 0 ${round(2 * r)} 0a${round(r)} ${round(r)} 0 1 0 ${round(-2 * r)} 0`;

/** Rings and teeth around a star, as on a bronze drum. */
export function drum(random: Random): Shape[] {
  const x = 150 + random() * 180;
  const y = 120 + random() * 60;
  const gap = 27 + random() * 8;
  const rings = [2.6, 4.6, 6.7, 9].map((step) => step * gap);
  return [
    { d: circle(x, y, gap * 0.62), opacity: 1, width: 6 },
    { d: star(x, y, gap * 0.34, 12), opacity: 1 },
    {
      d: [1.2, 3.6, 5.6, 7.8, 10].map((step) => circle(x, y, step * gap)).join(""),
      opacity: 0.45,
      width: 1.2,
    },
    {
      d: [1.9, 4.1, 6.1, 8.4].map((step) => circle(x, y, step * gap)).join(""),
      opacity: 0.5,
      width: 2,
      dashes: "1 8",
    },
    ...rings.map((radius, at) => ({ d: circle(x, y, radius), opacity: 0.85 - at * 0.17, width: 6 - at })),
    { d: teeth(x, y, gap * 1.6, 14) + teeth(x, y, gap * 3.1, 26) + teeth(x, y, gap * 5.1, 40), opacity: 0.5 },
    { d: teeth(x, y, gap * 7.2, 56), opacity: 0.4 },
  ];
}

function star(x: number, y: number, radius: number, points: number): string {
  const corners = Array.from({ length: points * 2 }, (_, at) => {
    const angle = (at * Math.PI) / points;
    const length = at % 2 ? radius * 0.45 : radius * 1.25;
    return `${round(x + Math.cos(angle) * length)} ${round(y + Math.sin(angle) * length)}`;
  });
  return `M${corners.join("L")}Z`;
}

function teeth(x: number, y: number, radius: number, count: number): string {
  return Array.from({ length: count }, (_, at) => {
    const angle = (at * 2 * Math.PI) / count;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const [cx, cy] = [x + cos * radius, y + sin * radius];
    if (cx < -10 || cx > 490 || cy < -10 || cy > 310) return "";
    // Points outwards: the tip, then the two feet, nine units further in and five to each side.
    const [left, right] = [
      `${round(-9 * cos - 5 * sin)} ${round(-9 * sin + 5 * cos)}`,
      `${round(10 * sin)} ${round(-10 * cos)}`,
    ];
    return `M${round(cx + 5 * cos)} ${round(cy + 5 * sin)}l${left}l${right}z`;
  }).join("");
}

/** Quarter circles, triangles and dots in a weave. */
export function tiles(random: Random): Shape[] {
  const size = 40 + Math.floor(random() * 3) * 10;
  const layers = ["", "", ""];
  for (let y = 0; y < 300; y += size) {
    for (let x = 0; x < 480; x += size) {
      const pick = random();
      const layer = pick < 0.28 ? 0 : pick < 0.58 ? 1 : 2;
      layers[layer] += tile(x, y, size, random());
    }
  }
  return layers.map((d, at) => ({ d, opacity: [0.92, 0.42, 0.18][at]! }));
}

function tile(x: number, y: number, size: number, pick: number): string {
  if (pick < 0.2) return circle(x + size / 2, y + size / 2, size / 9);
  if (pick < 0.45) return `M${x} ${y + size}l${size / 2} ${-size}l${size / 2} ${size}z`;
  if (pick < 0.75) return `M${x} ${y + size}v${-size}a${size} ${size} 0 0 1 ${size} ${size}z`;
  return `M${x + size} ${y + size}h${-size}a${size} ${size} 0 0 1 ${size} ${-size}z`;
}

/** Lines of water one above the other. */
export function river(random: Random): Shape[] {
  return Array.from({ length: 11 }, (_, at) => {
    const y = 14 + at * 27 + random() * 12;
    const swing = 8 + random() * 20;
    const reach = 60 + random() * 40;
    const turns = Array.from({ length: 9 }, () => `t${round(reach)} 0`).join("");
    const width = [1.2, 2, 5, 8][Math.floor(random() * 4)]!;
    return {
      d: `M-40 ${round(y)}q${round(reach / 2)} ${round(random() < 0.5 ? -swing : swing)} ${round(reach)} 0${turns}`,
      opacity: round(0.3 + random() * 0.6),
      width,
      dashes: random() < 0.4 && width <= 2 ? "2 6" : undefined,
    };
  });
}

/** The shapes that stand for a story, drawn from its slug on a field of 480 × 300. */
export function storyDesign(slug: string): Shape[] {
  const random = seededRandom(slug);
  return designs[designOf(random)]!(random);
}

const designs = [drum, tiles, river];
const designOf = (random: Random) => Math.floor(random() * designs.length);

/**
 * What the patterns of a list are drawn from: each story's slug, or a seed beside it, so that neither two that follow each other nor
 * two that stand one above the other in `columns` have one design. null is an entry that shows no pattern.
 */
export function seedsApart(slugs: (string | null)[], columns = 1): Map<string, string> {
  const seeds = new Map<string, string>();
  const shown: (number | null)[] = [];
  for (const [at, slug] of slugs.entries()) {
    if (slug === null) {
      shown.push(null);
      continue;
    }
    const beside = [shown[at - 1], shown[at - columns]];
    let seed = slug;
    for (let turn = 2; beside.includes(designOf(seededRandom(seed))); turn++) seed = `${slug}-${turn}`;
    shown.push(designOf(seededRandom(seed)));
    seeds.set(slug, seed);
  }
  return seeds;
}
