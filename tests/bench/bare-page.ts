import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const sources = ["app", "cli", "components", "db", "domain", "drizzle", "messages", "public"];
const files = [
  "environment.ts",
  "instrumentation.ts",
  "next.config.js",
  "package.json",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];

const layout = `export default function Layout({ children }) { return <html lang="vi"><body>{children}</body></html>; }`;
const page = `export function generateStaticParams() { return []; }
export default async function Bare({ params }) {
  const { size } = await params;
  return <main><h1>Bare</h1><p>{("lan toa ".repeat(7) + "lan tỏa ").repeat(Math.ceil(Number(size) / 66))}</p></main>;
}`;

/**
 * A copy of the portal with one page more: `/bare/<bytes>`, static, without anything of ours, for comparing the
 * story page with in the same build. It holds as many Vietnamese letters as a story page with its markup, because
 * letters outside Latin-1 cost Node more to send. Returns the copy's folder.
 */
export function makeBenchSite(): string {
  const folder = join(".bench", "site");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of [...sources, ...files]) cpSync(name, join(folder, name), { recursive: true });
  const linked = spawnSync("cp", ["-al", "node_modules", join(folder, "node_modules")]);
  if (linked.status !== 0) cpSync("node_modules", join(folder, "node_modules"), { recursive: true });
  mkdirSync(join(folder, "app/bare/[size]"), { recursive: true });
  writeFileSync(join(folder, "app/bare/layout.jsx"), layout);
  writeFileSync(join(folder, "app/bare/[size]/page.jsx"), page);
  const config = join(folder, "next.config.js");
  writeFileSync(config, readFileSync(config, "utf8").replace("((?!vi(?:/|$)|", "((?!bare(?:/|$)|vi(?:/|$)|"));
  return folder;
}
