import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { startServer, stopServers, type RunningServer } from "../support/server";
import type { Bench } from "./bench";
import { benchCertificates } from "./certificates";
import { benchCold } from "./cold";
import { benchDevelopment } from "./development";
import { benchGrid } from "./grid";
import { benchLists } from "./lists";
import { benchMemory, benchMixed } from "./mixed";
import { benchExport } from "./export";
import { benchExperience } from "./page-experience";
import { benchNginx } from "./nginx";
import { benchPages } from "./pages";
import { benchPapers } from "./papers";
import { benchPersons } from "./persons";
import { startPortal, type Portal } from "./portal";
import { startReference } from "./reference";
import { benchQueue } from "./queue";
import { benchRoundTrips } from "./round-trips";
import { Rows, tableOf, writeTable } from "./rows";
import { benchSearch } from "./search";
import { benchSheets } from "./sheets";
import { benchStatistics } from "./statistics";
import { benchSubmissions } from "./submissions";
import { benchTakeBack } from "./take-back";
import { benchTogether } from "./together";
import { benchUpgrade } from "./upgrade";
import { benchWeights } from "./weight";
import { benchBooklet } from "./works";

/** In the order in which they run: the memory at rest is that of a portal nobody has asked yet. */
const parts: Record<string, (bench: Bench) => Promise<void>> = {
  memory: benchMemory,
  pages: benchPages,
  nginx: benchNginx,
  cold: benchCold,
  weights: benchWeights,
  submissions: benchSubmissions,
  lighthouse: benchExperience,
  mixed: benchMixed,
  "round-trips": benchRoundTrips,
  search: benchSearch,
  statistics: benchStatistics,
  persons: benchPersons,
  lists: benchLists,
  queue: benchQueue,
  together: benchTogether,
  sheets: benchSheets,
  export: benchExport,
  papers: benchPapers,
  certificates: benchCertificates,
  booklet: benchBooklet,
  grid: benchGrid,
  "take-back": benchTakeBack,
  upgrade: benchUpgrade,
  development: benchDevelopment,
};

const documentation = "docs/measurements.md";
const { values } = parseArgs({
  options: {
    only: { type: "string" },
    list: { type: "boolean", default: false },
    minutes: { type: "string", default: "10" },
    write: { type: "boolean", default: false },
  },
});
const chosen = values.only?.split(",") ?? Object.keys(parts);
const unknown = chosen.filter((name) => !Object.hasOwn(parts, name));
const minutes = Number(values.minutes);
if (values.list || unknown.length > 0 || !(minutes > 0)) {
  if (unknown.length > 0) console.error(`No part is called ${unknown.join(", ")}. There are:`);
  if (!(minutes > 0)) console.error("--minutes takes a number. The parts are:");
  console.log(Object.keys(parts).join("\n"));
  process.exit(values.list ? 0 : 1);
}

const rows = new Rows();
let portal: Promise<Portal> | undefined;
let reference: Promise<RunningServer> | undefined;
const bench: Bench = {
  rows,
  portal: () => (portal ??= startPortal({ nominations: 100 })),
  reference: () => (reference ??= startReference()),
  minutes,
};
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void interrupted(signal));

mkdirSync(".bench", { recursive: true });
// The build is no part of what is measured.
await startServer().then((server) => server.stop());
for (const [name, measure] of Object.entries(parts)) {
  if (!chosen.includes(name)) continue;
  console.log(`\n── ${name} ──`);
  rows.part = name;
  try {
    await measure(bench);
  } catch (error) {
    console.error(error);
    rows.fail(error);
  }
}
await (await portal?.catch(() => undefined))?.stop();
await stopServers();
report();

/** What was measured until then is not lost, and no server outlives the bench. */
async function interrupted(signal: NodeJS.Signals): Promise<void> {
  rows.fail(new Error(`stopped by ${signal}`));
  await stopServers();
  report();
  process.exit(130);
}

function report(): void {
  const commit =
    spawnSync("git", ["describe", "--always", "--dirty"], { encoding: "utf8" }).stdout?.trim() || "?";
  const result = { commit, date: new Date().toISOString(), node: process.version, rows: rows.all };
  writeFileSync(".bench/result.json", JSON.stringify(result, null, 2));
  console.log(`\n${tableOf(rows.all)}\n`);
  if (values.write) {
    const day = result.date.slice(0, 10);
    writeTable(documentation, `Commit ${commit}, ${day}, Node ${process.version}:`, rows.all);
  }
  console.log(JSON.stringify(result));
}
