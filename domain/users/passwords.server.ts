import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { dictionary } from "@zxcvbn-ts/language-common";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { user } from "@/db/schema";
import { DomainError } from "../errors";

/** Characters after NFC. */
export const shortestPassword = 12;
const longestPassword = 200;

/** argon2id with the library's defaults (19 MiB, 2 passes), of the NFC spelling. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"));
}

/**
 * Refuses a password that is too short or long (`invalid`), among the common ones, made by repeating or
 * lengthening one of them, or built on the account's own address (`common-password`).
 */
export function assertGoodPassword(password: string, email: string): void {
  const text = password.normalize("NFC");
  const length = [...text].length;
  if (length < shortestPassword) throw new DomainError("invalid", {}, { password: "password-short" });
  if (length > longestPassword) throw new DomainError("invalid", {}, { password: "too-long" });
  const plain = text.toLowerCase();
  const bare = plain.replace(/[^a-z]+$/, "").replace(/^[^a-z]+/, "");
  const [localPart = ""] = email.split("@");
  const builtOnAddress = localPart.length >= 4 && plain.includes(localPart);
  const common = commonPasswords();
  if (common.has(plain) || common.has(bare) || builtOnAddress || new Set(plain).size < 5) {
    throw new DomainError("common-password", {}, { password: "password-common" });
  }
}

let known: Set<string> | undefined;
function commonPasswords(): Set<string> {
  known ??= new Set(dictionary["passwords-common"]);
  return known;
}

/** Whether `password` is the present one of the account. */
export async function isCurrentPassword(userId: string, password: string): Promise<boolean> {
  const [row] = await db().select({ hash: user.passwordHash }).from(user).where(eq(user.id, userId)).limit(1);
  return row?.hash ? verify(row.hash, password.normalize("NFC")) : false;
}
