import { readEnvironment } from "../environment";
import { connection, type Connection } from "./client";
import { assertFile, databasePath } from "./database-file";
import { assertStanding, type Standing } from "./standing";

/**
 * The database the settings name, for a command line that works on one that is there: opening never makes one. Throws one
 * sentence where there is none, or it stands otherwise than `accepted` says.
 */
export async function openExisting(...accepted: Standing[]): Promise<Connection> {
  const path = databasePath(readEnvironment().DATABASE_URL);
  if (path) assertFile(path);
  await assertStanding(connection().client, ...accepted);
  return connection();
}
