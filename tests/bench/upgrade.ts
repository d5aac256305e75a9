import { readFileSync } from "node:fs";
import { startServer } from "../support/server";
import type { Bench } from "./bench";
import { makeSyntheticDatabase, openSynthetic, removeSynthetic } from "./synthetic-database";

const total = Number(process.env.UPGRADE_STORIES ?? 100_000);

/** From the start of a new version on the database of the one before it to its first page, at 100,000 stories. */
export async function benchUpgrade({ rows }: Bench): Promise<void> {
  const databaseFile = await makeSyntheticDatabase("upgrade", total, { indexed: true, counted: true });
  try {
    // The version before had the traces too, and whatever else a start fills in.
    await (await startServer({ databaseFile })).stop();
    await takeBackLastMigration(databaseFile);
    const begin = performance.now();
    const server = await startServer({ databaseFile });
    await (await fetch(server.url)).text();
    const seconds = (performance.now() - begin) / 1000;
    await server.stop();
    rows.add(`upgrade, ${total.toLocaleString("en")} stories, start to first page`, seconds, "s", {
      goal: { atMost: 10 },
      digits: 1,
      note: `with ${lastMigration().tag}`,
    });
  } finally {
    removeSynthetic(databaseFile);
  }
}

function lastMigration(): { tag: string } {
  const journal = JSON.parse(readFileSync("drizzle/meta/_journal.json", "utf8")) as {
    entries: { tag: string }[];
  };
  return journal.entries.at(-1)!;
}

/** The schema of the version before: tables and columns that the last migration made go. Throws where it did anything else. */
async function takeBackLastMigration(file: string): Promise<void> {
  const sql = readFileSync(`drizzle/${lastMigration().tag}.sql`, "utf8");
  const statements = sql.split("--> statement-breakpoint").map((one) => one.trim());
  const { client } = openSynthetic(file);
  for (const undone of statements.flatMap(undoing).reverse()) await client.execute(undone);
  await client.execute(
    "DELETE FROM __drizzle_migrations WHERE created_at = (SELECT max(created_at) FROM __drizzle_migrations)",
  );
  client.close();
}

/** What takes a statement of a migration back. An index on an older table goes; one on a table of its own goes with that. */
function undoing(statement: string): string[] {
  const [, index] = /^CREATE (?:UNIQUE )?INDEX `(\w+)`/.exec(statement) ?? [];
  if (index) return [`DROP INDEX IF EXISTS \`${index}\``];
  const [, table] = /^CREATE TABLE `(\w+)`/.exec(statement) ?? [];
  if (table) return [`DROP TABLE \`${table}\``];
  const [, changed, column] = /^ALTER TABLE `(\w+)` ADD (?:COLUMN )?`(\w+)`/.exec(statement) ?? [];
  if (changed && column) return [`ALTER TABLE \`${changed}\` DROP COLUMN \`${column}\``];
  throw new Error(`The last migration cannot be taken back here: ${statement.slice(0, 80)}`);
}
