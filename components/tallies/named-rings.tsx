import type { TopModel } from "@/domain/tallies/figures";

type NamedRingsProps = {
  title: string;
  years: TopModel["years"];
  /** How a unit is called beside its dot. */
  name: (unitId: string) => string;
  /** What the innermost ring is called where it holds several years. */
  early: (year: number) => string;
};

const size = 420;
const middle = size / 2;
const inner = 56;
const outer = 192;
/** The most rings that can be told apart, and the most dots that can have their names. */
const mostRings = 5;
const mostNames = 24;
/** Each turn leads as far from all before it as can be. */
const golden = 2.39996;

/** A ring for each year with a dot for each unit that began then, with their names as long as there is room. Red: where it began. */
export function NamedRings({ title, years, name, early }: NamedRingsProps) {
  const rings = ringsOf(years);
  const total = rings.reduce((sum, { units }) => sum + units.length, 0);
  const step = rings.length > 1 ? (outer - inner) / (rings.length - 1) : 0;
  const radius = (at: number) => (rings.length === 1 ? 110 : inner + step * at);
  const before = (ring: number) => rings.slice(0, ring).reduce((sum, { units }) => sum + units.length, 0);
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={title} className="plot rings" fontSize="13">
      {rings.map(({ year }, at) => (
        <circle key={year} cx={middle} cy={middle} r={radius(at)} className="ring" />
      ))}
      {rings.map(({ year, isEarly }, at) => (
        <text
          key={year}
          x={middle}
          y={middle - radius(at) + 5}
          textAnchor="middle"
          className="plot-strong ring-year"
        >
          {isEarly ? early(year) : year}
        </text>
      ))}
      <circle cx={middle} cy={middle} r="11" className="ring-origin" />
      {rings.flatMap(({ units }, ring) =>
        units.map(({ id }, at) => {
          const [x, y] = placeOf(before(ring) + at, units.length, radius(ring), ring);
          return (
            <g key={`${id} ${ring}`}>
              <circle cx={x} cy={y} r={total > mostNames ? 4 : 6.5} className="ring-dot" />
              {total <= mostNames ? (
                <text x={x} y={y + 20} textAnchor="middle" className="plot-text ring-name">
                  {name(id)}
                </text>
              ) : null}
            </g>
          );
        }),
      )}
    </svg>
  );
}

/** Few stand by turns of the golden angle, away from the year's number above; many stand evenly. */
function placeOf(turn: number, alike: number, radius: number, ring: number): [number, number] {
  const share = alike > 8 ? (turn % alike) / alike + ring * 0.07 : ((turn + 1) * golden) / (2 * Math.PI);
  // The top eighth of each ring belongs to its year.
  const angle = -Math.PI / 2 + Math.PI / 6 + (share % 1) * ((2 * Math.PI * 5) / 6);
  const round = (value: number) => Math.round(value * 10) / 10;
  return [round(middle + radius * Math.cos(angle)), round(middle + radius * Math.sin(angle))];
}

function ringsOf(years: TopModel["years"]) {
  const early = years.slice(0, Math.max(0, years.length - mostRings + 1));
  const rest = years.slice(early.length).map((one) => ({ ...one, isEarly: false }));
  if (early.length === 0) return rest;
  return [
    {
      year: early.at(-1)!.year,
      units: early.flatMap(({ units }) => units),
      isEarly: early.length > 1,
    },
    ...rest,
  ];
}
