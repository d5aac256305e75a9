import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { db } from "@/db/client";
import { calendarFeed, membership, unit, user } from "@/db/schema";
import { write } from "@/db/write";
import { refusing, senderOf } from "../limits/refusing.server";
import type { Actor } from "../permissions";
import { membershipsIn } from "../users/sessions.server";

const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

/** When a person's private address was made; null where they have none. */
export async function findFeed(actor: Actor): Promise<Date | null> {
  const [row] = await db()
    .select({ madeAt: calendarFeed.madeAt })
    .from(calendarFeed)
    .where(eq(calendarFeed.userId, actor.id))
    .limit(1);
  return row?.madeAt ?? null;
}

/** Makes a private address for a calendar program, in place of an earlier one, which opens nothing from then on. Its path, shown this once. */
export async function makeFeed(actor: Actor, now = new Date()): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const row = { tokenHash: hashOf(token), madeAt: now };
  await write((tx) =>
    tx
      .insert(calendarFeed)
      .values({ ...row, userId: actor.id })
      .onConflictDoUpdate({ target: calendarFeed.userId, set: row }),
  );
  return `/api/calendar/${token}.ics`;
}

/** Ends a person's private address; one that is gone stays gone. */
export async function endFeed(actor: Actor): Promise<void> {
  await write((tx) => tx.delete(calendarFeed).where(eq(calendarFeed.userId, actor.id)));
}

// In memory: a read writes nothing. Only what opens nothing is counted.
const slot = globalThis as typeof globalThis & { lanToaCalendarGuessing?: RateLimiterMemory };
const guessing = (slot.lanToaCalendarGuessing ??= new RateLimiterMemory({
  keyPrefix: "calendar",
  points: 30,
  duration: 15 * 60,
}));

/**
 * Whose calendar an address is, with the roles they hold now; null for one that opens nothing, as that of a blocked account.
 * Throws `too-many-attempts` for whoever tried too many of those from `address`.
 */
export async function feedOwner(token: string, address: string): Promise<Actor | null> {
  const rows = await db()
    .select({
      id: user.id,
      name: user.name,
      email: user.email,
      role: membership.role,
      unitId: membership.unitId,
      unitKind: unit.kind,
    })
    .from(calendarFeed)
    .innerJoin(user, eq(user.id, calendarFeed.userId))
    .leftJoin(membership, eq(membership.userId, user.id))
    .leftJoin(unit, eq(unit.id, membership.unitId))
    .where(and(eq(calendarFeed.tokenHash, hashOf(token)), isNull(user.blockedAt)))
    .limit(200);
  const [first] = rows;
  if (!first) {
    await refusing(() => guessing.consume(senderOf(address)));
    return null;
  }
  const { id, name, email } = first;
  return { id, name, email, memberships: membershipsIn(rows) };
}
