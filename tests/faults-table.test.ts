import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const table = ["docs/faults.md", "docs/faults-tried.md"].map((file) => readFileSync(file, "utf8")).join("\n");
const named = [...table.matchAll(/^ {2}- `(tests\/[^`]+)` · `(.+)`$/gm)].map(([, file, title]) => [
  file!,
  title!,
]);
/** The lines that say a symptom; each has its tests right below. */
const symptoms = table.split("## What was tried by hand")[0]!.split(/^- /m).slice(1);

test("every test that the table of faults names is there, and every symptom names one", () => {
  expect(named.length).toBeGreaterThan(90);
  const missing = named.filter(([file, title]) => {
    const source = existsSync(file!) ? readFileSync(file!, "utf8") : "";
    return !['"', "`"].some((quote) => source.includes(quote + title + quote));
  });
  expect(missing).toEqual([]);
  expect(symptoms.filter((one) => !/^ {2}- `tests\//m.test(one))).toEqual([]);
});

test("every line of the list of trust that was found wanting has its tests", () => {
  const [, trust] = table.split("## Trust");
  const lines = [...trust!.split("## ")[0]!.matchAll(/^- ([\d, ]+):/gm)].flatMap(([, numbers]) =>
    numbers!.split(", ").map(Number),
  );
  const wanted = [4, 7, 8, 9, 12, 13, 14, 15, 16, 17, 18, 19, 20, 23, 24, 25, 26, 27, 28];
  expect(lines).toEqual(wanted);
});
