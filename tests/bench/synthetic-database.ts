import { mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { closeDatabase, connection } from "../../db/client";
import { migrateDatabase } from "../../db/migrate";
import { seedReference } from "../../seed/reference";
import { makeSyntheticProfiles, type SyntheticOptions } from "./synthetic-profiles";

/** A database file of its own with that many stories, left closed; lists need no search index. */
export async function makeSyntheticDatabase(
  name: string,
  total: number,
  options: SyntheticOptions,
): Promise<string> {
  const file = resolve(`.bench/data/${name}-${total}.db`);
  mkdirSync(resolve(".bench/data"), { recursive: true });
  removeSynthetic(file);
  const opened = openSynthetic(file);
  await migrateDatabase(opened, `file:${file}`);
  await opened.db.transaction((tx) => seedReference(tx));
  await makeSyntheticProfiles(opened.db, total, options);
  await opened.client.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  closeDatabase();
  return file;
}

/** From here on the domain's queries ask this file. */
export function openSynthetic(file: string) {
  closeDatabase();
  process.env.DATABASE_URL = `file:${file}`;
  return connection();
}

/** Closes whatever is open and deletes the file. */
export function removeSynthetic(file: string): void {
  closeDatabase();
  for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
}
