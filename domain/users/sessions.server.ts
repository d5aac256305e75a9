import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { and, eq, gt, inArray, isNull, lt, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { membership, session, unit, user } from "@/db/schema";
import { write } from "@/db/write";
import type { Actor, Membership, Role } from "../permissions";
import { absoluteLimitMs, idleLimitMs, keptMs } from "./session-limits";

/** How stale `seenAt` may be before a request writes it anew: reads stay reads. */
const seenAtGranularityMs = 60_000;

/** How many old sessions one signing in may forget. */
const mostForgotten = 100;

/**
 * What is known of the browser that asks: its own description, the network address it asks from, and the token it was given
 * when somebody first signed in with it.
 */
export type Browser = { userAgent: string; address: string; device: string | null };

/** How a browser's token is kept: whoever reads the table cannot pass for the browser. */
export const deviceHash = (token: string) => createHash("sha256").update(token).digest("base64url");

/**
 * Opens a session for a person who has just proved who they are, or half a one for who has to prove more. Returns its random id. What is kept of anybody's sessions of
 * more than a year ago goes: their browser then counts as a strange one again (Luật 91/2025/QH15: no longer than needed).
 */
export async function openSession(
  tx: Transaction,
  userId: string,
  { userAgent, address, device }: Browser,
  now = new Date(),
  half = false,
): Promise<string> {
  const id = randomBytes(32).toString("base64url");
  await forgetOld(tx, now);
  await tx.insert(session).values({
    id,
    userId,
    createdAt: now,
    seenAt: now,
    userAgent: userAgent.slice(0, 300),
    address: address.slice(0, 60),
    device: device && deviceHash(device),
    half,
  });
  if (!half) await tx.update(user).set({ lastSignInAt: now }).where(eq(user.id, userId));
  return id;
}

/** Looks only at those that were opened first: where more are too old, the next to sign in goes on. */
async function forgetOld(tx: Transaction, now: Date): Promise<void> {
  const first = tx
    .select({ id: session.id })
    .from(session)
    .orderBy(sql`rowid`)
    .limit(mostForgotten);
  const tooOld = lt(session.createdAt, new Date(now.getTime() - keptMs));
  await tx.delete(session).where(and(inArray(session.id, first), tooOld));
}

/**
 * The person behind a session id, with the roles they hold at this moment; null when the session ended,
 * is half a one, was idle for 30 minutes, is older than 12 hours, or the account is blocked.
 */
export async function findSessionActor(sessionId: string, now = new Date()): Promise<Actor | null> {
  const rows = await db()
    .select({
      id: user.id,
      name: user.name,
      email: user.email,
      seenAt: session.seenAt,
      role: membership.role,
      unitId: membership.unitId,
      unitKind: unit.kind,
    })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .leftJoin(membership, eq(membership.userId, user.id))
    .leftJoin(unit, eq(unit.id, membership.unitId))
    .where(
      and(
        eq(session.id, sessionId),
        eq(session.half, false),
        isNull(session.endedAt),
        isNull(user.blockedAt),
        // Seen in a time to come: by a clock that ran ahead. It lives no longer for that.
        around(session.seenAt, now, idleLimitMs),
        around(session.createdAt, now, absoluteLimitMs),
      ),
    )
    .limit(200);
  const [first] = rows;
  if (!first) return null;
  if (Math.abs(now.getTime() - first.seenAt.getTime()) > seenAtGranularityMs) markSeen(sessionId, now);
  return {
    id: first.id,
    name: first.name,
    email: first.email,
    memberships: membershipsIn(rows),
  };
}

/** Less than `term` milliseconds before `now`, or after it. */
const around = (column: typeof session.seenAt | typeof session.createdAt, now: Date, term: number) =>
  and(gt(column, new Date(now.getTime() - term)), lt(column, new Date(now.getTime() + term)));

type Held = { role: Role | null; unitId: string | null; unitKind: string | null };

/** The roles that rows of one person, joined with theirs, say they hold. */
export const membershipsIn = (rows: readonly Held[]): Membership[] =>
  rows.flatMap(({ role, unitId, unitKind }) =>
    role && unitId ? [{ role, unitId, wholeCity: unitKind === "city" }] : [],
  );

const marking = new Set<string>();

/** Nobody waits for it: thousands of rows may be on their way into the database. What was not noted is by the next request. */
function markSeen(sessionId: string, now: Date): void {
  if (marking.has(sessionId)) return;
  marking.add(sessionId);
  write((tx) => tx.update(session).set({ seenAt: now }).where(eq(session.id, sessionId)))
    .catch(() => undefined)
    .finally(() => marking.delete(sessionId));
}

/** Ends one session; a copy of its cookie is dead from now on. */
export async function endSession(sessionId: string, now = new Date()): Promise<void> {
  await write(async (tx) => {
    await tx
      .update(session)
      .set({ endedAt: now })
      .where(and(eq(session.id, sessionId), isNull(session.endedAt)));
  });
}
