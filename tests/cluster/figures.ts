import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createClient } from "@libsql/client";
import { Rows } from "../bench/rows";
import { load, percentile } from "../bench/load";
import { startServer, type RunningServer } from "../support/server";
import type { Cluster } from "./cluster";
import { farAway } from "./far-away";
import { saveFields, signIn } from "./people";
import { official } from "./shows";

const campaignId = "bieu-duong-nam-2026";

/** What is measured of a cluster; all of it on one machine, whose cores the portals, the servers and who asks share. */
export async function measure(cluster: Cluster): Promise<Rows> {
  const rows = new Rows();
  rows.part = "cluster";
  await reads(cluster, rows);
  await lag(cluster, rows);
  await writesPerSecond(cluster, rows);
  await fieldsFromAfar(cluster, rows);
  return rows;
}

/** Ready pages, and answers to questions, which are rendered each time, asked of one, two and three portals at once. */
async function reads({ portals }: Cluster, rows: Rows) {
  for (const [what, path, connections] of [
    ["a ready page", "/guong", 16],
    ["an answer to a question, rendered each time", "/tim-kiem?q=hoa", 4],
  ] as const)
    for (const many of [1, 2, 3]) {
      const asked = portals.slice(0, many);
      const pids = asked.map((portal) => portal.running().pid);
      await Promise.all(asked.map(({ url }) => fetch(url + path)));
      const before = processorTime(pids);
      const loads = await Promise.all(
        asked.map(({ url }) => load(url, [{ path, weight: 1 }], { seconds: 5, connections })),
      );
      const sum = (of: (one: (typeof loads)[number]) => number) =>
        loads.reduce((all, one) => all + of(one), 0);
      const each = (processorTime(pids) - before) / sum(({ answers }) => answers);
      rows.add(
        `${what}, ${many} portal${many > 1 ? "s" : ""}`,
        sum(({ rate }) => rate),
        "req/s",
        { note: `${each.toFixed(2)} ms of a processor each` },
      );
    }
}

/** Milliseconds of a processor that these processes have used: that hardly depends on what else runs on the machine. */
function processorTime(pids: number[]): number {
  // Behind the name, which may hold anything: the 12th and 13th field, in hundredths of a second.
  const ticks = (pid: number) => readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)!.split(" ");
  return pids.reduce((sum, pid) => sum + 10 * (Number(ticks(pid)[11]) + Number(ticks(pid)[12])), 0);
}

/** From an acknowledged write on the primary until a replica answers with it. */
async function lag({ primary, replicas }: Cluster, rows: Rows) {
  const writer = createClient({ url: primary.url });
  const readers = replicas.map(({ url }) => createClient({ url }));
  const times: number[] = [];
  for (let round = 0; round < 50; round++) {
    await writer.execute(
      "update cache_tag set revision = (select max(revision) + 1 from cache_tag) where tag = 'books'",
    );
    const wanted = Number((await writer.execute("select max(revision) from cache_tag")).rows[0]![0]);
    const since = performance.now();
    const holds = async (reader: (typeof readers)[number]) => {
      while (Number((await reader.execute("select max(revision) from cache_tag")).rows[0]![0]) < wanted);
      times.push(performance.now() - since);
    };
    await Promise.all(readers.map(holds));
  }
  for (const client of [writer, ...readers]) client.close();
  rows.add("a replica behind the primary, median", percentile(times, 0.5), "ms");
  rows.add("a replica behind the primary, p95", percentile(times, 0.95), "ms");
}

/** Fields saved in a second: six people at one portal on a file, then on the server at one portal and at three. */
async function writesPerSecond(cluster: Cluster, rows: Rows) {
  const file = await startServer({
    environment: { AUTH_SECRET: cluster.secret, PORTAL_URL: cluster.name, TRUST_PROXY: "1" },
  });
  try {
    noteSaving(rows, "one portal on a file", await saving(cluster, [file]));
  } finally {
    await file.stop();
  }
  for (const some of [cluster.portals.slice(0, 1), cluster.portals]) {
    const portals = some.map((portal) => portal.running());
    const saved = await saving(cluster, portals, { pids: [cluster.primary.pid()] });
    noteSaving(rows, `${portals.length} on a libSQL server`, saved);
  }
}

type Saved = Awaited<ReturnType<typeof saving>>;

function noteSaving(rows: Rows, where: string, { rate, p95, processor }: Saved) {
  const note = `${processor.toFixed(1)} ms of a processor each`;
  rows.add(`fields saved, six people, ${where}`, rate, "/s", { note });
  rows.add("… p95 of one", p95, "ms");
}

/** `pids`: what works for it beside the portals. */
async function saving(
  cluster: Cluster,
  portals: RunningServer[],
  { people = 6, seconds = 6, pids = [] as number[] } = {},
) {
  const at = portals.map((server) => ({
    url: server.url,
    again: async () => undefined,
    running: () => server,
  }));
  const cookies = await Promise.all(at.map((portal) => signIn(cluster, portal, official)));
  const times: number[] = [];
  const working = [...portals.map(({ pid }) => pid), ...pids];
  const before = processorTime(working);
  const end = performance.now() + seconds * 1000;
  const person = async (who: number) => {
    const id = randomUUID();
    for (let version = 0; performance.now() < end;) {
      // As a page does: the first time all that was typed, then the one answer that changed.
      const workplace = `Lần ${version}`;
      const patch =
        version === 0 ? { kind: "individual", campaignId, name: `Bà Đo ${who}`, workplace } : { workplace };
      const begin = performance.now();
      const portal = who % at.length;
      const answer = await saveFields(cluster, at[portal]!, { id, version, patch, cookie: cookies[portal]! });
      if (!answer.ok) throw new Error(await answer.text());
      version = ((await answer.json()) as { version: number }).version;
      times.push(performance.now() - begin);
    }
  };
  await Promise.all(Array.from({ length: people }, (_, who) => person(who)));
  return {
    rate: times.length / seconds,
    p95: percentile(times, 0.95),
    p50: percentile(times, 0.5),
    processor: (processorTime(working) - before) / times.length,
    saved: times.length,
  };
}

/** One person's fields with 5 ms there and back between portal and server, and how often the server is asked for one. */
async function fieldsFromAfar(cluster: Cluster, rows: Rows) {
  const far = await farAway(cluster.primary.url, 5);
  const portal = await startServer({
    environment: {
      AUTH_SECRET: cluster.secret,
      PORTAL_URL: cluster.name,
      TRUST_PROXY: "1",
      DATABASE_URL: far.url,
    },
  });
  try {
    await saving(cluster, [portal], { people: 1, seconds: 1 });
    const before = far.asked();
    const { p50, p95, saved } = await saving(cluster, [portal], { people: 1, seconds: 8 });
    rows.add("one field, 5 ms between portal and server, median", p50, "ms");
    rows.add("one field, 5 ms between portal and server, p95", p95, "ms");
    rows.add("… questions to the server for one", (far.asked() - before) / saved, "", { digits: 1 });
  } finally {
    await portal.stop();
    await far.stop();
  }
}
