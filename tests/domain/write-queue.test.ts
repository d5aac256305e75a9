import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db, type Transaction } from "@/db/client";
import { write } from "@/db/write";
import { DomainError } from "@/domain/errors";
import { useDatabase } from "../support/database";

useDatabase();

const slot = globalThis as typeof globalThis & { lanToaCommits?: number };
const note = (tx: Transaction, word: string) => tx.run(sql`insert into note (word) values (${word})`);
const kept = async () =>
  (await db().all<{ word: string }>(sql`select word from note order by rowid`)).map((row) => row.word);

beforeEach(async () => {
  await db().run(sql`create table note (word text not null unique, of text references unit (id))`);
});

test("works run in the order in which they came, each seeing what those before it wrote", async () => {
  const seen = await Promise.all(
    ["a", "b", "c"].map((word) =>
      write(async (tx) => {
        await note(tx, word);
        const [row] = await tx.all<{ total: number }>(sql`select count(*) as total from note`);
        return row!.total;
      }),
    ),
  );
  expect(seen).toEqual([1, 2, 3]);
  expect(await kept()).toEqual(["a", "b", "c"]);
});

test("those that wait together are committed together, up to twenty-five", async () => {
  const before = slot.lanToaCommits ?? 0;
  await Promise.all(Array.from({ length: 60 }, (_, at) => write((tx) => note(tx, `n${at}`))));
  expect((slot.lanToaCommits ?? 0) - before).toBe(3);
  expect(await kept()).toHaveLength(60);
});

test("one that is refused, or breaks a rule of the database, takes back its own writing and nobody else's", async () => {
  const results = await Promise.allSettled([
    write((tx) => note(tx, "first")),
    write(async (tx) => {
      await note(tx, "refused");
      throw new DomainError("stale");
    }),
    write(async (tx) => {
      await note(tx, "twice");
      await note(tx, "first");
    }),
    write((tx) => note(tx, "last")),
  ]);
  expect(results.map((one) => one.status)).toEqual(["fulfilled", "rejected", "rejected", "fulfilled"]);
  expect(results[1]).toMatchObject({ reason: { code: "stale" } });
  expect(await kept()).toEqual(["first", "last"]);
});

test("alone it is refused just the same", async () => {
  await expect(
    write(async (tx) => {
      await note(tx, "refused");
      throw new DomainError("stale");
    }),
  ).rejects.toMatchObject({ code: "stale" });
  expect(await kept()).toEqual([]);
  await write((tx) => note(tx, "next"));
  expect(await kept()).toEqual(["next"]);
});

test("nobody is told of a writing that was never committed", async () => {
  const results = await Promise.allSettled([
    write((tx) => note(tx, "innocent")),
    // A fault that shows only at the commit.
    write(async (tx) => {
      await tx.run(sql`pragma defer_foreign_keys = on`);
      await tx.run(sql`insert into note (word, of) values ('lost', 'no-such-unit')`);
    }),
  ]);
  expect(results.map((one) => one.status)).toEqual(["rejected", "rejected"]);
  expect(await kept()).toEqual([]);
});
