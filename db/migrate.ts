import { resolve } from "node:path";
import { migrate } from "drizzle-orm/libsql/migrator";
import type { Connection } from "./client";

/** Brings the database to the newest schema. Runs before the server starts, never beside it. */
export async function migrateDatabase({ client, db }: Connection, url: string): Promise<void> {
  // WAL is kept in the file itself, and cannot be set inside the migration's transaction.
  if (url.startsWith("file:")) await client.execute("PRAGMA journal_mode = WAL");
  await migrate(db, { migrationsFolder: resolve("drizzle") });
}
