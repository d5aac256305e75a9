import { db, type Transaction } from "./client";

// Overlapping interactive transactions on one file block the whole process, so writes take turns here.
const slot = globalThis as typeof globalThis & { lanToaWrites?: Promise<unknown> };

/**
 * Runs `work` in one transaction, first in, first out. Whatever `work` throws rolls everything back.
 * Nothing slow belongs inside: no network, no image work, no password hashing.
 */
export function write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const turn = (slot.lanToaWrites ?? Promise.resolve()).then(() =>
    db().transaction(work, { behavior: "immediate" }),
  );
  slot.lanToaWrites = turn.catch(() => undefined);
  return turn;
}
