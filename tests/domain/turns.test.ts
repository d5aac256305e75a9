import { setImmediate } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { session } from "@/db/schema";
import { write } from "@/db/write";
import { sortInTurns } from "@/domain/jobs/sort-in-turns";
import { Turns } from "@/domain/jobs/turns";
import { findSessionActor, openSession } from "@/domain/users/sessions.server";
import { useDatabase } from "../support/database";
import { browser, makePerson } from "../support/people";

useDatabase();

/** Keeps the thread busy for so many milliseconds. */
function work(milliseconds: number): void {
  const begin = performance.now();
  while (performance.now() - begin < milliseconds);
}

test("whoever needs many short rounds of the event loop does not wait for a piece of the long work before each", async () => {
  const turns = new Turns();
  let pieces = 0;
  let answered = false;
  const page = (async () => {
    for (let round = 0; round < 60; round++) {
      await setImmediate();
      work(0.5);
    }
    answered = true;
  })();
  while (!answered && pieces < 60) {
    work(8);
    pieces++;
    await turns.pass();
  }
  await page;
  expect(pieces).toBeLessThan(20);
});

test("where nobody waits the long work goes on at once, and short pieces do not stop for others", async () => {
  const turns = new Turns();
  let rounds = 0;
  let over = false;
  const count = (async () => {
    for (; !over; rounds++) await setImmediate();
  })();
  for (let piece = 0; piece < 3; piece++) await turns.pass();
  expect(rounds).toBe(0);
  work(8);
  await turns.pass();
  // As many rounds as tell that they were idle, not eight milliseconds of them.
  expect(rounds).toBeLessThan(50);
  over = true;
  await count;
});

test("who is signed in is known while somebody's long work is being written; that they asked is noted afterwards", async () => {
  const start = new Date("2026-11-23T08:00:00+07:00");
  const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
  const person = await makePerson({ password: null });
  const id = await write((tx) => openSession(tx, person.id, browser("test"), start));
  let end = () => undefined as void;
  const over = new Promise<void>((resolve) => (end = resolve));
  const long = write(() => over);
  for (const minutes of [20, 21, 22]) expect(await findSessionActor(id, at(minutes))).toEqual(person);
  end();
  await long;
  await write(async () => undefined);
  const [kept] = await db().select({ seenAt: session.seenAt }).from(session).where(eq(session.id, id));
  expect(kept!.seenAt).toEqual(at(20));
});

test.each([0, 1, 250, 251, 1777])(
  "%d things are put into their order in turns as at once, alike ones as they came",
  async (count) => {
    const all = Array.from({ length: count }, (_, at) => ({ at, size: (at * 7919) % 97 }));
    const compare = (one: { size: number }, other: { size: number }) => one.size - other.size;
    expect(await sortInTurns(all, compare, new Turns())).toEqual(all.toSorted(compare));
  },
);
