import { existsSync, rmSync } from "node:fs";
import { createClient, type Client, type Value } from "@libsql/client";
import { drizzle } from "drizzle-orm/libsql";
import { migrate } from "drizzle-orm/libsql/migrator";
import { besides, closeLog, databasePath, databaseUrl, fileStamp, replaceFile } from "./database-file";
import { migrationsFolder, standingOf } from "./standing";

/** What triggers keep is made anew below, so that it need not stand in the earlier database, nor under the same name. */
const derived = new Set(["profile_unit.listed_at", "recognition.listed_at"]);
/** Filled at start (`completeIndex`). */
const searchTables = ["search_entry", "search_due", "search_word"];

/**
 * Brings the file of an earlier commit over to the one baseline, with all its rows: a new file is made beside it, looked
 * through, and put in its place by one rename; a crash on the way leaves the old file as it was. Returns where the old
 * file is kept, or null, having changed nothing, where there was nothing to bring over. The search index is left empty.
 * Throws one sentence where the portal runs on the file, or something would be lost.
 */
export async function bringOver(url: string): Promise<string | null> {
  const path = databasePath(url);
  if (!path || !existsSync(path) || !(await isEarlier(url))) return null;
  await closeLog(path);
  const made = `${path}.new`;
  for (const name of [made, ...besides(made)]) rmSync(name, { force: true });
  // One connection, because the other file is attached to a connection.
  const client = createClient({ url: databaseUrl(made), concurrency: 1 });
  try {
    await migrate(drizzle(client), { migrationsFolder });
    await client.execute({ sql: "ATTACH ? AS old", args: [path] });
    await copy(client);
    await compare(client);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Không chuyển được cơ sở dữ liệu cũ (${reason}); tệp cũ còn nguyên ở ${path}.`);
  } finally {
    client.close();
  }
  const kept = `${path}.before-${fileStamp()}`;
  replaceFile(path, made, kept);
  return kept;
}

async function isEarlier(url: string): Promise<boolean> {
  const client = createClient({ url, timeout: 2000 });
  try {
    return (await standingOf(client)) === "earlier";
  } finally {
    client.close();
  }
}

/** All rows in one transaction, past the triggers, whose work the rows already carry. */
async function copy(client: Client): Promise<void> {
  const { rows: triggers } = await client.execute(
    "SELECT name, sql FROM main.sqlite_master WHERE type = 'trigger'",
  );
  const tables = await tablesOf(client);
  const homeless = (await tablesOf(client, "old")).find((table) => !tables.includes(table));
  if (homeless) throw new Error(`bảng ${homeless} không còn chỗ`);
  const { rows: unnumbered } = await client.execute(
    "SELECT name FROM pragma_table_list WHERE schema = 'old' AND wr = 1",
  );
  const statements = triggers.map(({ name }) => `DROP TRIGGER "${text(name)}"`);
  for (const table of tables) {
    const columns = await sharedColumns(client, table);
    if (columns.length === 0) continue;
    const list = columns.map((column) => `"${column}"`).join(", ");
    // In the old order, so that whoever reads without one still reads in that; a table without rowid has but its keys'.
    const order = unnumbered.some(({ name }) => name === table) ? "" : " ORDER BY rowid";
    statements.push(`INSERT INTO main."${table}" (${list}) SELECT ${list} FROM old."${table}"${order}`);
  }
  await client.batch(
    ["PRAGMA defer_foreign_keys = ON", ...statements, ...made, ...triggers.map(({ sql }) => text(sql))],
    "write",
  );
}

const publishedAt = "(SELECT published_at FROM profile WHERE id = profile_id AND state = 'published')";
const made = [
  // Who wrote it was told by the nomination itself before everybody who did was kept.
  ...["created_by_id", "updated_by_id", "submitted_by_id"].map(
    (who) =>
      `INSERT OR IGNORE INTO main.nomination_writer SELECT id, ${who} FROM main.nomination WHERE ${who} IS NOT NULL`,
  ),
  `UPDATE main.profile_unit SET published_at = ${publishedAt}`,
  `UPDATE main.recognition SET published_at = ${publishedAt}`,
  "UPDATE main.profile SET adopters = " +
    "(SELECT count(*) FROM adoption WHERE profile_id = profile.id AND status = 'running')",
  // A number that was given once is never given again.
  "DELETE FROM main.sqlite_sequence",
  "INSERT INTO main.sqlite_sequence SELECT name, seq FROM old.sqlite_sequence " +
    "WHERE name IN (SELECT name FROM main.sqlite_master)",
  "INSERT INTO main.short_address (profile_id) SELECT id FROM main.profile " +
    "WHERE id NOT IN (SELECT profile_id FROM main.short_address) ORDER BY published_at, id",
];

/** Throws where a row, a link or the history is not what it was. */
async function compare(client: Client): Promise<void> {
  for (const table of await tablesOf(client)) {
    if (table === "short_address" || (await columnsOf(client, "old", table)).length === 0) continue;
    const [before, after] = [await count(client, "old", table), await count(client, "main", table)];
    if (before !== after) throw new Error(`bảng ${table}: ${before} dòng thành ${after}`);
  }
  const events = (await columnsOf(client, "old", "event")).map((column) => `"${column}"`).join(", ");
  const { rows: changed } = await client.execute(
    `SELECT ${events} FROM old.event EXCEPT SELECT ${events} FROM main.event LIMIT 1`,
  );
  if (changed.length > 0) throw new Error("lịch sử không còn như cũ");
  const { rows: broken } = await client.execute("PRAGMA main.foreign_key_check");
  if (broken.length > 0) throw new Error(`bảng ${text(broken[0]!.table)} trỏ tới dòng không có`);
  const { rows: faults } = await client.execute("PRAGMA main.integrity_check");
  if (faults[0]?.integrity_check !== "ok") throw new Error("tệp mới không toàn vẹn");
}

/** The tables people's rows stand in: not SQLite's own, the migrator's or the search index. */
async function tablesOf(client: Client, schema: "main" | "old" = "main"): Promise<string[]> {
  const { rows } = await client.execute({
    sql:
      "SELECT name FROM pragma_table_list WHERE schema = ? AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' " +
      "AND name <> '__drizzle_migrations' ORDER BY name",
    args: [schema],
  });
  return rows.map((row) => text(row.name)).filter((name) => !searchTables.includes(name));
}

/** The columns both databases have. Throws where the old one has another. */
async function sharedColumns(client: Client, table: string): Promise<string[]> {
  const now = await columnsOf(client, "main", table);
  const then = await columnsOf(client, "old", table);
  const lost = then.find((column) => !now.includes(column) && !derived.has(`${table}.${column}`));
  if (lost) throw new Error(`cột ${table}.${lost} không còn chỗ`);
  return then.filter((column) => now.includes(column));
}

async function columnsOf(client: Client, schema: "main" | "old", table: string): Promise<string[]> {
  const { rows } = await client.execute({
    sql: "SELECT name FROM pragma_table_info(?, ?) ORDER BY cid",
    args: [table, schema],
  });
  return rows.map((row) => text(row.name));
}

async function count(client: Client, schema: "main" | "old", table: string): Promise<number> {
  const { rows } = await client.execute(`SELECT count(*) AS total FROM ${schema}."${table}"`);
  return Number(rows[0]!.total);
}

/** A name or a statement out of the database's own tables, which are always text. */
const text = (cell: Value | undefined) => (typeof cell === "string" ? cell : "");
