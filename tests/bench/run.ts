import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { closeDatabase, openDatabase } from "../../db/client";
import { startServer } from "../support/server";
import { makeBenchSite } from "./bare-page";
import { benchLists } from "./lists";
import { median, percentile, requestsPerSecond, residentMegabytes } from "./load";
import { measureExperience } from "./page-experience";
import { publishPhotoStory } from "./photo-story";
import { benchSearch } from "./search";
import { makeReadyNominations, timeSubmissions } from "./submissions";
import { weighPage } from "./weight";

const port = Number(process.env.BENCH_PORT ?? 3180);
const story = "/guong/muoi-hai-nam-mo-lop-hoc-buoi-toi-cho-tre-em-lao-dong-trong-hem";
type Row = { what: string; measured: string; goal: string };
const rows: Row[] = [];
const add = (what: string, measured: string, goal = "") => rows.push({ what, measured, goal });

const folder = resolve(makeBenchSite());
mkdirSync(resolve(".bench/data"), { recursive: true });
const databaseFile = resolve(`.bench/data/bench-${process.pid}.db`);
const root = process.cwd();
process.chdir(folder);
const built = spawnSync(process.execPath, ["node_modules/next/dist/bin/next", "build"], { stdio: "inherit" });
if (built.status !== 0) process.exit(1);

// The first start fills the database; the second is the one that is timed.
const environment = { AUTH_SECRET: randomBytes(32).toString("hex") };
await (await startServer({ port, databaseFile, environment })).stop();
process.env.DATABASE_URL = `file:${databaseFile}`;
const nominations = await makeReadyNominations(100, environment.AUTH_SECRET);
const photoStory = await publishPhotoStory();
closeDatabase();
const begin = performance.now();
const server = await startServer({ port, databaseFile, environment });
const firstPage = await fetch(server.url);
await firstPage.text();
add("second start to the first page", `${((performance.now() - begin) / 1000).toFixed(2)} s`, "< 3 s");
add("memory at rest", `${residentMegabytes(server.pid).toFixed(0)} MB`);

const storyUrl = server.url + story;
const size = await bytesOf(storyUrl);
const bareUrl = `${server.url}/bare/${await fitBare(size)}`;
await throughput();
await coldRenders();
await weights();
await submissions();
await experience();
await server.stop();
rows.push(...(await benchSearch()), ...(await benchLists()));
report();

/** The bare page carries its text twice (markup and flight data), as every page does: fit the whole to `size`. */
async function fitBare(wanted: number): Promise<number> {
  const fixed = await bytesOf(`${server.url}/bare/66`);
  return Math.max(66, Math.round((wanted - fixed) / 2));
}

async function bytesOf(url: string): Promise<number> {
  return (await (await fetch(url)).arrayBuffer()).byteLength;
}

async function throughput(): Promise<void> {
  const addresses = { story: storyUrl, bare: bareUrl, home: `${server.url}/` };
  for (const url of Object.values(addresses)) await requestsPerSecond(url, 2);
  const rates = { story: [] as number[], bare: [] as number[], home: [] as number[] };
  for (let round = 0; round < 3; round++) {
    const order = Object.keys(addresses) as (keyof typeof addresses)[];
    for (const name of round % 2 ? order.reverse() : order)
      rates[name].push(await requestsPerSecond(addresses[name]));
  }
  const [storyRate, bareRate, homeRate] = [median(rates.story), median(rates.bare), median(rates.home)];
  add("story page", `${storyRate.toFixed(0)} req/s`);
  add("bare static page of the same size", `${bareRate.toFixed(0)} req/s`);
  add("story / bare", (storyRate / bareRate).toFixed(2), "≥ 0.85");
  add("home page", `${homeRate.toFixed(0)} req/s`);
  add("memory under load", `${residentMegabytes(server.pid).toFixed(0)} MB`, "≤ 350 MB");
}

/** Each time something was published, and the next reader pays for the rendering. */
async function coldRenders(): Promise<void> {
  const { client } = openDatabase(`file:${databaseFile}`);
  const times = [];
  for (let at = 0; at < 20; at++) {
    await client.execute(
      "insert into cache_tag values ('profiles', (select coalesce(max(revision), 0) + 1 from cache_tag)) on conflict (tag) do update set revision = excluded.revision",
    );
    // The server looks for other processes' changes every 200 ms.
    await setTimeout(250);
    const start = performance.now();
    await (await fetch(storyUrl)).text();
    times.push(performance.now() - start);
  }
  client.close();
  add(
    "story page, cold render",
    `${median(times).toFixed(0)} ms (p95 ${percentile(times, 0.95).toFixed(0)} ms)`,
  );
}

async function weights(): Promise<void> {
  const [page, bare] = [await weighPage(storyUrl), await weighPage(bareUrl)];
  const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
  add("story page: HTML", kilobytes(page.document), "≤ 20 KB");
  add("story page: CSS", kilobytes(page.stylesheet), "≤ 20 KB");
  add("story page: scripts over the bare page's", kilobytes(page.script - bare.script), "≤ 12 KB");
  add("story page: scripts in all", kilobytes(page.script));
  add("story page: fonts", kilobytes(page.font), "≤ 100 KB");
  const { image } = await weighPage(server.url + photoStory);
  add("story page with a photo full of detail: its image on a phone", kilobytes(image), "≤ 60 KB");
}

async function experience(): Promise<void> {
  for (const path of ["/", story, "/mo-hinh/me-do-dau", "/guong", "/tim-kiem?q=hoa"]) {
    const page = await measureExperience(server.url + path);
    const scores = [page.performance, page.accessibility, page.bestPractices, page.seo].join(" / ");
    add(
      `Lighthouse of ${path.slice(0, 30)}`,
      `${scores}, LCP ${page.paint.toFixed(2)} s, CLS ${page.shift.toFixed(3)}`,
      "≥ 95 / 100 / 100 / 100, ≤ 1.8 s, 0",
    );
  }
}

/** 50 officials one after the other, then 50 others at the same moment. */
async function submissions(): Promise<void> {
  const single = percentile(await timeSubmissions(server.url, nominations.slice(0, 50), false), 0.95);
  const together = percentile(await timeSubmissions(server.url, nominations.slice(50), true), 0.95);
  add("one submission at a time, p95", `${single.toFixed(0)} ms`);
  add("50 officials submit at once, p95 (none refused)", `${together.toFixed(0)} ms`);
  add("50 at once / one at a time, p95", (together / single).toFixed(1));
}

function report(): void {
  console.table(rows);
  const file = resolve(root, ".bench/result.json");
  writeFileSync(
    file,
    JSON.stringify({ date: new Date().toISOString(), node: process.version, rows }, null, 2),
  );
  console.log(JSON.stringify(rows));
}
