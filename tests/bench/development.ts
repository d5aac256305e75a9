import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { startServer } from "../support/server";
import type { Bench } from "./bench";
import { median } from "./load";

const folder = resolve(".bench/development");
const changes = 5;
const leftOut = new Set(["node_modules", "tests", "docs", "data", "test-results"]);

/** How long `npm run dev` takes until a changed component is seen: a copy of the sources is changed, and its page asked for. */
export async function benchDevelopment({ rows }: Bench): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  for (const name of readdirSync("."))
    if (!leftOut.has(name) && !name.startsWith(".")) cpSync(name, join(folder, name), { recursive: true });
  // Style sheets name fonts by their place in it. The same files under another name where the file system can do that.
  const linked = spawnSync("cp", ["-al", "node_modules", join(folder, "node_modules")]);
  if (linked.status !== 0) cpSync("node_modules", join(folder, "node_modules"), { recursive: true });
  const server = await startServer({ folder, development: true });
  try {
    const begin = performance.now();
    await pageWith(server.url, "<footer");
    rows.add("npm run dev: the first page", (performance.now() - begin) / 1000, "s", { digits: 1 });
    const file = join(folder, "components/site/site-footer.tsx");
    const source = readFileSync(file, "utf8");
    const times = [];
    for (let at = 0; at < changes; at++) {
      const mark = `data-change="${at}"`;
      const start = performance.now();
      writeFileSync(file, source.replace("<footer", `<footer ${mark}`));
      await pageWith(server.url, mark);
      times.push((performance.now() - start) / 1000);
    }
    rows.add("npm run dev: a change shown", median(times), "s", {
      goal: { atMost: 2 },
      digits: 2,
      note: `slowest of ${changes} ${Math.max(...times).toFixed(2)} s`,
    });
  } finally {
    await server.stop();
  }
}

async function pageWith(url: string, words: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  let status = 0;
  while (Date.now() < deadline) {
    const answer = await fetch(url);
    const page = await answer.text();
    // While it is being made anew a page may be missing; one that cannot be made stays so.
    status = answer.status;
    if (page.includes(words)) return;
  }
  throw new Error(`The page never showed ${words}; it answered ${status}`);
}
