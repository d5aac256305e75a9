import { useTranslations } from "next-intl";
import type { MapValues } from "@/domain/units/map-classes";
import type { UnitMap } from "@/domain/units/map.server";
import type { MapPoint } from "./map-marks";
import { MarkedOutlines, PlainOutlines } from "./map-outlines";

type MapInsetProps = {
  /** Of the corner, on its page. */
  id: string;
  map: UnitMap;
  drawings: Pick<NonNullable<UnitMap["drawings"]>, "whole" | "middle">;
  values: MapValues;
  points: MapPoint[];
  marked: string[];
};

/** In the whole drawing, where there is no land and no label: right of the north, above the east. */
const corner = { x: 388, y: 2, width: 330 };

/** The city's middle enlarged in the corner of the whole, where its wards are smaller than a label's dot. */
export function MapInset({ id, map, drawings: { whole, middle }, values, points, marked }: MapInsetProps) {
  const t = useTranslations("map");
  const scale = corner.width / middle.width;
  const box = { ...corner, height: Math.round(middle.height * scale) };
  const at = new Map(middle.outlines.map((one) => [one.unitId, one.at]));
  const frame = whole.middleAt;
  return (
    <g aria-hidden="true">
      <clipPath id={id}>
        <rect width={middle.width} height={middle.height} />
      </clipPath>
      <rect {...frame} className="map-box" />
      <line
        x1={frame.x + frame.width}
        y1={frame.y}
        x2={box.x}
        y2={box.y + box.height}
        className="map-leader map-thin"
      />
      <g transform={`translate(${box.x} ${box.y}) scale(${scale.toFixed(4)})`} clipPath={`url(#${id})`}>
        <PlainOutlines outlines={middle.outlines} map={map} values={values} />
        <MarkedOutlines drawing={middle} marked={marked} />
        {points.flatMap(({ unitId, text }) => {
          const [x, y] = at.get(unitId) ?? [];
          return x === undefined ? (
            []
          ) : (
            <circle key={`${unitId} ${text}`} cx={x} cy={y} r="15" className="map-point" />
          );
        })}
      </g>
      <rect {...box} className="map-box" />
      <text
        x={box.x + box.width}
        y={box.y + box.height + 30}
        textAnchor="end"
        className="map-label map-quiet"
      >
        {t("middle")}
      </text>
    </g>
  );
}
