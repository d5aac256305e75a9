import "server-only";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { officeIdentity, user } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { record } from "../history/record.server";
import { beginSession } from "../second-factor/prove.server";
import { normaliseEmail } from "./email";
import type { Browser } from "./sessions.server";

/** Whom an office's sign-in says it knows. `email` is null where it does not vouch for it. */
export type OfficeIdentity = { issuer: string; subject: string; email: string | null };

/**
 * Opens a session for the person behind an account of the office, half a one where a second factor is asked for. Known
 * by the address it vouches for the first time, by its own number from then on: an address that is given to somebody else
 * opens nothing. Nobody is made by it. Throws `not-found` for who has no account here, or a blocked one.
 */
export async function signInFromOffice(identity: OfficeIdentity, browser: Browser): Promise<string> {
  return write(async (tx) => {
    const known = (await findBound(tx, identity)) ?? (await bind(tx, identity));
    if (!known || known.blockedAt) throw new DomainError("not-found");
    return beginSession(tx, known.id, browser);
  });
}

async function findBound(tx: Transaction, { issuer, subject }: OfficeIdentity) {
  const [row] = await tx
    .select({ id: user.id, blockedAt: user.blockedAt })
    .from(officeIdentity)
    .innerJoin(user, eq(user.id, officeIdentity.userId))
    .where(and(eq(officeIdentity.issuer, issuer), eq(officeIdentity.subject, subject)))
    .limit(1);
  return row;
}

/** Binds who is not bound yet to the user with its address; null where there is none, or another account has them. */
async function bind(tx: Transaction, { issuer, subject, email }: OfficeIdentity) {
  if (!email) return null;
  const [person] = await tx
    .select({ id: user.id, blockedAt: user.blockedAt })
    .from(user)
    .where(eq(user.email, normaliseEmail(email)))
    .limit(1);
  if (!person || person.blockedAt) return null;
  const bound = await tx
    .insert(officeIdentity)
    .values({ issuer, subject, userId: person.id, boundAt: new Date() })
    .onConflictDoNothing()
    .returning({ userId: officeIdentity.userId });
  if (bound.length === 0) return null;
  await record(tx, {
    actorId: person.id,
    action: "user.bind-office",
    subjectType: "user",
    subjectId: person.id,
  });
  return person;
}
