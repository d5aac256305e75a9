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

/** What follows what it counts or indexes. */
const derived = /^(sqlite_|__drizzle|search_|tally|cache_tag)/;

type Table = { columns: string[]; rows: number; hash: string };

/** Every table with the columns named, or all: how many rows, and their hash. */
async function pictureOf(client: Client, known?: Map<string, Table>): Promise<Map<string, Table>> {
  const { rows: tables } = await client.execute(
    "select m.name as name, json_group_array(c.name) as columns from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table' group by m.name",
  );
  const picture = new Map<string, Table>();
  for (const table of tables) {
    const name = String(table.name);
    const columns = known?.get(name)?.columns ?? (JSON.parse(String(table.columns)) as string[]);
    if (derived.test(name) || (known && !known.has(name))) continue;
    const list = columns.map((column) => `quote("${column}")`).join(" || ',' || ");
    const { rows } = await client.execute(`select ${list} as row from "${name}" order by 1`);
    const text = rows.map(({ row }) => String(row)).join("\n");
    picture.set(name, { columns, rows: rows.length, hash: createHash("sha256").update(text).digest("hex") });
  }
  return picture;
}

test("from the baseline on, every schema with rows in its tables is brought to the next with each of them as it was", async () => {
  await on(at("step.db"), async (client) => {
    await upTo(client, 0);
    let filled = await fillEmptyTables(client);
    for (const { idx, tag } of entries.slice(1)) {
      const before = await pictureOf(client);
      await upTo(client, idx);
      const after = await pictureOf(client, await keptColumns(client, before));
      const wanted = await keptColumns(client, before);
      for (const [name, { rows }] of wanted)
        expect([tag, name, Math.min(rows, after.get(name)!.rows)]).toEqual([tag, name, rows]);
      filled += await fillEmptyTables(client);
      cpSync(at("step.db"), at(`schema-${idx}.db`));
    }
    expect(await standingOf(client)).toBe("current");
    const { rows: faults } = await client.execute("PRAGMA integrity_check");
    expect(faults[0]!.integrity_check).toBe("ok");
    expect(filled).toBeGreaterThan(60);
  });
}, 240_000);

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
