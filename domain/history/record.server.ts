import "server-only";
import { createHash } from "node:crypto";
import { desc } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { insertMany } from "@/db/insert-many";
import { event } from "@/db/schema";
import type { HistoryAction, HistorySubject } from "./vocabulary";

/** What happened, to what. `before`/`after` hold short values only: no story text, no person's contact. */
export type EventInput = {
  actorId: string | null;
  action: HistoryAction;
  subjectType: HistorySubject;
  subjectId: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
};

/** Appends one row of history inside the caller's transaction, chained by hash to the row before it. */
export async function record(tx: Transaction, input: EventInput, at = new Date()): Promise<void> {
  const [last] = await tx.select({ hash: event.hash }).from(event).orderBy(desc(event.id)).limit(1);
  const previousHash = last?.hash ?? "";
  await tx
    .insert(event)
    .values({ ...input, at, previousHash, hash: eventHash({ ...input, at, previousHash }) });
}

/** Appends many rows at once, each chained to the one before it. */
export async function recordAll(tx: Transaction, inputs: EventInput[], at = new Date()): Promise<void> {
  const [last] = await tx.select({ hash: event.hash }).from(event).orderBy(desc(event.id)).limit(1);
  let previousHash = last?.hash ?? "";
  const rows = inputs.map((input) => {
    const row = { ...input, at, previousHash };
    previousHash = eventHash(row);
    return { ...row, hash: previousHash };
  });
  for (let from = 0; from < rows.length; from += together)
    await insertMany(tx, event, rows.slice(from, from + together));
}

/** Rows of one statement: few enough that whoever reads meanwhile does not wait for it. */
const together = 100;

/** The chain's hash: SHA-256 in hex over the row's content and the hash before it. */
export function eventHash(row: EventInput & { at: Date; previousHash: string }): string {
  const content = [
    row.previousHash,
    row.at.getTime(),
    row.actorId,
    row.action,
    row.subjectType,
    row.subjectId,
    row.before ?? null,
    row.after ?? null,
  ];
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}
