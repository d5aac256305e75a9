import "server-only";
import { and, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { session } from "@/db/schema";
import { countOnce, forget, giveBack, type Counted, type Limit } from "../limits/limits.server";
import { senderOf } from "../limits/refusing.server";
import { deviceHash, type Browser } from "./sessions.server";

const account: Limit = { name: "sign-in account", most: 10, minutes: 15 };
const address: Limit = { name: "sign-in address", most: 100, minutes: 15 };
/** Whoever has signed in to the account with this browser before is slowed by their own mistakes, never by others'. */
const device: Limit = { name: "sign-in device", most: 10, minutes: 5 };
const ownPassword: Limit = { name: "own password", most: 10, minutes: 15 };

/**
 * What an attempt to sign in is counted by. An address can lock nobody out but itself, and an account that strangers guess
 * at stays open to the browsers that know it; there is no limit of all together, which few could use up for everybody.
 * `email` is normalised; known and unknown accounts are treated alike.
 */
export async function limitsOf(
  email: string,
  userId: string | undefined,
  browser: Browser,
): Promise<Counted[]> {
  if (userId && browser.device && (await knows(userId, browser.device)))
    return [[device, `${userId} ${browser.device}`]];
  return [
    [address, senderOf(browser.address)],
    [account, email],
  ];
}

/** Forgets the wrong attempts on an account after a right one; an office's address gets only this one back. */
export async function forgiveAttempt(tx: Transaction, counted: Counted[]): Promise<void> {
  await giveBack(
    tx,
    counted.filter(([limit]) => limit === address),
  );
  await forget(
    tx,
    counted.filter(([limit]) => limit !== address),
  );
}

/** Whether this browser has signed in to the account before. */
async function knows(userId: string, token: string): Promise<boolean> {
  const [row] = await db()
    .select({ id: session.id })
    .from(session)
    .where(and(eq(session.userId, userId), eq(session.half, false), eq(session.device, deviceHash(token))))
    .limit(1);
  return row !== undefined;
}

/**
 * Counts one check of the present password by a person who is signed in: whoever sits down at an open session
 * must not guess it either. Throws `too-many-attempts`.
 */
export function countPasswordCheck(userId: string): Promise<void> {
  return countOnce([ownPassword, userId]);
}

/** Forgets a person's wrong answers after the right one. */
export function forgetPasswordChecks(tx: Transaction, userId: string): Promise<void> {
  return forget(tx, [[ownPassword, userId]]);
}
