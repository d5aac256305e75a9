import { createClient, type Client } from "@libsql/client";
import { regularKinds } from "../../domain/jobs/vocabulary";

/** What every table holds, as text. */
export type Picture = Map<string, string>;

/** Reads a running portal's database beside it. */
export const openBeside = (databaseFile: string): Client => createClient({ url: `file:${databaseFile}` });

// The search index follows `search_entry`, figures what they count, and bytes their `blob`; when a session was last seen is no change.
export const follows =
  /^(sqlite_|__drizzle|search_folded|search_head|search_exact|search_due|blob_chunk|limit_use|tally)/;

/** The day's and the week's letters and the night's work come when their hour does, whatever is being done. `of`: what a column's name follows. */
export const keptOf: Partial<Record<string, (of: string) => string>> = {
  outbox: (of) => `${of}kind NOT IN ('digest', 'operations')`,
  job: (of) => `(${of}owner_id IS NOT NULL OR ${of}kind NOT IN (${listed(regularKinds)}))`,
};

const listed = (words: readonly string[]) => words.map((word) => `'${word}'`).join(", ");

/** The condition of a table of which not every row is looked at; "" for others. */
export const whereKept = (name: string) => (keptOf[name] ? ` WHERE ${keptOf[name]("")}` : "");

/** The whole database as it stands. */
export async function takePicture(client: Client): Promise<Picture> {
  const picture: Picture = new Map();
  const tables = await client.execute(
    "SELECT m.name AS name, group_concat(c.name) AS columns FROM sqlite_master m, pragma_table_info(m.name) c " +
      "WHERE m.type = 'table' AND c.name <> 'seen_at' GROUP BY m.name",
  );
  for (const row of tables.rows) {
    const name = String(row.name);
    if (follows.test(name)) continue;
    const columns = String(row.columns)
      .split(",")
      .map((column) => `"${column}"`);
    const all = await client.execute(
      `SELECT json_group_array(json_array(${columns.join(", ")})) AS rows FROM "${name}"${whereKept(name)}`,
    );
    picture.set(name, String(all.rows[0]!.rows));
  }
  return picture;
}

/** The tables in which two pictures differ. */
export const changedTables = (before: Picture, after: Picture): string[] =>
  [...after].filter(([name, rows]) => before.get(name) !== rows).map(([name]) => name);

/** How many jobs and letters are at work or due: what they write belongs to what was just done. */
export async function workUnderWay(client: Client): Promise<number> {
  const { rows } = await client.execute({
    sql:
      "select (select count(*) from job where state = 'running' or (state = 'waiting' and due_at <= :now)) + " +
      "(select count(*) from outbox where kind not in ('digest', 'operations') and (state = 'handing' or (state = 'waiting' and due_at <= :now))) as works",
    args: { now: Date.now() },
  });
  return Number(rows[0]!.works);
}
