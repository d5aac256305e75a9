// @ts-check
import { connect } from "node:net";

/**
 * Asks a server over keep-alive connections, one request at a time on each, and prints what came back as JSON. Run as a
 * program of its own with one argument, a `Load` as JSON. Speaks HTTP over bare sockets: a general client needs more of
 * a core for each answer than a server that has it ready, and would measure itself.
 *
 * @typedef {{ path: string, weight: number, cookie?: string }} Ask
 * @typedef {{ url: string, connections: number, seconds: number, asks: Ask[] }} Load
 */
const { url, connections, seconds, asks } = /** @type {Load} */ (JSON.parse(process.argv[2] ?? "{}"));
const { hostname, port } = new URL(url);

const requests = asks.map(({ path, cookie }) => {
  const head = [
    `GET ${path} HTTP/1.1`,
    `host: ${hostname}:${port}`,
    "accept-encoding: gzip",
    "accept: text/html",
  ];
  return Buffer.from([...head, ...(cookie ? [`cookie: ${cookie}`] : []), "", ""].join("\r\n"));
});
// A ring in which each stands as often as it weighs, well mixed and the same each time.
const ring = asks
  .flatMap(({ weight }, at) => Array.from({ length: weight }, () => at))
  .map((at, place) => ({ at, key: (place * 7919) % 10007 }))
  .sort((one, other) => one.key - other.key)
  .map(({ at }) => at);

let turn = 0;
let [answers, bytes, broken] = [0, 0, 0];
/** @type {Record<string, number>} */
const refused = {};
/** @type {number[]} */
const times = [];
let over = false;

const begin = performance.now();
await Promise.all(Array.from({ length: connections }, () => converse()));
const elapsed = (performance.now() - begin) / 1000;
times.sort((one, other) => one - other);
const at = (/** @type {number} */ share) =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
const result = {
  rate: answers / elapsed,
  answers,
  bytes,
  broken,
  refused,
  p50: at(0.5),
  p95: at(0.95),
  p99: at(0.99),
};
process.stdout.write(JSON.stringify(result));

/** Asks over one connection after the other until the time is up. */
async function converse() {
  setTimeout(() => (over = true), seconds * 1000).unref();
  while (!over) await new Promise((resolve) => open(() => resolve(undefined)));
}

/** @param {() => void} done */
function open(done) {
  const socket = connect(Number(port), hostname);
  socket.setNoDelay(true);
  let asked = 0;
  let sent = 0;
  /** What arrived of the head, then the bytes of the body still to come; -1: until the last chunk. */
  let head = Buffer.alloc(0);
  let left = 0;
  let tail = Buffer.alloc(0);
  let inBody = false;

  let isLast = false;

  const ask = () => {
    if (over || isLast) return socket.end();
    asked = ring[turn++ % ring.length] ?? 0;
    sent = performance.now();
    head = tail = Buffer.alloc(0);
    inBody = false;
    socket.write(/** @type {Buffer} */ (requests[asked]));
  };
  const answered = () => {
    answers++;
    // A sample is enough, and keeps ten minutes within memory: each answer is as likely to stand in it as any other.
    const place = times.length < 200_000 ? times.length : Math.floor(Math.random() * answers);
    if (place < 200_000) times[place] = performance.now() - sent;
    ask();
  };
  const body = (/** @type {Buffer} */ part) => {
    if (left >= 0) {
      left -= part.length;
      if (left <= 0) answered();
      return;
    }
    tail = part.length >= 5 ? part.subarray(-5) : Buffer.concat([tail, part]).subarray(-5);
    if (tail.toString("latin1") === "0\r\n\r\n") answered();
  };
  socket.on("connect", ask);
  socket.on("data", (/** @type {Buffer} */ part) => {
    bytes += part.length;
    if (inBody) return body(part);
    head = head.length ? Buffer.concat([head, part]) : part;
    const end = head.indexOf("\r\n\r\n");
    if (end < 0) return;
    const words = head.toString("latin1", 0, end);
    const status = words.slice(9, 12);
    if (status !== "200")
      refused[`${status} ${asks[asked]?.path}`] = (refused[`${status} ${asks[asked]?.path}`] ?? 0) + 1;
    const length = /\r\ncontent-length: (\d+)/i.exec(words);
    left = length ? Number(length[1]) : /\r\ntransfer-encoding: chunked/i.test(words) ? -1 : 0;
    // A server that says it will close takes nothing more over this connection.
    isLast = /\r\nconnection: close/i.test(words);
    inBody = true;
    body(head.subarray(end + 4));
  });
  // A server that is gone is not asked for ever.
  socket.on("error", () => (over ||= ++broken > 100));
  socket.on("close", done);
}
