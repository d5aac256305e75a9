import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { connection } from "@/db/client";
import type { Cluster } from "./cluster";
import { act, readAs, saveFields, signIn, until } from "./people";
import { count, moderator, official, sentNomination, storyOf } from "./shows";

const campaignId = "bieu-duong-nam-2026";
const paths = ["/", "/guong", "/dot-bieu-duong", "/en", "/mo-hinh", "/gioi-thieu"];

/** Readers by the front while something happens; returns how many answers there were. Throws at the first that is not 200. */
async function readersDuring(cluster: Cluster, happens: () => Promise<void>): Promise<number> {
  let [over, answers] = [false, 0];
  const refused: string[] = [];
  const reader = async (at: number) => {
    for (let turn = 0; !over; turn++) {
      // An address of its own each time: asked of the portal, and not of what the front keeps.
      const path = `${paths[turn % paths.length]!}?lan=${at}-${turn}`;
      const { status } = await readAs(cluster, at * 7 + turn, path).catch((error: Error) => ({
        status: error.message,
      }));
      if (status === 200) answers++;
      else refused.push(`${path} ${status}`);
      await new Promise((next) => setTimeout(next, 10));
    }
  };
  const readers = Promise.all(Array.from({ length: 6 }, (_, at) => reader(at)));
  try {
    await happens();
    await new Promise((next) => setTimeout(next, 2_500));
  } finally {
    over = true;
    await readers;
  }
  assert.deepEqual(refused, []);
  return answers;
}

/** Three portals write at once, each field acknowledged or refused in words; what was acknowledged stands. */
export async function writesMeet(cluster: Cluster, seconds = 8) {
  const cookie = await signIn(cluster, cluster.portals[0]!, official);
  const end = performance.now() + seconds * 1000;
  const times: number[] = [];
  const writer = async (at: number) => {
    const id = randomUUID();
    let version = 0;
    let last = "";
    while (performance.now() < end) {
      const patch = {
        kind: "individual",
        campaignId,
        name: `Ông Người Viết ${at}`,
        workplace: (last = `Lần ${version}`),
      };
      const begin = performance.now();
      const answer = await saveFields(cluster, cluster.portals[at % 3]!, { id, version, patch, cookie });
      assert.equal(answer.status, 200, await answer.clone().text());
      times.push(performance.now() - begin);
      version = ((await answer.json()) as { version: number }).version;
    }
    return { id, last };
  };
  const written = await Promise.all(Array.from({ length: 6 }, (_, at) => writer(at)));
  for (const { id, last } of written)
    assert.equal(await count(`select workplace = '${last}' from nomination where id = '${id}'`), 1);
  times.sort((one, other) => one - other);
  const p95 = Math.round(times[Math.floor(times.length * 0.95)]!);
  return `${times.length} fields saved in ${seconds} s by 6 writers at 3 portals, none refused, p95 ${p95} ms`;
}

/** A portal killed and started again: readers by the front notice nothing. */
export async function portalKilled(cluster: Cluster) {
  const victim = cluster.portals[1]!;
  const answers = await readersDuring(cluster, async () => {
    process.kill(victim.running().pid, "SIGKILL");
    await new Promise((next) => setTimeout(next, 1_500));
    await victim.again();
  });
  return `${answers} answers, each 200`;
}

/** A replica killed: its portal reads from the primary, and from the replica again once it is back. */
export async function replicaKilled(cluster: Cluster) {
  const [replica] = cluster.replicas;
  const answers = await readersDuring(cluster, async () => {
    await replica!.kill();
    await new Promise((next) => setTimeout(next, 1_500));
    await replica!.again();
  });
  return `${answers} answers, each 200`;
}

/** The primary gone: pages are read on, also ones nobody asked for before; writers are told; back again without a hand. */
export async function primaryKilled(cluster: Cluster) {
  const [first, second] = cluster.portals;
  const cookie = await signIn(cluster, first!, official);
  const id = randomUUID();
  const save = (version: number, workplace: string) =>
    saveFields(cluster, first!, {
      id,
      version,
      cookie,
      patch: { kind: "individual", campaignId, name: "Bà Chờ Máy Chủ", workplace },
    });
  const made = await save(0, "Trước");
  assert.equal(made.status, 200);
  const { version } = (await made.json()) as { version: number };
  const fresh = (await storyOf(await published(cluster)))!;
  for (const path of paths) await fetch(first!.url + path);
  let told = 0;
  await cluster.primary.kill();
  try {
    for (const path of paths) assert.equal((await fetch(first!.url + path)).status, 200, path);
    const unasked = await fetch(second!.url + fresh);
    assert.deepEqual([unasked.status, (await unasked.text()).includes("Người Chưa Ai Đọc")], [200, true]);
    const begin = performance.now();
    const refused = await save(version, "Giữa");
    told = performance.now() - begin;
    assert.equal(refused.status, 503);
    assert.match(await refused.text(), /database-away/);
  } finally {
    await cluster.primary.again();
  }
  const back = performance.now();
  await until(async () => (await save(version, "Sau")).status === 200, back);
  assert.equal(await count(`select workplace = 'Sau' from nomination where id = '${id}'`), 1);
  return `pages read on, a writer told after ${(told / 1000).toFixed(1)} s, writing again ${Math.round(performance.now() - back)} ms after it was back`;
}

/** A story that no portal has rendered yet. */
async function published(cluster: Cluster): Promise<string> {
  const id = await sentNomination("Bà Người Chưa Ai Đọc");
  const cookie = await signIn(cluster, cluster.portals[0]!, moderator);
  await act(cluster, cluster.portals[0]!, {
    page: `/kiem-duyet/${id}`,
    action: "/kiem-duyet approve",
    cookie,
  });
  await until(async () => (await storyOf(id)) !== null);
  const newest = await count("select max(revision) from cache_tag");
  // The replica holds it too.
  const { createClient } = await import("@libsql/client");
  const replica = createClient({ url: cluster.replicas[0]!.url });
  await until(
    async () => Number((await replica.execute("select max(revision) from cache_tag")).rows[0]![0]) >= newest,
  );
  replica.close();
  return id;
}

export const closeRunner = () => connection().client.close();
