import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "./client";
import { migrateDatabase } from "./migrate";

const heading = `-- The whole schema as a fresh database has it. Made by \`npm run db:generate\` out of drizzle/; to be read, never run.\n`;

/** All tables, indexes and triggers of a freshly migrated database, table by table in the order of their names. */
export async function schemaText(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "lan-toa-schema-"));
  const url = `file:${join(folder, "portal.db")}`;
  const opened = openDatabase(url);
  try {
    await migrateDatabase(opened, url);
    const { rows } = await opened.client.execute(
      "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' " +
        "AND tbl_name <> '__drizzle_migrations' AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow') " +
        "ORDER BY tbl_name, CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 ELSE 2 END, name",
    );
    return [heading, ...rows.map((row) => formatted(row.sql as string))].join("\n");
  } finally {
    opened.client.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One statement without the generator's noise; a table stands apart from what came before it. */
function formatted(statement: string): string {
  const text = statement
    .replaceAll("`", "")
    .replaceAll("\t", "  ")
    .replaceAll(" ON UPDATE no action", "")
    .replaceAll(" ON DELETE no action", "");
  return `${/^CREATE (VIRTUAL )?TABLE/i.test(text) ? "\n" : ""}${text};`;
}
