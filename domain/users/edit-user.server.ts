import "server-only";
import { and, eq, isNull, ne } from "drizzle-orm";
import { oneTimeLink, session, user } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { changeGuarded } from "../history/change.server";
import { lastAct } from "../history/last-act.server";
import { record } from "../history/record.server";
import { can, type Actor } from "../permissions";
import { cleanLine } from "../text/fold";
import { normaliseEmail, userSearchKey } from "./email";

type Said = { name: string; email: string };

/**
 * Puts an account's name or e-mail address right; `was` is what the form was loaded with. With a new address, which is what
 * one signs in with, open sessions end and links that were sent to the old one stop working; a new name ends nothing. Throws
 * `not-allowed`, `not-found`, `stale` or `invalid` (`email-taken`).
 */
export async function editUser(actor: Actor, userId: string, was: Said, input: Said): Promise<void> {
  if (!can(actor, "user.edit")) throw new DomainError("not-allowed");
  const next = { name: cleanLine(input.name), email: normaliseEmail(input.email) };
  await write(async (tx) => {
    const now = new Date();
    const [before] = await tx
      .select({ name: user.name, email: user.email })
      .from(user)
      .where(eq(user.id, userId))
      .limit(1);
    if (!before) throw new DomainError("not-found");
    if (before.name === next.name && before.email === next.email) return;
    const [taken] = await tx
      .select({ id: user.id })
      .from(user)
      .where(and(eq(user.email, next.email), ne(user.id, userId)))
      .limit(1);
    if (taken) throw new DomainError("invalid", {}, { email: "email-taken" });
    const asRead = and(eq(user.id, userId), eq(user.name, was.name), eq(user.email, was.email))!;
    await changeGuarded(tx, user, asRead, { ...next, searchKey: userSearchKey(next) }, "stale", () =>
      lastAct(tx, { type: "user", id: userId }),
    );
    if (before.email !== next.email) {
      const open = and(eq(session.userId, userId), isNull(session.endedAt));
      await tx.update(session).set({ endedAt: now }).where(open);
      const unused = and(eq(oneTimeLink.userId, userId), isNull(oneTimeLink.usedAt));
      await tx.update(oneTimeLink).set({ usedAt: now }).where(unused);
    }
    await record(
      tx,
      { actorId: actor.id, action: "user.edit", subjectType: "user", subjectId: userId, before, after: next },
      now,
    );
  });
}
