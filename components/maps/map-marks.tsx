import type { Drawing } from "@/domain/units/map-drawing";

/** A unit's name, or whatever is written beside it. The first one is shown on a phone, too. */
export type MapLabel = { unitId: string; text: string };
/** Something to visit in a unit; what it is stands in the page's list. */
export type MapPoint = { unitId: string; text: string };

type MapMarksProps = { drawing: Drawing; labels: MapLabel[]; points: MapPoint[] };

/** Lines between two labels, in the drawing's units. */
const line = 26;

/** What is written and marked over the outlines; never in the way of a finger. */
export function MapMarks({ drawing, labels, points }: MapMarksProps) {
  const at = new Map(drawing.outlines.map((one) => [one.unitId, one.at]));
  const within = ({ unitId }: { unitId: string }) => {
    const [x, y] = at.get(unitId) ?? [-1, -1];
    return x > 0 && y > 0 && x < drawing.width && y < drawing.height;
  };
  return (
    <g aria-hidden="true" className="map-marks">
      {points.filter(within).map(({ unitId, text }) => (
        <circle
          key={`${unitId} ${text}`}
          cx={at.get(unitId)![0]}
          cy={at.get(unitId)![1]}
          r="9"
          className="map-point"
        />
      ))}
      {placed(labels.filter(within), at).map(({ unitId, text, x, y, textY, isFirst }) => {
        const toRight = x < 0.55 * drawing.width;
        return (
          <g key={unitId} className={isFirst ? undefined : "max-md:hidden"}>
            <circle cx={x} cy={y} r="5" className="map-dot" />
            <text
              x={x + (toRight ? 12 : -12)}
              y={textY}
              dy="0.32em"
              textAnchor={toRight ? "start" : "end"}
              className="map-label"
            >
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Labels from north to south, each a line below the one before where they would cover each other. */
function placed(labels: MapLabel[], at: Map<string, [number, number]>) {
  let last = -line;
  return labels
    .map((label, index) => ({
      ...label,
      isFirst: index === 0,
      x: at.get(label.unitId)![0],
      y: at.get(label.unitId)![1],
    }))
    .sort((one, other) => one.y - other.y)
    .map((label) => {
      last = Math.max(label.y, last + line);
      return { ...label, textY: last };
    });
}
