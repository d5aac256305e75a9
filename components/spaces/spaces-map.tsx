import { useTranslations } from "next-intl";
import { outlineOf } from "@/domain/spaces/on-map";
import type { SpaceCard } from "@/domain/spaces/queries.server";
import type { UnitMap } from "@/domain/units/map.server";
import { WardMap } from "../maps/ward-map";

/** A dot for each space in its ward's outline; those that the map cannot show are said below it. */
export function SpacesMap({ spaces, map }: { spaces: SpaceCard[]; map: UnitMap }) {
  const t = useTranslations("space");
  const outlined = new Set(map.drawings?.whole.outlines.map(({ unitId }) => unitId));
  const placed = spaces.map((space) => ({ text: space.name, unitId: outlineOf(space, outlined) }));
  const points = placed.flatMap(({ text, unitId }) => (unitId === null ? [] : { text, unitId }));
  const missing = placed.flatMap(({ text, unitId }) => (unitId === null ? text : []));
  return (
    <div className="max-w-2xl">
      <WardMap
        id="ban-do-khong-gian"
        map={map}
        title={t("mapWords", { count: points.length })}
        values={{}}
        points={points}
      />
      {map.drawings && missing.length > 0 ? (
        <p className="mt-3 max-w-prose text-base">{t("notOnMap", { names: missing.join(", ") })}</p>
      ) : null}
    </div>
  );
}
