import "server-only";
import { and, eq, lt } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { recoveryCode, secondFactor } from "@/db/schema";
import { DomainError } from "../errors";
import { countOnce, forget, type Limit } from "../limits/limits.server";
import { isPhoneCode, recoveryMark, stepOfCode, unsealSecret } from "./codes.server";

const tries: Limit = { name: "second factor", most: 10, minutes: 15 };

/** Counts one try before the code is looked at, so that many at once gain nothing. Throws `too-many-attempts`. */
export const countTry = (userId: string) => countOnce([tries, userId]);

/** Forgets the wrong codes after a right one. */
export const forgetTries = (tx: Transaction, userId: string) => forget(tx, [[tries, userId]]);

/**
 * Uses a code up: one of the phone, newer than the last that was taken, or one of paper, which is gone then. Throws `invalid` for
 * any other, `factor-unreadable` where the portal's secret was changed since.
 */
export async function takeCode(
  tx: Transaction,
  userId: string,
  typed: string,
  now = new Date(),
): Promise<"phone" | "paper"> {
  if (isPhoneCode(typed)) {
    await takePhoneCode(tx, userId, typed, now);
    return "phone";
  }
  const used = await tx
    .delete(recoveryCode)
    .where(and(eq(recoveryCode.userId, userId), eq(recoveryCode.codeHash, recoveryMark(userId, typed))))
    .returning({ userId: recoveryCode.userId });
  if (used.length === 0) throw wrongCode();
  return "paper";
}

async function takePhoneCode(tx: Transaction, userId: string, typed: string, now: Date): Promise<void> {
  const [row] = await tx
    .select({ secret: secondFactor.secret })
    .from(secondFactor)
    .where(eq(secondFactor.userId, userId))
    .limit(1);
  if (!row) throw wrongCode();
  const secret = unsealSecret(userId, row.secret);
  if (!secret) throw new DomainError("factor-unreadable");
  const step = stepOfCode(secret, typed, now);
  if (step === null) throw wrongCode();
  const taken = await tx
    .update(secondFactor)
    .set({ lastStep: step })
    .where(and(eq(secondFactor.userId, userId), lt(secondFactor.lastStep, step)))
    .returning({ userId: secondFactor.userId });
  if (taken.length === 0) throw new DomainError("invalid", {}, { code: "code-used" });
}

const wrongCode = () => new DomainError("invalid", {}, { code: "code-wrong" });
