import "server-only";
import { verify } from "@node-rs/argon2";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { user } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { countOnce } from "../limits/limits.server";
import { beginSession } from "../second-factor/prove.server";
import { forgiveAttempt, limitsOf } from "./attempt-limits.server";
import { normaliseEmail } from "./email";
import { nobody, noteRefusal } from "./note-refusal.server";
import { hashPassword } from "./passwords.server";
import type { Browser } from "./sessions.server";

export type SignInInput = { email: string; password: string } & Browser;

// Checked when there is no such account, so that the answer takes as long as for a wrong password.
let decoy: Promise<string> | undefined;

/**
 * Signs a person in: returns a new session id, of half a session where a second factor is asked for. Throws `too-many-attempts`, or `wrong-credentials` in the same
 * words and time whether the address, the password or the account's state was the reason. The attempt is counted before
 * the password is looked at, so that many at once gain nothing; what fails stands in the history.
 */
export async function signIn(input: SignInInput): Promise<string> {
  const email = normaliseEmail(input.email);
  const [account] = await db()
    .select({ id: user.id, passwordHash: user.passwordHash, blockedAt: user.blockedAt })
    .from(user)
    .where(eq(user.email, email))
    .limit(1);
  const limits = await limitsOf(email, account?.id, input);
  await countOnce(...limits);
  decoy ??= hashPassword("no account has this password");
  const matches = await verify(account?.passwordHash ?? (await decoy), input.password.normalize("NFC"));
  if (!account?.passwordHash || account.blockedAt || !matches) {
    await noteRefusal(account?.id ?? nobody, input);
    throw new DomainError("wrong-credentials");
  }
  return write(async (tx) => {
    await forgiveAttempt(tx, limits);
    return beginSession(tx, account.id, input);
  });
}
