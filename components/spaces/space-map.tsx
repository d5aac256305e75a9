import { useLocale, useTranslations } from "next-intl";
import type { SpacePage } from "@/domain/spaces/queries.server";
import type { UnitMap } from "@/domain/units/map.server";
import { WardMap } from "../maps/ward-map";
import { unitNameIn } from "../units/unit-name";

/** The ward that a space lies in, among the others; of a former ward those of today it led to. Its name stands beside the map, as a link. */
export function SpaceMap({ space, map }: { space: SpacePage; map: UnitMap }) {
  const t = useTranslations("space");
  const locale = useLocale();
  const own = { id: space.unitId, name: space.unitName };
  const units = space.unitsNow.length > 0 ? space.unitsNow : [own];
  const [first] = units;
  return (
    <div className="no-print mt-6">
      <WardMap
        id="ban-do-noi-nay"
        map={map}
        title={t("mapOf", { unit: units.map((unit) => unitNameIn(locale, unit)).join(", ") })}
        values={{}}
        marked={units.map(({ id }) => id)}
        labels={[{ unitId: first!.id, text: unitNameIn(locale, first!) }]}
      />
    </div>
  );
}
