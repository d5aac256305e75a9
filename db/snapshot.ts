import type { Client } from "@libsql/client";
import { drizzle } from "drizzle-orm/libsql";
import { connection, heldReader } from "./client";
import * as schema from "./schema";

/**
 * Runs `read` with every `db()` in it reading one state of the database: that of its first read, whatever is written
 * meanwhile. Nobody waits for it, and it waits for nobody. Only reads belong inside, and nothing that waits for somebody
 * far away: while it stands the log of writes only grows.
 */
export async function inSnapshot<T>(read: () => Promise<T>): Promise<T> {
  const transaction = await connection().client.transaction("read");
  try {
    // It asks as a client does (`execute`, `batch`), and opens no transaction of its own.
    const reader = drizzle(transaction as unknown as Client, { schema });
    return await heldReader().run(reader, read);
  } finally {
    transaction.close();
  }
}
