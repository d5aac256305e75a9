import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { DomainError } from "../errors";
import { keyFor, seal as sealText, unseal as unsealText } from "../sealed.server";
import { choices, type Choice } from "./vocabulary";

/** What a member alone is given: 20 letters and digits that are not mistaken for each other, in fours. 100 bits. */
const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const letters = 20;

export function newReceipt(): string {
  return inFours([...randomBytes(letters)].map((byte) => alphabet[byte % alphabet.length]).join(""));
}

/** A receipt as its holder is shown it, however it was typed. */
export const writtenReceipt = (typed: string) => inFours(readReceipt(typed) ?? "");

const inFours = (code: string) => code.replace(/(.{4})(?!$)/g, "$1-");

/** A receipt as it was typed: without hyphens and gaps, in capitals; null for what is none. */
export function readReceipt(typed: string): string | null {
  const code = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "");
  return code.length === letters ? code : null;
}

const hashed = (road: string, itemId: string, code: string) =>
  createHash("sha256")
    .update(`${road}\n${itemId}\n${readReceipt(code)}`)
    .digest("hex");

/** The key of a paper while its item is open, and after it was counted: one does not lead to the other without the receipt. */
export const keyWhileOpen = (itemId: string, code: string) => hashed("open", itemId, code);
export const keyOnceCounted = (itemId: string, code: string) => hashed("counted", itemId, code);

/** The choice as one letter: every sealed paper is as long as every other. */
const letterOf: Record<Choice, string> = { for: "f", against: "a", abstain: "o" };

const keyOf = (itemId: string) => keyFor("secret ballot", itemId);

/** Receipt and vote in cipher, with a key that stands outside the database. */
export function seal(itemId: string, code: string, choice: Choice): string {
  return sealText(keyOf(itemId), readReceipt(code)! + letterOf[choice]);
}

/** Throws `ballots-sealed` where the portal's secret was changed meanwhile: such papers are cast anew. */
export function unseal(itemId: string, sealed: string): { code: string; choice: Choice } {
  const text = unsealText(keyOf(itemId), sealed);
  const choice = choices.find((one) => letterOf[one] === text?.at(-1));
  if (!text || !choice) throw new DomainError("ballots-sealed");
  return { code: text.slice(0, -1), choice };
}
