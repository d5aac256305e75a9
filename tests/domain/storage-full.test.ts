import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { connection, db } from "@/db/client";
import { field } from "@/db/schema";
import { write } from "@/db/write";
import { refusalOf } from "@/domain/refusal";
import { databaseHealth } from "@/domain/health/health.server";
import { useDatabase } from "../support/database";

useDatabase();

/** SQLite's own answer to a full disk: the connection that writes may take no page more. */
const limitPages = (most: number) => connection().client.execute(`PRAGMA max_page_count = ${most}`);
const fields = async () => (await db().select({ id: field.id }).from(field).limit(1000)).length;
const small = () => write((tx) => tx.run(sql`UPDATE field SET name = name`));
const large = () => write((tx) => tx.run(sql`UPDATE field SET name = name || hex(randomblob(400000))`));
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => refusalOf(error)?.code ?? error,
  );

test("a full disk refuses by its name whoever writes together, lets reading go on, and is over by itself", async () => {
  expect(await databaseHealth()).toBe("ok");
  await limitPages(1);
  expect(await codeOf(large())).toBe("storage-full");
  // Who has room is not held back.
  const together = await Promise.all([small(), large(), small()].map(codeOf));
  expect(together).toEqual(["done", "storage-full", "done"]);
  expect(await fields()).toBeGreaterThan(0);
  await limitPages(1_000_000);
  expect(await databaseHealth()).toBe("ok");
  expect(await Promise.all([small(), large()].map(codeOf))).toEqual(["done", "done"]);
});
