import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import type { Client } from "@libsql/client";
import { isTurnedAway } from "./away";
import { databasePath } from "./database-file";

/** Seconds a portal that says nothing more keeps its turn: as long as the longest step of a start takes. */
const term = 60;
/** Milliseconds between looks whether the turn is free. */
const glance = 300;

/**
 * Has what a start does to the database done by one portal at a time, however many start at once on a database's server:
 * migrating, the opening content and what an update brings along; whoever comes later finds it done. `work` calls `step`
 * before each of its parts. A portal that ended in the midst of it loses its turn after a minute. A file has one portal alone.
 */
export async function inStartTurn<T>(
  client: Client,
  url: string,
  work: (step: () => Promise<void>) => Promise<T>,
): Promise<T> {
  if (databasePath(url) !== null) return work(async () => undefined);
  const holder = randomUUID();
  await client.execute(
    "CREATE TABLE IF NOT EXISTS __start_turn (id INTEGER PRIMARY KEY CHECK (id = 1), holder TEXT NOT NULL, until INTEGER NOT NULL)",
  );
  while (!(await take(client, holder))) await setTimeout(glance);
  try {
    return await work(async () => {
      if (!(await take(client, holder)))
        throw new Error("Một cổng khác đã giành lượt chuẩn bị cơ sở dữ liệu.");
    });
  } finally {
    await client
      .execute({ sql: "DELETE FROM __start_turn WHERE holder = ?", args: [holder] })
      .catch(() => undefined);
  }
}

/** Takes the turn, or keeps it for longer; false where another has it. The server's own clock counts. */
async function take(client: Client, holder: string): Promise<boolean> {
  // Looked at first: whoever waits to write would take a long transaction of the other's away from it.
  const { rows } = await client.execute("SELECT holder FROM __start_turn WHERE until > unixepoch()");
  if (rows[0] && rows[0].holder !== holder) return false;
  try {
    const { rowsAffected } = await client.execute({
      sql: `INSERT INTO __start_turn (id, holder, until) VALUES (1, ?, unixepoch() + ${term})
        ON CONFLICT (id) DO UPDATE SET holder = excluded.holder, until = excluded.until
        WHERE until <= unixepoch() OR holder = excluded.holder`,
      args: [holder],
    });
    return rowsAffected === 1;
  } catch (error) {
    if (isTurnedAway(error)) return false;
    throw error;
  }
}
