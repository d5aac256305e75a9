import { drizzle } from "drizzle-orm/libsql";
import { createClient } from "@libsql/client";
import { readEnvironment } from "../environment";
import { isNearCurrent, restNear } from "../server/revisions.mjs";
import { fetchWithin } from "./away";
import { heldReader, type Database } from "./client";
import * as schema from "./schema";

/** Milliseconds one question to the replica may take before the primary is asked instead. */
const patience = 5_000;

const slot = globalThis as typeof globalThis & { lanToaNearReader?: Database };

/** The replica that DATABASE_REPLICA_URL names; null without one. */
function nearReader(): Database | null {
  const { DATABASE_REPLICA_URL: url, DATABASE_AUTH_TOKEN: authToken } = readEnvironment();
  if (!url) return null;
  return (slot.lanToaNearReader ??= drizzle(createClient({ url, authToken, fetch: fetchWithin(patience) }), {
    schema,
  }));
}

/**
 * Runs a read of what anyone may see with every `db()` in it asking the replica, as long as that holds all that the primary
 * holds, or the primary is out of reach. Whatever goes wrong there is asked of the primary. Nobody's own data belongs here.
 */
export async function fromNear<T>(read: () => Promise<T>): Promise<T> {
  const reader = nearReader();
  if (!reader || heldReader().getStore() || !(await isNearCurrent())) return read();
  try {
    return await heldReader().run(reader, read);
  } catch {
    restNear();
    return read();
  }
}
