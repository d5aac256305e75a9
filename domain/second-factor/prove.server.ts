import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { membership, session } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { record } from "../history/record.server";
import { refusalOf } from "../refusal";
import { noteRefusal } from "../users/note-refusal.server";
import { openSession, type Browser } from "../users/sessions.server";
import { enrolIn } from "./enrol.server";
import { hasFactor } from "./has-factor.server";
import { findHalfSession } from "./queries.server";
import { needsSecondFactor } from "./required";
import { countTry, forgetTries, takeCode } from "./take-code.server";

/**
 * Opens a session for who has just given their password: a whole one, or half a one where a code or a first phone is
 * still asked for, which opens nothing else. Returns its id.
 */
export async function beginSession(
  tx: Transaction,
  userId: string,
  browser: Browser,
  now = new Date(),
): Promise<string> {
  if (await asksForMore(tx, userId)) return openSession(tx, userId, browser, now, true);
  return openWhole(tx, userId, browser, now);
}

async function asksForMore(tx: Transaction, userId: string): Promise<boolean> {
  if (await hasFactor(tx, userId)) return true;
  const held = await tx
    .select({ role: membership.role })
    .from(membership)
    .where(eq(membership.userId, userId))
    .limit(200);
  return needsSecondFactor(held);
}

type Proof = { sessionId: string; code: string; browser: Browser };

/**
 * Makes a half session whole with a code of phone or paper: under a new id, the half one ends. Throws `signed-out` (it ended, or
 * ten minutes went by), `invalid`, `too-many-attempts`.
 */
export async function proveFactor({ sessionId, code, browser }: Proof): Promise<string> {
  const half = await halfOf(sessionId);
  await countTry(half.userId);
  return orNoted(half.userId, browser, () =>
    write(async (tx) => {
      const by = await takeCode(tx, half.userId, code);
      await forgetTries(tx, half.userId);
      return makeWhole(tx, sessionId, half.userId, browser, by);
    }),
  );
}

/** The same for who takes up their first phone. Returns also the recovery codes, shown this once. */
export async function enrolAndOpen({ sessionId, code, browser }: Proof) {
  const half = await halfOf(sessionId);
  await countTry(half.userId);
  return orNoted(half.userId, browser, () =>
    write(async (tx) => {
      const codes = await enrolIn(tx, { userId: half.userId, sessionId, code });
      await forgetTries(tx, half.userId);
      return { codes, sessionId: await makeWhole(tx, sessionId, half.userId, browser, "phone") };
    }),
  );
}

async function halfOf(sessionId: string) {
  const half = await findHalfSession(sessionId);
  if (!half) throw new DomainError("signed-out");
  return half;
}

/** A wrong code after a right password stands in the history, like a wrong password. */
async function orNoted<Result>(
  userId: string,
  browser: Browser,
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (refusalOf(error)?.code === "invalid") await noteRefusal(userId, browser);
    throw error;
  }
}

async function makeWhole(
  tx: Transaction,
  halfId: string,
  userId: string,
  browser: Browser,
  by: "phone" | "paper",
): Promise<string> {
  const now = new Date();
  await tx.update(session).set({ endedAt: now }).where(eq(session.id, halfId));
  return openWhole(tx, userId, browser, now, { by });
}

async function openWhole(
  tx: Transaction,
  userId: string,
  browser: Browser,
  now: Date,
  after?: { by: "phone" | "paper" },
): Promise<string> {
  const id = await openSession(tx, userId, browser, now);
  await record(tx, {
    actorId: userId,
    action: "session.open",
    subjectType: "user",
    subjectId: userId,
    after,
  });
  return id;
}
