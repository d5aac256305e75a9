import { expect, test } from "vitest";
import { RenderLine } from "@/server/render-line.mjs";

test("so many go at once, the rest in the order they came, and too many are turned away", async () => {
  const line = new RenderLine({ together: 2, waiting: 2 });
  const order: number[] = [];
  const [first, second] = await Promise.all([line.enter(), line.enter()]);
  const waiting = [3, 4].map((at) => line.enter().then((leave) => (order.push(at), leave!)));
  expect(await line.enter()).toBeNull();
  first!();
  first!();
  await waiting[0];
  expect(order).toEqual([3]);
  second!();
  await waiting[1];
  expect(order).toEqual([3, 4]);
});

test("who does not wait any longer holds no place", async () => {
  const line = new RenderLine({ together: 1, waiting: 1 });
  const leave = await line.enter();
  let leaveEarly = () => {};
  const gone = line.enter((early) => (leaveEarly = early));
  leaveEarly();
  expect(await gone).toBeNull();
  const next = line.enter();
  leave!();
  expect(await next).not.toBeNull();
});
