import type { Client } from "@libsql/client";
import { follows, keptOf, whereKept } from "./pictures";

/** The tables that changed since the last time it was asked, in the order of their names. */
export type Changes = () => Promise<string[]>;

/**
 * Notes from now on, by triggers in the running portal's database, which tables change, so that "nothing changed" means
 * everything. What a transaction takes back was no change, nor is a row written as it stood.
 */
export async function watchChanges(client: Client): Promise<Changes> {
  await client.executeMultiple(
    ["CREATE TABLE noted_change (id INTEGER PRIMARY KEY, name TEXT)", ...(await triggersOf(client))].join(
      ";\n",
    ),
  );
  let seen = 0;
  return async () => {
    const { rows } = await client.execute({
      sql: "SELECT name, max(id) AS id FROM noted_change WHERE id > ? GROUP BY name ORDER BY name",
      args: [seen],
    });
    seen = Math.max(seen, ...rows.map(({ id }) => Number(id)));
    return rows.map(({ name }) => String(name));
  };
}

/** How many rows each table holds. */
export async function countRows(client: Client): Promise<Record<string, number>> {
  const tables = await tablesOf(client);
  const counts = tables.map(
    ({ name }) => `SELECT '${name}' AS name, count(*) AS rows FROM "${name}"${whereKept(name)}`,
  );
  // SQLite joins at most 500 questions into one.
  const { rows } = await client.execute(counts.join(" UNION ALL "));
  return Object.fromEntries(rows.map(({ name, rows: count }) => [String(name), Number(count)]));
}

async function triggersOf(client: Client): Promise<string[]> {
  return (await tablesOf(client)).flatMap(({ name, columns }) => {
    const moved = columns.map((column) => `old."${column}" IS NOT new."${column}"`).join(" OR ");
    const noted = `BEGIN INSERT INTO noted_change (name) VALUES ('${name}'); END`;
    const on = (act: string, when: string) =>
      `CREATE TRIGGER "noted_${act.toLowerCase()}_${name}" AFTER ${act} ON "${name}"${when && ` WHEN ${when}`} ${noted}`;
    return [
      on("INSERT", kept(name, "new.")),
      on("UPDATE", [`(${moved})`, kept(name, "new.")].filter(Boolean).join(" AND ")),
      on("DELETE", kept(name, "old.")),
    ];
  });
}

const kept = (name: string, of: "old." | "new.") => keptOf[name]?.(of) ?? "";

async function tablesOf(client: Client): Promise<{ name: string; columns: string[] }[]> {
  const { rows } = await client.execute(
    "SELECT m.name AS name, json_group_array(c.name) AS columns FROM sqlite_master m, pragma_table_info(m.name) c " +
      "WHERE m.type = 'table' AND m.name NOT LIKE 'noted_%' AND c.name <> 'seen_at' GROUP BY m.name ORDER BY m.name",
  );
  return rows
    .map((row) => ({ name: String(row.name), columns: JSON.parse(String(row.columns)) as string[] }))
    .filter(({ name }) => !follows.test(name));
}
