import "server-only";
import { sql } from "drizzle-orm";
import { connection, db } from "@/db/client";
import { standingOf } from "@/db/standing";
import { storageWasFull } from "@/db/storage-full";
import { write } from "@/db/write";
import { refusalOf } from "../refusal";

/**
 * Whether the database answers, and whether it can be written to: that is tried only after a write has found no room, so
 * that asking costs nothing, and whoever makes room finds the portal well again.
 */
export async function databaseHealth(): Promise<"ok" | "storage-full" | "unavailable"> {
  try {
    await db().run(sql`select 1`);
    if (storageWasFull()) await write((tx) => tx.run(sql`pragma user_version = 0`));
    return "ok";
  } catch (error) {
    return refusalOf(error)?.code === "storage-full" ? "storage-full" : "unavailable";
  }
}

/** The same for whoever sends readers here, who must not meet a database of another version. */
export async function readiness(): Promise<"ok" | "storage-full" | "unavailable" | "behind"> {
  const health = await databaseHealth();
  if (health === "unavailable") return health;
  const standing = await standingOf(connection().client).catch(() => "unknown" as const);
  return standing === "current" ? health : "behind";
}
