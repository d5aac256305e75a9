import "server-only";
import { randomInt } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { keyFor, markOf, seal, unseal } from "../sealed.server";

/** Seconds a code stands; a phone's clock may be one of them early or late. */
const period = 30;

/** How many codes of paper a person is given. */
export const recoveryCodes = 10;

const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
const letters = 12;

const authenticator = (secret: string, label = "") =>
  new TOTP({ issuer: "Lan Tỏa", label, secret: Secret.fromBase32(secret), digits: 6, period });

/** The half minute of `now`, counted from 1970. */
const stepAt = (now: Date) => Math.floor(now.getTime() / 1000 / period);

/**
 * The secret that a session is offered to enrol with, in base32: the same however often its page is loaded, and kept nowhere
 * until a code shows that the phone has it.
 */
export const offeredSecret = (sessionId: string) =>
  new Secret({ buffer: new Uint8Array(keyFor("second factor offered", sessionId).subarray(0, 20)).buffer })
    .base32;

/** The address that a QR code hands to the phone. */
export const enrolmentAddress = (secret: string, email: string) => authenticator(secret, email).toString();

/** The code that a phone with this secret shows at `now`. */
export const codeAt = (secret: string, now: Date) =>
  authenticator(secret).generate({ timestamp: now.getTime() });

/** The half minute that a typed code belongs to: this one or one beside it; null for a wrong code. */
export function stepOfCode(secret: string, typed: string, now: Date): number | null {
  const delta = authenticator(secret).validate({
    token: digitsOf(typed),
    timestamp: now.getTime(),
    window: 1,
  });
  return delta === null ? null : stepAt(now) + delta;
}

/** Typed as phones show it ("123 456"), or in full-width digits. */
export const digitsOf = (typed: string) => typed.normalize("NFKC").replace(/[\s.-]/g, "");

/** Whether what was typed has the form of a phone's code. */
export const isPhoneCode = (typed: string) => /^\d{6}$/.test(digitsOf(typed));

/** Ten new codes of 12 letters and digits in fours, about 59 bits each: without the portal's key their marks tell nothing. */
export const newRecoveryCodes = () =>
  Array.from({ length: recoveryCodes }, () =>
    Array.from({ length: letters }, () => alphabet[randomInt(alphabet.length)])
      .join("")
      .replace(/(.{4})(?!$)/g, "$1-"),
  );

/** What is kept of a person's recovery code, however it was typed. */
export const recoveryMark = (userId: string, typed: string) =>
  markOf(
    keyFor("recovery code", userId),
    typed
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^a-z0-9]/g, ""),
  );

export const sealSecret = (userId: string, secret: string) => seal(keyFor("second factor", userId), secret);
export const unsealSecret = (userId: string, sealed: string) =>
  unseal(keyFor("second factor", userId), sealed);
