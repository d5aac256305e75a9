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
      {placed(labels.filter(within), at, drawing.width).map(
        ({ unitId, text, x, y, textX, textY, isFirst }) => {
          const toRight = textX > x;
          return (
            <g key={unitId} className={isFirst ? undefined : "map-more"}>
              <line x1={x} y1={y} x2={textX} y2={textY} className="map-leader" />
              <circle cx={x} cy={y} r="5" className="map-dot" />
              <text
                x={textX}
                y={textY}
                dy="0.32em"
                textAnchor={toRight ? "start" : "end"}
                className="map-label"
              >
                {text}
              </text>
            </g>
          );
        },
      )}
    </g>
  );
}

/** Labels from north to south, each a line below the one before where they would cover each other; those begin at one edge. */
function placed(labels: MapLabel[], at: Map<string, [number, number]>, width: number) {
  const labelled = labels
    .map((label, index) => {
      const [x, y] = at.get(label.unitId)!;
      return { ...label, isFirst: index === 0, x, y, textX: x, textY: y };
    })
    .sort((one, other) => one.y - other.y);
  labelled.forEach((label, index) => {
    const before = labelled[index - 1];
    if (before) label.textY = Math.max(label.y, before.textY + line);
  });
  const isNear = (one: { textY: number }, other: { textY: number }) =>
    Math.abs(one.textY - other.textY) <= 2 * line;
  return labelled.map((label) => {
    const near = labelled.filter((other) => isNear(label, other)).map(({ x }) => x);
    const toRight = label.x < 0.55 * width;
    return { ...label, textX: toRight ? Math.max(...near) + 18 : Math.min(...near) - 18 };
  });
}
