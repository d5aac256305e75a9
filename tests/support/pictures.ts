import { createClient, type Client } from "@libsql/client";

/** What every table holds, as text. */
export type Picture = Map<string, string>;

/** Reads a running portal's database beside it. */
export const openBeside = (databaseFile: string): Client => createClient({ url: `file:${databaseFile}` });

// The search index follows `search_entry`, and bytes their `blob`; when a session was last seen is no change.
const passedOver = /^(sqlite_|__drizzle|profile_search|profile_head|profile_fts|blob_chunk|limit_use)/;

/** The whole database as it stands, so that "nothing changed" means everything. */
export async function takePicture(client: Client): Promise<Picture> {
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
      `SELECT json_group_array(json_array(${columns.join(", ")})) AS rows FROM "${name}"`,
    );
    picture.set(name, String(all.rows[0]!.rows));
  }
  return picture;
}

/** The tables in which two pictures differ. */
export const changedTables = (before: Picture, after: Picture): string[] =>
  [...after].filter(([name, rows]) => before.get(name) !== rows).map(([name]) => name);
