import { useLocale, useTranslations } from "next-intl";
import type { ShownAdoption } from "@/domain/adoptions/queries.server";
import type { MapLevel } from "@/domain/units/map-classes";
import type { UnitMap } from "@/domain/units/map.server";
import { WardMap } from "../maps/ward-map";
import { unitNameIn } from "../units/unit-name";
import { ModelRings } from "./model-rings";

type ModelMapProps = {
  map: UnitMap;
  adoptions: ShownAdoption[];
  /** Where it began, by name; empty where nobody wrote it down. */
  origin: string;
};

const running: MapLevel = 3;
const ended: MapLevel = 1;

/** How a model went round: on the map the units that run or ran it, beside it a ring for each year. The list below says the same in words. */
export function ModelMap({ map, adoptions, origin }: ModelMapProps) {
  const t = useTranslations("adoption");
  const locale = useLocale();
  // A unit may have ended with it and begun again: then it runs.
  const inOrder = adoptions.toSorted((one) => (one.status === "running" ? 1 : -1));
  const values = Object.fromEntries(
    inOrder.map(({ unitId, status }) => {
      const isRunning = status === "running";
      return [
        unitId,
        { level: isRunning ? running : ended, words: t(isRunning ? "mapRunning" : "mapEnded") },
      ];
    }),
  );
  const runs = adoptions.filter(({ status }) => status === "running");
  const names = runs.map((one) => unitNameIn(locale, { name: one.unitName, nameEn: one.unitNameEn }));
  const strip = [
    { level: 0 as const, words: t("mapNone") },
    ...(runs.length < adoptions.length ? [{ level: ended, words: t("mapEnded") }] : []),
    ...(runs.length > 0 ? [{ level: running, words: t("mapRunning") }] : []),
  ];
  return (
    <div className="mt-6 grid max-w-lg gap-6 print:mt-3 print:max-w-none print:grid-cols-2 print:items-end">
      <ModelRings adoptions={adoptions} origin={origin} />
      <WardMap
        id="noi-tren-ban-do"
        map={map}
        tone="sage"
        title={t("mapTitle", { count: runs.length, names: names.join(", ") })}
        values={values}
        classes={strip}
        labels={runs.slice(0, 3).map(({ unitId }, at) => ({ unitId, text: names[at]! }))}
      />
    </div>
  );
}
