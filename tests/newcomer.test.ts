import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { readEnvironment } from "@/environment";
import { walk } from "./support/sources";

const read = (file: string) => readFileSync(file, "utf8");

/** The names of the settings, as `environment.ts` declares them. */
const settings = [...read("environment.ts").matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map((match) => match[1]!);
/** `NAME=value` lines of the example, set or not. */
const examples = [...read(".env.example").matchAll(/^#?([A-Z][A-Z_]+)=(.*)$/gm)].map(
  (match) => [match[1]!, match[2]!] as const,
);

describe(".env.example", () => {
  test("names every setting, and no other", () => {
    expect(settings.length).toBeGreaterThan(10);
    expect(examples.map(([name]) => name).sort()).toEqual([...settings].sort());
  });

  test("gives values that hold", () => {
    const given = Object.fromEntries(examples.filter(([, value]) => value !== ""));
    expect(readEnvironment(given)).toMatchObject({ PORT: 3000, PORTAL_DEMO: false, TRUST_PROXY: false });
  });
});

const pages = ["README.md", "README.vi.md", "CONTRIBUTING.md", "CHANGELOG.md", ...walk("docs")].filter(
  (file) => file.endsWith(".md"),
);

describe("the pages for a newcomer", () => {
  test.each(pages)("%s leads only to what is there", (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)[^)]*\)/g)].map(
      (match) => match[1]!,
    );
    // A path in code marks: with a folder, and nothing to fill in.
    const paths = [...read(page).matchAll(/`((?:[\w.()[\]-]+\/)+[\w.()[\]-]*)`/g)].map((match) => match[1]!);
    const rooms = /^(app|components|domain|db|deploy|seed|cli|server|messages|drizzle|tests|docs|public)\//;
    const missing = [
      ...links.filter((link) => !existsSync(join(dirname(page), link))),
      ...paths.filter((path) => rooms.test(path) && !existsSync(path)),
    ];
    expect(missing).toEqual([]);
  });

  test.each(["README.md", "README.vi.md", "CONTRIBUTING.md", "docs/van-hanh.md"])(
    "%s stays short",
    (page) => {
      expect(read(page).split("\n").length).toBeLessThanOrEqual(150);
    },
  );

  test("every command that a page names exists", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    for (const page of pages) {
      const named = [...read(page).matchAll(/npm run (?:-s )?([\w:-]+)/g)].map((match) => match[1]!);
      expect([page, named.filter((name) => !(name in scripts))]).toEqual([page, []]);
    }
  });
});
