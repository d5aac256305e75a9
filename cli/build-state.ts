import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const stampFile = ".next/portal-build";
const sources = ["app", "components", "domain", "db", "seed", "messages", "public", "server"];
const files = [
  "environment.ts",
  "instrumentation.ts",
  "proxy.ts",
  "next.config.js",
  "package-lock.json",
  "postcss.config.mjs",
  "flatten-layers.mjs",
];

/** Whether `.next` was built from the sources as they are now. */
export function isBuilt(): boolean {
  if (!existsSync(".next/BUILD_ID") || !existsSync(stampFile)) return false;
  return readFileSync(stampFile, "utf8") === fingerprint();
}

/** Notes which sources `.next` was just built from. */
export function rememberBuild(): void {
  writeFileSync(stampFile, fingerprint());
}

/** SHA-256 over path, size and time of change of everything the build reads. */
function fingerprint(): string {
  const hash = createHash("sha256");
  for (const path of [...files, ...sources.flatMap(walk)]) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => a.name.localeCompare(b.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? walk(path) : [path];
    });
}
