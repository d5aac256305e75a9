import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Client } from "@libsql/client";
import { migrate } from "drizzle-orm/libsql/migrator";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDatabase, type Connection } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";

type Journal = { entries: { tag: string }[] };
const journal = JSON.parse(readFileSync("drizzle/meta/_journal.json", "utf8")) as Journal;

let folder = "";
let opened: Connection;
const url = () => `file:${join(folder, "portal.db")}`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lan-toa-migrations-"));
  opened = openDatabase(url());
});
afterEach(() => {
  opened.client.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The migrations folder as it was when `count` of them were released. */
function releasedWith(count: number): string {
  const copy = join(folder, "drizzle");
  cpSync("drizzle", copy, { recursive: true });
  const entries = journal.entries.slice(0, count);
  writeFileSync(join(copy, "meta", "_journal.json"), JSON.stringify({ ...journal, entries }));
  return copy;
}

/** Tables that hold what people entered: not SQLite's own, the migrator's or the search index. */
async function tablesOf(client: Client): Promise<string[]> {
  const { rows } = await client.execute(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' " +
      "ESCAPE '\\' AND name NOT LIKE 'profile_search%' AND name NOT LIKE 'search_%' ORDER BY name",
  );
  return rows.map((row) => String(row.name));
}

type Column = { name: string; type: string; pk: number };

/** Two rows in every table, each holding together: the first is all "a" and 1, the second all "b" and 2. */
async function fill(client: Client): Promise<void> {
  await client.execute("PRAGMA foreign_keys = OFF");
  for (const table of await tablesOf(client)) {
    const { rows } = await client.execute(`PRAGMA table_info("${table}")`);
    const columns = rows as unknown as Column[];
    for (const [at, letter] of ["a", "b"].entries()) {
      const values = columns.map(({ name, type }) => valueFor(name, type, at + 1, letter));
      const names = columns.map(({ name }) => `"${name}"`).join(", ");
      const marks = columns.map(() => "?").join(", ");
      // A trigger may have been quicker, with the same row.
      await client.execute({
        sql: `INSERT OR IGNORE INTO "${table}" (${names}) VALUES (${marks})`,
        args: values,
      });
    }
  }
}

function valueFor(name: string, type: string, number: number, letter: string): string | number | Uint8Array {
  if (/^int/i.test(type)) return number;
  if (/^blob/i.test(type)) return new Uint8Array([number]);
  return ["story", "figures", "data", "content", "activities", "before", "after"].includes(name)
    ? `["${letter}"]`
    : letter;
}

async function rowsOf(client: Client): Promise<Map<string, Record<string, unknown>[]>> {
  const found = new Map<string, Record<string, unknown>[]>();
  for (const table of await tablesOf(client)) {
    const { rows, columns } = await client.execute(`SELECT * FROM "${table}" ORDER BY 1, 2`);
    found.set(
      table,
      rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column]]))),
    );
  }
  return found;
}

const versions = journal.entries.map((entry, at) => [at + 1, entry.tag] as const).slice(0, -1);

test.each(versions)("a database of %i migrations (up to %s) keeps every row", async (count) => {
  const { client, db } = opened;
  await client.execute("PRAGMA journal_mode = WAL");
  await migrate(db, { migrationsFolder: releasedWith(count) });
  await fill(client);
  const before = await rowsOf(client);
  expect(before.size).toBeGreaterThan(20);
  for (const [table, rows] of before) expect([table, rows.length]).toEqual([table, 2]);
  await migrateDatabase(opened, url());
  const after = await rowsOf(client);
  for (const [table, rows] of before) {
    const now = after.get(table);
    expect([table, now?.length]).toEqual([table, rows.length]);
    for (const [at, row] of rows.entries())
      expect([table, now![at]]).toEqual([table, expect.objectContaining(row)]);
  }
  expect((await client.execute("PRAGMA integrity_check")).rows[0]).toMatchObject({ integrity_check: "ok" });
  expect((await client.execute("PRAGMA foreign_key_check")).rows).toEqual([]);
});

test("a migration that fails leaves the database as it was", async () => {
  const { client, db } = opened;
  const migrationsFolder = releasedWith(journal.entries.length - 1);
  await migrate(db, { migrationsFolder });
  await fill(client);
  const before = await rowsOf(client);
  const schema = () => client.execute("SELECT name, sql FROM sqlite_master ORDER BY name");
  const tables = (await schema()).rows;
  writeFileSync(join(migrationsFolder, "meta", "_journal.json"), JSON.stringify(journal));
  const last = join(migrationsFolder, `${journal.entries.at(-1)!.tag}.sql`);
  const harm =
    "\n--> statement-breakpoint\nDELETE FROM `user`;\n--> statement-breakpoint\nSELECT * FROM `not_there`;";
  writeFileSync(last, readFileSync(last, "utf8") + harm);
  await expect(migrate(db, { migrationsFolder })).rejects.toThrow();
  expect(await rowsOf(client)).toEqual(before);
  expect((await schema()).rows).toEqual(tables);
});
