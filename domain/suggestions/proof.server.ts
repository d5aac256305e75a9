import "server-only";
import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { createChallenge, extractParams, verifySolution } from "altcha-lib/v1";
import type { Challenge } from "altcha-lib/v1/types";
import { DomainError } from "../errors";

const hour = 3_600_000;
const longestMs = 24 * hour;
/** Nobody fills the form faster than this by hand; a solved puzzle needs no waiting besides. */
const shortestMs = 3_000;
/** Half of this many hashes on average: a second on a desk, a few on a cheap phone. */
const hardest = 50_000;

/** What a form carries: a signed number with its time, and the puzzle bound to it. */
export type FormProof = { token: string; challenge: Challenge };
export type ProofInput = { token: string; proof: string; remark: string };

/** `solved`: the browser did the work; `timed`: no scripts, so only time and the empty trap field speak for a person. */
export type ProofStrength = "solved" | "timed";

/** A fresh number and puzzle for one form. `secret` is the portal's own. */
export async function makeProof(secret: string, now = new Date()): Promise<FormProof> {
  const number = randomBytes(12).toString("base64url");
  const token = `${now.getTime()}.${number}.${sign(secret, `${now.getTime()}.${number}`)}`;
  const challenge = await createChallenge({
    hmacKey: puzzleKey(secret),
    maxNumber: hardest,
    expires: new Date(now.getTime() + longestMs),
    params: { number },
  });
  return { token, challenge };
}

/**
 * Judges what came back. Throws `not-a-person` for a forged or outlived number, and for an unsolved form that was sent sooner than
 * a person could or with the trap filled in. Whoever solved the puzzle is not trapped: their browser filled the field.
 */
export async function checkProof(
  secret: string,
  input: ProofInput,
  now = new Date(),
): Promise<{ formId: string; strength: ProofStrength }> {
  const [issued = "", number = "", signature = ""] = input.token.split(".");
  const age = now.getTime() - Number(issued);
  const genuine = sameText(signature, sign(secret, `${issued}.${number}`));
  if (!genuine || !(age >= 0 && age <= longestMs)) throw new DomainError("not-a-person");
  if (await isSolved(secret, input.proof, number)) return { formId: number, strength: "solved" };
  if (age < shortestMs || input.remark !== "") throw new DomainError("not-a-person");
  return { formId: number, strength: "timed" };
}

/** Solved, unexpired and for this very form. */
async function isSolved(secret: string, proof: string, number: string): Promise<boolean> {
  if (!proof) return false;
  try {
    return extractParams(proof).number === number && (await verifySolution(proof, puzzleKey(secret)));
  } catch {
    // Anything that is no solution at all.
    return false;
  }
}

/** The id of what one form says: the same words sent twice are the same, other words are another. */
export function contentId(formId: string, words: readonly string[]): string {
  return createHash("sha256")
    .update(JSON.stringify([formId, ...words]))
    .digest("hex")
    .slice(0, 32);
}

const puzzleKey = (secret: string) => sign(secret, "puzzle");

function sign(secret: string, text: string): string {
  return createHmac("sha256", secret).update(`suggestion ${text}`).digest("base64url");
}

function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
