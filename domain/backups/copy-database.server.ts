import "server-only";
import { chmodSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { openDatabase, type Connection } from "@/db/client";
import { assertFile, besides, databaseUrl, flush } from "@/db/database-file";
import { assertStanding } from "@/db/standing";
import { findBrokenEvent, type BrokenEvent } from "../history/verify-chain.server";

type Counts = Map<string, number>;

/**
 * Copies the database at `source` into the new file `made`, while whoever runs on it goes on writing: its write-ahead log
 * comes along. Source and copy are looked through; the copy is on the disk, readable by its owner alone, when this
 * returns. Returns the first row of the history that is not as written, which is copied as it is. Throws one sentence
 * where the source is no whole database of the portal, or of a newer version; then nothing is left at `made`.
 */
export async function copyDatabase(source: string, made: string): Promise<BrokenEvent | null> {
  assertFile(source);
  for (const path of [made, ...besides(made)]) rmSync(path, { force: true });
  const opened = openDatabase(databaseUrl(source));
  try {
    await assertWhole(opened, source);
    await copyRows(opened, source, made);
    return await lookThrough(made);
  } catch (error) {
    // Where it broke off for want of room, its journal lies there still.
    for (const path of [made, ...besides(made)]) rmSync(path, { force: true });
    throw error;
  } finally {
    opened.client.close();
  }
}

/** One statement makes the copy of one instant; its counts lie between those from before it and after it. */
async function copyRows({ client }: Connection, source: string, made: string): Promise<void> {
  for (let attempt = 1; attempt <= 3; attempt++) {
    const before = await countRows(client);
    await client.execute({ sql: "VACUUM INTO ?", args: [made] });
    chmodSync(made, 0o600);
    const after = await countRows(client);
    const copy = openDatabase(databaseUrl(made));
    const counts = await countRows(copy.client).finally(() => copy.client.close());
    if (
      [...before.keys()].every((table) => isBetween(counts.get(table), before.get(table), after.get(table)))
    )
      return;
    // Rows that came and went during the copy; another try sees a quieter moment.
    rmSync(made);
  }
  throw new Error(`Bản chép của ${source} không đủ số dòng; hãy chạy lại lúc vắng.`);
}

const isBetween = (count = -1, one = 0, other = 0) =>
  count >= Math.min(one, other) && count <= Math.max(one, other);

async function lookThrough(made: string): Promise<BrokenEvent | null> {
  const copy = openDatabase(databaseUrl(made));
  try {
    await assertWhole(copy, made);
    return await findBrokenEvent(copy.db);
  } finally {
    copy.client.close();
    flush(made);
    flush(dirname(made));
  }
}

/** A whole database of this portal: an empty file is a whole database too, but nobody's backup. */
async function assertWhole({ client }: Connection, path: string): Promise<void> {
  try {
    const { rows: faults } = await client.execute("PRAGMA integrity_check(1)");
    const { rows: homeless } = await client.execute("SELECT 1 FROM pragma_foreign_key_check LIMIT 1");
    const { rows: tables } = await client.execute(
      "SELECT name FROM sqlite_master WHERE name IN ('unit', 'nomination', 'event', '__drizzle_migrations')",
    );
    if (faults[0]?.integrity_check !== "ok" || homeless.length > 0 || tables.length < 4) throw new Error();
  } catch {
    throw new Error(`${path} bị hỏng hoặc không phải cơ sở dữ liệu của cổng; chưa thay đổi gì.`);
  }
  // One of an earlier version is brought over at the next start.
  await assertStanding(client, "current", "behind", "earlier");
}

async function countRows(client: Connection["client"]): Promise<Counts> {
  const { rows: tables } = await client.execute(
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
  );
  const counts: Counts = new Map();
  for (const { name } of tables) {
    if (typeof name !== "string") continue;
    const { rows } = await client.execute(`SELECT count(*) AS total FROM "${name}"`);
    counts.set(name, Number(rows[0]!.total));
  }
  return counts;
}
