import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { factorReset, session, user } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { record } from "../history/record.server";
import { can, type Actor } from "../permissions";
import { normaliseEmail } from "../users/email";
import { deleteFactor } from "./enrol.server";
import { hasFactor } from "./has-factor.server";
import { resetLifeMs } from "./reset-life";

/**
 * Asks that a person's lost phone be forgotten; another administrator has a day to agree (`agreeToReset`). Nobody asks for
 * themselves: one person's password is not to be worth more than their phone. Throws `not-allowed`, `not-found`.
 */
export async function askForReset(actor: Actor, userId: string, now = new Date()): Promise<void> {
  assertMay(actor, userId);
  await write(async (tx) => {
    await assertEnrolled(tx, userId);
    const row = { askedById: actor.id, askedAt: now };
    await tx
      .insert(factorReset)
      .values({ userId, ...row })
      .onConflictDoUpdate({ target: factorReset.userId, set: row });
    await note(tx, actor.id, "user.ask-reset-factor", userId);
  });
}

/**
 * A second administrator agrees: phone and codes are forgotten, sessions end, and the person takes up a phone at the next
 * signing in. Throws `not-allowed`, `not-found` (nobody asked, or more than a day ago), `two-administrators` (who asked themselves).
 */
export async function agreeToReset(actor: Actor, userId: string, now = new Date()): Promise<void> {
  assertMay(actor, userId);
  await write(async (tx) => {
    const [asked] = await tx
      .select({ byId: factorReset.askedById })
      .from(factorReset)
      .where(
        and(eq(factorReset.userId, userId), gt(factorReset.askedAt, new Date(now.getTime() - resetLifeMs))),
      )
      .limit(1);
    if (!asked) throw new DomainError("not-found");
    if (asked.byId === actor.id) throw new DomainError("two-administrators");
    await forgetFactor(tx, actor.id, userId, now);
  });
}

/** The same from the command line, by whoever owns the machine. Throws `not-found` (no such account, or without a second factor). */
export async function resetFromCommandLine(email: string, now = new Date()): Promise<void> {
  await write(async (tx) => {
    const [person] = await tx
      .select({ id: user.id })
      .from(user)
      .where(eq(user.email, normaliseEmail(email)))
      .limit(1);
    if (!person) throw new DomainError("not-found");
    await assertEnrolled(tx, person.id);
    await forgetFactor(tx, null, person.id, now);
  });
}

async function forgetFactor(tx: Transaction, actorId: string | null, userId: string, now: Date) {
  await deleteFactor(tx, userId);
  await tx
    .update(session)
    .set({ endedAt: now })
    .where(and(eq(session.userId, userId), isNull(session.endedAt)));
  await note(tx, actorId, "user.reset-factor", userId);
}

function assertMay(actor: Actor, userId: string): void {
  if (!can(actor, "user.reset-factor") || actor.id === userId) throw new DomainError("not-allowed");
}

async function assertEnrolled(tx: Transaction, userId: string): Promise<void> {
  if (!(await hasFactor(tx, userId))) throw new DomainError("not-found");
}

type Act = "user.ask-reset-factor" | "user.reset-factor";
const note = (tx: Transaction, actorId: string | null, action: Act, userId: string) =>
  record(tx, { actorId, action, subjectType: "user", subjectId: userId });
