import "server-only";
import { createHash } from "node:crypto";
import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { session } from "@/db/schema";
import { write } from "@/db/write";
import { record } from "../history/record.server";
import type { Actor } from "../permissions";
import { absoluteLimitMs, idleLimitMs } from "./session-limits";

/** What stands for a session on a page: the id itself is what the cookie carries, so it stays here. */
const handleOf = (sessionId: string) =>
  createHash("sha256").update(sessionId).digest("base64url").slice(0, 16);

const open = (actor: Actor, now: Date) =>
  and(
    eq(session.userId, actor.id),
    isNull(session.endedAt),
    gt(session.seenAt, new Date(now.getTime() - idleLimitMs)),
    gt(session.createdAt, new Date(now.getTime() - absoluteLimitMs)),
  );

/** One's own sessions that are still open, the last used first; `current` is the one that asks. At most 50. */
export async function listOwnSessions(actor: Actor, currentSessionId: string | null, now = new Date()) {
  const rows = await db()
    .select({
      id: session.id,
      createdAt: session.createdAt,
      seenAt: session.seenAt,
      userAgent: session.userAgent,
    })
    .from(session)
    .where(open(actor, now))
    .orderBy(desc(session.seenAt), desc(session.createdAt))
    .limit(50);
  return rows.map(({ id, ...row }) => ({ ...row, handle: handleOf(id), current: id === currentSessionId }));
}

/** Ends one of one's own sessions, named by its `handle`. One that has ended already or was never there: nothing. */
export async function endOwnSession(actor: Actor, handle: string): Promise<void> {
  await write(async (tx) => {
    const now = new Date();
    const rows = await tx.select({ id: session.id }).from(session).where(open(actor, now)).limit(1000);
    const named = rows.find((row) => handleOf(row.id) === handle);
    if (!named) return;
    await tx.update(session).set({ endedAt: now }).where(eq(session.id, named.id));
    await record(
      tx,
      { actorId: actor.id, action: "session.end", subjectType: "user", subjectId: actor.id },
      now,
    );
  });
}
