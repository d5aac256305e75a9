import { readFileSync } from "node:fs";
import { posix } from "node:path";
import ts from "typescript";

/** Files that import each other in a circle, types included; each circle sorted. */
export function circlesOf(files: string[]): string[][] {
  const known = new Set(files);
  const imports = new Map(files.map((file) => [file, importsOf(file, known)]));
  const reached = new Map(files.map((file) => [file, reachedFrom(file, imports)]));
  const circles = files
    .filter((file) => reached.get(file)!.has(file))
    .map((file) => [...reached.get(file)!].filter((other) => reached.get(other)!.has(file)).sort());
  return [...new Map(circles.map((circle) => [circle.join(), circle])).values()];
}

function reachedFrom(file: string, imports: Map<string, string[]>): Set<string> {
  const reached = new Set<string>();
  const waiting = [...imports.get(file)!];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    waiting.push(...imports.get(next)!);
  }
  return reached;
}

function importsOf(file: string, known: Set<string>): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, "utf8"));
  return importedFiles.flatMap(({ fileName }) => {
    const path = fileName.startsWith("@/")
      ? fileName.slice(2)
      : fileName.startsWith(".")
        ? posix.join(posix.dirname(file), fileName)
        : null;
    if (path === null) return [];
    const found = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((one) => known.has(one));
    return found ? [found] : [];
  });
}
