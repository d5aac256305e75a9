import "server-only";
import { randomUUID } from "node:crypto";
import { and, asc, eq, gt, inArray, isNull, lte, or } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { outbox, user } from "@/db/schema";
import { write } from "@/db/write";
import type { LetterKind, LetterState, MailFailure } from "./vocabulary";

export type NewLetter = {
  kind: LetterKind;
  /** What it is about; a second letter about it is not put in. */
  occasion: string;
  userId: string;
  subject: string;
  body: string;
};

export const mailTerms = {
  /** Milliseconds that a process which says nothing keeps a letter. */
  lease: 120_000,
  /** Milliseconds before the second try; twice as long before each further one, four hours at most. */
  pause: 60_000,
  longestPause: 4 * 3_600_000,
  /** About three days of a server that does not answer. */
  attempts: 24,
};

/** Puts letters into the outbox, inside the transaction of what they tell. Returns how many were new. */
export async function putLetters(tx: Transaction, letters: NewLetter[], now = new Date()): Promise<number> {
  if (letters.length === 0) return 0;
  const rows = letters.map((letter) => ({ ...letter, id: randomUUID(), dueAt: now, createdAt: now }));
  const { rowsAffected } = await tx.insert(outbox).values(rows).onConflictDoNothing();
  return rowsAffected;
}

export type TakenLetter = NonNullable<Awaited<ReturnType<typeof takeLetter>>>;

/** A lease that ran out, or one of a clock that ran ahead: nobody is known to hold it. */
const isLapsed = (now: Date) =>
  or(lte(outbox.leasedUntil, now), gt(outbox.leasedUntil, new Date(now.getTime() + 2 * mailTerms.lease)));

/** The letter that waits longest, for one process; null where none is due. Looks before it writes. */
export async function takeLetter(now = new Date()) {
  const isDue = and(
    eq(outbox.state, "waiting"),
    or(lte(outbox.dueAt, now), gt(outbox.dueAt, new Date(now.getTime() + mailTerms.longestPause))),
    or(isNull(outbox.leasedUntil), isLapsed(now)),
  );
  const find = (reader: Transaction | ReturnType<typeof db>) =>
    reader
      .select({
        id: outbox.id,
        subject: outbox.subject,
        body: outbox.body,
        attempts: outbox.attempts,
        name: user.name,
        address: user.email,
        blockedAt: user.blockedAt,
      })
      .from(outbox)
      .innerJoin(user, eq(user.id, outbox.userId))
      .where(isDue)
      .orderBy(asc(outbox.dueAt), asc(outbox.createdAt))
      .limit(1);
  if ((await find(db())).length === 0) return null;
  return write(async (tx) => {
    const [found] = await find(tx);
    if (!found) return null;
    // Whoever was blocked meanwhile gets nothing more.
    if (found.blockedAt) {
      await tx.update(outbox).set({ state: "cancelled", body: "" }).where(eq(outbox.id, found.id));
      return null;
    }
    await tx
      .update(outbox)
      .set({ leasedUntil: new Date(now.getTime() + mailTerms.lease) })
      .where(eq(outbox.id, found.id));
    return found;
  });
}

/** Moves a letter on where it stands as it was; false where somebody else acted. */
async function move(
  id: string,
  from: LetterState,
  to: Partial<typeof outbox.$inferInsert>,
): Promise<boolean> {
  const own = and(eq(outbox.id, id), eq(outbox.state, from));
  return write(async (tx) => (await tx.update(outbox).set(to).where(own)).rowsAffected > 0);
}

/** From here on it may arrive: said before the server hears of it. */
export const noteHanding = (id: string, attempts: number) =>
  move(id, "waiting", { state: "handing", attempts: attempts + 1 });

/** The server has it. Its words, which may hold a one-time link, are kept no longer. */
export const noteSent = (id: string, now = new Date()) =>
  move(id, "handing", { state: "sent", sentAt: now, body: "", failure: null, leasedUntil: null });

/** The server has said no, or has not said that it has it (RFC 5321, 4.2.5 and 4.5.4.1: then it is asked again, later each time). */
export async function noteNotTaken(
  letter: { id: string; attempts: number },
  { failure, forGood, handed }: { failure: MailFailure; forGood: boolean; handed: boolean },
  now = new Date(),
): Promise<void> {
  const attempts = letter.attempts + 1;
  const pause = Math.min(mailTerms.pause * 2 ** letter.attempts, mailTerms.longestPause);
  const isOver = forGood || attempts >= mailTerms.attempts;
  await move(letter.id, handed ? "handing" : "waiting", {
    state: isOver ? "refused" : "waiting",
    attempts,
    failure,
    dueAt: new Date(now.getTime() + pause),
    leasedUntil: null,
  });
}

/** Whatever a process that ended was just handing over: nobody knows whether it arrived, so nobody hands it over again. */
export async function noteUnsure(now = new Date()): Promise<void> {
  const left = and(eq(outbox.state, "handing"), isLapsed(now));
  const [any] = await db().select({ id: outbox.id }).from(outbox).where(left).limit(1);
  if (any) await write((tx) => tx.update(outbox).set({ state: "unsure", leasedUntil: null }).where(left));
}

/** Letters of accounts or occasions that are void: a link that a newer one replaced. */
export async function cancelLetters(tx: Transaction, userId: string, kind: LetterKind): Promise<void> {
  await tx
    .update(outbox)
    .set({ state: "cancelled", body: "" })
    .where(
      and(
        eq(outbox.userId, userId),
        eq(outbox.kind, kind),
        inArray(outbox.state, ["waiting", "refused", "unsure"]),
      ),
    );
}
