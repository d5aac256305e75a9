/** Capital letters and digits that cannot be mistaken for each other on the telephone or on paper. */
const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const length = 8;

/** A code out of random numbers from 0 up to 1. */
export function codeFrom(random: () => number): string {
  return Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join("");
}

/** "K7MX-4PRD": as it is passed on. */
export const writeCode = (code: string) => `${code.slice(0, 4)}-${code.slice(4)}`;

/** What is left to see of a code after it was told once. */
export const codeEnd = (code: string) => `••••-${code.slice(4)}`;

/** A code as it was typed, however it was spaced. */
export const readCode = (typed: string) => typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
