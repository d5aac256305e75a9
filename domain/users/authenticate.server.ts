import "server-only";
import { verify } from "@node-rs/argon2";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { user } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { record } from "../history/record.server";
import { countAttempt, forgetAttempt } from "./attempt-limits.server";
import { normaliseEmail } from "./email";
import { hashPassword } from "./passwords.server";
import { openSession } from "./sessions.server";

/** `address` is the network address the attempt came from, as far as it can be told. */
export type SignInInput = { email: string; password: string; userAgent: string; address: string };

// Checked when there is no such account, so that the answer takes as long as for a wrong password.
let decoy: Promise<string> | undefined;

/**
 * Signs a person in: returns a new session id. Throws `too-many-attempts`, or `wrong-credentials` in the same
 * words and time whether the address, the password or the account's state was the reason.
 */
export async function signIn(input: SignInInput): Promise<string> {
  const email = normaliseEmail(input.email);
  await countAttempt(input);
  const [account] = await db()
    .select({ id: user.id, passwordHash: user.passwordHash, blockedAt: user.blockedAt })
    .from(user)
    .where(eq(user.email, email))
    .limit(1);
  decoy ??= hashPassword("no account has this password");
  const matches = await verify(account?.passwordHash ?? (await decoy), input.password.normalize("NFC"));
  if (!account?.passwordHash || account.blockedAt || !matches) throw new DomainError("wrong-credentials");
  await forgetAttempt(input);
  return write(async (tx) => {
    const sessionId = await openSession(tx, account.id, input.userAgent);
    await record(tx, {
      actorId: account.id,
      action: "session.open",
      subjectType: "user",
      subjectId: account.id,
    });
    return sessionId;
  });
}
