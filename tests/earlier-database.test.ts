import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@libsql/client";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { bringOver } from "@/db/bring-over";
import { closeDatabase, openDatabase } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { standingOf } from "@/db/standing";
import { findBrokenEvent } from "@/domain/history/verify-chain.server";

// Real commands, each a process of its own.
vi.setConfig({ testTimeout: 90_000 });

let folder = "";
let path = "";
const url = () => `file:${path}`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lan-toa-earlier-"));
  path = join(folder, "portal.db");
  process.env.DATABASE_URL = url();
});
afterEach(() => {
  closeDatabase();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs `work` on a connection of its own. */
async function on<T>(
  file: string,
  work: (client: ReturnType<typeof createClient>) => Promise<T>,
): Promise<T> {
  const client = createClient({ url: `file:${file}`, concurrency: 1 });
  try {
    return await work(client);
  } finally {
    client.close();
  }
}

/** The database of the last commit before the one baseline, with two rows in every table. */
const makeEarlier = () =>
  on(path, async (client) => {
    await client.execute("PRAGMA foreign_keys = OFF");
    const dump = readFileSync("tests/fixtures/earlier-schema.sql", "utf8");
    await client.executeMultiple(`BEGIN;\n${dump}\nCOMMIT;`);
  });

const makeCurrent = async (file: string) => {
  const opened = openDatabase(`file:${file}`);
  await migrateDatabase(opened, `file:${file}`);
  opened.client.close();
};

/** Every row of every table that is not SQLite's, the migrator's or the search index's. */
const rowsOf = (file: string) =>
  on(file, async (client) => {
    const { rows: tables } = await client.execute(
      "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' " +
        "AND name NOT LIKE 'search%' AND name <> '__drizzle_migrations' ORDER BY name",
    );
    const found: Record<string, Record<string, unknown>[]> = {};
    for (const { name, wr } of tables) {
      const order = wr === 1 ? "1, 2" : "rowid";
      const { rows, columns } = await client.execute(`SELECT * FROM "${String(name)}" ORDER BY ${order}`);
      found[String(name)] = rows.map((row) =>
        Object.fromEntries(columns.map((column) => [column, row[column]])),
      );
    }
    return found;
  });

const command = (script: string, ...args: string[]) => [
  "--import",
  "tsx",
  "--conditions=react-server",
  `cli/${script}.ts`,
  ...args,
];
/** A start looks whether its port is free. */
let freePort = 0;
beforeAll(
  () =>
    new Promise<void>((resolve) => {
      const server = createServer().listen(0, "127.0.0.1", () => {
        freePort = (server.address() as AddressInfo).port;
        server.close(() => resolve());
      });
    }),
);

const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, command(script, ...args), {
    encoding: "utf8",
    env: { ...process.env, PORT: String(freePort), HOST: "127.0.0.1", AUTH_SECRET: "x".repeat(32) },
  });

/** A row under the names it has now: `listed_at` of lists became `published_at`. */
function renamed(table: string, row: Record<string, unknown>): Record<string, unknown> {
  if (table !== "profile_unit" && table !== "recognition") return row;
  const { listed_at: publishedAt, ...rest } = row;
  return { ...rest, published_at: publishedAt };
}

test("an earlier commit's database is brought over with every row, and the old file is kept", async () => {
  await makeEarlier();
  const before = await rowsOf(path);
  expect(Object.keys(before).length).toBeGreaterThan(25);
  const { status, stdout, stderr } = run("migrate");
  expect([status, stderr]).toEqual([0, ""]);
  const [kept] = readdirSync(folder).filter((name) => name.startsWith("portal.db.before-"));
  expect(stdout).toContain(kept);
  expect(await rowsOf(join(folder, kept!))).toEqual(before);
  const after = await rowsOf(path);
  // The public figures are counted as it is brought over, and their pages told so.
  after.cache_tag = after.cache_tag!.filter(({ tag }) => tag !== "figures");
  for (const [table, rows] of Object.entries(before)) {
    expect([table, after[table]?.length]).toEqual([table, rows.length]);
    for (const [at, row] of rows.entries())
      expect([table, after[table]![at]]).toEqual([table, expect.objectContaining(renamed(table, row))]);
  }
  expect(await findBrokenEvent()).toBeNull();
  await on(path, async (client) => {
    expect(await standingOf(client)).toBe("current");
    expect((await client.execute("PRAGMA integrity_check")).rows[0]).toMatchObject({ integrity_check: "ok" });
    expect((await client.execute("PRAGMA foreign_key_check")).rows).toEqual([]);
    // The published story is found again, and a number that was given once is not given again.
    expect((await client.execute("SELECT ref FROM search_entry WHERE kind = 'story'")).rows).toHaveLength(1);
    expect(
      (await client.execute("SELECT seq FROM sqlite_sequence WHERE name = 'short_address'")).rows[0],
    ).toMatchObject({ seq: 7 });
    await expect(client.execute("DELETE FROM event")).rejects.toThrow(/append-only/);
  });
  expect(await bringOver(url())).toBeNull();
});

test("a start brings it over, finds what is published, and makes nothing up", async () => {
  await makeEarlier();
  const { status, stdout, stderr } = run("prepare", "--dev");
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("portal.db.before-");
  await on(path, async (client) => {
    expect(await standingOf(client)).toBe("current");
    expect((await client.execute("SELECT ref FROM search_entry WHERE kind = 'story'")).rows).toHaveLength(1);
    expect((await client.execute("SELECT id FROM nomination")).rows).toHaveLength(2);
  });
});

test("killed on the way, the old file is whole and the next try brings it over", async () => {
  await makeEarlier();
  // Enough to copy that the kill comes before the end.
  await on(path, async (client) => {
    const bytes = new Uint8Array(1024 * 1024).fill(7);
    for (let position = 10; position < 60; position++)
      await client.execute({ sql: "INSERT INTO blob_chunk VALUES ('a', ?, ?)", args: [position, bytes] });
  });
  const before = await rowsOf(path);
  const child = spawn(process.execPath, command("migrate"), { stdio: "ignore" });
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.on("exit", (_, signal) => resolve(signal)),
  );
  const watcher = watch(folder, (_, name) => {
    if (name?.startsWith("portal.db.new")) child.kill("SIGKILL");
  });
  expect(await ended).toBe("SIGKILL");
  watcher.close();
  expect(await on(path, standingOf)).toBe("earlier");
  expect(await rowsOf(path)).toEqual(before);
  expect(await bringOver(url())).toContain("portal.db.before-");
  expect((await rowsOf(path)).blob_chunk).toHaveLength(52);
  expect(existsSync(`${path}.new`)).toBe(false);
});

test("what would be lost is not brought over, and the old file stays", async () => {
  await makeEarlier();
  await on(path, (client) => client.execute("ALTER TABLE nomination ADD secret text"));
  await expect(bringOver(url())).rejects.toThrow(/nomination\.secret.*còn nguyên/);
  expect(await on(path, standingOf)).toBe("earlier");
  expect(readdirSync(folder).filter((name) => name.includes("before"))).toEqual([]);
});

const stamp = (when: number) => (client: ReturnType<typeof createClient>) =>
  client.execute({
    sql: "INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', ?)",
    args: [when],
  });

test.each([
  [
    "newer",
    /^.*phiên bản mới hơn.*git pull.*\n$/,
    async (file: string) => on(file, stamp(Date.UTC(2100, 0, 1))),
  ],
  [
    "unknown",
    /^.*Không nhận ra.*DATABASE_URL.*\n$/,
    async (file: string) =>
      on(file, (client) => client.execute("UPDATE __drizzle_migrations SET created_at = 1700000000000")),
  ],
] as const)(
  "a %s database is refused by every command in one line, and left alone",
  async (standing, words, harm) => {
    await makeCurrent(path);
    await harm(path);
    expect(await on(path, standingOf)).toBe(standing);
    const before = await rowsOf(path);
    const invite = ["--email", "a@phuong.example", "--role", "admin", "--unit", "79"];
    // `prepare --dev` is what a start does before the server, without the build.
    for (const [script, ...args] of [
      ["migrate"],
      ["invite-user", ...invite],
      ["prepare", "--dev"],
    ] as const) {
      const { status, stderr } = run(script, ...args);
      expect([script, status, stderr]).toEqual([script, 1, expect.stringMatching(words)]);
    }
    process.env.DATABASE_URL = `file:${join(folder, "other.db")}`;
    const restored = run("restore", path);
    expect([restored.status, restored.stderr]).toEqual([1, expect.stringMatching(words)]);
    expect(existsSync(join(folder, "other.db"))).toBe(false);
    expect(await rowsOf(path)).toEqual(before);
  },
);

test("a file of something else is refused, and an earlier one by whoever would write into it", async () => {
  await on(path, (client) => client.execute("CREATE TABLE orders (id integer)"));
  const { status, stderr } = run("migrate");
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^Không nhận ra.*\n$/)]);
  rmSync(path);
  await makeEarlier();
  const invited = run("invite-user", "--email", "a@phuong.example", "--role", "admin", "--unit", "79");
  expect([invited.status, invited.stderr]).toEqual([1, expect.stringMatching(/^.*npm run db:migrate.*\n$/)]);
});
