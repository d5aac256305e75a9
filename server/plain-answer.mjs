// @ts-check
import { STATUS_CODES } from "node:http";
import { readFileSync } from "node:fs";
import { bytesPolicy, securityHeaders } from "./security-headers.mjs";

/**
 * What the door itself says, by the keys of messages/vi/door.json.
 *
 * @typedef {"broken-address" | "broken-request" | "wrong-method" | "elsewhere" | "too-slow" | "too-large" | "busy" | "too-often" | "fault"} Refusal
 * @typedef {Record<Refusal, { title: string, text: string }> & { home: string }} Words
 */

/** @param {string} locale @returns {Words} */
const wordsOf = (locale) =>
  JSON.parse(readFileSync(new URL(`../messages/${locale}/door.json`, import.meta.url), "utf8")).door;
const words = { vi: wordsOf("vi"), en: wordsOf("en") };

/** The page's own few lines of style are all it may load. */
const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";
const style =
  "body{font:1.125rem/1.6 system-ui,sans-serif;margin:0 auto;max-width:40rem;padding:3rem 1.25rem;color:#2b211a;background:#fbf8f3}" +
  "h1{font-size:1.75rem;line-height:1.3}a{color:#a3161e}" +
  "@media(prefers-color-scheme:dark){body{color:#f3ece2;background:#171411}a{color:#ff9d94}}";

/**
 * A refusal in words: a page in the language of the address, JSON under `/api/`.
 *
 * @param {Refusal} refusal
 * @param {string} path
 * @returns {{ type: string, policy: string, body: string }}
 */
export function refusalIn(refusal, path) {
  const locale = /^\/en(?:\/|$)/.test(path) ? "en" : "vi";
  const { title, text } = words[locale][refusal];
  if (path.startsWith("/api/"))
    return {
      type: "application/json; charset=utf-8",
      policy: bytesPolicy,
      body: JSON.stringify({ error: refusal, title, details: text }),
    };
  const home = locale === "en" ? "/en" : "/";
  const body = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title} · Lan Tỏa</title><style>${style}</style><main><h1>${title}</h1><p>${text}</p><p><a href="${home}">${words[locale].home}</a></p></main></html>`;
  return { type: "text/html; charset=utf-8", policy: pagePolicy, body };
}

/**
 * Answers a request that goes no further.
 *
 * @param {import("node:http").ServerResponse} response
 * @param {{ status: number, refusal: Refusal, path: string, headers?: Record<string, string> }} answer
 */
export function refuse(response, { status, refusal, path, headers = {} }) {
  const { type, policy, body } = refusalIn(refusal, path);
  const about = { "content-type": type, "content-security-policy": policy, "cache-control": "no-store" };
  for (const [name, value] of Object.entries({ ...about, ...headers })) response.setHeader(name, value);
  response.statusCode = status;
  response.setHeader("content-length", Buffer.byteLength(body));
  response.end(response.req.method === "HEAD" ? undefined : body);
}

/**
 * The same for what never became a request, written to the connection itself, which ends with it.
 *
 * @param {import("node:stream").Duplex} socket
 * @param {{ status: number, refusal: Refusal, headers?: Record<string, string> }} answer
 */
export function refuseConnection(socket, { status, refusal, headers = {} }) {
  if (!socket.writable) return void socket.destroy();
  const { type, policy, body } = refusalIn(refusal, "/");
  const lines = [
    ...securityHeaders(),
    ...Object.entries({
      "content-type": type,
      "content-security-policy": policy,
      "cache-control": "no-store",
    }),
    ...Object.entries(headers),
    ["content-length", String(Buffer.byteLength(body))],
    ["connection", "close"],
  ].map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n${body}`);
}
