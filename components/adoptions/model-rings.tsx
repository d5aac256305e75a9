import { useLocale, useTranslations } from "next-intl";
import { placesOf } from "@/domain/adoptions/ring-places";
import { ringsByYear } from "@/domain/adoptions/rings";
import type { ShownAdoption } from "@/domain/adoptions/queries.server";
import { unitNameIn } from "../units/unit-name";

type ModelRingsProps = { adoptions: ShownAdoption[]; origin: string };

const size = 420;
const centre = size / 2;
/** More names than these cover each other. */
const mostNames = 16;
/** How wide a letter of a name is on a phone. */
const letter = 9;

/** A ring for each year, on it a dot for each unit that began then and runs the model still; red where it began. */
export function ModelRings({ adoptions, origin }: ModelRingsProps) {
  const t = useTranslations("adoption");
  const locale = useLocale();
  const runs = adoptions.filter(({ status }) => status === "running");
  const rings = ringsByYear(runs);
  if (rings.length === 0) return null;
  const step = 150 / rings.length;
  const isNamed = runs.length <= mostNames;
  const nameOf = (one: ShownAdoption) =>
    unitNameIn(locale, { name: one.unitName, nameEn: one.unitNameEn }).replace(/^(?:Phường|Xã|Đặc khu) /, "");
  const places = placesOf(
    rings.map(({ units }, at) => ({
      radius: radius(at, step),
      names: units.map((one) => (isNamed ? nameOf(one) : "")),
    })),
    origin,
    letter,
  );
  const said = rings.map(({ year, isEarlier, units }) =>
    t(isEarlier ? "ringUntil" : "ringYear", { year, count: units.length }),
  );
  return (
    <figure className="min-w-0">
      <svg
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={t("rings", { years: said.join("; ") })}
        className="h-auto w-full max-w-md rounded-sm bg-sage-wash text-sage-deep"
        fontSize="14"
      >
        {rings.map(({ year, isEarlier }, at) => (
          <g key={year}>
            <circle
              cx={centre}
              cy={centre}
              r={radius(at, step)}
              fill="none"
              stroke="currentColor"
              strokeOpacity="0.5"
            />
            <text
              x={centre}
              y={centre - radius(at, step)}
              dy="0.32em"
              textAnchor="middle"
              className="ring-year"
            >
              {isEarlier ? `≤ ${year}` : year}
            </text>
          </g>
        ))}
        {rings.flatMap(({ units }, at) =>
          units.map((one, dot) => {
            const place = places[at]![dot]!;
            const [x, y] = [centre + place.x, centre + place.y];
            return (
              <g key={one.id}>
                <circle cx={x} cy={y} r={isNamed ? 5.5 : 4} fill="currentColor" />
                {isNamed ? (
                  <text x={x} y={y + 7} dy="1em" textAnchor="middle" className="ring-name">
                    {nameOf(one)}
                  </text>
                ) : null}
              </g>
            );
          }),
        )}
        <circle cx={centre} cy={centre} r="9" className="fill-red" />
        {origin ? (
          <text x={centre} y={centre + 11} dy="1em" textAnchor="middle" className="ring-name fill-red">
            {origin}
          </text>
        ) : null}
      </svg>
      <figcaption className="mt-2 text-base text-soft">{t("ringsMean")}</figcaption>
    </figure>
  );
}

const radius = (at: number, step: number) => 36 + step * (at + 0.5);
