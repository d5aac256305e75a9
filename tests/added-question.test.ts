import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

// A question is added the way a maintainer adds one, to a copy of the project: a row of the catalogue, columns of the
// schema with their migration, words in both languages. Nothing else of the copy is touched.

const copy = mkdtempSync(join(tmpdir(), "lan-toa-question-"));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const parts = ["components", "db", "domain", "drizzle", "messages", "seed", "server", "tests/support"];
const files = ["environment.ts", "package.json", "tsconfig.json", "vitest.config.ts"];

function edit(path: string, change: (text: string) => string): void {
  const before = readFileSync(join(copy, path), "utf8");
  const after = change(before);
  expect(after, path).not.toBe(before);
  writeFileSync(join(copy, path), after);
}

function run(...command: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: copy, encoding: "utf8" });
  expect(status, `${stdout}\n${stderr}`).toBe(0);
}

const rows = `
  motto: {
    section: "thanh-tich",
    ...sentence(80, "too-long"),
    needed: "recognised",
    lacks: needed("required"),
    audience: "public",
    history: "value",
    page: "fact",
    headers: ["cham ngon"],
    paper: "subject",
  },
  assessor: {
    section: "thanh-tich",
    ...sentence(80, "too-long"),
    needed: "never",
    audience: "office",
    history: "name",
    headers: ["nguoi danh gia"],
    paper: null,
  },
`;
const columns = (...names: string[]) =>
  names.map((name) => `    ${name}: text().notNull().default(""),\n`).join("");

type Words = { nomination: { ask: Record<string, string>; answer: Record<string, string> } };

test("adding a question touches the catalogue, the schema and the messages, and nothing else", () => {
  for (const part of [...parts, ...files]) cpSync(part, join(copy, part), { recursive: true });
  symlinkSync(join(process.cwd(), "node_modules"), join(copy, "node_modules"));

  edit("domain/nominations/questions/telling.ts", (text) =>
    text.replace("\n  sinceYear: {", `${rows}  sinceYear: {`),
  );
  const story = "    story: text({ mode";
  edit("db/schema/nominations.ts", (text) => text.replace(story, columns("motto", "assessor") + story));
  edit("db/schema/profiles.ts", (text) => text.replace(story, columns("motto") + story));
  for (const language of ["vi", "en"])
    edit(`messages/${language}/desk.json`, (text) => {
      const words = JSON.parse(text) as Words;
      Object.assign(words.nomination.ask, { motto: "Người ấy sống theo câu nào?", assessor: "Ai đánh giá?" });
      Object.assign(words.nomination.answer, { motto: "Châm ngôn", assessor: "Người đánh giá" });
      return JSON.stringify(words);
    });
  run("node_modules/drizzle-kit/bin.cjs", "generate", "--config", "db/drizzle.config.ts");

  cpSync("tests/support/added-question.ts", join(copy, "tests/support/walk.test.ts"));
  run("node_modules/vitest/vitest.mjs", "run", "tests/support/walk.test.ts");
}, 90_000);
