import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { factorReset, membership, recoveryCode, secondFactor } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { record } from "../history/record.server";
import { newRecoveryCodes, offeredSecret, recoveryMark, sealSecret, stepOfCode } from "./codes.server";
import { needsSecondFactor } from "./required";
import { countTry, forgetTries, takeCode } from "./take-code.server";

/**
 * Takes a phone up with the secret its session was offered, once a code shows that the phone has it; that code is used up then.
 * Returns the recovery codes, shown this once. Throws `invalid` for a wrong code, `factor-stands` where one is already taken up.
 */
export async function enrolIn(
  tx: Transaction,
  { userId, sessionId, code }: { userId: string; sessionId: string; code: string },
  now = new Date(),
): Promise<string[]> {
  const secret = offeredSecret(sessionId);
  const step = stepOfCode(secret, code, now);
  if (step === null) throw new DomainError("invalid", {}, { code: "code-wrong" });
  const row = { userId, secret: sealSecret(userId, secret), enrolledAt: now, lastStep: step };
  const made = await tx
    .insert(secondFactor)
    .values(row)
    .onConflictDoNothing()
    .returning({ userId: secondFactor.userId });
  if (made.length === 0) throw new DomainError("factor-stands");
  await note(tx, userId, "user.enrol-factor");
  return replaceRecoveryCodes(tx, userId);
}

/** The same for who is signed in. Throws also `too-many-attempts`. */
export async function enrol(input: { userId: string; sessionId: string; code: string }): Promise<string[]> {
  await countTry(input.userId);
  return write(async (tx) => {
    const codes = await enrolIn(tx, input);
    await forgetTries(tx, input.userId);
    return codes;
  });
}

/** New codes of paper in place of those before, for who shows a code. Throws `invalid`, `too-many-attempts`. */
export async function renewRecoveryCodes(userId: string, code: string): Promise<string[]> {
  await countTry(userId);
  return write(async (tx) => {
    await takeCode(tx, userId, code);
    await forgetTries(tx, userId);
    await note(tx, userId, "user.renew-codes");
    return replaceRecoveryCodes(tx, userId);
  });
}

/**
 * Takes one's own second factor off, for who shows a code. Throws `factor-required` where a role asks for one, `invalid`,
 * `too-many-attempts`.
 */
export async function removeFactor(userId: string, code: string): Promise<void> {
  await countTry(userId);
  await write(async (tx) => {
    const held = await tx
      .select({ role: membership.role })
      .from(membership)
      .where(eq(membership.userId, userId))
      .limit(200);
    if (needsSecondFactor(held)) throw new DomainError("factor-required");
    await takeCode(tx, userId, code);
    await forgetTries(tx, userId);
    await deleteFactor(tx, userId);
    await note(tx, userId, "user.remove-factor");
  });
}

/** Nothing of it is left. */
export async function deleteFactor(tx: Transaction, userId: string): Promise<void> {
  await tx.delete(secondFactor).where(eq(secondFactor.userId, userId));
  await tx.delete(recoveryCode).where(eq(recoveryCode.userId, userId));
  await tx.delete(factorReset).where(eq(factorReset.userId, userId));
}

async function replaceRecoveryCodes(tx: Transaction, userId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await tx.delete(recoveryCode).where(eq(recoveryCode.userId, userId));
  await tx
    .insert(recoveryCode)
    .values(codes.map((code) => ({ userId, codeHash: recoveryMark(userId, code) })));
  return codes;
}

type Act = "user.enrol-factor" | "user.renew-codes" | "user.remove-factor";
const note = (tx: Transaction, userId: string, action: Act) =>
  record(tx, { actorId: userId, action, subjectType: "user", subjectId: userId });
