import { copyFileSync } from "node:fs";
import { createClient } from "@libsql/client";
import { afterEach, describe, expect, test } from "vitest";
import { closeDatabase, connection } from "@/db/client";
import { write } from "@/db/write";
import { eventHash, record, type EventInput } from "@/domain/history/record.server";
import { findBrokenEvent, type BrokenEvent } from "@/domain/history/verify-chain.server";
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
async function checkAfter(...statements: string[]): Promise<BrokenEvent | null> {
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
    ["a changed value", 'UPDATE event SET after = \'{"role":"admin"}\' WHERE id = 3', "3 changed"],
    ["another actor", "UPDATE event SET actor_id = 'someone' WHERE id = 2", "2 changed"],
    ["another time", "UPDATE event SET at = 1 WHERE id = 4", "4 changed"],
    ["another link", "UPDATE event SET previous_hash = 'x' WHERE id = 3", "3 changed"],
    ["the first row changed", "UPDATE event SET action = 'user.block' WHERE id = 1", "1 changed"],
    ["the last row changed", "UPDATE event SET action = 'user.block' WHERE id = 5", "5 changed"],
    ["a row taken out", "DELETE FROM event WHERE id = 3", "3 removed"],
    ["several taken out", "DELETE FROM event WHERE id IN (2, 3)", "2 removed"],
    ["the first row taken out", "DELETE FROM event WHERE id = 1", "1 removed"],
    ["the last row cut off", "DELETE FROM event WHERE id = 5", "5 removed"],
    ["rows cut off at the end", "DELETE FROM event WHERE id > 3", "4 removed"],
    ["everything gone", "DELETE FROM event", "1 removed"],
    ["a row taken out and the gap closed", "DELETE FROM event WHERE id = 3; " + shift(4, -1), "3 removed"],
    [
      "a value and its hash changed",
      "UPDATE event SET after = '{}', hash = 'abc' WHERE id = 2",
      "2 replaced",
    ],
    ["a row replaced", forged(3, "x"), "3 replaced"],
    ["the first row replaced", forged(1, ""), "1 replaced"],
    ["the last row replaced", forged(5, "x"), "5 replaced"],
    ["a row replaced behind the right one", forged(3, hash(2)), "3 replaced"],
    ["a row replaced with the hash that belongs to it", forged(3, hash(2), true), "3 replaced"],
    ["a row put in between", `${shift(3, 1)}; ${forged(3, hash(2), true)}`, "3 replaced"],
    ["a row put in at the end", forged(6, "x"), "6 replaced"],
    ["a row put in far behind the end", forged(60, hash(5)), "60 replaced"],
  ])("with %s is broken", async (_name, statements, expected) => {
    await writeHistory(5);
    const broken = await checkAfter(...statements.split("; "));
    expect(broken && `${broken.id} ${broken.how}`).toBe(expected);
  });

  test("names the row at the seam of two portions", async () => {
    await writeHistory(1001);
    expect(await checkAfter(forged(1000, hash(999), true))).toEqual({ id: 1000, how: "replaced" });
    expect(await checkAfter("UPDATE event SET after = NULL WHERE id = 1000")).toEqual({
      id: 1000,
      how: "changed",
    });
  });
});

/** As `writeHistory` writes it. */
function hash(id: number): string {
  if (id === 0) return "";
  return eventHash({ ...row(`person-${id}`), at: new Date(id * 1000), previousHash: hash(id - 1) });
}

/** A row that nobody wrote, in the place `id`. */
function forged(id: number, previousHash: string, isRight = false): string {
  const own = { ...row("forger"), at: new Date(1), previousHash };
  return (
    "INSERT OR REPLACE INTO event (id, at, action, subject_type, subject_id, before, after, previous_hash, hash) VALUES " +
    `(${id}, 1, 'user.grant', 'user', 'forger', '{"role":"official"}', '{"role":"forger"}', '${previousHash}', ` +
    `'${isRight ? eventHash(own) : "made-up"}')`
  );
}

/** Moves the numbers from `first` on, past the numbers in between. */
function shift(first: number, by: number): string {
  return (
    `UPDATE event SET id = id + 1000 WHERE id >= ${first}; ` +
    `UPDATE event SET id = id - 1000 + ${by} WHERE id > 1000; ` +
    "UPDATE sqlite_sequence SET seq = (SELECT max(id) FROM event) WHERE name = 'event' AND seq > 1000"
  );
}
