import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (file: string) => readFileSync(file, "utf8");
const faults = read("docs/faults.md");
const trust = read("docs/security.md");
const table = [faults, trust, read("docs/security-beside.md")].join("\n");
const named = [...table.matchAll(/^ {2}- `(tests\/[^`]+)` · `(.+)`$/gm)].map(([, file, title]) => [
  file!,
  title!,
]);
/** The lines that say a symptom, or what must hold; each has its tests right below. */
const lines = table.split(/^- /m).slice(1);

test("every test that the tables of faults and of trust name is there, and every line names one", () => {
  expect(named.length).toBeGreaterThan(200);
  const missing = named.filter(([file, title]) => {
    const source = existsSync(file!) ? read(file!) : "";
    return !['"', "`"].some((quote) => source.includes(quote + title + quote));
  });
  expect(missing).toEqual([]);
  expect(lines.filter((one) => !/^ {2}- `tests\//m.test(one))).toEqual([]);
  // A line of tests in any other form would not be looked at.
  expect(table.match(/^ {2}- /gm)).toHaveLength(named.length);
});

test("every number of the list of trust has its line, in order, and so its tests", () => {
  const numbers = [...trust.matchAll(/^- (\d+): /gm)].map(([, number]) => Number(number));
  expect(numbers).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
});
