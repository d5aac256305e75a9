import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { slopeOf } from "./memory";
import { Rows, tableOf, writeTable } from "./rows";

vi.spyOn(console, "log").mockImplementation(() => undefined);

function someRows(): Rows {
  const rows = new Rows();
  rows.part = "pages";
  rows.add("story / clean", 9.99, "×", { goal: { atLeast: 10 }, digits: 1 });
  rows.add("search", 25, "ms", { goal: { atMost: 25 }, note: "median 12 ms" });
  rows.add("answers", 12345, "a second");
  rows.fail(new Error("NO_NAVSTART\nand a long stack"));
  return rows;
}

describe("the rows of a run", () => {
  test("say whether the goal was met, by the figure and not by how it is written", () => {
    expect(someRows().all.map(({ measured, goal, met }) => [measured, goal, met])).toEqual([
      ["10.0 ×", "≥ 10", false],
      ["25 ms (median 12 ms)", "≤ 25", true],
      ["12,345 a second", "", null],
      ["failed: NO_NAVSTART", "", false],
    ]);
  });

  test("are written between the markers of a page, again and again, and the rest stays", () => {
    const file = join(mkdtempSync(join(tmpdir(), "lan-toa-rows-")), "page.md");
    writeFileSync(file, "# Before\n\n<!-- bench: begin -->old<!-- bench: end -->\n\nAfter\n");
    writeTable(file, "First:", []);
    writeTable(file, "Second:", someRows().all);
    const table = tableOf(someRows().all);
    expect(readFileSync(file, "utf8")).toBe(
      `# Before\n\n<!-- bench: begin -->\n\nSecond:\n\n${table}\n\n<!-- bench: end -->\n\nAfter\n`,
    );
    writeFileSync(file, "no markers");
    expect(() => writeTable(file, "", [])).toThrow("no place for the table");
  });
});

test("a slope is that of the line nearest to all readings", () => {
  const at = (minute: number, megabytes: number) => ({ minute, megabytes });
  expect(slopeOf([at(5, 200), at(6, 201), at(7, 202)])).toBeCloseTo(1);
  expect(slopeOf([at(5, 200), at(6, 203), at(7, 200), at(8, 203)])).toBeCloseTo(0.6);
});
