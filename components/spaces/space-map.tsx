import { useLocale, useTranslations } from "next-intl";
import type { SpacePage } from "@/domain/spaces/queries.server";
import type { UnitMap } from "@/domain/units/map.server";
import { WardMap } from "../maps/ward-map";
import { unitNameIn } from "../units/unit-name";

/**
 * The ward that a space lies in, among the others; of a former ward those of today it led to, or its old outline where it was divided. Its
 * name stands beside the map, as a link.
 */
export function SpaceMap({ space, map }: { space: SpacePage; map: UnitMap }) {
  const t = useTranslations("space");
  const locale = useLocale();
  const own = { id: space.unitId, name: space.unitName };
  const units = space.unitsNow.length > 0 ? space.unitsNow : [own];
  // Only what is drawn is marked: the old outline of a divided ward, otherwise those of today.
  const isOwnDrawn = map.drawings?.whole.outlines.some(({ unitId }) => unitId === own.id) ?? false;
  const marked = isOwnDrawn ? [own] : units;
  return (
    <div className="no-print mt-6">
      <WardMap
        id="ban-do-noi-nay"
        map={map}
        title={t("mapOf", { unit: units.map((unit) => unitNameIn(locale, unit)).join(", ") })}
        values={{}}
        marked={marked.map(({ id }) => id)}
        labels={marked.map((unit) => ({ unitId: unit.id, text: unitNameIn(locale, unit) }))}
      />
    </div>
  );
}
