import { randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import { createClient, type Client } from "@libsql/client";
import { minhPhung } from "../support/people";
import type { Bench } from "./bench";
import { median, percentile } from "./load";
import { residentMegabytes } from "./memory";
import { startPortal, storyPath, type Portal } from "./portal";

const total = 10_000;
const rounds = 5;

/** 10,000 nominations taken out of the desk as an .xlsx, beside a bare script that reads and packs the same rows. */
export async function benchExport({ rows }: Bench): Promise<void> {
  const portal = await startPortal({ nominations: 1 });
  const client = createClient({ url: `file:${portal.databaseFile}` });
  try {
    await fill(client, portal.nominations[0]!.id);
    // What a first visit compiles and reads is no part of it.
    await ask(portal, "/ban-lam-viec");
    await ask(portal, "/api/sheets/nominations?q=khong-co-ai");
    const rest = residentMegabytes(portal.pid);
    let most = rest;
    const memory = setInterval(() => (most = Math.max(most, residentMegabytes(portal.pid))), 50);
    let isOver = false;
    const others = askOthers(portal, () => isOver);
    const times: number[] = [];
    let bytes = 0;
    for (let round = 0; round < rounds; round++) {
      const begin = performance.now();
      bytes = (await ask(portal, "/api/sheets/nominations")).length;
      times.push(performance.now() - begin);
    }
    isOver = true;
    clearInterval(memory);
    const waits = await others;
    const bare = await bareScript(client);
    const note = `${Math.round(bytes / 1024)} KB`;
    rows.add("10,000 nominations as .xlsx", median(times) / 1000, "s", {
      goal: { atMost: 3 },
      digits: 2,
      note,
    });
    rows.add("the same / a bare script that reads and gzips the rows", median(times) / bare, "", {
      digits: 1,
    });
    rows.add("memory above rest meanwhile, at most", most - rest, "MB", { goal: { atMost: 150 } });
    rows.add("a story meanwhile, p99", percentile(waits, 0.99), "ms", {
      goal: { atMost: 200 },
      note: `${waits.length} requests`,
    });
  } finally {
    client.close();
    await portal.stop();
  }
}

/** Copies of a complete draft under names of their own. */
async function fill(client: Client, id: string): Promise<void> {
  const { rows } = await client.execute({ sql: "SELECT * FROM nomination WHERE id = ?", args: [id] });
  const pattern = rows[0]!;
  const columns = Object.keys(pattern);
  const sql = `INSERT INTO nomination (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`;
  const copies = Array.from({ length: total - 1 }, (_, at) => ({
    sql,
    args: columns.map((name) =>
      name === "id" ? randomUUID() : name === "name" ? `Trần Thị Sen ${at}` : (pattern[name] ?? null),
    ),
  }));
  for (let at = 0; at < copies.length; at += 500) await client.batch(copies.slice(at, at + 500), "write");
}

async function ask({ url, nominations }: Portal, path: string): Promise<Buffer> {
  const answer = await fetch(url + path, { headers: { cookie: nominations[0]!.cookie } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

/** Asks for a story again and again until it is over. Returns what each took, in milliseconds. */
async function askOthers({ url }: Portal, isOver: () => boolean): Promise<number[]> {
  const waits: number[] = [];
  while (!isOver()) {
    const begin = performance.now();
    await (await fetch(url + storyPath)).text();
    waits.push(performance.now() - begin);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return waits;
}

/** Milliseconds of reading the ward's rows in one statement and gzipping them as JSON, in this process. */
async function bareScript(client: Client): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const begin = performance.now();
    const sql = `SELECT n.*, u.name, c.name, f.name FROM nomination n JOIN unit u ON u.id = n.unit_id
      LEFT JOIN campaign c ON c.id = n.campaign_id LEFT JOIN field f ON f.id = n.field_id WHERE n.unit_id = ?`;
    const { rows } = await client.execute({ sql, args: [minhPhung] });
    gzipSync(JSON.stringify(rows));
    times.push(performance.now() - begin);
  }
  return median(times);
}
