import { useLocale, useTranslations } from "next-intl";
import { mostOf, shadeCounts } from "@/domain/units/map-classes";
import type { UnitMap } from "@/domain/units/map.server";
import { localePath } from "@/messages/locales";
import { useMapFinding } from "../maps/map-finding-words";
import { WardMap } from "../maps/ward-map";
import { unitNameIn } from "./unit-name";

type HomeWardsProps = { map: UnitMap; stories: Record<string, number> };

/** The home page's map of where stories are told: one picture, which leads to the map whose units are links and to its table. */
export function HomeWards({ map, stories }: HomeWardsProps) {
  const t = useTranslations("units");
  const locale = useLocale();
  const title = useMapFinding()(map.units, stories);
  const ids = map.units.map(({ id }) => id);
  const names = new Map(map.units.map((unit) => [unit.id, unitNameIn(locale, unit)]));
  const { values, classes } = shadeCounts(ids, stories, (count) => t("stories", { count }));
  const labels = mostOf(ids, stories, 3).map((unitId) => ({ unitId, text: names.get(unitId)! }));
  return (
    <WardMap
      id="ban-do"
      map={map}
      title={title}
      values={values}
      classes={classes}
      labels={labels}
      href={`${localePath(locale, "/don-vi")}#ban-do`}
      brief
    />
  );
}
