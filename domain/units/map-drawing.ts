import { geoMercator } from "d3-geo";
import { feature, merge } from "topojson-client";
import { presimplify, quantile, simplify } from "topojson-simplify";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";

/** The file of outlines; each geometry's `id` is a unit's. */
export type Shapes = Topology<{ wards: GeometryCollection }>;

type Point = [x: number, y: number];
type Rings = number[][][];
export type Box = { x: number; y: number; width: number; height: number };

/** An outline as an SVG path, and a point in it where a mark can stand. */
export type Outline = { unitId: string; d: string; at: Point };

/** Outlines in a space of `width` × `height`, of which everything can be shown at once. */
export type Drawing = { width: number; height: number; outlines: Outline[] };

/** The whole city with the far islands in a box of their own, and its middle drawn larger. */
export type Drawings = {
  /** `small` for a little picture among others: the same outlines in steps of `grain`, at half the weight. */
  whole: Drawing & { islands: Box | null; middleAt: Box; small: Outline[] };
  middle: Drawing;
};

/** Units of a drawing: a phone shows one as half a pixel. */
const width = 720;
/** Units of a drawing that one step of a small one's outlines is long, and the part of all corners that it leaves out. */
export const grain = 2;
const leftOut = 0.5;
/** Degrees. What lies further south (Côn Đảo, 180 km off) is drawn in a box. */
const islandsBelow = 9.5;
const islandsBox: Box = { x: 4, y: 528, width: 122, height: 122 };
/** Degrees: where wards are too small for a finger in the whole city. */
const middle = { west: 106.595, south: 10.715, east: 106.805, north: 10.885 };

/**
 * Draws units, each made up of the outlines whose ids `parts` says; borders between these go. Where an id has no outline it is passed
 * over. A unit keeps its order.
 */
export function drawUnits(shapes: Shapes, parts: ReadonlyMap<string, string[]>): Drawings {
  const units = unitsOf(shapes, parts);
  const isFar = (polygon: Rings) => polygon[0]![0]![1]! < islandsBelow;
  const all = units.flatMap(({ polygons }) => polygons);
  const near = all.filter((one) => !isFar(one)).flatMap(([ring]) => ring!);
  const far = all.filter(isFar).flatMap(([ring]) => ring!);
  const toWhole = projection(near, { x: 0, y: 0, width, height: width });
  const toBox = far.length > 0 ? projection(far, inside(islandsBox, 8)) : toWhole;
  const corners = [
    [middle.west, middle.north],
    [middle.east, middle.south],
  ];
  const [corner, opposite] = corners.map(toWhole) as [Point, Point];
  const toMiddle = projection(corners, { x: 0, y: 0, width, height: width });
  const middleHeight = Math.round(toMiddle([middle.east, middle.south])[1]);
  const drawn = units.map(({ unitId, polygons }) => ({
    unitId,
    whole: polygons.map((one) => one.map((ring) => ring.map(isFar(one) ? toBox : toWhole))),
    middle: polygons.map((one) => one.map((ring) => ring.map(toMiddle))),
  }));
  return {
    whole: {
      width,
      height: Math.max(...near.map((point) => Math.ceil(toWhole(point)[1])), 1),
      outlines: drawn.map(({ unitId, whole }) => outline(unitId, whole)),
      small: unitsOf(fewerCorners(shapes), parts).map(({ unitId, polygons }) =>
        outline(
          unitId,
          polygons.map((one) => one.map((ring) => ring.map(isFar(one) ? toBox : toWhole))),
          grain,
        ),
      ),
      islands: far.length > 0 ? islandsBox : null,
      middleAt: {
        x: Math.round(corner[0]),
        y: Math.round(corner[1]),
        width: Math.round(opposite[0] - corner[0]),
        height: Math.round(opposite[1] - corner[1]),
      },
    },
    middle: {
      width,
      height: middleHeight,
      outlines: drawn
        .filter((one) => one.middle.some(([ring]) => touches(ring!, middleHeight)))
        .map((one) => outline(one.unitId, one.middle)),
    },
  };
}

/** The same units with as few corners as a small picture shows; borders stay common to both sides. */
function fewerCorners(shapes: Shapes): Shapes {
  const weighed = presimplify(shapes);
  return simplify(weighed, quantile(weighed, leftOut));
}

function unitsOf(shapes: Shapes, parts: ReadonlyMap<string, string[]>) {
  const geometries = new Map(shapes.objects.wards.geometries.map((one) => [String(one.id), one]));
  return [...parts].map(([unitId, ids]) => {
    const own = ids.flatMap((id) => geometries.get(id) ?? []) as (Polygon | MultiPolygon)[];
    return {
      unitId,
      polygons: own.length === 1 ? polygonsOf(shapes, own[0]!) : merge(shapes, own).coordinates,
    };
  });
}

/** As `merge` of one would give it, in a fifth of the time. */
function polygonsOf(shapes: Shapes, geometry: Polygon | MultiPolygon): Rings[] {
  if (geometry.type === "Polygon") return [feature(shapes, geometry).geometry.coordinates];
  return feature(shapes, geometry).geometry.coordinates;
}

/** Mercator, in which all `points` just fit into the box. */
function projection(points: number[][], { x, y, width: across, height }: Box): (point: number[]) => Point {
  const fitted = geoMercator().fitExtent(
    [
      [x, y],
      [x + across, y + height],
    ],
    { type: "MultiPoint", coordinates: points },
  );
  const [[left, top]] = bounds(points.map((point) => fitted(point as Point)!));
  // Into the box's left upper corner rather than its middle.
  return (point) => {
    const [px, py] = fitted(point as Point)!;
    return [px - left + x, py - top + y];
  };
}

const inside = (box: Box, by: number): Box => ({
  x: box.x + by,
  y: box.y + by,
  width: box.width - 2 * by,
  height: box.height - 2 * by,
});

function bounds(points: Point[]): [Point, Point] {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [
    [Math.min(...xs), Math.min(...ys)],
    [Math.max(...xs), Math.max(...ys)],
  ];
}

function touches(ring: Point[], height: number): boolean {
  const [[left, top], [right, bottom]] = bounds(ring);
  return right > 0 && bottom > 0 && left < width && top < height;
}

const outline = (unitId: string, polygons: Point[][][], step = 1): Outline => {
  const largest = polygons
    .map(([ring]) => ring!)
    .reduce((one, other) => (area(other) > area(one) ? other : one));
  return {
    unitId,
    d: polygons
      .flat()
      .map((ring) => ringPath(ring, step))
      .join(""),
    at: pointIn(largest),
  };
};

/** A ring as a path of whole steps; what is left out is shorter than one. A ring that is no more than a point keeps its place. */
function ringPath(ring: Point[], step: number): string {
  const points = ring.map(([x, y]): Point => [Math.round(x / step), Math.round(y / step)]);
  let [x, y] = points[0]!;
  let path = `M${x} ${y}l`;
  for (const [nextX, nextY] of points.slice(1)) {
    if (nextX === x && nextY === y) continue;
    path += signed(nextX - x, path.endsWith("l")) + signed(nextY - y, false);
    [x, y] = [nextX, nextY];
  }
  return `${path.endsWith("l") ? `${path}0 0` : path}z`;
}

const signed = (step: number, isFirst: boolean) => (step < 0 || isFirst ? String(step) : ` ${step}`);

const area = (ring: Point[]) =>
  Math.abs(ring.reduce((sum, [x, y], at) => sum + cross([x, y], ring[(at + 1) % ring.length]!), 0)) / 2;

const cross = ([x, y]: Point, [otherX, otherY]: Point) => x * otherY - otherX * y;

/** The middle of the widest stretch at half the ring's height: in it, whatever its form. */
function pointIn(ring: Point[]): Point {
  const [[, top], [, bottom]] = bounds(ring);
  const level = (top + bottom) / 2;
  const crossings = ring
    .flatMap(([x, y], at) => {
      const [nextX, nextY] = ring[(at + 1) % ring.length]!;
      return y > level === nextY > level ? [] : [x + ((level - y) / (nextY - y)) * (nextX - x)];
    })
    .sort((one, other) => one - other);
  const stretches = crossings.flatMap((x, at) =>
    at % 2 === 0 ? [[x, crossings[at + 1] ?? x] as Point] : [],
  );
  const [from, to] = stretches.reduce<Point>(
    (one, other) => (other[1] - other[0] > one[1] - one[0] ? other : one),
    stretches[0] ?? ring[0]!,
  );
  return [Math.round((from + to) / 2), Math.round(level)];
}
