import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { dirname, join } from "node:path";
import { nginxPath, startNginx, type Front } from "../support/fronts";
import { freePort, startServer } from "../support/server";
import type { Bench } from "./bench";
import { load, median } from "./load";
import { storyPath } from "./portal";

const rounds = 5;
const seconds = 4;
const filePath = "/as-file";

/**
 * The front with its cache beside the same nginx sending the same answer, head and body, out of a file, in turns: by answers
 * a second, and by the processor's time for each, which neither the generator's own ceiling nor a busy machine changes.
 * Without TLS, whose cost is the same for both.
 */
export async function benchNginx({ rows }: Bench): Promise<void> {
  const program = nginxPath();
  if (!program) throw new Error("Debian's nginx is neither here nor to be had");
  // Behind a front the portal says how long a page may be kept; without that nothing is.
  const { url, stop } = await startServer({ environment: { TRUST_PROXY: "1" } });
  try {
    await (await fetch(url + storyPath)).text();
    const { headers, body } = await packedAnswer(url + storyPath);
    const port = await freePort();
    const change = (file: string) => forMeasuring(file, headers, body);
    const front = await startNginx(program, { portal: new URL(url).host, port, change, plain: true });
    try {
      await measure(front, rows);
    } finally {
      await front.stop();
    }
  } finally {
    await stop();
  }
}

async function measure(front: Front, rows: Bench["rows"]): Promise<void> {
  const found = { [storyPath]: [] as Measured[], [filePath]: [] as Measured[] };
  for (const path of Object.keys(found)) await answersOf(front, path, 1);
  for (let round = 0; round < rounds; round++)
    for (const [path, all] of Object.entries(found)) all.push(await answersOf(front, path, seconds));
  const [kept, file] = [found[storyPath], found[filePath]];
  const rate = (all: Measured[]) => median(all.map((one) => one.rate));
  const cost = (all: Measured[]) => median(all.map((one) => one.microseconds));
  rows.add("nginx with its cache / with the same answer as a file", rate(kept) / rate(file), "×", {
    goal: { atLeast: 0.8 },
    digits: 2,
    note: `${rate(kept).toFixed(0)} / ${rate(file).toFixed(0)} a second`,
  });
  rows.add("the same by the processor's time for an answer", cost(file) / cost(kept), "×", {
    goal: { atLeast: 0.8 },
    digits: 2,
    note: `${cost(kept).toFixed(1)} / ${cost(file).toFixed(1)} µs`,
  });
}

type Measured = { rate: number; microseconds: number };

async function answersOf(front: Front, path: string, time: number): Promise<Measured> {
  const before = processorSeconds(front.pid);
  const { rate, answers } = await load(`http://127.0.0.1:${front.port}`, [{ path, weight: 1 }], {
    seconds: time,
    connections: 32,
  });
  return { rate, microseconds: ((processorSeconds(front.pid) - before) / answers) * 1_000_000 };
}

/** What the workers of an nginx have used of the processor, in seconds (Linux counts in hundredths). */
function processorSeconds(master: number): number {
  let ticks = 0;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      if (Number(fields[1]) === master) ticks += Number(fields[11]) + Number(fields[12]);
    } catch {
      // It ended between the list and the look.
    }
  }
  return ticks / 100;
}

/** deploy/nginx.conf for a single sender of any number of requests, with the answer as a file beside the cache. */
function forMeasuring(file: string, headers: [string, string][], body: Buffer): string {
  const folder = dirname(/proxy_cache_path (\S+)/.exec(file)![1]!);
  writeFileSync(join(folder, "story.gz"), body);
  const lines = headers.map(([name, value]) => `      add_header ${name} ${JSON.stringify(value)};`);
  // The same limits stand before both: what is compared is a file out of the cache with a file.
  const limits = file.match(/^ {6}limit_(?:req|conn) .*;$/gm) ?? [];
  const location = [
    `    location = ${filePath} {`,
    ...limits,
    `      default_type "text/html; charset=utf-8";`,
    ...lines,
    `      alias ${folder}/story.gz;`,
    "    }",
    "    location @too-large {",
  ].join("\n");
  return file.replace("rate=100r/s", "rate=1000000r/s").replace("    location @too-large {", () => location);
}

/** A page's packed body, and of its head what nginx would not write by itself. */
function packedAnswer(address: string): Promise<{ headers: [string, string][]; body: Buffer }> {
  const own = /^(?:date|connection|keep-alive|content-(?:length|type)|etag)$/;
  return new Promise((done, failed) => {
    request(address, { headers: { "accept-encoding": "gzip" } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () => {
        const headers = Object.entries(answer.headers).flatMap(([name, value]) =>
          own.test(name) ? [] : [[name, String(value)] as [string, string]],
        );
        done({ headers, body: Buffer.concat(parts) });
      });
    })
      .on("error", failed)
      .end();
  });
}
