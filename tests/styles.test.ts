import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import tailwind from "@tailwindcss/postcss";
import postcss from "postcss";
import { expect, test } from "vitest";
import { walk, reachedFrom } from "./support/sources";

/** The selectors of a sheet of `app/`; `written` is read for classes beside what the sheet itself names. */
async function rulesOf(sheet: string, written = ""): Promise<Set<string>> {
  const folder = mkdtempSync(join(tmpdir(), "lan-toa-styles-"));
  try {
    writeFileSync(join(folder, "written.tsx"), written);
    const from = `${process.cwd()}/app/${sheet}`;
    const css = `${readFileSync(from, "utf8")}\n@source "${folder}";`;
    const { root } = await postcss([tailwind()]).process(css, { from });
    const found = new Set<string>();
    root.walkRules((rule) => void found.add(rule.selector));
    return found;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What citizens read, and the fault's page, which any page may become. */
const citizens = [
  "app/global-error.tsx",
  ...walk("app/[locale]").filter(
    (file) =>
      /\.tsx$/.test(file) &&
      (/\((?:public|find)\)/.test(file) || /^app\/\[locale\]\/[\w-]+\.tsx$/.test(file)),
  ),
];

test("the sheet of citizens' pages holds every style of the files they take", async () => {
  const reached = new Set(citizens.flatMap((file) => reachedFrom(file)));
  const files = [...reached].filter((file) => /^(?:app|components)\//.test(file));
  expect(files.length).toBeGreaterThan(150);
  const held = await rulesOf("public.css");
  const wanted = await rulesOf("public.css", files.map((file) => readFileSync(file, "utf8")).join("\n"));
  expect([...wanted].filter((rule) => !held.has(rule))).toEqual([]);
});

test("a style that only an office's page has is not in it, and is in the office's", async () => {
  const [citizen, office] = [await rulesOf("public.css"), await rulesOf("office.css")];
  expect([...citizen].filter((rule) => !office.has(rule))).toEqual([]);
  expect(office.size - citizen.size).toBeGreaterThan(100);
});
