import { db, type Transaction } from "./client";

// Overlapping interactive transactions on one file block the whole process, so writes take turns here.
const slot = globalThis as typeof globalThis & { lanToaWrites?: Promise<unknown>; lanToaCommits?: number };

/**
 * Runs `work` in one transaction, first in, first out. Whatever `work` throws rolls everything back.
 * Nothing slow belongs inside: no network, no image work, no password hashing.
 */
export function write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const turn = (slot.lanToaWrites ?? Promise.resolve()).then(async () => {
    const result = await db().transaction(work, { behavior: "immediate" });
    // The cache handler, outside the bundle, looks at the database anew once this has moved.
    slot.lanToaCommits = (slot.lanToaCommits ?? 0) + 1;
    return result;
  });
  slot.lanToaWrites = turn.catch(() => undefined);
  return turn;
}
