import "server-only";
import { randomUUID } from "node:crypto";
import { and, count, desc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { outbox, user } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { record } from "../history/record.server";
import { can, type Actor, type Viewer } from "../permissions";
import { composeTrial } from "./letters";
import { putLetters } from "./outbox.server";
import type { LetterState } from "./vocabulary";

export type ShownLetter = Awaited<ReturnType<typeof listLetters>>[number];

/**
 * The letters that ask for somebody, then the latest others: to whom and how far each is, never their words. At most 100. Throws
 * `not-allowed`.
 */
export async function listLetters(viewer: Viewer) {
  assertMay(viewer);
  return db()
    .select({
      id: outbox.id,
      kind: outbox.kind,
      subject: outbox.subject,
      state: outbox.state,
      attempts: outbox.attempts,
      failure: outbox.failure,
      dueAt: outbox.dueAt,
      createdAt: outbox.createdAt,
      sentAt: outbox.sentAt,
      name: user.name,
      email: user.email,
    })
    .from(outbox)
    .innerJoin(user, eq(user.id, outbox.userId))
    .orderBy(desc(inArray(outbox.state, ["refused", "unsure"])), desc(outbox.createdAt), desc(outbox.id))
    .limit(100);
}

/** How many letters stand in each state. Throws `not-allowed`. */
export async function countLetters(viewer: Viewer): Promise<Partial<Record<LetterState, number>>> {
  assertMay(viewer);
  const rows = await db()
    .select({ state: outbox.state, total: count() })
    .from(outbox)
    .groupBy(outbox.state)
    .limit(10);
  return Object.fromEntries(rows.map(({ state, total }) => [state, total]));
}

/**
 * Hands a letter over once more: one the server refused, or one nobody knows of, which may then arrive twice. Throws
 * `not-allowed`, `wrong-step`.
 */
export async function resendLetter(actor: Actor, id: string): Promise<void> {
  await change(actor, id, "mail.resend", ["refused", "unsure"], {
    state: "waiting",
    attempts: 0,
    failure: null,
    dueAt: new Date(),
  });
}

/** Takes a letter out of the outbox, with its words. Throws `not-allowed`, `wrong-step` once it has gone. */
export async function cancelLetter(actor: Actor, id: string): Promise<void> {
  await change(actor, id, "mail.cancel", ["waiting", "refused", "unsure"], { state: "cancelled", body: "" });
}

/** Writes the actor a letter, to see whether letters go out. Throws `not-allowed`. */
export async function sendTrial(actor: Actor): Promise<void> {
  assertMay(actor);
  const letter = { kind: "trial", occasion: `trial:${randomUUID()}`, userId: actor.id } as const;
  await write((tx) => putLetters(tx, [{ ...letter, ...composeTrial(actor.name) }]));
}

async function change(
  actor: Actor,
  id: string,
  action: "mail.resend" | "mail.cancel",
  from: LetterState[],
  to: Partial<typeof outbox.$inferInsert>,
): Promise<void> {
  assertMay(actor);
  await write(async (tx) => {
    const [letter] = await tx
      .update(outbox)
      .set({ ...to, leasedUntil: null })
      .where(and(eq(outbox.id, id), inArray(outbox.state, from)))
      .returning({ userId: outbox.userId, kind: outbox.kind });
    if (!letter) throw new DomainError("wrong-step");
    const { userId: subjectId, kind } = letter;
    await record(tx, { actorId: actor.id, action, subjectType: "user", subjectId, after: { kind } });
  });
}

function assertMay(viewer: Viewer): void {
  if (!can(viewer, "mail.manage")) throw new DomainError("not-allowed");
}
