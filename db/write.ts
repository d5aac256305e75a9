import { AsyncLocalStorage } from "node:async_hooks";
import { setImmediate, setTimeout } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { readEnvironment } from "../environment";
import { DatabaseAwayError, isAway, isLost, isTurnedAway } from "./away";
import { connection, type Transaction } from "./client";
import { databasePath } from "./database-file";
import { isStorageFull, noteStorage, StorageFullError } from "./storage-full";

type Waiting = { attempt: (tx: Transaction) => Promise<Outcome>; settle: (outcome: Outcome) => void };
type Outcome = { done: unknown } | { failed: Error };

// Overlapping interactive transactions on one file block the whole process, so writes take turns here.
const slot = globalThis as typeof globalThis & {
  lanToaWaiting?: Waiting[];
  lanToaIsWriting?: boolean;
  lanToaCommits?: number;
  lanToaAfterWork?: Map<string, Follow>;
  lanToaHeldWriter?: AsyncLocalStorage<Transaction>;
};

/** A table that triggers fill with what is to be done, and what does it. */
type Follow = { due: SQLiteTable; follow: (tx: Transaction) => Promise<void> };

const heldWriter = () => (slot.lanToaHeldWriter ??= new AsyncLocalStorage<Transaction>());

/**
 * Runs a command with every `write` in it joining this transaction, in a savepoint: what a command does then stands and falls
 * with what else is done here. What it throws takes back what it did, and nothing else.
 */
export function joinWrites<T>(tx: Transaction, command: () => Promise<T>): Promise<T> {
  return tx.transaction((own) => heldWriter().run(own, command));
}

/**
 * What follows a work in its own transaction where that left something in the table `due`, each under its name: the search index
 * (`domain/search/keep-index.server.ts`) and the public figures (`domain/tallies/keep-tallies.server.ts`) are brought up to date there.
 */
export function afterEachWork(name: string, due: Follow["due"], follow: Follow["follow"]): void {
  (slot.lanToaAfterWork ??= new Map()).set(name, { due, follow });
}

/** Usually nothing is due: one look at all the tables tells, because each question to a database's server is a way there and back. */
async function followWork(tx: Transaction): Promise<void> {
  const follows = [...(slot.lanToaAfterWork ?? [])];
  if (follows.length === 0) return;
  const looks = follows.map(
    ([name, { due }]) => sql`select ${name} as name where exists (select 1 from ${due})`,
  );
  const found = await tx.all<{ name: string }>(sql.join(looks, sql` union all `));
  for (const [name, { follow }] of follows) if (found.some((one) => one.name === name)) await follow(tx);
}

/** A batch ends soon enough for who comes next. */
const mostTogether = 25;
/** Milliseconds after which no further work joins it: a database's server allows a transaction five seconds. */
const longestTogether = 1_500;
/** Milliseconds for which a write is tried again that a database's server turned away, or did not hear of. */
const patience = 8_000;

/**
 * Runs `work` in a transaction, first in, first out. Whatever `work` throws rolls everything back that it did. Works
 * that wait at the same moment are committed together, each in a savepoint of its own: one flush to the disk, which costs
 * more than a small work itself, serves them all, and none is answered before it. Nothing slow belongs inside: no
 * network, no image work, no password hashing. On a database's server, which other portals write to as well, `work` may be run
 * anew after what it did was rolled back. Throws `StorageFullError` where the disk takes nothing more, `DatabaseAwayError` where
 * the server does not answer: whether the last of it was kept is then not known.
 */
export function write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const outer = heldWriter().getStore();
  if (outer) return work(outer);
  return new Promise<T>((resolve, reject) => {
    const waiting = (slot.lanToaWaiting ??= []);
    waiting.push({
      attempt: (tx) =>
        tryIt(async () => {
          const done = await work(tx);
          await followWork(tx);
          return done;
        }),
      settle: (outcome) => ("done" in outcome ? resolve(outcome.done as T) : reject(outcome.failed)),
    });
    if (!slot.lanToaIsWriting) void writeAll(waiting);
  });
}

async function writeAll(waiting: Waiting[]): Promise<void> {
  slot.lanToaIsWriting = true;
  while (waiting.length > 0) {
    // Whoever else is about to write in this turn of the event loop comes along.
    await setImmediate();
    const batch = waiting.splice(0, mostTogether);
    const outcomes = await commitTogether(batch);
    waiting.unshift(...batch.slice(outcomes.length));
    for (const [at, outcome] of outcomes.entries()) batch[at]!.settle(outcome);
  }
  slot.lanToaIsWriting = false;
}

/** What became of the first of them, or of all; when the commit itself fails, that became of all. */
async function commitTogether(batch: Waiting[]): Promise<Outcome[]> {
  // A file is this process's own: what goes wrong there is a fault.
  if (databasePath(readEnvironment().DATABASE_URL) !== null) return (await tryTogether(batch)).outcomes;
  const until = performance.now() + patience;
  for (let pause = 20; ; pause = Math.min(pause * 2, 500)) {
    const { outcomes, unheard } = await tryTogether(batch);
    if (!unheard || performance.now() + pause > until) return outcomes.map(inWords);
    await setTimeout(pause);
  }
}

/** What the server did not keep, or may not have kept, is said as that. */
const inWords = (one: Outcome): Outcome =>
  "failed" in one && !isAway(one.failed) && (isLost(one.failed) || isTurnedAway(one.failed))
    ? { failed: new DatabaseAwayError(one.failed) }
    : one;

/** One attempt; `unheard` where the server kept nothing of it, and may at another time. */
async function tryTogether(batch: Waiting[]): Promise<{ outcomes: Outcome[]; unheard: boolean }> {
  // SQLite rolls everything back by itself when the disk is full in the middle, and what fails then hides the cause.
  let full: StorageFullError | undefined;
  let worked = false;
  const attempt = async (work: Waiting, tx: Transaction) => {
    const outcome = await work.attempt(tx);
    if (!("failed" in outcome) || !isStorageFull(outcome.failed)) return outcome;
    full = new StorageFullError(outcome.failed);
    return { failed: full };
  };
  const outcome = await tryIt(() =>
    connection().db.transaction(
      async (tx) => {
        const outcomes = await (batch.length === 1
          ? alone(tx, batch[0]!, attempt)
          : oneByOne(tx, batch, attempt));
        worked = true;
        return outcomes;
      },
      { behavior: "immediate" },
    ),
  );
  if ("failed" in outcome && isStorageFull(outcome.failed)) full ??= new StorageFullError(outcome.failed);
  noteStorage(full !== undefined);
  if ("failed" in outcome) {
    const { failed } = outcome;
    // A commit nobody heard back of may have been kept.
    const unheard = !full && (isTurnedAway(failed) || (isLost(failed) && !worked));
    return { outcomes: batch.map(() => ({ failed: full ?? failed })), unheard };
  }
  // The cache handler, outside the bundle, looks at the database anew once this has moved.
  slot.lanToaCommits = (slot.lanToaCommits ?? 0) + 1;
  return { outcomes: outcome.done as Outcome[], unheard: false };
}

type Attempt = (work: Waiting, tx: Transaction) => Promise<Outcome>;

async function alone(tx: Transaction, one: Waiting, attempt: Attempt): Promise<Outcome[]> {
  const outcome = await attempt(one, tx);
  if ("failed" in outcome) throw outcome.failed;
  return [outcome];
}

async function oneByOne(tx: Transaction, batch: Waiting[], attempt: Attempt): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const until = performance.now() + longestTogether;
  for (const one of batch) {
    if (performance.now() > until) break;
    outcomes.push(
      await tryIt(() =>
        tx.transaction(async (own) => {
          const outcome = await attempt(one, own);
          if ("failed" in outcome) throw outcome.failed;
          return outcome.done;
        }),
      ),
    );
  }
  return outcomes;
}

async function tryIt(work: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { done: await work() };
  } catch (thrown) {
    return { failed: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }
}
