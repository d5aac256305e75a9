import { copyFileSync } from "node:fs";
import { createClient } from "@libsql/client";
import { afterEach, describe, expect, test } from "vitest";
import { closeDatabase, connection } from "@/db/client";
import { write } from "@/db/write";
import { record, type EventInput } from "@/domain/history/record.server";
import { findBrokenEvent } from "@/domain/history/verify-chain.server";
import { useDatabase } from "../support/database";

const databaseFile = useDatabase();
const own = () => process.env.DATABASE_URL;
let before: string | undefined;
afterEach(() => {
  if (before) process.env.DATABASE_URL = before;
  before = undefined;
});

const row = (name: string): EventInput => ({
  actorId: null,
  action: "user.grant",
  subjectType: "user",
  subjectId: name,
  before: { role: "official" },
  after: { role: name },
});

async function writeHistory(count: number): Promise<void> {
  await write(async (tx) => {
    for (let at = 1; at <= count; at++) await record(tx, row(`person-${at}`), new Date(at * 1000));
  });
}

/** What the check says of a copy of the database on which somebody with the file in hand ran `statements`. */
async function checkAfter(...statements: string[]): Promise<number | null> {
  const copy = `${databaseFile()}.copy`;
  await connection().client.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  closeDatabase();
  copyFileSync(databaseFile(), copy);
  const raw = createClient({ url: `file:${copy}` });
  for (const trigger of ["event_no_update", "event_no_delete", "event_only_next"])
    await raw.execute(`DROP TRIGGER ${trigger}`);
  for (const statement of statements) await raw.execute(statement);
  raw.close();
  before ??= own();
  process.env.DATABASE_URL = `file:${copy}`;
  return findBrokenEvent();
}

describe("the history", () => {
  test("cannot be changed or deleted through the database", async () => {
    await writeHistory(2);
    const { client } = connection();
    await expect(client.execute("UPDATE event SET action = 'x'")).rejects.toThrow(/append-only/);
    await expect(client.execute("DELETE FROM event")).rejects.toThrow(/append-only/);
    expect(await findBrokenEvent()).toBeNull();
  });

  test("cannot be changed by REPLACE, nor begun before its first row or after a gap", async () => {
    await writeHistory(2);
    const { client } = connection();
    const values = "1, NULL, 'x', 'user', 'x', '', 'x'";
    const columns = "at, actor_id, action, subject_type, subject_id, previous_hash, hash";
    for (const id of [1, 2, 4, 0, -1, -2]) {
      const forged = client.execute(
        `INSERT OR REPLACE INTO event (id, ${columns}) VALUES (${id}, ${values})`,
      );
      await expect(forged, String(id)).rejects.toThrow(/append-only|CHECK constraint/);
    }
    expect(await findBrokenEvent()).toBeNull();
    await writeHistory(1);
  });

  test("is intact when empty and over several portions", async () => {
    expect(await findBrokenEvent()).toBeNull();
    await writeHistory(2100);
    expect(await findBrokenEvent()).toBeNull();
  });

  test("copied untouched is intact", async () => {
    await writeHistory(5);
    expect(await checkAfter()).toBeNull();
  });

  test.each([
    ["a changed value", 'UPDATE event SET after = \'{"role":"admin"}\' WHERE id = 3', 3],
    ["another actor", "UPDATE event SET actor_id = 'someone' WHERE id = 2", 2],
    ["another time", "UPDATE event SET at = 1 WHERE id = 4", 4],
    ["a row taken out", "DELETE FROM event WHERE id = 3", 4],
    ["the first row taken out", "DELETE FROM event WHERE id = 1", 2],
    ["rows cut off at the end", "DELETE FROM event WHERE id > 3", 4],
    ["everything gone", "DELETE FROM event", 1],
    ["a hash put right for one row only", "UPDATE event SET after = '{}', hash = 'abc' WHERE id = 2", 2],
  ])("with %s is broken", async (_name, statement, expected) => {
    await writeHistory(5);
    expect(await checkAfter(statement)).toBe(expected);
  });
});
