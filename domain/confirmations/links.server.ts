import "server-only";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { and, eq, gt, isNull } from "drizzle-orm";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { db, type Database, type Transaction } from "@/db/client";
import { nomination, unit, wordRequest } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { record } from "../history/record.server";
import { refusing, senderOf } from "../limits/refusing.server";
import { loadNomination } from "../nominations/load.server";
import { can, type Actor } from "../permissions";
import { addDays, formatDate, hcmcToday } from "../time/dates";
import type { AskInput } from "./input";
import { endedStates, unsafeSettleWordMessages } from "./open-words.server";
import { planReminder } from "./remind.server";
import { isOwnWord, type Whose } from "./vocabulary";

const day = 24 * 60 * 60_000;
/** An unanswered link works some days longer than the answer is awaited. */
const grace = 30;
/** Days that one works once it was answered: what was agreed to may be taken back at any time. */
export const answeredLife = 5 * 365;

const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

/** A link just made: its path without locale, shown this once, for whom and until when. */
export type MadeLink = { path: string; whose: Whose; name: string; until: string };

/**
 * Asks somebody by name for their word on a nomination, by a link of their own that only they can know; an earlier one of
 * theirs ends. Reminding is asking again. Throws what `loadNomination` throws, `not-allowed`, or `wrong-step` once it
 * was withdrawn or rejected.
 */
export async function askForWord(actor: Actor, input: AskInput): Promise<MadeLink> {
  const { nominationId, whose, name, days } = input;
  return write(async (tx) => {
    const now = new Date();
    const loaded = await loadNomination(actor, nominationId, tx);
    if (!can(actor, "word.ask", loaded)) throw new DomainError("not-allowed");
    if (endedStates.includes(loaded.state)) throw new DomainError("wrong-step");
    const token = randomBytes(32).toString("base64url");
    const same = isOwnWord(whose) ? undefined : eq(wordRequest.name, name);
    await tx
      .update(wordRequest)
      .set({ endedAt: now })
      .where(
        and(
          eq(wordRequest.nominationId, nominationId),
          eq(wordRequest.whose, whose),
          isNull(wordRequest.endedAt),
          same,
        ),
      );
    const dueOn = addDays(hcmcToday(now), days);
    const id = randomUUID();
    await tx.insert(wordRequest).values({
      id,
      nominationId,
      whose,
      name,
      tokenHash: hashOf(token),
      askedById: actor.id,
      askedAt: now,
      dueOn,
      expiresAt: new Date(now.getTime() + (days + grace) * day),
    });
    await planReminder(tx, { id, dueOn, unitId: loaded.unitId, askedById: actor.id }, now);
    await unsafeSettleWordMessages(tx, nominationId, now);
    const after = { whose, dueOn: formatDate(dueOn) };
    await record(
      tx,
      { actorId: actor.id, action: "word.ask", subjectType: "nomination", subjectId: nominationId, after },
      now,
    );
    return { path: `/xac-nhan/${token}`, whose, name, until: dueOn };
  });
}

/** Ends a link that went astray. Throws `not-found`, `not-allowed`, or `word-ended` where it has ended already. */
export async function endWordLink(actor: Actor, requestId: string): Promise<void> {
  await write(async (tx) => {
    const now = new Date();
    const [row] = await tx.select().from(wordRequest).where(eq(wordRequest.id, requestId)).limit(1);
    if (!row) throw new DomainError("not-found");
    const loaded = await loadNomination(actor, row.nominationId, tx);
    if (!can(actor, "word.ask", loaded)) throw new DomainError("not-allowed");
    if (row.endedAt) throw new DomainError("word-ended");
    await tx.update(wordRequest).set({ endedAt: now }).where(eq(wordRequest.id, requestId));
    await unsafeSettleWordMessages(tx, row.nominationId, now);
    await record(
      tx,
      {
        actorId: actor.id,
        action: "word.end",
        subjectType: "nomination",
        subjectId: row.nominationId,
        after: { whose: row.whose },
      },
      now,
    );
  });
}

export type LinkedRequest = NonNullable<Awaited<ReturnType<typeof findLinked>>>;

/** Who a token asks, about which nomination; undefined alike where it never was, has ended or is too old. */
export async function findLinked(reader: Database | Transaction, token: string, now = new Date()) {
  const [row] = await reader
    .select({
      id: wordRequest.id,
      nominationId: wordRequest.nominationId,
      whose: wordRequest.whose,
      name: wordRequest.name,
      askedById: wordRequest.askedById,
      askedAt: wordRequest.askedAt,
      dueOn: wordRequest.dueOn,
      unitId: unit.id,
      unitName: unit.name,
      state: nomination.state,
    })
    .from(wordRequest)
    .innerJoin(nomination, eq(nomination.id, wordRequest.nominationId))
    .innerJoin(unit, eq(unit.id, nomination.unitId))
    .where(
      and(
        eq(wordRequest.tokenHash, hashOf(token)),
        isNull(wordRequest.endedAt),
        gt(wordRequest.expiresAt, now),
      ),
    )
    .limit(1);
  return row;
}

// In memory: a read writes nothing. Only what opens nothing is counted, so that a good link is nobody's to block.
const slot = globalThis as typeof globalThis & { lanToaGuessing?: RateLimiterMemory };
const guessing = (slot.lanToaGuessing ??= new RateLimiterMemory({
  keyPrefix: "guessing",
  points: 30,
  duration: 15 * 60,
}));

/**
 * The request a link opens, for who comes from `address`. Throws `word-link-invalid`, alike for every link that opens
 * nothing, and `too-many-attempts` for whoever tried too many of those.
 */
export async function openLink(token: string, address: string): Promise<LinkedRequest> {
  const found = await findLinked(db(), token);
  if (found) return found;
  await refusing(() => guessing.consume(senderOf(address)));
  throw new DomainError("word-link-invalid");
}

/** The same inside a transaction that acts for the link's holder. Throws `word-link-invalid`. */
export async function holdLink(tx: Transaction, token: string): Promise<LinkedRequest> {
  const found = await findLinked(tx, token);
  if (!found) throw new DomainError("word-link-invalid");
  return found;
}
