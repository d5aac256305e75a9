import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

/** All files under a folder, by their paths. */
export function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}

/** `/ban-lam-viec/de-cu` for `app/[locale]/(desk)/ban-lam-viec/de-cu/actions.ts`. */
const addressOf = (file: string) =>
  file
    .replace(/^app/, "")
    .replace(/\/[^/]+$/, "")
    .replace(/\/(\[locale\]|\([^/]*\))/g, "") || "/";

/** The addresses `app/` answers, from its folders; `files` says with what. */
export function routesOf(files: RegExp, folder = "app", path = ""): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isFile()) return files.test(entry.name) ? [path || "/"] : [];
    if (entry.name.startsWith("_")) return [];
    const isGroup = entry.name.startsWith("(") || entry.name === "[locale]";
    return routesOf(files, `${folder}/${entry.name}`, isGroup ? path : `${path}/${entry.name}`);
  });
}

/** "/kiem-duyet approve" for every server action the application exports. */
export function serverActions(): string[] {
  return walk("app")
    .filter((file) => /\.tsx?$/.test(file) && readFileSync(file, "utf8").startsWith('"use server"'))
    .flatMap((file) => exportsOf(file).map((name) => actionName(file, name)));
}

/** How the role table calls what `file` exports as `name`. */
export const actionName = (file: string, name: string) => `${addressOf(file)} ${name}`;

/** "PATCH /api/photos/[id]" for every route handler that answers a writing method. */
export function writingRoutes(): string[] {
  return walk("app")
    .filter((file) => /\/route\.tsx?$/.test(file))
    .flatMap((file) => exportsOf(file).map((name) => `${name} ${addressOf(file)}`))
    .filter((name) => /^(POST|PUT|PATCH|DELETE) /.test(name));
}

/** The portal's own files that `file` imports, however far away, itself first. What is only a type is no import. */
export function reachedFrom(file: string, seen = new Set<string>()): string[] {
  seen.add(file);
  for (const [, path] of readFileSync(file, "utf8").matchAll(
    /^(?:import|export) (?!type)[^;]*?"([@.][^"]*)";/gm,
  )) {
    const base = path!.startsWith("@/") ? path!.slice(2) : join(dirname(file), path!);
    const found = ["", ".ts", ".tsx"]
      .map((end) => base + end)
      .find((one) => /\.tsx?$/.test(one) && existsSync(one));
    if (found && !seen.has(found)) reachedFrom(found, seen);
  }
  return [...seen];
}

/** The names of the values a file exports. */
function exportsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement) => {
    if (
      ts.isExportDeclaration(statement) &&
      statement.exportClause &&
      ts.isNamedExports(statement.exportClause)
    )
      return statement.exportClause.elements.map((element) => element.name.text);
    const exported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);
    if (!exported) return [];
    if (ts.isFunctionDeclaration(statement)) return statement.name ? [statement.name.text] : [];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.map((declaration) => declaration.name.getText());
  });
}
