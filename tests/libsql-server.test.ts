import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { closeDatabase, connection, db, openDatabase } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { standingOf } from "@/db/standing";
import { inStartTurn } from "@/db/start-turn";
import { write } from "@/db/write";
import { refusalOf } from "@/domain/refusal";
import { hasSqld, startSqld, type DatabaseServer } from "./cluster/sqld";

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
