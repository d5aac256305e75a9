import "server-only";
import { createHash } from "node:crypto";
import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { session } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { record } from "../history/record.server";
import { can, type Action, type Actor } from "../permissions";
import { absoluteLimitMs, idleLimitMs } from "./session-limits";

/** What stands for a session on a page: the id itself is what the cookie carries, so it stays here. */
const handleOf = (sessionId: string) =>
  createHash("sha256").update(sessionId).digest("base64url").slice(0, 16);

const open = (userId: string, now: Date) =>
  and(
    eq(session.userId, userId),
    eq(session.half, false),
    isNull(session.endedAt),
    gt(session.seenAt, new Date(now.getTime() - idleLimitMs)),
    gt(session.createdAt, new Date(now.getTime() - absoluteLimitMs)),
  );

/** Everybody may look after their own sessions, administrators after anybody's. Throws `not-allowed`. */
function assertMay(actor: Actor, userId: string, action: Action): void {
  if (actor.id !== userId && !can(actor, action)) throw new DomainError("not-allowed");
}

/**
 * A person's sessions that are still open, the last used first; `current` is the one that asks. At most 50. Throws
 * `not-allowed`.
 */
export async function listSessions(
  actor: Actor,
  userId: string,
  currentSessionId: string | null,
  now = new Date(),
) {
  assertMay(actor, userId, "user.view");
  const rows = await db()
    .select({
      id: session.id,
      createdAt: session.createdAt,
      seenAt: session.seenAt,
      userAgent: session.userAgent,
      address: session.address,
    })
    .from(session)
    .where(open(userId, now))
    .orderBy(desc(session.seenAt), desc(session.createdAt))
    .limit(50);
  return rows.map(({ id, ...row }) => ({ ...row, handle: handleOf(id), current: id === currentSessionId }));
}

/** When somebody last signed in to the account; null for never. Throws `not-allowed`. */
export async function lastSignIn(actor: Actor, userId: string): Promise<Date | null> {
  assertMay(actor, userId, "user.view");
  const [last] = await db()
    .select({ createdAt: session.createdAt })
    .from(session)
    .where(eq(session.userId, userId))
    .orderBy(desc(session.createdAt))
    .limit(1);
  return last?.createdAt ?? null;
}

/**
 * Ends one of a person's sessions, named by its `handle`. One that has ended already or was never there: nothing. Throws
 * `not-allowed`.
 */
export async function endOneSession(actor: Actor, input: { userId: string; handle: string }): Promise<void> {
  const { userId, handle } = input;
  assertMay(actor, userId, "user.end-sessions");
  await write(async (tx) => {
    const now = new Date();
    const rows = await tx.select({ id: session.id }).from(session).where(open(userId, now)).limit(1000);
    const named = rows.find((row) => handleOf(row.id) === handle);
    if (!named) return;
    await tx.update(session).set({ endedAt: now }).where(eq(session.id, named.id));
    await record(
      tx,
      { actorId: actor.id, action: "session.end", subjectType: "user", subjectId: userId },
      now,
    );
  });
}
