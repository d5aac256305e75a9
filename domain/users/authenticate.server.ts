import "server-only";
import { verify } from "@node-rs/argon2";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { user } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { record } from "../history/record.server";
import { countIfLeft, countOnce, type Limit } from "../limits/limits.server";
import { senderOf } from "../limits/refusing.server";
import { forgiveAttempt, limitsOf } from "./attempt-limits.server";
import { normaliseEmail } from "./email";
import { hashPassword } from "./passwords.server";
import { openSession, type Browser } from "./sessions.server";

export type SignInInput = { email: string; password: string } & Browser;

// Checked when there is no such account, so that the answer takes as long as for a wrong password.
let decoy: Promise<string> | undefined;

const noted: Limit = { name: "sign-in refused", most: 1, minutes: 15 };

/** Whom a failed attempt is noted of that named no account. */
const nobody = "unknown";

/**
 * Signs a person in: returns a new session id. Throws `too-many-attempts`, or `wrong-credentials` in the same
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
    const sessionId = await openSession(tx, account.id, input);
    await record(tx, {
      actorId: account.id,
      action: "session.open",
      subjectType: "user",
      subjectId: account.id,
    });
    return sessionId;
  });
}

/**
 * Nobody did it: whoever tried is not known to be the account's owner. The first in a while stands for what follows, of one
 * account or, where none was meant, from one address: the history never shrinks, and strangers must not make it grow.
 */
function noteRefusal(userId: string, { address }: Browser): Promise<void> {
  const refusal = {
    actorId: null,
    action: "session.refuse",
    subjectType: "user",
    subjectId: userId,
  } as const;
  const whom = userId === nobody ? senderOf(address) : userId;
  return write(async (tx) => {
    if (await countIfLeft(tx, [noted, whom])) await record(tx, refusal);
  });
}
