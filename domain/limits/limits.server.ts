import "server-only";
import { createHash } from "node:crypto";
import { and, gt, inArray, lte, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { limitUse } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";

/** `most` times within `minutes`, counted from the first. */
export type Limit = { name: string; most: number; minutes: number };
/** A limit and whom it counts. */
export type Counted = [limit: Limit, whom: string];

/** Only a hash is kept: what was typed in an address's place may be a password. */
const keyOf = ([{ name }, whom]: Counted) =>
  `${name}:${createHash("sha256").update(whom).digest("base64url")}`;

/** What is forgotten at once when something is counted; more wait for the next time. */
const mostForgotten = 100;

/**
 * Counts one of each, in a write of its own; when one of them is used up, none is counted. Throws `too-many-attempts`
 * with the `minutes` to wait.
 */
export function countOnce(...counted: Counted[]): Promise<void> {
  return write((tx) => count(tx, counted, new Date()));
}

/** The same inside the caller's transaction, which the refusal rolls back. Throws what `refusal` makes of the minutes. */
export async function count(
  tx: Transaction,
  counted: Counted[],
  now: Date,
  refusal = (minutes: number) => new DomainError("too-many-attempts", { minutes }),
): Promise<void> {
  await forgetPast(tx, now);
  const rows = await tx
    .select({ key: limitUse.key, used: limitUse.used, endsAt: limitUse.endsAt })
    .from(limitUse)
    .where(and(inArray(limitUse.key, counted.map(keyOf)), gt(limitUse.endsAt, now)))
    .limit(counted.length);
  for (const one of counted) {
    const row = rows.find(({ key }) => key === keyOf(one));
    if (row && row.endsAt <= endOf(one, now) && row.used >= one[0].most)
      throw refusal(Math.ceil((row.endsAt.getTime() - now.getTime()) / 60_000));
  }
  for (const one of counted) {
    const fresh = { used: 1, endsAt: endOf(one, now) };
    const isOver = sql`(${limitUse.endsAt} <= ${now.getTime()} or ${limitUse.endsAt} > ${fresh.endsAt.getTime()})`;
    await tx
      .insert(limitUse)
      .values({ key: keyOf(one), ...fresh })
      .onConflictDoUpdate({
        target: limitUse.key,
        set: {
          used: sql`iif(${isOver}, 1, ${limitUse.used} + 1)`,
          endsAt: sql`iif(${isOver}, ${fresh.endsAt.getTime()}, ${limitUse.endsAt})`,
        },
      });
  }
}

/** What ends later than a fresh count would was begun while the clock ran ahead: nobody is kept out by that. */
const endOf = ([{ minutes }]: Counted, now: Date) => new Date(now.getTime() + minutes * 60_000);

/** Counts one where that is left, inside the caller's transaction. Returns whether it was. */
export async function countIfLeft(tx: Transaction, counted: Counted, now = new Date()): Promise<boolean> {
  try {
    await count(tx, [counted], now);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

/** Gives one of each back. */
export async function giveBack(tx: Transaction, counted: Counted[]): Promise<void> {
  await tx
    .update(limitUse)
    .set({ used: sql`max(0, ${limitUse.used} - 1)` })
    .where(inArray(limitUse.key, counted.map(keyOf)));
}

/** Forgets all that was counted of these. */
export async function forget(tx: Transaction, counted: Counted[]): Promise<void> {
  await tx.delete(limitUse).where(inArray(limitUse.key, counted.map(keyOf)));
}

async function forgetPast(tx: Transaction, now: Date): Promise<void> {
  const past = tx
    .select({ key: limitUse.key })
    .from(limitUse)
    .where(lte(limitUse.endsAt, now))
    .limit(mostForgotten);
  await tx.delete(limitUse).where(inArray(limitUse.key, past));
}
