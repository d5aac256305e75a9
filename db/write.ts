import { AsyncLocalStorage } from "node:async_hooks";
import { setImmediate } from "node:timers/promises";
import { connection, type Transaction } from "./client";
import { isStorageFull, noteStorage, StorageFullError } from "./storage-full";

type Waiting = { attempt: (tx: Transaction) => Promise<Outcome>; settle: (outcome: Outcome) => void };
type Outcome = { done: unknown } | { failed: Error };

// Overlapping interactive transactions on one file block the whole process, so writes take turns here.
const slot = globalThis as typeof globalThis & {
  lanToaWaiting?: Waiting[];
  lanToaIsWriting?: boolean;
  lanToaCommits?: number;
  lanToaAfterWork?: Map<string, (tx: Transaction) => Promise<void>>;
  lanToaHeldWriter?: AsyncLocalStorage<Transaction>;
};

const heldWriter = () => (slot.lanToaHeldWriter ??= new AsyncLocalStorage<Transaction>());

/**
 * Runs a command with every `write` in it joining this transaction, in a savepoint: what a command does then stands and falls
 * with what else is done here. What it throws takes back what it did, and nothing else.
 */
export function joinWrites<T>(tx: Transaction, command: () => Promise<T>): Promise<T> {
  return tx.transaction((own) => heldWriter().run(own, command));
}

/**
 * What follows every work in its own transaction, each under its name: the search index (`domain/search/keep-index.server.ts`) and
 * the public figures (`domain/tallies/keep-tallies.server.ts`) are brought up to date there.
 */
export function afterEachWork(name: string, follow: (tx: Transaction) => Promise<void>): void {
  (slot.lanToaAfterWork ??= new Map()).set(name, follow);
}

/** A batch ends soon enough for who comes next, and for a database server that allows a transaction five seconds. */
const mostTogether = 25;

/**
 * Runs `work` in a transaction, first in, first out. Whatever `work` throws rolls everything back that it did. Works
 * that wait at the same moment are committed together, each in a savepoint of its own: one flush to the disk, which costs
 * more than a small work itself, serves them all, and none is answered before it. Nothing slow belongs inside: no
 * network, no image work, no password hashing. Throws `StorageFullError` where the disk takes nothing more.
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
          for (const follow of slot.lanToaAfterWork?.values() ?? []) await follow(tx);
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
    for (const [at, one] of batch.entries()) one.settle(outcomes[at]!);
  }
  slot.lanToaIsWriting = false;
}

/** What became of each; when the commit itself fails, that became of all. */
async function commitTogether(batch: Waiting[]): Promise<Outcome[]> {
  // SQLite rolls everything back by itself when the disk is full in the middle, and what fails then hides the cause.
  let full: StorageFullError | undefined;
  const attempt = async (work: Waiting, tx: Transaction) => {
    const outcome = await work.attempt(tx);
    if (!("failed" in outcome) || !isStorageFull(outcome.failed)) return outcome;
    full = new StorageFullError(outcome.failed);
    return { failed: full };
  };
  const outcome = await tryIt(() =>
    connection().db.transaction(
      (tx) => (batch.length === 1 ? alone(tx, batch[0]!, attempt) : oneByOne(tx, batch, attempt)),
      { behavior: "immediate" },
    ),
  );
  if ("failed" in outcome && isStorageFull(outcome.failed)) full ??= new StorageFullError(outcome.failed);
  noteStorage(full !== undefined);
  if ("failed" in outcome) return batch.map(() => ({ failed: full ?? outcome.failed }));
  // The cache handler, outside the bundle, looks at the database anew once this has moved.
  slot.lanToaCommits = (slot.lanToaCommits ?? 0) + 1;
  return outcome.done as Outcome[];
}

type Attempt = (work: Waiting, tx: Transaction) => Promise<Outcome>;

async function alone(tx: Transaction, one: Waiting, attempt: Attempt): Promise<Outcome[]> {
  const outcome = await attempt(one, tx);
  if ("failed" in outcome) throw outcome.failed;
  return [outcome];
}

async function oneByOne(tx: Transaction, batch: Waiting[], attempt: Attempt): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const one of batch)
    outcomes.push(
      await tryIt(() =>
        tx.transaction(async (own) => {
          const outcome = await attempt(one, own);
          if ("failed" in outcome) throw outcome.failed;
          return outcome.done;
        }),
      ),
    );
  return outcomes;
}

async function tryIt(work: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { done: await work() };
  } catch (thrown) {
    return { failed: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }
}
