// @ts-check
import { currentVisit } from "./visit.mjs";

/**
 * What may be kept of a fault: its kind, the database's code and statement, and where in the code it arose. Never its
 * words: a driver's message holds all that was being written, a parser's what was typed.
 *
 * @typedef {{ fault: string, code?: string, statement?: string, digest?: string, at?: string[] }} FaultNote
 */

/** Frames of the stack that are kept. */
const mostFrames = 6;

/** @param {unknown} thrown @returns {FaultNote} */
export function faultNote(thrown) {
  if (!(thrown instanceof Error)) return { fault: typeof thrown };
  const chain = causesOf(thrown);
  const { name, digest, stack } = /** @type {Error & { digest?: string }} */ (thrown);
  return {
    fault: name,
    code: chain.map((one) => one.extendedCode ?? one.code).findLast((code) => typeof code === "string"),
    // Drizzle keeps the statement apart from what it was filled with.
    statement: chain.map((one) => one.query).find((query) => typeof query === "string"),
    digest,
    at: framesOf(stack),
  };
}

/**
 * How loud it is said: what nobody's browser sends is answered (400) and who breaks off gets no answer, neither is a fault.
 *
 * @param {unknown} [thrown]
 */
export function faultLevel(thrown) {
  const isOurs = currentVisit()?.understood ?? true;
  const brokeOff =
    thrown instanceof Error &&
    ((thrown.message === "aborted" && "code" in thrown && thrown.code === "ECONNRESET") ||
      leftEarly.has(thrown.message));
  return isOurs && !brokeOff ? "error" : "debug";
}

/** What React says where who asked is gone before the page was drawn. */
const leftEarly = new Set([
  "The destination stream closed early.",
  "The destination stream errored while writing data.",
]);

/** An error and what caused it, the outermost first. @param {Error} thrown */
function causesOf(thrown) {
  /** @type {{ code?: string, extendedCode?: string, query?: string }[]} */
  const chain = [];
  for (let one = /** @type {unknown} */ (thrown); one instanceof Error && chain.length < 8; one = one.cause)
    chain.push(/** @type {typeof chain[number]} */ (/** @type {unknown} */ (one)));
  return chain;
}

/** The stack without the message before it, which may have lines of its own. @param {string} [stack] */
function framesOf(stack) {
  const frames = (stack ?? "")
    .split("\n")
    .filter((line) => /^ {4}at [\w.<>[\] ]*\(?(?:file:|node:|\/|[A-Z]:\\).*:\d+:\d+\)?$/.test(line));
  return frames
    .slice(-40)
    .slice(0, mostFrames)
    .map((line) => line.trim().slice(3).replace(process.cwd(), "."));
}
