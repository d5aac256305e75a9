import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient, type Client } from "@libsql/client";
import { drizzle } from "drizzle-orm/libsql";
import { migrate } from "drizzle-orm/libsql/migrator";
import { afterAll, beforeAll, expect, test } from "vitest";
import { standingOf } from "@/db/standing";
import { fillEmptyTables } from "./support/any-rows";

type Entry = { idx: number; when: number; tag: string };
const { entries } = JSON.parse(readFileSync("drizzle/meta/_journal.json", "utf8")) as { entries: Entry[] };

let folder = "";
const at = (name: string) => join(folder, name);
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "lan-toa-upgrades-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The migrations up to the `last`-th, and after them `more`. */
function migrationsTo(last: number, more?: string): string {
  const name = at(`migrations-${last}${more ? "-broken" : ""}`);
  mkdirSync(join(name, "meta"), { recursive: true });
  const kept = entries.slice(0, last + 1);
  for (const { tag } of kept) cpSync(`drizzle/${tag}.sql`, join(name, `${tag}.sql`));
  if (more) {
    const before = kept.at(-1)!;
    kept.push({ ...before, idx: before.idx + 1, when: before.when + 1, tag: "9999_broken" });
    writeFileSync(join(name, "9999_broken.sql"), more);
  }
  const journal = { version: "7", dialect: "sqlite", entries: kept };
  writeFileSync(join(name, "meta", "_journal.json"), JSON.stringify(journal));
  return name;
}

async function on<T>(file: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = createClient({ url: `file:${file}`, concurrency: 1 });
  try {
    return await work(client);
  } finally {
    await client.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    client.close();
  }
}

const upTo = (client: Client, last: number) =>
  migrate(drizzle(client), { migrationsFolder: migrationsTo(last) });

/** What follows what it counts or indexes: a migration may have it made anew. */
const derived = /^(sqlite_|__drizzle|search_|tally|cache_tag|person_trace)/;

type Table = { columns: string[]; lines: string[] };

/** Every table with its columns and its rows as text. */
async function pictureOf(client: Client): Promise<Map<string, Table>> {
  const { rows: tables } = await client.execute(
    "select m.name as name, json_group_array(c.name) as columns from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table' group by m.name",
  );
  const picture = new Map<string, Table>();
  for (const table of tables) {
    const name = String(table.name);
    if (derived.test(name)) continue;
    const columns = JSON.parse(String(table.columns)) as string[];
    picture.set(name, { columns, lines: [...(await linesOf(client, name, columns))] });
  }
  return picture;
}

async function linesOf(client: Client, name: string, columns: string[]): Promise<Set<string>> {
  const list = columns.map((column) => `quote("${column}")`).join(" || ',' || ");
  const { rows } = await client.execute(`select ${list} as line from "${name}"`);
  return new Set(rows.map(({ line }) => String(line)));
}

test("from the baseline on, every schema with rows in its tables is brought to the next with each of them as it was", async () => {
  await on(at("step.db"), async (client) => {
    await upTo(client, 0);
    let filled = await fillEmptyTables(client);
    for (const { idx, tag } of entries.slice(1)) {
      await client.execute("PRAGMA wal_checkpoint(TRUNCATE)");
      cpSync(at("step.db"), at(`schema-${idx - 1}.db`));
      const before = await pictureOf(client);
      await upTo(client, idx);
      expect([tag, await differences(client, before)]).toEqual([tag, []]);
      filled += await fillEmptyTables(client);
    }
    expect(await standingOf(client)).toBe("current");
    const { rows: faults } = await client.execute("PRAGMA integrity_check");
    expect(faults[0]!.integrity_check).toBe("ok");
    expect(filled).toBeGreaterThan(60);
  });
}, 240_000);

test("and in one go to the present one: each fourth of them, or with EVERY=1 each", async () => {
  const each = process.env.EVERY === "1" ? 1 : 4;
  for (const { idx, tag } of entries.slice(0, -1).filter((entry) => entry.idx % each === 0))
    await on(at(`schema-${idx}.db`), async (client) => {
      const before = await pictureOf(client);
      if (idx % 8 === 0) await failing(client, idx);
      await upTo(client, entries.length - 1);
      expect([tag, await differences(client, before), await standingOf(client)]).toEqual([
        tag,
        [],
        "current",
      ]);
    });
}, 240_000);

/** A migration that breaks off in its middle leaves the file as it was, byte for byte. */
async function failing(client: Client, idx: number): Promise<void> {
  const file = at(`schema-${idx}.db`);
  const bytes = () => createHash("sha256").update(readFileSync(file)).digest("hex");
  const before = bytes();
  const broken = "DELETE FROM document;\n--> statement-breakpoint\nSELECT * FROM not_there;";
  const migrationsFolder = migrationsTo(entries.length - 1, broken);
  await expect(migrate(drizzle(client), { migrationsFolder })).rejects.toThrow();
  await client.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  expect([idx, bytes()]).toEqual([idx, before]);
}

/** Tables of `before` in which a row is missing or other than it was, in the columns that are still there. */
async function differences(client: Client, before: Map<string, Table>): Promise<string[]> {
  const wanted = await keptColumns(client, before);
  const found = [];
  for (const [name, { columns, lines }] of wanted) {
    if (columns.length < before.get(name)!.columns.length) continue;
    const after = await linesOf(client, name, columns);
    const missing = lines.filter((line) => !after.has(line));
    if (missing.length > 0) found.push(`${name}: ${missing.join(" | ")}`);
  }
  return found;
}

/** Those of the tables and columns that are still there. */
async function keptColumns(client: Client, before: Map<string, Table>): Promise<Map<string, Table>> {
  const kept = new Map<string, Table>();
  for (const [name, table] of before) {
    const { rows } = await client.execute({ sql: "select name from pragma_table_info(?)", args: [name] });
    const there = new Set(rows.map((row) => String(row.name)));
    if (there.size > 0) kept.set(name, { ...table, columns: table.columns.filter((one) => there.has(one)) });
  }
  return kept;
}
