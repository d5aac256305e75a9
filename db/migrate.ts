import { migrate } from "drizzle-orm/libsql/migrator";
import type { Connection } from "./client";
import { assertStanding, migrationsFolder } from "./standing";

/**
 * Brings the database to the newest schema. Runs before the server starts, never beside it. Throws one sentence, having
 * changed nothing, for a newer database, an unknown one, or one that `bringOver` has to see first.
 */
export async function migrateDatabase({ client, db }: Connection, url: string): Promise<void> {
  await assertStanding(client, "empty", "behind", "current");
  // WAL is kept in the file itself, and cannot be set inside the migration's transaction.
  if (url.startsWith("file:")) await client.execute("PRAGMA journal_mode = WAL");
  await migrate(db, { migrationsFolder });
}
