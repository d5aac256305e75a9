import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { Turns } from "@/domain/jobs/turns";

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
