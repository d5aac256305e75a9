import type { Paper } from "./blank";

/** A scan as it is kept; sides are pixels. */
export type Scan = { sha256: string; width: number; height: number };

/** A scanner's edges are never cut to the hair. */
const slack = 0.03;

/**
 * How a scan lies on its paper: edge to edge (then it is drawn over all of the sheet), turned by a quarter, or of another
 * shape, as one with the scanner's lid around it; the last two are drawn unstretched, and said.
 */
export function scanFit({ width, height }: Scan, paper: Paper): "fits" | "turned" | "other" {
  const meant = paper.width / paper.height;
  const isLike = (ratio: number) => Math.abs(ratio / meant - 1) <= slack;
  if (isLike(width / height)) return "fits";
  return isLike(height / width) ? "turned" : "other";
}
