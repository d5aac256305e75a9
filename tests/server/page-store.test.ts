import { randomBytes } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { PageStore } from "@/server/page-store.mjs";
import { forgetRevisions, readRevisions } from "@/server/revisions.mjs";
import { useDatabase } from "../support/database";

useDatabase();
beforeEach(async () => {
  forgetRevisions();
  await readRevisions();
});

const limit = 1024 * 1024;
const made = (bytes: number) => ({ value: randomBytes(8), revision: 0, tags: [], until: Infinity, bytes });

test("20,000 addresses leave it within its bound, and with what is read", async () => {
  const store = new PageStore(limit);
  store.keep("/quen", made(10_000));
  for (let at = 0; at < 20_000; at++) {
    store.keep(`/la-${at}`, made(10_000));
    expect(store.bytes).toBeLessThanOrEqual(limit);
    if (at % 50 === 0) expect(await store.find("/quen")).not.toBeNull();
  }
  expect(store.size).toBeGreaterThan(50);
  expect(await store.find("/la-0")).toBeNull();
  expect(await store.find("/la-19999")).not.toBeNull();
});

test("what is larger than all the room is not kept, and what grows makes room", async () => {
  const store = new PageStore(limit);
  store.keep("/lon", made(limit + 1));
  expect([store.size, store.bytes]).toEqual([0, 0]);
  const [one, two] = [made(400_000), made(400_000)];
  store.keep("/mot", one);
  store.keep("/hai", two);
  store.grow("/hai", two, 300_000);
  expect([await store.find("/mot"), await store.find("/hai")]).toEqual([null, two]);
  store.grow("/mot", one, 300_000);
  store.drop("/hai");
  expect(store.bytes).toBe(0);
});
