import { readFileSync } from "node:fs";
import { startServer } from "../support/server";
import type { Bench } from "./bench";
import { makeSyntheticDatabase, openSynthetic, removeSynthetic } from "./synthetic-database";

const total = Number(process.env.UPGRADE_STORIES ?? 100_000);

/** From the start of a new version on the database of the one before it to its first page, at 100,000 stories. */
export async function benchUpgrade({ rows }: Bench): Promise<void> {
  const databaseFile = await makeSyntheticDatabase("upgrade", total, { indexed: false });
  try {
    // The version before had the search index, the traces and the counts.
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

/** The schema of the version before: tables that the last migration made go. Throws where it did anything else. */
async function takeBackLastMigration(file: string): Promise<void> {
  const sql = readFileSync(`drizzle/${lastMigration().tag}.sql`, "utf8");
  const statements = sql.split("--> statement-breakpoint").map((one) => one.trim());
  const undone = statements.flatMap((one) => {
    if (/^CREATE (UNIQUE )?INDEX/.test(one)) return [];
    const [, table] = /^CREATE TABLE `(\w+)`/.exec(one) ?? [];
    if (!table) throw new Error(`The last migration cannot be taken back here: ${one.slice(0, 80)}`);
    return [`DROP TABLE \`${table}\``];
  });
  const { client } = openSynthetic(file);
  for (const statement of undone) await client.execute(statement);
  await client.execute(
    "DELETE FROM __drizzle_migrations WHERE created_at = (SELECT max(created_at) FROM __drizzle_migrations)",
  );
  client.close();
}
