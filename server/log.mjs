// @ts-check
import pino from "pino";
import { countAnswer } from "./answer-times.mjs";

const slot = /** @type {typeof globalThis & { lanToaLog?: pino.Logger }} */ (globalThis);

/** Milliseconds a line may wait to be written together with others. */
const patience = 100;

/** The process's log: JSON lines on standard output, as much of it as LOG_LEVEL asks for. */
export function log() {
  slot.lanToaLog ??= open();
  return slot.lanToaLog;
}

function open() {
  // Written line by line, the log would take more time than answers from memory do.
  const output = pino.destination({ fd: 1, sync: false, minLength: 65_536, maxWrite: 131_072 });
  output.on("error", () => undefined);
  setInterval(() => output.flush(), patience).unref();
  process.on("exit", () => flush(output));
  return pino(
    {
      level: process.env.LOG_LEVEL || "info",
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    output,
  );
}

/** @param {{ flushSync: () => void }} output */
function flush(output) {
  try {
    output.flushSync();
  } catch {
    // Standard output was not open yet, or is gone.
  }
}

/**
 * Notes an answer in one line: the path, never what was asked, typed or sent, nor who asked.
 *
 * @param {{ id: string, method?: string, path: string, status: number, started: number, cut?: true }} answer
 *   `started` is `performance.now()` when the request came, `cut` whether who asked did not wait for the end
 */
export function logAnswer({ id, method, path, status, started, cut }) {
  const level =
    path.startsWith("/_next/") || /^\/api\/(?:health|metrics)(?:\/|$)/.test(path) ? "debug" : "info";
  const took = performance.now() - started;
  countAnswer(path, status, took);
  const ms = Math.round(took);
  log()[level]({ id, method, path, status, ms, cut });
}

/** Behind these stands a token that opens what it names. */
const secret = /(\/(?:loi-moi|xac-nhan|hoi-thi\/[^/]+\/du-thi|api\/words|api\/calendar|api\/entries)\/).+/;

/** The address without its question, and without a link's token. @param {string} url */
export function loggedPath(url) {
  const end = url.indexOf("?");
  const path = end < 0 ? url : url.slice(0, end);
  return path.replace(secret, "$1…");
}
