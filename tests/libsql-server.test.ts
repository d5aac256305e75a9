import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createClient } from "@libsql/client";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { closeDatabase, connection, db, openDatabase } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { standingOf } from "@/db/standing";
import { inStartTurn } from "@/db/start-turn";
import { write } from "@/db/write";
import { refusalOf } from "@/domain/refusal";
import { hasSqld, sqldProgram, startSqld, type DatabaseServer } from "./cluster/sqld";
import { freePort } from "./support/server";

// A real libSQL server, where it can be had; `npm run test:cluster` shows the rest.
const isHere = hasSqld();
const folder = mkdtempSync(join(tmpdir(), "lan-toa-sqld-"));
let server: DatabaseServer;
beforeAll(async () => {
  if (!isHere) return;
  server = await startSqld(join(folder, "primary"));
  process.env.DATABASE_URL = server.url;
}, 60_000);
afterEach(closeDatabase);
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const journal = JSON.parse(readFileSync("drizzle/meta/_journal.json", "utf8")) as { entries: unknown[] };
const migrations = async () =>
  Number((await connection().client.execute("select count(*) from __drizzle_migrations")).rows[0]![0]);

test.skipIf(!isHere)(
  "two starts on an empty server take turns: the first migrates, the second finds it done",
  async () => {
    const order: string[] = [];
    const start = async (name: string) => {
      const opened = openDatabase(server.url);
      await inStartTurn(opened.client, server.url, async (step) => {
        order.push(`${name} begins ${await standingOf(opened.client)}`);
        await migrateDatabase(opened, server.url);
        await step();
        order.push(`${name} ends`);
      });
      opened.client.close();
    };
    await Promise.all([start("one"), start("other")]);
    const [first, second] = order[0]!.startsWith("one") ? ["one", "other"] : ["other", "one"];
    expect(order).toEqual([
      `${first} begins empty`,
      `${first} ends`,
      `${second} begins current`,
      `${second} ends`,
    ]);
    expect(await migrations()).toBe(journal.entries.length);
  },
  60_000,
);

const marked = async () => {
  const rows = await db().all<{ tag: string }>(sql`select tag from cache_tag order by tag limit 10`);
  return rows.map(({ tag }) => tag);
};
const mark = (tag: string) =>
  write((tx) => tx.run(sql`insert into cache_tag (tag, revision) values (${tag}, 1)`));

test.skipIf(!isHere)(
  "a write waits for a server that comes back, and is done once",
  async () => {
    await mark("before");
    await server.kill();
    const waiting = mark("meanwhile");
    await server.again();
    await waiting;
    expect(await marked()).toEqual(["before", "meanwhile"]);
  },
  60_000,
);

test.skipIf(!isHere)(
  "a server that stays away is a refusal in words, of a read at once and of a write within its patience",
  async () => {
    await server.kill();
    const read = await marked().catch((error: unknown) => error);
    const written = await mark("never").catch((error: unknown) => error);
    expect([read, written].map((error) => refusalOf(error)?.code)).toEqual([
      "database-away",
      "database-away",
    ]);
    await server.again();
    expect(await marked()).toEqual(["before", "meanwhile"]);
  },
  60_000,
);

// The servers' units as they are copied, with the keys that make-keys.sh makes: only addresses and folders are this machine's.
const keys = join(folder, "keys");
const units: ChildProcess[] = [];

beforeAll(() => {
  mkdirSync(keys);
  const made = makeKeys();
  expect([made.status, made.stderr]).toEqual([0, ""]);
});
afterAll(() => {
  for (const unit of units) unit.kill("SIGKILL");
});

const makeKeys = () =>
  spawnSync("sh", [resolve("deploy/cluster/make-keys.sh")], { cwd: keys, encoding: "utf8" });
const key = (name: string) => readFileSync(join(keys, name), "utf8").trim();

test("keys are for their owner alone, belong to one another, and are not made over others", () => {
  for (const name of ["ca.key", "data.key", "replica.key", "token.key", "token"])
    expect([name, (statSync(join(keys, name)).mode & 0o777).toString(8)]).toEqual([name, "600"]);
  const verified = spawnSync("openssl", ["verify", "-CAfile", "ca.pem", "data.pem", "replica.pem"], {
    cwd: keys,
    encoding: "utf8",
  });
  expect(verified.stdout).toBe("data.pem: OK\nreplica.pem: OK\n");
  const before = key("token");
  expect(makeKeys()).toMatchObject({ status: 1, stderr: "This folder is not empty.\n" });
  expect(key("token")).toBe(before);
});

/** Starts what a unit says, with its addresses and folders in the place of an office's; where it is asked. */
async function startUnit(name: string, places: [string, string][]): Promise<string> {
  const unit = readFileSync(`deploy/cluster/${name}.service`, "utf8");
  let line = /^ExecStart=\S+ (.*)$/m.exec(unit)![1]!;
  for (const [from, to] of places) line = line.replaceAll(from, to);
  const env = { ...process.env, RUST_LOG: "error", SQLD_AUTH_JWT_KEY_FILE: join(keys, "data-key.pem") };
  units.push(spawn(sqldProgram, line.split(" "), { stdio: "ignore", env }));
  const url = `http://${/--http-listen-addr (\S+)/.exec(line)![1]!}`;
  await expect
    .poll(async () => (await fetch(`${url}/health`).catch(() => null))?.ok, { timeout: 30_000 })
    .toBe(true);
  return url;
}

test.skipIf(!isHere)(
  "with them a replica follows its primary over TLS, and nobody without the token is answered by either",
  async () => {
    const [http, copies, near] = [await freePort(), await freePort(), await freePort()];
    const own: [string, string][] = [
      ["/etc/lan-toa", keys],
      ["/var/lib", folder],
      ["10.0.0.10:5001", `127.0.0.1:${copies}`],
    ];
    const primary = await startUnit("lan-toa-data", [...own, ["10.0.0.10:8080", `127.0.0.1:${http}`]]);
    const replica = await startUnit("lan-toa-replica", [...own, ["127.0.0.1:8080", `127.0.0.1:${near}`]]);
    const authToken = key("token");
    await createClient({ url: primary, authToken }).executeMultiple(
      "create table t (a); insert into t values (7)",
    );
    const seen = async () =>
      (await createClient({ url: replica, authToken }).execute("select a from t")).rows[0]?.a;
    await expect.poll(() => seen().catch(() => null), { timeout: 30_000 }).toBe(7);
    for (const url of [primary, replica])
      await expect(createClient({ url }).execute("select 1")).rejects.toThrow(/401|[Uu]nauthorized/);
  },
  90_000,
);

/** How many rows a server itself reads for the marks: none where it holds nothing yet and asks its primary. */
async function ownReads(url: string): Promise<number> {
  const stmt = { sql: "select tag from cache_tag" };
  const requests = [{ type: "execute", stmt }, { type: "close" }];
  const answer = await fetch(`${url}/v2/pipeline`, { method: "POST", body: JSON.stringify({ requests }) });
  return Number(/"rows_read":(\d+)/.exec(await answer.text())?.[1]);
}
const marksAt = async (url: string) =>
  (await createClient({ url }).execute("select tag from cache_tag order by tag")).rows.map(({ tag }) => tag);
/** The lines of docs/nhieu-may.md for each night, after the replica was stopped. */
const backUp = (copy: string, to: string) =>
  spawnSync("npm", ["run", "-s", "db:backup", "--", to], {
    env: { ...process.env, DATABASE_URL: `file:${join(copy, "dbs/default/data")}` },
    encoding: "utf8",
  });

test.skipIf(!isHere)(
  "a replica's copied folder is backed up by the portal's own command, and that file becomes a primary which a replica follows",
  async () => {
    const all = await marksAt(server.url);
    expect(all).toEqual(["before", "meanwhile"]);
    const replica = await startSqld(join(folder, "replica"), server.copies);
    await expect.poll(() => ownReads(replica.url), { timeout: 30_000 }).toBeGreaterThan(0);
    // As systemd stops it: with SIGTERM, and not before it has ended.
    await replica.stop("SIGTERM");
    cpSync(join(folder, "replica"), join(folder, "copy"), { recursive: true });
    cpSync(join(folder, "replica"), join(folder, "cut"), { recursive: true });

    // A replica that had only begun to copy: its first page, and not yet the log with the others.
    rmSync(join(folder, "cut/dbs/default/data-wal"));
    const refused = backUp(join(folder, "cut"), join(folder, "none.db"));
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining("bị hỏng hoặc không phải")]);
    expect(existsSync(join(folder, "none.db"))).toBe(false);

    const backup = join(folder, "portal.db");
    const taken = backUp(join(folder, "copy"), backup);
    expect([taken.status, taken.stderr]).toEqual([0, ""]);
    expect(taken.stdout).toMatch(/^Đã sao lưu vào .+portal\.db \(\d+ KiB\); chưa ghi việc nào\.\n$/);
    mkdirSync(join(folder, "moved/dbs/default"), { recursive: true });
    cpSync(backup, join(folder, "moved/dbs/default/data"));
    const moved = await startSqld(join(folder, "moved"));
    const follows = await startSqld(join(folder, "follows"), moved.copies);
    try {
      expect(await marksAt(moved.url)).toEqual(all);
      await expect.poll(() => ownReads(follows.url), { timeout: 30_000 }).toBeGreaterThan(0);
      expect(await marksAt(follows.url)).toEqual(all);
    } finally {
      await follows.stop();
      await moved.stop();
    }
  },
  120_000,
);
