import "server-only";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { DomainError } from "../errors";

const window = 15 * 60;

// In memory on purpose: one process serves the portal, and a restart is nothing an attacker can cause.
const slot = globalThis as typeof globalThis & { lanToaAttempts?: Record<"account" | "address" | "everyone", RateLimiterMemory> };
const limits = (slot.lanToaAttempts ??= {
  account: new RateLimiterMemory({ keyPrefix: "account", points: 10, duration: window }),
  address: new RateLimiterMemory({ keyPrefix: "address", points: 100, duration: window }),
  // Holds even when addresses are forged and accounts are varied.
  everyone: new RateLimiterMemory({ keyPrefix: "everyone", points: 1000, duration: window }),
});

/**
 * Counts one attempt to sign in; known and unknown accounts are treated alike. Throws `too-many-attempts`
 * with the `minutes` to wait once ten of an account, a hundred of an address or a thousand in all were made
 * within fifteen minutes.
 */
export async function countAttempt(attempt: { email: string; address: string }): Promise<void> {
  try {
    await limits.account.consume(attempt.email);
    await limits.address.consume(attempt.address || "unknown");
    await limits.everyone.consume("all");
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw new DomainError("too-many-attempts", { minutes: Math.ceil(refusal.msBeforeNext / 60_000) });
  }
}

/** Forgets the failed attempts of an account that has just signed in. */
export async function forgetAttempts(email: string): Promise<void> {
  await limits.account.delete(email);
}
