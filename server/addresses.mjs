// @ts-check

/**
 * What to do with an address as it arrived.
 *
 * @typedef {{ path: string, query: string }} Address `path` as it goes on, `query` with its question mark or empty
 * @typedef {Address & { moved: boolean }} Read `moved`: the right address is another one than was asked for
 */

/** Letters nobody sees: messengers and word processors leave them behind. */
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
/** What a sentence, a bracket or a quotation leaves at the end of an address copied out of it. */
const trailing = /[\s.,;:!?…)\]}>"'”’»*]+$/u;
/** Nobody types these, and their letters mean what they are. */
const untouched = /^\/(?:_next|__nextjs|api|media)(?:\/|_|$)/;
/** A link's token, and a question as its page gets it, tell capitals from small letters. */
const token = /^((?:\/en)?\/(?:loi-moi|xac-nhan|tim-kiem|don-vi\/hoi)\/)(.+)$/i;

/**
 * Reads the target of a request in origin form. Addresses of pages are put right: capitals, double and trailing
 * slashes, backslashes, marks a sentence left behind, letters nobody sees, what was encoded twice. Reading the result again
 * changes nothing. Null for one that does not decode.
 *
 * @param {string} target
 * @returns {Read | null}
 */
export function readAddress(target) {
  const end = target.search(/[?#]/);
  const raw = end < 0 ? target : target.slice(0, end);
  const query = end < 0 || target[end] === "#" ? "" : target.slice(end).replace(/#.*$/s, "");
  if (isPlain(raw)) return { path: raw, query, moved: false };
  const path = decoded(raw);
  if (path === null || path.includes("\ufffd")) return null;
  if (untouched.test(raw)) return { path: raw, query, moved: false };
  const right = encoded(putRight(path));
  return { path: right, query, moved: right !== raw };
}

/** Small letters, digits and dashes between single slashes: nearly every request, and nothing to do. @param {string} path */
function isPlain(path) {
  return /^(?:\/|(?:\/[a-z0-9-]+)+)$/.test(path);
}

/** Decoded until nothing is left to decode; null for what never was an address. @param {string} path */
function decoded(path) {
  try {
    // Some programs send their letters as they are; Node reads each byte as one.
    let whole = decodeURIComponent(Buffer.from(path, "latin1").toString()).replace(unseen, "");
    // Twice, three times: a link that went through several hands. Each turn makes it shorter.
    while (/%[0-9a-f]{2}/i.test(whole)) {
      const further = tryDecoding(whole);
      if (further === null) break;
      whole = further.replace(unseen, "");
    }
    return whole;
  } catch {
    return null;
  }
}

/** @param {string} path */
function tryDecoding(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** @param {string} path */
function putRight(path) {
  let right = path.normalize("NFC").replace(/\\/g, "/");
  right = right.replace(trailing, "").replace(/\/{2,}/g, "/");
  // After a slash at the end there may be another mark before it.
  while (right.length > 1 && (right.endsWith("/") || trailing.test(right)))
    right = right.replace(/\/+$/, "").replace(trailing, "");
  const secret = token.exec(right);
  right = secret ? secret[1]?.toLowerCase() + String(secret[2]) : right.toLowerCase().normalize("NFC");
  return right.startsWith("/") ? right : `/${right}`;
}

/** Each part encoded by itself: a question mark in a name is no question. @param {string} path */
function encoded(path) {
  const parts = path.split("/").map((part) => encodeURIComponent(part));
  return parts.join("/").replace(/%40/g, "@");
}
