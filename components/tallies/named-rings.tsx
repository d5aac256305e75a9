import { placesOf } from "@/domain/adoptions/ring-places";
import type { TopModel } from "@/domain/tallies/figures";

type NamedRingsProps = {
  title: string;
  years: TopModel["years"];
  /** How a unit is called beside its dot. */
  name: (unitId: string) => string;
  /** Where it began, as it is called; null where nobody knows. */
  origin: string | null;
  /** What the innermost ring is called where it holds several years. */
  early: (year: number) => string;
};

const width = 460;
const height = 420;
const [across, down] = [width / 2, height / 2];
const inner = 58;
const outer = 178;
/** How wide a letter of a name is. */
const letter = 7.6;
/** The most rings that can be told apart, and the most dots that can have their names. */
const mostRings = 5;
const mostNames = 24;

/** A ring for each year with a dot for each unit that began then, with their names as long as there is room. Red: where it began. */
export function NamedRings({ title, years, name, origin, early }: NamedRingsProps) {
  const rings = ringsOf(years);
  const total = rings.reduce((sum, { units }) => sum + units.length, 0);
  const step = rings.length > 1 ? (outer - inner) / (rings.length - 1) : 0;
  const radius = (at: number) => (rings.length === 1 ? 110 : inner + step * at);
  const isNamed = total <= mostNames;
  const places = placesOf(
    rings.map(({ units }, at) => ({
      radius: radius(at),
      names: units.map(({ id }) => (isNamed ? name(id) : "")),
    })),
    origin ?? "",
    letter,
  );
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={title}
      className="plot rings"
      fontSize="13"
    >
      {rings.map(({ year }, at) => (
        <circle key={year} cx={across} cy={down} r={radius(at)} className="ring" />
      ))}
      {rings.map(({ year, isEarly }, at) => (
        <text
          key={year}
          x={across}
          y={down - radius(at) + 5}
          textAnchor="middle"
          className="plot-strong ring-year"
        >
          {isEarly ? early(year) : year}
        </text>
      ))}
      <circle cx={across} cy={down} r="11" className="ring-origin" />
      {origin ? (
        <text x={across} y={down + 13} dy="1em" textAnchor="middle" className="plot-strong ring-from">
          {origin}
        </text>
      ) : null}
      {rings.flatMap(({ units }, ring) =>
        units.map(({ id }, at) => {
          const place = places[ring]![at]!;
          const [x, y] = [across + place.x, down + place.y];
          return (
            <g key={`${id} ${ring}`}>
              <circle cx={x} cy={y} r={isNamed ? 6.5 : 4} className="ring-dot" />
              {isNamed ? (
                <text x={x} y={y + 8} dy="1em" textAnchor="middle" className="plot-text ring-name">
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
