import "server-only";
import { and, count, eq, gt, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { factorReset, recoveryCode, secondFactor, session, user } from "@/db/schema";
import { DomainError } from "../errors";
import { can, type Actor } from "../permissions";
import { halfLimitMs } from "../users/session-limits";
import { enrolmentAddress, offeredSecret } from "./codes.server";
import { resetLifeMs } from "./reset-life";

/** Whose password alone a session was opened with, within the last ten minutes, and whether they have a second factor; else null. */
export async function findHalfSession(sessionId: string, now = new Date()) {
  const [row] = await db()
    .select({ userId: user.id, email: user.email, enrolledAt: secondFactor.enrolledAt })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .leftJoin(secondFactor, eq(secondFactor.userId, user.id))
    .where(
      and(
        eq(session.id, sessionId),
        eq(session.half, true),
        isNull(session.endedAt),
        isNull(user.blockedAt),
        gt(session.createdAt, new Date(now.getTime() - halfLimitMs)),
      ),
    )
    .limit(1);
  return row ? { userId: row.userId, email: row.email, enrolled: row.enrolledAt !== null } : null;
}

/** What a person's phone is shown to take up: an address for its camera, and the same secret in fours for its keys. */
export function enrolmentOf(sessionId: string, email: string) {
  const secret = offeredSecret(sessionId);
  return { address: enrolmentAddress(secret, email), secret: secret.replace(/(.{4})(?!$)/g, "$1 ") };
}

/** Since when a person has a second factor, and how many codes of paper are left; null where there is none. */
export async function findFactor(userId: string) {
  const [row] = await db()
    .select({ enrolledAt: secondFactor.enrolledAt })
    .from(secondFactor)
    .where(eq(secondFactor.userId, userId))
    .limit(1);
  if (!row) return null;
  const [left] = await db()
    .select({ total: count() })
    .from(recoveryCode)
    .where(eq(recoveryCode.userId, userId));
  return { enrolledAt: row.enrolledAt, codesLeft: left?.total ?? 0 };
}

/** The same as administrators see it, with who asked that it be taken off; `own` where the asker looks. Throws `not-allowed`. */
export async function factorOf(viewer: Actor, userId: string, now = new Date()) {
  if (!can(viewer, "user.reset-factor")) throw new DomainError("not-allowed");
  const factor = await findFactor(userId);
  if (!factor) return null;
  const [asked] = await db()
    .select({ byId: factorReset.askedById, by: user.name, at: factorReset.askedAt })
    .from(factorReset)
    .innerJoin(user, eq(user.id, factorReset.askedById))
    .where(
      and(eq(factorReset.userId, userId), gt(factorReset.askedAt, new Date(now.getTime() - resetLifeMs))),
    )
    .limit(1);
  return { ...factor, asked: asked ? { by: asked.by, at: asked.at, own: asked.byId === viewer.id } : null };
}
