import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { user } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { appendEvent } from "../events/append-event.server";
import { openSession } from "./sessions.server";

/** How an address or password typed by hand is compared: NFC; addresses also trimmed and lower case. */
export function normaliseEmail(email: string): string {
  return email.normalize("NFC").trim().toLowerCase();
}

/** argon2id with the library's defaults (19 MiB, 2 passes), of the NFC spelling. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"));
}

// Checked when there is no such account, so that the answer takes as long as for a wrong password.
let decoy: Promise<string> | undefined;

/**
 * Signs a person in: returns a new session id, or throws `wrong-credentials` in the same words and time
 * whether the address, the password or the account's state was the reason.
 */
export async function signIn(input: { email: string; password: string; userAgent: string }): Promise<string> {
  const [account] = await db()
    .select({ id: user.id, passwordHash: user.passwordHash, blockedAt: user.blockedAt })
    .from(user)
    .where(eq(user.email, normaliseEmail(input.email)))
    .limit(1);
  decoy ??= hashPassword("no account has this password");
  const matches = await verify(account?.passwordHash ?? (await decoy), input.password.normalize("NFC"));
  if (!account?.passwordHash || account.blockedAt || !matches) throw new DomainError("wrong-credentials");
  return write(async (tx) => {
    const sessionId = await openSession(tx, account.id, input.userAgent);
    await appendEvent(tx, {
      actorId: account.id,
      action: "session.open",
      subjectType: "user",
      subjectId: account.id,
    });
    return sessionId;
  });
}
