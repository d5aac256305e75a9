import "server-only";
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { readEnvironment } from "@/environment";

/** 32 bytes out of the portal's secret, for one purpose and one thing: what reads the database alone has none of them. */
export function keyFor(purpose: string, of: string): Buffer {
  const secret = readEnvironment().AUTH_SECRET;
  if (!secret) throw new Error("AUTH_SECRET is missing: start the portal with `npm start`");
  return Buffer.from(hkdfSync("sha256", secret, of, purpose, 32));
}

/** `text` in cipher (AES-256-GCM). */
export function seal(key: Buffer, text: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  const hidden = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), hidden]).toString("base64url");
}

/** What was sealed; null where it was with another key, as after the portal's secret was changed. */
export function unseal(key: Buffer, sealed: string): string | null {
  try {
    const bytes = Buffer.from(sealed, "base64url");
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString();
  } catch {
    return null;
  }
}

/** A mark of `text` that cannot be made without the key: HMAC-SHA-256. */
export const markOf = (key: Buffer, text: string) =>
  createHmac("sha256", key).update(text).digest("base64url");
