import { useLocale, useTranslations } from "next-intl";
import type { MapValues } from "@/domain/units/map-classes";
import type { UnitMap } from "@/domain/units/map.server";
import { localePath } from "@/messages/locales";
import { unitNameIn } from "../units/unit-name";

/** What a map cannot show, so that it does not tell less than the table: units without an outline, and divided ones. */
export function UndrawnUnits({ map, values }: { map: UnitMap; values: MapValues }) {
  const t = useTranslations("map");
  const locale = useLocale();
  const units = map.units.filter(({ id }) => map.undrawn.includes(id));
  const names = new Map(map.units.map((unit) => [unit.id, unitNameIn(locale, unit)]));
  if (units.length === 0 && map.divided.length === 0) return null;
  return (
    <div className="mt-3 max-w-prose text-base">
      {map.divided.map(({ id, label, toIds }) => (
        <p key={id} className="mt-1">
          {t("divided", {
            name: unitNameIn(locale, { name: label }),
            units: toIds.map((to) => names.get(to) ?? to).join(", "),
          })}
        </p>
      ))}
      {units.length > 0 ? (
        <>
          <p className="mt-1">{t("undrawn")}</p>
          <ul className="list-disc pl-6">
            {units.map((unit) => (
              <li key={unit.id}>
                <a href={localePath(locale, `/don-vi/${unit.id}`)} className="touch-link">
                  {names.get(unit.id)}
                </a>
                {`: ${values[unit.id]?.words ?? t("none")}`}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
