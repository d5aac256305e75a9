import { createClient, type Client } from "@libsql/client";

/** What every table holds, as text. */
export type Picture = Map<string, string>;

/** Reads a running portal's database beside it. */
export const openBeside = (databaseFile: string): Client => createClient({ url: `file:${databaseFile}` });

// The search index follows `search_entry`, figures what they count, and bytes their `blob`; when a session was last seen is no change.
const passedOver =
  /^(sqlite_|__drizzle|search_folded|search_head|search_exact|search_due|blob_chunk|limit_use|tally)/;

/** The day's and the week's letters are written when their hour comes, whatever is being done. */
const keptOf: Partial<Record<string, string>> = { outbox: " WHERE kind NOT IN ('digest', 'operations')" };

/** The last picture of each connection, and SQLite's count of the commits of others that it showed. */
const last = new WeakMap<Client, { commits: number; picture: Picture }>();

/** The whole database as it stands, so that "nothing changed" means everything. Where nobody wrote it is the last one. */
export async function takePicture(client: Client): Promise<Picture> {
  const commits = Number((await client.execute("PRAGMA data_version")).rows[0]!.data_version);
  const known = last.get(client);
  if (known?.commits === commits) return known.picture;
  // Counted before it was looked at: what is written meanwhile makes the next one look again.
  const picture = await lookAtAll(client);
  last.set(client, { commits, picture });
  return picture;
}

async function lookAtAll(client: Client): Promise<Picture> {
  const picture: Picture = new Map();
  const tables = await client.execute(
    "SELECT m.name AS name, group_concat(c.name) AS columns FROM sqlite_master m, pragma_table_info(m.name) c " +
      "WHERE m.type = 'table' AND c.name <> 'seen_at' GROUP BY m.name",
  );
  for (const row of tables.rows) {
    const name = String(row.name);
    if (passedOver.test(name)) continue;
    const columns = String(row.columns)
      .split(",")
      .map((column) => `"${column}"`);
    const all = await client.execute(
      `SELECT json_group_array(json_array(${columns.join(", ")})) AS rows FROM "${name}"${keptOf[name] ?? ""}`,
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
