import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { and, eq, gt, isNull } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { oneTimeLink, session, user } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { record } from "../history/record.server";
import { beginSession } from "../second-factor/prove.server";
import { assertGoodPasswordOf, hashPassword } from "./passwords.server";
import type { Browser } from "./sessions.server";
import type { LinkPurpose } from "./vocabulary";

/** How long a link works, in ms. */
const lifetimes: Record<LinkPurpose, number> = {
  invitation: 7 * 24 * 60 * 60_000,
  password_reset: 30 * 60_000,
};

/** Until when an invitation made at `now` would work. */
export const invitedUntil = (now = new Date()): Date => new Date(now.getTime() + lifetimes.invitation);

const hashToken = (token: string) => createHash("sha256").update(token).digest("hex");

/**
 * Makes a link with which a person sets a password and signs in once; earlier unused links of that person
 * stop working. Returns the path (without locale); only its hash is kept, so it can be shown just now.
 */
export async function makeOneTimeLink(
  tx: Transaction,
  link: { userId: string; purpose: LinkPurpose; createdById: string | null },
  now = new Date(),
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await tx
    .update(oneTimeLink)
    .set({ usedAt: now })
    .where(and(eq(oneTimeLink.userId, link.userId), isNull(oneTimeLink.usedAt)));
  await tx.insert(oneTimeLink).values({
    ...link,
    tokenHash: hashToken(token),
    expiresAt: new Date(now.getTime() + lifetimes[link.purpose]),
  });
  return `/loi-moi/${token}`;
}

/** Whose link this is and until when, while it may still be used; looking does not use it up. */
export async function findOneTimeLink(token: string, now = new Date()) {
  const [row] = await db()
    .select({
      userId: user.id,
      email: user.email,
      name: user.name,
      purpose: oneTimeLink.purpose,
      expiresAt: oneTimeLink.expiresAt,
    })
    .from(oneTimeLink)
    .innerJoin(user, eq(user.id, oneTimeLink.userId))
    .where(
      and(
        eq(oneTimeLink.tokenHash, hashToken(token)),
        isNull(oneTimeLink.usedAt),
        isNull(user.blockedAt),
        gt(oneTimeLink.expiresAt, now),
      ),
    )
    .limit(1);
  return row ?? null;
}

/**
 * Uses a link up: sets the password, ends every other session, returns a new session's id (half a one where a second factor is asked for). Throws
 * `link-invalid` (also for the second of two at once), `invalid` or `common-password`.
 */
export async function acceptOneTimeLink(
  input: { token: string; password: string } & Browser,
): Promise<string> {
  const link = await findOneTimeLink(input.token);
  if (!link) throw new DomainError("link-invalid");
  await assertGoodPasswordOf(link.userId, input.password);
  const passwordHash = await hashPassword(input.password);
  return write(async (tx) => {
    const now = new Date();
    const used = await tx
      .update(oneTimeLink)
      .set({ usedAt: now })
      .where(and(eq(oneTimeLink.tokenHash, hashToken(input.token)), isNull(oneTimeLink.usedAt)))
      .returning({ userId: oneTimeLink.userId });
    if (used.length === 0) throw new DomainError("link-invalid");
    await tx.update(user).set({ passwordHash }).where(eq(user.id, link.userId));
    await tx
      .update(session)
      .set({ endedAt: now })
      .where(and(eq(session.userId, link.userId), isNull(session.endedAt)));
    await record(tx, {
      actorId: link.userId,
      action: `user.accept-${link.purpose}`,
      subjectType: "user",
      subjectId: link.userId,
    });
    return beginSession(tx, link.userId, input, now);
  });
}
