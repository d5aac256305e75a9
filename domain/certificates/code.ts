/** Digits and letters that nobody mistakes for each other: no I, L, O, U. */
export const codeAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export const codeLength = 16;

/** A code as it is printed and read out: "ABCD-EFGH-JKMN-PQRS". */
export const shownCode = (code: string) => code.match(/.{4}/g)!.join("-");

/** Its address, in the letters that addresses have. */
export const codePath = (code: string) => `/xac-minh/${code.toLowerCase()}`;

/**
 * What somebody typed as a code, whatever its case, spaces and dashes; letters that look like digits are those. Null for what
 * can be none.
 */
export function readCode(typed: string): string | null {
  const code = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{P}]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return code.length === codeLength && [...code].every((letter) => codeAlphabet.includes(letter))
    ? code
    : null;
}
