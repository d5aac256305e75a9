import "server-only";
import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { openDatabase, type Connection } from "@/db/client";
import { databaseUrl } from "@/db/database-file";

/** What a database holds, by table: how many rows, and the SHA-256 of all that stands in them. */
export type Measure = Record<string, { rows: number; sha256: string }>;

/** Rows of one read; those of bytes are up to 1 MiB each. */
const portion = (table: string) => (table.endsWith("_chunk") ? 8 : 500);

/**
 * Measures every table of the file at `path`, the search index excepted, which is made anew from them. Copying a database keeps
 * the order of its rows, so that two copies of one instant measure the same.
 */
export async function measureDatabase(path: string): Promise<Measure> {
  const { client } = openDatabase(databaseUrl(path));
  try {
    const { rows } = await client.execute(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND wr = 0 AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
    );
    const measured: Measure = {};
    for (const { name } of rows)
      if (typeof name === "string") measured[name] = await measureTable(client, name);
    return measured;
  } finally {
    client.close();
  }
}

async function measureTable(client: Connection["client"], table: string) {
  const hash = createHash("sha256");
  let total = 0;
  for (let after = -Number.MAX_SAFE_INTEGER; ;) {
    const { rows, columns } = await client.execute({
      sql: `SELECT rowid AS at_row, * FROM "${table}" WHERE rowid > ? ORDER BY rowid LIMIT ?`,
      args: [after, portion(table)],
    });
    for (const row of rows) for (let at = 1; at < columns.length; at++) addValue(hash, row[at]);
    total += rows.length;
    if (rows.length < portion(table)) return { rows: total, sha256: hash.digest("hex") };
    after = Number(rows.at(-1)!.at_row);
  }
}

/** A value with its kind and length before it: no two rows make the same sum by where one value ends. */
function addValue(hash: Hash, value: unknown): void {
  const isBytes = value instanceof ArrayBuffer;
  const bytes = isBytes ? Buffer.from(value) : Buffer.from(String(value));
  hash.update(`${isBytes ? "b" : value === null ? "n" : typeof value}${bytes.length}:`).update(bytes);
}

/** The tables of which the two do not hold the same, in the order of the alphabet. */
export function differing(one: Measure, other: Measure): string[] {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  return names.filter(
    (name) => one[name]?.rows !== other[name]?.rows || one[name]?.sha256 !== other[name]?.sha256,
  );
}

/** SHA-256 of a file's bytes, in hex. */
export async function fileHash(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest("hex");
}
