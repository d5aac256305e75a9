import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { dictionary } from "@zxcvbn-ts/language-common";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { membership, unit, user } from "@/db/schema";
import { DomainError } from "../errors";
import { isOfKnownWords } from "./known-words";

/** Characters after NFC. */
export const shortestPassword = 12;
const longestPassword = 200;

/** argon2id with the library's defaults (19 MiB, 2 passes), of the NFC spelling. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"));
}

/** What others know of somebody: name, address and the units they work for. */
type Known = { name: string; email: string; units: string[] };

/**
 * Refuses a password that is too short or long (`invalid`), among the common ones, made by repeating or lengthening one of
 * them, or made of words of the place, the portal or the person (`common-password`).
 */
export function assertGoodPassword(password: string, person: Known): void {
  const text = password.normalize("NFC");
  const length = [...text].length;
  if (length < shortestPassword) throw new DomainError("invalid", {}, { password: "password-short" });
  if (length > longestPassword) throw new DomainError("invalid", {}, { password: "too-long" });
  const plain = text.toLowerCase();
  const bare = plain.replace(/[^a-z]+$/, "").replace(/^[^a-z]+/, "");
  const common = commonPasswords();
  if (common.has(plain) || common.has(bare) || new Set(plain).size < 5)
    throw new DomainError("common-password", {}, { password: "password-common" });
  if (isOfKnownWords(text, [person.name, person.email, ...person.units]))
    throw new DomainError("common-password", {}, { password: "password-known-words" });
}

/** The same for the account of that id, whose name and units are looked up. */
export async function assertGoodPasswordOf(userId: string, password: string): Promise<void> {
  const rows = await db()
    .select({ name: user.name, email: user.email, unit: unit.name })
    .from(user)
    .leftJoin(membership, eq(membership.userId, user.id))
    .leftJoin(unit, eq(unit.id, membership.unitId))
    .where(eq(user.id, userId))
    .limit(200);
  const { name, email } = rows[0] ?? { name: "", email: "" };
  assertGoodPassword(password, { name, email, units: rows.flatMap((row) => row.unit ?? []) });
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
