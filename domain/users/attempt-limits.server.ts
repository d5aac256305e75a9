import "server-only";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { refusing, senderOf } from "../limits/refusing.server";
import { normaliseEmail } from "./email";

const window = 15 * 60;

function makeLimits() {
  return {
    account: new RateLimiterMemory({ keyPrefix: "account", points: 10, duration: window }),
    address: new RateLimiterMemory({ keyPrefix: "address", points: 100, duration: window }),
    // Holds even for whoever commands many addresses and varies the accounts.
    everyone: new RateLimiterMemory({ keyPrefix: "everyone", points: 1000, duration: window }),
  };
}

// In memory on purpose: one process serves the portal, and a restart is nothing an attacker can cause.
const slot = globalThis as typeof globalThis & { lanToaAttempts?: ReturnType<typeof makeLimits> };
const limits = (slot.lanToaAttempts ??= makeLimits());

export type Attempt = { email: string; address: string };

/**
 * Counts one attempt to sign in; known and unknown accounts are treated alike. Throws `too-many-attempts`
 * with the `minutes` to wait once ten of an account, a hundred of an address or a thousand in all were made
 * within fifteen minutes. Counted before the password is checked, so that many at once gain nothing.
 */
export async function countAttempt(attempt: Attempt): Promise<void> {
  // In this order one address cannot use up everyone's share, and many addresses or invented accounts can
  // fill the memory with no more keys than everyone's share has points.
  await refusing(async () => {
    await limits.address.consume(senderOf(attempt.address));
    await limits.everyone.consume("all");
    await limits.account.consume(normaliseEmail(attempt.email));
  });
}

/**
 * Counts one check of the present password by a person who is signed in: whoever sits down at an open session
 * must not guess it either. Throws `too-many-attempts`.
 */
export async function countPasswordCheck(email: string): Promise<void> {
  await refusing(() => limits.account.consume(normaliseEmail(email)));
}

/** Forgets an account's wrong passwords after a right one. */
export async function forgetPasswordChecks(email: string): Promise<void> {
  await limits.account.delete(normaliseEmail(email));
}

/** Gives an attempt back that turned out right: whole offices sign in from one address every morning. */
export async function forgetAttempt(attempt: Attempt): Promise<void> {
  await forgetPasswordChecks(attempt.email);
  await limits.address.reward(senderOf(attempt.address));
  await limits.everyone.reward("all");
}
