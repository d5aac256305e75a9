import type { Figures } from "@/domain/tallies/figures";
import { mostOf, shadeCounts } from "@/domain/units/map-classes";
import type { UnitMap } from "@/domain/units/map.server";
import type { ListedUnit } from "@/domain/units/queries.server";
import { localePath } from "@/messages/locales";
import { Content } from "../profiles/content";
import { WardMap } from "../maps/ward-map";
import type { Names } from "./names";
import { Rings } from "./plots";

type SpreadPlotProps = {
  figures: Figures;
  names: Names;
  title: string;
  /** The city's map; null where there is none to draw. */
  map: UnitMap | null;
  units: ListedUnit[];
  /** Of one ward: which models it runs stands on its own page. */
  isOwn: boolean;
};

/** Where models run, and the way of the one that went farthest. */
export function SpreadPlot({ figures: { spread }, names, title, map, isOwn }: SpreadPlotProps) {
  const { t, locale } = names;
  if (spread.running === 0) return null;
  return (
    <div className="mt-4 grid gap-x-12 gap-y-6 md:grid-cols-[3fr_2fr]">
      {map ? <ModelMap {...{ map, spread, names, title }} /> : null}
      {spread.top && !isOwn ? (
        <div>
          <Rings top={spread.top} names={names} />
          <p className="no-print">
            <a href={localePath(locale, `/mo-hinh/${spread.top.slug}`)} className="touch-link mr-4">
              <Content>{spread.top.name}</Content>
            </a>
            {spread.top.illustrative ? (
              <span className="mr-4 text-soft">{t("adoption.illustrative")}</span>
            ) : null}
            <a href={localePath(locale, "/mo-hinh/lan-toa")} className="touch-link">
              {t("tallies.spread.more")}
            </a>
          </p>
        </div>
      ) : null}
    </div>
  );
}

type ModelMapProps = { map: UnitMap; spread: Figures["spread"]; names: Names; title: string };

function ModelMap({ map, spread, names: { t, unit }, title }: ModelMapProps) {
  const ids = map.units.map(({ id }) => id);
  const counts = Object.fromEntries(spread.adopters.map(({ id, count }) => [id, count]));
  const { values, classes } = shadeCounts(ids, counts, (count) =>
    count === 0 ? t("map.none") : t("tallies.spread.models", { count }),
  );
  const labels = mostOf(ids, counts, 3).map((unitId) => ({
    unitId,
    text: `${unit(unitId)}: ${counts[unitId]}`,
  }));
  return <WardMap id="ban-do" {...{ map, title, values, classes, labels }} tone="sage" />;
}
