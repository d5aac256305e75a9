// @ts-check
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gunzip, gzip } from "node:zlib";
import { encodingFor } from "./accept-encoding.mjs";
import { securityHeaders } from "./security-headers.mjs";

/** @typedef {import("./accept-encoding.mjs").Encoding} Encoding */

const pack = promisify(gzip);
const unpack = promisify(gunzip);
const brotli = promisify(brotliCompress);
// Six is where a story page stops shrinking fast: 3 ms in another thread, once for each page.
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };

/** What Next, too, says its pages vary by; a page's flight data has the page's own address. */
const vary =
  "rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch, Accept-Encoding";

/** Any of these asks for something else than the page's HTML. */
const partial = [
  "rsc",
  "next-router-state-tree",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "next-action",
  "x-prerender-revalidate",
];

/** A weak ETag: the same words are the same in every encoding. @param {string} html */
export function etagOf(html) {
  return `W/"${createHash("sha256").update(html).digest("base64url").slice(0, 22)}"`;
}

/**
 * A finished page as it is sent: its bytes in every encoding somebody asked for, and its headers ready to write. Kept as
 * gzip alone until then.
 */
export class ReadyPage {
  /** @type {Map<Encoding, Buffer>} */
  #bodies = new Map();
  /** @type {Map<Encoding, string[]>} */
  #heads = new Map();
  #fields;
  #status;
  #etag;
  /** @type {Promise<Buffer> | undefined} */
  #brotli;

  /**
   * @param {{ status: number, headers: Record<string, string | string[]>, etag: string, gzip: Buffer }} page `headers`
   *   are the page's own
   */
  constructor({ status, headers, etag, gzip }) {
    this.#status = status;
    this.#etag = etag;
    this.#bodies.set("gzip", gzip);
    const own = { ...headers, etag, vary, "content-type": "text/html; charset=utf-8" };
    this.#fields = [...Object.entries(own), ...securityHeaders()].flatMap(([name, value]) =>
      [value].flat().flatMap((one) => [name, one]),
    );
    // RFC 9211: for whoever wonders where an answer came from.
    this.#fields.push("cache-status", "lan-toa; hit");
  }

  /** The HTML as a string. */
  async html() {
    return String(await unpack(/** @type {Buffer} */ (this.#bodies.get("gzip"))));
  }

  /** Whether `request` asks for the page as anyone would read it. @param {import("node:http").IncomingMessage} request */
  static isAskedBy({ method, headers }) {
    if (method !== "GET" && method !== "HEAD") return false;
    for (const name of partial) if (headers[name] !== undefined) return false;
    return true;
  }

  /** What is kept of it, in bytes. */
  get bytes() {
    let sum = 0;
    for (const body of this.#bodies.values()) sum += body.length;
    return sum;
  }

  /**
   * Writes the answer: 304 when the sender has it already, no body for HEAD. False, and nothing is written, where the
   * bytes in the encoding that is wanted have to be made first (`prepare`).
   *
   * @param {import("node:http").IncomingMessage} request
   * @param {import("node:http").ServerResponse} response
   * @param {string} id
   * @param {Buffer} [prepared]
   */
  send(request, response, id, prepared) {
    const held = request.headers["if-none-match"];
    if (held !== undefined && this.#status === 200 && this.#isHeld(held)) {
      response.writeHead(304, [...this.#fields, "x-request-id", id]).end();
      return true;
    }
    const encoding = encodingFor(request.headers["accept-encoding"]);
    const body = prepared ?? this.#bodies.get(encoding);
    if (!body) return false;
    const head = this.#headOf(encoding, body);
    // Node writes the head at once, so one list serves all answers; its last entry is the id.
    head[head.length - 1] = id;
    response.writeHead(this.#status, head).end(request.method === "HEAD" ? undefined : body);
    return true;
  }

  /**
   * The bytes in the encoding that `request` wants. Whoever takes nothing compressed is rare, so those are kept nowhere.
   *
   * @param {import("node:http").IncomingMessage} request
   */
  async prepare(request) {
    const encoding = encodingFor(request.headers["accept-encoding"]);
    const gzip = /** @type {Buffer} */ (this.#bodies.get("gzip"));
    if (encoding === "gzip") return gzip;
    if (encoding === "identity") return unpack(gzip);
    this.#brotli ??= unpack(gzip).then((html) => brotli(html, quality));
    const body = await this.#brotli;
    this.#bodies.set("br", body);
    return body;
  }

  /** @param {string} held If-None-Match: tags never contain quotes, so one that is quoted in it is a whole one */
  #isHeld(held) {
    return held.trim() === "*" || held.includes(this.#etag.slice(2));
  }

  /** @param {Encoding} encoding @param {Buffer} body */
  #headOf(encoding, body) {
    let head = this.#heads.get(encoding);
    if (!head) {
      const packing = encoding === "identity" ? [] : ["content-encoding", encoding];
      head = [...this.#fields, ...packing, "content-length", String(body.length), "x-request-id", ""];
      this.#heads.set(encoding, head);
    }
    return head;
  }
}

/** @param {string | Buffer} content */
export const packed = (content) => pack(content);
/** @param {Buffer} content */
export const unpacked = (content) => unpack(content);
