/** What was measured on a printer's calibration sheet, in millimetres: to the first circle's middle, and how long the bar is. */
export type Measured = { left: number; top: number; bar: number };

/** What a printer without any fault would print. */
export const right: Measured = { left: 20, top: 20, bar: 100 };

/** What may be measured: beyond it the sheet was turned round or printed "to fit". */
export const measurable = { left: [5, 35], top: [5, 35], bar: [90, 110] } as const;

/**
 * What makes a printer's fault good: all is made so much larger, then moved. Who measured 21.5 mm where 20 should be has all
 * moved 1.5 mm to the left.
 */
export function correctionOf(measured: Measured | null): { scale: number; left: number; top: number } {
  const { left, top, bar } = measured ?? right;
  const stretch = bar / right.bar;
  const back = (found: number, meant: number) => (meant * stretch - found) / stretch;
  return { scale: 1 / stretch, left: back(left, right.left), top: back(top, right.top) };
}
