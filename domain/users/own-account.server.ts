import "server-only";
import { and, eq, isNull, ne } from "drizzle-orm";
import { session, user } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { record } from "../history/record.server";
import type { Actor } from "../permissions";
import { countPasswordCheck, forgetPasswordChecks } from "./attempt-limits.server";
import { assertGoodPasswordOf, hashPassword, isCurrentPassword } from "./passwords.server";

/**
 * Changes one's own password and ends one's other sessions. Throws `invalid`, `common-password` or, after ten
 * wrong guesses at the present one, `too-many-attempts`.
 */
export async function changePassword(
  actor: Actor,
  input: { current: string; password: string; sessionId: string },
): Promise<void> {
  await countPasswordCheck(actor.id);
  if (!(await isCurrentPassword(actor.id, input.current))) {
    throw new DomainError("invalid", {}, { currentPassword: "password-wrong" });
  }
  await write((tx) => forgetPasswordChecks(tx, actor.id));
  await assertGoodPasswordOf(actor.id, input.password);
  const passwordHash = await hashPassword(input.password);
  await write(async (tx) => {
    await tx.update(user).set({ passwordHash }).where(eq(user.id, actor.id));
    await tx
      .update(session)
      .set({ endedAt: new Date() })
      .where(and(eq(session.userId, actor.id), ne(session.id, input.sessionId), isNull(session.endedAt)));
    await record(tx, {
      actorId: actor.id,
      action: "user.change-password",
      subjectType: "user",
      subjectId: actor.id,
    });
  });
}

/** Ends one's other sessions, keeping the one that asks. */
export async function endOtherSessions(actor: Actor, sessionId: string): Promise<void> {
  await write(async (tx) => {
    await tx
      .update(session)
      .set({ endedAt: new Date() })
      .where(and(eq(session.userId, actor.id), ne(session.id, sessionId), isNull(session.endedAt)));
    await record(tx, {
      actorId: actor.id,
      action: "user.end-sessions",
      subjectType: "user",
      subjectId: actor.id,
    });
  });
}
