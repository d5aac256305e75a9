import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "drizzle-orm/libsql/migrator";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDatabase, type Connection } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";

let folder: string, url: string, opened: Connection;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lan-toa-migration-"));
  url = `file:${join(folder, "portal.db")}`;
  opened = openDatabase(url);
});
afterEach(() => {
  opened.client.close();
  rmSync(folder, { recursive: true, force: true });
});

type Journal = { entries: { idx: number; tag: string }[] };

/** Brings the database to the schema it had after the migration `tag`. */
async function migrateUpTo(tag: string): Promise<void> {
  const until = join(folder, "drizzle");
  cpSync("drizzle", until, { recursive: true });
  const file = join(until, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(file, "utf8")) as Journal;
  const last = journal.entries.find((entry) => entry.tag === tag)!.idx;
  const entries = journal.entries.filter((entry) => entry.idx <= last);
  writeFileSync(file, JSON.stringify({ ...journal, entries }));
  await migrate(opened.db, { migrationsFolder: until });
}

test("photos of before spaces and campaigns had any keep their dossier, story, words and bytes", async () => {
  await migrateUpTo("0010_unit_contacts");
  const sha256 = "a".repeat(64);
  await opened.client.executeMultiple(`
    pragma foreign_keys = off;
    insert into blob values ('${sha256}', 'image/jpeg', 3);
    insert into blob_chunk values ('${sha256}', 0, x'010203');
    insert into media (id, nomination_id, profile_id, position, alt, credit, width, height, created_at)
      values ('anh-1', 'ho-so', 'cau-chuyen', 0, 'Lớp học', 'UBND', 480, 300, 1), ('anh-2', 'ho-so', null, 1, '', '', 9, 9, 2);
    insert into media_variant values ('anh-1', 'jpeg', 480, 300, '${sha256}');
  `);
  const before = (await opened.client.execute("select * from media order by id")).rows;
  expect(before).toHaveLength(2);
  await migrateDatabase(opened, url);
  const after = (await opened.client.execute("select * from media order by id")).rows;
  expect(after).toMatchObject(before.map((row) => ({ ...row, space_id: null, campaign_id: null })));
  const { rows } = await opened.client.execute(
    "select media_id, data from media_variant natural join blob_chunk",
  );
  expect(rows).toMatchObject([{ media_id: "anh-1" }]);
});
