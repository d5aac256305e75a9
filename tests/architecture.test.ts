import { readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import en from "@/messages/en";
import vi from "@/messages/vi";
import { table } from "./site/role-table";
import { circlesOf } from "./support/circles";
import { messageUses } from "./support/message-uses";
import { reachedFrom, serverActions, walk, writingRoutes } from "./support/sources";

const rooms = ["app", "components", "domain", "db", "messages", "cli", "server"];
const files = rooms.flatMap(walk).filter((file) => /\.(ts|tsx|mjs)$/.test(file));
const seed = walk("seed").filter((file) => file.endsWith(".ts"));
const read = (file: string) => readFileSync(file, "utf8");

describe("server actions", () => {
  const actionFiles = files.filter((file) => read(file).startsWith('"use server"'));

  test("exist where pages use them", () => expect(actionFiles.length).toBeGreaterThan(4));

  test.each(actionFiles)("%s exports only what went through the one door", (file) => {
    const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
    const exported = source.statements.filter((statement) =>
      ts.canHaveModifiers(statement)
        ? ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)
        : false,
    );
    expect(exported.length).toBeGreaterThan(0);
    for (const statement of exported) {
      if (ts.isTypeAliasDeclaration(statement)) continue;
      expect(ts.isVariableStatement(statement), statement.getText().slice(0, 60)).toBe(true);
      for (const declaration of (statement as ts.VariableStatement).declarationList.declarations) {
        const call = declaration.initializer;
        const door = call && ts.isCallExpression(call) ? call.expression.getText() : "";
        expect(["formAction", "publicFormAction", "buttonAction", "ownButtonAction"]).toContain(door);
      }
    }
  });
});

describe("route handlers", () => {
  const writing = files.filter(
    (file) =>
      file.endsWith("route.ts") &&
      /export (async )?(function|const) (POST|PUT|PATCH|DELETE)/.test(read(file)),
  );

  test("that write exist", () => expect(writing.length).toBeGreaterThan(1));

  test.each(writing)("%s asks who and from where before it writes", (file) => {
    expect(read(file)).toMatch(/apiCommand\(|uploadRoute\(|keyedUpload\(/);
  });
});

describe("query strings", () => {
  const pages = files.filter((file) => file.startsWith("app/") && /searchParams/.test(read(file)));
  // `/api/v1` refuses what it does not know instead of passing over it: its contract says so.
  const door =
    /(?:readQuery\(|readParameters\()(?:await searchParams|new URL\(request\.url\)\.searchParams|query)\b/g;

  test("are asked somewhere", () => expect(pages.length).toBeGreaterThan(20));

  test.each(pages)("%s reads its own through readQuery and in no other way", (file) => {
    const elsewhere = read(file)
      .replace(door, "")
      .replace(/\{ params, searchParams \}|const query = new URL\(request\.url\)\.searchParams;/g, "");
    expect(elsewhere).not.toMatch(/searchParams/);
  });
});

test("next-auth stands behind these files and no other", () => {
  const named = files.filter((file) => /from "next-auth/.test(read(file)));
  expect(named).toEqual([
    "app/_server/auth.ts",
    "app/_server/office-sign-in.ts",
    "app/_server/viewer.ts",
    "app/api/auth/[...nextauth]/route.ts",
  ]);
});

test("every server action and every writing route has a row in the role table, and nothing else has", () => {
  const rows = new Set(Object.keys(table).map((name) => name.split(" · ")[0]!));
  expect([...rows].sort()).toEqual([...serverActions(), ...writingRoutes()].sort());
});

test.each(walk("tests/site").filter((file) => file.endsWith(".spec.ts")))(
  "%s is named *.own.spec.ts if it starts portals of its own, and only then",
  (file) => {
    expect(file.endsWith(".own.spec.ts")).toBe(/\bstart(Server|OwnServer|[A-Z]\w*Portal)\b/.test(read(file)));
  },
);

describe("files", () => {
  test.each(files.filter((file) => file.endsWith(".server.ts")))("%s stays on the server", (file) => {
    expect(read(file).startsWith('import "server-only";')).toBe(true);
  });

  test("never import each other in a circle", () => expect(circlesOf([...files, ...seed])).toEqual([]));

  test("a question is named by the catalogue and by very few beside it", () => {
    const naming = files.filter(
      (file) => /^(app|components|domain)\//.test(file) && /neighbourhood/.test(read(file)),
    );
    expect(naming.length).toBeGreaterThan(1);
    expect(naming.length, naming.join("\n")).toBeLessThanOrEqual(7);
  });

  test("no page keeps its own address from the portal itself: a form sent without scripts would lose its Origin", () => {
    const silent = files.filter((file) => /referrer: ["']no-referrer/.test(read(file)));
    expect(silent.filter((file) => file.startsWith("app/"))).toEqual([]);
  });

  test("no folder is a junk drawer", () => {
    const folders = new Set(files.flatMap((file) => file.split("/").slice(0, -1)));
    const junk = ["lib", "utils", "helpers", "common", "hooks", "types", "services", "src"];
    expect(junk.filter((name) => folders.has(name))).toEqual([]);
  });
});

describe("public pages", () => {
  // Made per visitor, with React: see docs/decisions/2026-11-no-runtime.md.
  const pages = walk("app/[locale]").filter(
    (file) =>
      /\/(?:page|layout|not-found)\.tsx$/.test(file) &&
      !/\((?:account|admin|desk|jury|moderation|visitor|word)\)/.test(file),
  );

  test("exist", () => expect(pages.length).toBeGreaterThan(30));

  test.each(pages)("%s holds no client component", (page) => {
    expect(reachedFrom(page).filter((file) => /^["']use client["']/.test(read(file)))).toEqual([]);
  });
});

describe("messages", () => {
  const flat = (value: unknown, path = ""): [string, string][] =>
    typeof value === "string"
      ? [[path, value]]
      : Object.entries(value as object).flatMap(([key, child]) => flat(child, path ? `${path}.${key}` : key));

  test("both languages say the same things", () => {
    expect(flat(en).map(([key]) => key)).toEqual(flat(vi).map(([key]) => key));
  });

  test("and nothing that no page asks for", () => {
    const used = messageUses(files.filter((file) => !file.startsWith("messages/")));
    expect(used("ui.asked-by-nobody")).toBe(false);
    expect(flat(vi).flatMap(([key]) => (used(key) ? [] : [key]))).toEqual([]);
  });

  test("with the same gaps to fill", () => {
    const gaps = (text: string) =>
      [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1]))].sort();
    const english = new Map(flat(en));
    for (const [key, text] of flat(vi)) expect([key, gaps(english.get(key)!)]).toEqual([key, gaps(text)]);
  });
});
