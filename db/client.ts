import { AsyncLocalStorage } from "node:async_hooks";
import { closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { createClient, type Client } from "@libsql/client";
import { drizzle, type LibSQLDatabase } from "drizzle-orm/libsql";
import { readEnvironment } from "../environment";
import { fetchWithin } from "./away";
import { databasePath } from "./database-file";
import * as schema from "./schema";

export type Database = LibSQLDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];
export type Connection = { client: Client; db: Database };

/** Milliseconds one question to a database's server may take while people wait; a start that migrates waits longer. */
const serverPatience = { people: 30_000, start: 290_000 };

// Next bundles this module more than once per process; the connection and the write queue must not be.
const slot = globalThis as typeof globalThis & {
  lanToaConnection?: Connection;
  lanToaStarting?: boolean;
  lanToaHeldReader?: AsyncLocalStorage<Database>;
};

/**
 * Opens the database at `url`; a file is made where there is none, for its owner alone. `timeout` stays short: writes wait
 * in our own queue, not in SQLite.
 */
export function openDatabase(url: string, authToken?: string): Connection {
  const path = databasePath(url);
  if (path && !existsSync(path)) makeFile(path);
  const reach = path
    ? { timeout: 2000 }
    : { fetch: fetchWithin(serverPatience[slot.lanToaStarting ? "start" : "people"]) };
  const client = createClient({ url, authToken, ...reach });
  return { client, db: drizzle(client, { schema }) };
}

function makeFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  // What SQLite lays beside it later gets the same rights.
  closeSync(openSync(path, "a", 0o600));
}

/** The process's one connection, opened at first use. */
export function connection(): Connection {
  if (!slot.lanToaConnection) {
    const environment = readEnvironment();
    slot.lanToaConnection = openDatabase(environment.DATABASE_URL, environment.DATABASE_AUTH_TOKEN);
  }
  return slot.lanToaConnection;
}

/** What `db()` reads from within `inSnapshot` (db/snapshot.ts). */
export const heldReader = () => (slot.lanToaHeldReader ??= new AsyncLocalStorage<Database>());

/** The drizzle handle for reads; within `inSnapshot` all of one state. Writes go through `write`. */
export function db(): Database {
  return heldReader().getStore() ?? connection().db;
}

/** Closes the connection, so that the file can be moved or another process may open it. */
export function closeDatabase(): void {
  slot.lanToaConnection?.client.close();
  slot.lanToaConnection = undefined;
}

/** Says, before anything is opened, that this process prepares a database and nobody waits for its answers. */
export function prepareOnly(): void {
  slot.lanToaStarting = true;
}
