import { expect } from "@playwright/test";
import { clients } from "./clients";
import type { Report } from "./kill";

/** Milliseconds in which a killed portal answers again, on a machine that others keep busy. */
export const restartDeadline = 30_000;

/** Nothing lost, nothing by half, nothing twice; and there was something to lose. */
export function expectAllKept(report: Report, kills: number): void {
  expect(report.faults).toEqual([]);
  expect(report.letters).toMatchObject({ twice: 0, lost: 0 });
  expect(report.letters.unsure).toBeLessThanOrEqual(kills);
  expect(report.restarts).toHaveLength(kills);
  expect(Math.max(...report.restarts)).toBeLessThanOrEqual(restartDeadline);
  // In a few rounds not everybody gets to all that they do.
  if (kills >= 20)
    expect(Object.keys(report.acknowledged).length).toBeGreaterThan(Object.keys(clients).length);
  const done = Object.values(report.acknowledged).reduce((sum, count) => sum + count, 0);
  // A client whose forms are refused all the time would show nothing.
  expect([report.refused.slice(0, 5), report.refused.length <= done / 50]).toEqual([
    report.refused.slice(0, 5),
    true,
  ]);
}
