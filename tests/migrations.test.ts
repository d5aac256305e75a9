import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "drizzle-orm/libsql/migrator";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDatabase, type Connection } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { schemaText } from "@/db/schema-text";
import { seedReference } from "@/seed/reference";
import { takePicture } from "./support/pictures";

type Journal = { entries: { idx: number; when: number; tag: string }[] };

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

/** A copy of the migrations folder in which `sql` is one more migration. */
function folderWith(sql: string): string {
  const copy = join(folder, "drizzle");
  cpSync("drizzle", copy, { recursive: true });
  const file = join(copy, "meta", "_journal.json");
  const journal = JSON.parse(readFileSync(file, "utf8")) as Journal;
  const last = journal.entries.at(-1)!;
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: "9999_next" });
  writeFileSync(file, JSON.stringify(journal));
  writeFileSync(join(copy, "9999_next.sql"), sql);
  return copy;
}

const schemaOf = async () =>
  (await opened.client.execute("SELECT name, sql FROM sqlite_master ORDER BY name")).rows;

test("db/schema.sql is the schema of a fresh database (npm run db:generate writes it)", async () => {
  expect(await schemaText()).toBe(readFileSync("db/schema.sql", "utf8"));
});

test("migrating twice changes nothing the second time", async () => {
  await migrateDatabase(opened, url());
  await opened.db.transaction((tx) => seedReference(tx));
  const [before, schema] = [await takePicture(opened.client), await schemaOf()];
  await migrateDatabase(opened, url());
  expect(await takePicture(opened.client)).toEqual(before);
  expect(await schemaOf()).toEqual(schema);
  expect((await opened.client.execute("PRAGMA journal_mode")).rows[0]).toMatchObject({ journal_mode: "wal" });
});

test("a migration that fails leaves the database as it was, and the same without its fault goes through", async () => {
  await migrateDatabase(opened, url());
  await opened.db.transaction((tx) => seedReference(tx));
  const [before, schema] = [await takePicture(opened.client), await schemaOf()];
  const change = "ALTER TABLE `field` ADD `colour` text;\n--> statement-breakpoint\nDELETE FROM `document`;";
  const broken = folderWith(`${change}\n--> statement-breakpoint\nSELECT * FROM \`not_there\`;`);
  await expect(migrate(opened.db, { migrationsFolder: broken })).rejects.toThrow();
  expect(await takePicture(opened.client)).toEqual(before);
  expect(await schemaOf()).toEqual(schema);
  await migrate(opened.db, { migrationsFolder: folderWith(change) });
  expect((await opened.client.execute("SELECT count(*) AS n FROM document")).rows[0]).toMatchObject({ n: 0 });
  expect((await opened.client.execute("SELECT colour FROM field")).rows.length).toBeGreaterThan(5);
});
