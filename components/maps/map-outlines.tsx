import { useLocale, useTranslations } from "next-intl";
import { mapLevels, type MapValues } from "@/domain/units/map-classes";
import { grain, type Drawing } from "@/domain/units/map-drawing";
import type { UnitMap } from "@/domain/units/map.server";
import { localePath } from "@/messages/locales";
import { unitNameIn } from "../units/unit-name";

type OutlinesProps = { drawing: Drawing; map: UnitMap; values: MapValues };

type PlainProps = Pick<OutlinesProps, "map" | "values"> & {
  outlines: Drawing["outlines"];
  /** Whether they are a drawing's `small` ones. */
  small?: boolean;
};

/** All that are equally dark in one path: a picture without links needs no more. */
export function PlainOutlines({ outlines, map, values, small }: PlainProps) {
  const divided = new Set(map.divided.map(({ id }) => id));
  const units = outlines.filter(({ unitId }) => !divided.has(unitId));
  const blank = outlines.filter(({ unitId }) => divided.has(unitId));
  return (
    <g transform={small ? `scale(${grain})` : undefined}>
      {mapLevels.map((level) => {
        const alike = units.filter(({ unitId }) => (values[unitId]?.level ?? 0) === level);
        return alike.length > 0 ? <path key={level} className={`m${level}`} d={pathOf(alike)} /> : null;
      })}
      {blank.length > 0 ? <path className="map-divided" d={pathOf(blank)} /> : null}
    </g>
  );
}

const pathOf = (outlines: Drawing["outlines"]) => outlines.map(({ d }) => d).join("");

/** A dark border around units, over all others and in the way of none. */
export function MarkedOutlines({ drawing, marked }: { drawing: Drawing; marked: string[] }) {
  const own = drawing.outlines.filter(({ unitId }) => marked.includes(unitId));
  return own.length > 0 ? <path className="map-marked" d={pathOf(own)} /> : null;
}

/** Each unit for itself, by name, as a link with its name and what the map says of it. */
export function LinkedOutlines({
  drawing,
  map,
  values,
  isLink,
}: OutlinesProps & { isLink: (unitId: string) => boolean }) {
  const t = useTranslations("map");
  const locale = useLocale();
  const outlines = new Map(drawing.outlines.map((one) => [one.unitId, one]));
  const drawn = map.units.filter(({ id }) => outlines.has(id));
  const level = (id: string) => values[id]?.level ?? 0;
  const away = drawn.filter(({ id }) => !isLink(id));
  return (
    <>
      {mapLevels.map((one) => {
        const alike = away.filter(({ id }) => level(id) === one).map(({ id }) => outlines.get(id)!);
        return alike.length > 0 ? <path key={one} className={`m${one}`} d={pathOf(alike)} /> : null;
      })}
      {drawn
        .filter(({ id }) => isLink(id))
        .map((unit) => {
          const said = t("said", {
            name: unitNameIn(locale, unit),
            words: values[unit.id]?.words ?? t("none"),
          });
          return (
            <a key={unit.id} href={localePath(locale, `/don-vi/${unit.id}`)}>
              <title>{said}</title>
              <path className={`m${level(unit.id)}`} d={outlines.get(unit.id)!.d} />
            </a>
          );
        })}
      <Divided map={map} outlines={outlines} isLink={isLink} />
    </>
  );
}

/** Former units that nobody drew anew yet, blank: they lead to where they went. */
function Divided({
  map,
  outlines,
  isLink,
}: Pick<OutlinesProps, "map"> & {
  outlines: Map<string, Drawing["outlines"][number]>;
  isLink: (unitId: string) => boolean;
}) {
  const t = useTranslations("map");
  const locale = useLocale();
  const names = new Map(map.units.map((unit) => [unit.id, unitNameIn(locale, unit)]));
  return map.divided.map(({ id, label, toIds }) => {
    const path = outlines.get(id)?.d;
    if (!path) return null;
    if (!isLink(id)) return <path key={id} className="map-divided" d={path} />;
    const name = unitNameIn(locale, { name: label });
    const said = t("dividedTitle", { name, units: toIds.map((to) => names.get(to) ?? to).join(", ") });
    return (
      <a key={id} href={localePath(locale, `/don-vi/${id}`)}>
        <title>{said}</title>
        <path className="map-divided" d={path} />
      </a>
    );
  });
}
