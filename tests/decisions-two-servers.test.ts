import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { and, eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { event, notification, pendingDecision } from "@/db/schema";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { useDatabase } from "./support/database";
import { completeDraft, rowOf } from "./support/nominations";
import { makePerson, minhPhung } from "./support/people";

useDatabase();

/** Milliseconds for which a decision may be taken back. */
const grace = 10_000;

type Server = { process: ChildProcess; ask: (order: Record<string, unknown>) => Promise<unknown> };
let servers: Server[] = [];
let official: Actor, moderator: Actor;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  moderator = await makePerson({ role: "moderator", name: "Chị Nhàn", password: null });
});
afterEach(() => {
  for (const { process } of servers) process.kill("SIGKILL");
  servers = [];
});

/** A process of its own on the same file, which answers one order after the other. */
async function start(clock: "clock" | "no-clock" = "clock"): Promise<Server> {
  const args = ["--conditions=react-server", "--import", "tsx", "tests/support/run-decisions.ts", clock];
  const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"], env: process.env });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const heard = async () => JSON.parse((await lines.next()).value as string) as unknown;
  const server: Server = {
    process: child,
    ask: (order) => {
      child.stdin.write(`${JSON.stringify(order)}\n`);
      return heard();
    },
  };
  servers.push(server);
  expect(await heard()).toBe("ready");
  return server;
}

async function sent(): Promise<string> {
  const id = await completeDraft(official);
  await submitNomination(official, { nominationId: id, version: (await rowOf(id)).version });
  return id;
}

/** A server takes the decision to return a nomination; it may be taken back for `left` milliseconds more. */
async function take(server: Server, id: string, left: number) {
  const { version } = await rowOf(id);
  const takenAt = Date.now() - grace + left;
  const order = { what: "take", actor: moderator, nominationId: id, version, takenAt };
  expect(await server.ask(order)).toBe("taken");
  const of = eq(pendingDecision.nominationId, id);
  const [waiting] = await db().select().from(pendingDecision).where(of).limit(1);
  return waiting!;
}

const stateOf = async (id: string) => (await rowOf(id)).state;
const isReturned = (id: string) =>
  expect.poll(() => stateOf(id), { timeout: 30_000, interval: 50 }).toBe("returned");
const acts = (id: string) =>
  db().$count(event, and(eq(event.subjectId, id), eq(event.action, "nomination.return")));
const told = (id: string) =>
  db().$count(
    notification,
    and(eq(notification.userId, official.id), eq(notification.path, `/ban-lam-viec/de-cu/${id}`)),
  );

test("a decision whose server is killed is carried out by the other one, once", async () => {
  const [first, second] = await Promise.all([start(), start()]);
  const id = await sent();
  await take(first, id, 3_000);
  first.process.kill("SIGKILL");
  await isReturned(id);
  expect([await acts(id), await told(id)]).toEqual([1, 1]);
  expect(await second.ask({ what: "carry-out", at: Date.now() + grace })).toBe(0);
  expect(await db().$count(pendingDecision)).toBe(0);
}, 60_000);

test("a decision that waited while no server ran is carried out once by two that start together", async () => {
  const first = await start("no-clock");
  const id = await sent();
  await take(first, id, 0);
  first.process.kill("SIGKILL");
  await Promise.all([start(), start()]);
  await isReturned(id);
  expect([await acts(id), await told(id)]).toEqual([1, 1]);
}, 60_000);

test("a decision taken back on one server is not carried out by the other, whose clock comes to it", async () => {
  const [first, second] = await Promise.all([start(), start("no-clock")]);
  const [undone, next] = [await sent(), await sent()];
  const { id, dueAt } = await take(first, undone, 4_000);
  expect(await second.ask({ what: "undo", actor: moderator, id, at: Date.now() })).toBe("undone");
  // The first server has looked after that time once it carries out what was due no earlier.
  const later = await take(first, next, dueAt.getTime() - Date.now());
  expect(later.dueAt.getTime()).toBeGreaterThanOrEqual(dueAt.getTime() - 50);
  await isReturned(next);
  expect([await stateOf(undone), await acts(undone), await told(undone)]).toEqual(["submitted", 0, 0]);
}, 60_000);

test("at the tenth second it is taken back on one server or carried out by the other: either, once", async () => {
  const [first, second] = await Promise.all([start("no-clock"), start("no-clock")]);
  for (let round = 0; round < 12; round++) {
    const id = await sent();
    const waiting = await take(first, id, 0);
    const due = waiting.dueAt.getTime();
    const undo = { what: "undo", actor: moderator, id: waiting.id, at: due - 1 };
    const carry = { what: "carry-out", at: due };
    const [undone, carried] = await Promise.all(
      round % 2 ? [second.ask(undo), first.ask(carry)] : [first.ask(undo), second.ask(carry)],
    );
    const way = carried === 1 ? "carried out" : "taken back";
    expect([undone, carried]).toEqual(way === "taken back" ? ["undone", 0] : ["undo-late", 1]);
    expect(await stateOf(id)).toBe(way === "taken back" ? "submitted" : "returned");
    expect(await acts(id)).toBe(carried);
  }
  expect(await db().$count(pendingDecision)).toBe(0);
}, 60_000);
