/** The most rings and dots that can still be told apart. */
const mostRings = 6;
const mostDots = 60;

/** Where the rings of a model are: `spread` as `spreadOf` counts it. */
export function ringsAddress(spread: number[]): string {
  const early = spread.slice(0, Math.max(0, spread.length - mostRings + 1));
  const rings = [sum(early), ...spread.slice(early.length)];
  return `/hoa-tiet/vong/${rings.map((units) => Math.min(units, mostDots)).join(".")}.svg`;
}

const sum = (counts: number[]) => counts.reduce((all, one) => all + one, 0);

/**
 * The SVG at `/hoa-tiet/vong/[file]`, 96 × 96 on a transparent ground: a ring for each year, a dot on it for each unit that
 * began then, red in the middle where it came from. Null for what is no address of rings.
 */
export function ringsPicture(file: string): string | null {
  const [, words] = /^(\d{1,2}(?:\.\d{1,2}){0,5})\.svg$/.exec(file) ?? [];
  if (!words) return null;
  const counts = words.split(".").map(Number);
  if (counts.some((units) => units > mostDots)) return null;
  const step = 32 / counts.length;
  const rings = counts.map((units, at) => ring(12 + step * (at + 0.5), units, at));
  const night = "@media(prefers-color-scheme:dark){svg{color:#9dbfa4}.red{fill:#f08a86}}";
  const style = `svg{color:#4b6b53}.red{fill:#a3161e}${night}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96"><style>${style}</style>${rings.join("")}<circle class="red" cx="48" cy="48" r="5.5"/></svg>`;
}

function ring(radius: number, units: number, at: number): string {
  const circle = `<circle cx="48" cy="48" r="${round(radius)}" fill="none" stroke="currentColor" stroke-opacity=".45"/>`;
  const size = units > 20 ? 1.6 : 2.8;
  const dots = Array.from({ length: units }, (_, dot) => {
    // Each ring begins elsewhere, so that dots of two years do not stand in one line.
    const angle = (dot / units) * 2 * Math.PI + at * 2.4 - 1.2;
    return `<circle cx="${round(48 + radius * Math.cos(angle))}" cy="${round(48 + radius * Math.sin(angle))}" r="${size}" fill="currentColor"/>`;
  });
  return circle + dots.join("");
}

const round = (value: number) => Math.round(value * 10) / 10;
