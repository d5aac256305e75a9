import { request, type IncomingHttpHeaders } from "node:http";
import { expect, test } from "./test";
import { startOwnServer } from "../support/own-server";
import { ownPortal } from "./own-portal";

// Behind a proxy that speaks https.
const origin = "https://lantoa.example";
const portal = ownPortal(() => startOwnServer({ environment: { PORTAL_URL: origin } }));

type Answer = { status: number; headers: IncomingHttpHeaders };

function ask(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string,
): Promise<Answer> {
  const { hostname, port } = new URL(portal().url);
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, method, path, headers: { host: "lantoa.example", ...headers } },
      (answer) => {
        answer.resume();
        answer.on("end", () => resolve({ status: answer.statusCode!, headers: answer.headers }));
      },
    );
    sent.on("error", reject).end(body);
  });
}

const kinds: [what: string, status: number, () => Promise<Answer>][] = [
  ["a public page", 200, () => ask("GET", "/guong")],
  ["one from memory", 200, () => ask("GET", "/guong")],
  [
    "one that the reader has",
    304,
    async () => ask("GET", "/guong", { "if-none-match": await etagOf("/guong") }),
  ],
  ["a page for a visitor", 200, () => ask("GET", "/dang-nhap")],
  ["a page that is not there", 404, () => ask("GET", "/khong-co")],
  ["an address put right", 308, () => ask("GET", "/Guong/")],
  ["an address of Next's", 308, () => ask("GET", "/guong/trang/1")],
  ["a short address", 308, () => ask("GET", "/g/1")],
  ["a way to sign in", 307, () => ask("GET", "/ban-lam-viec")],
  ["another method", 405, () => ask("DELETE", "/guong")],
  ["a file with another method", 405, () => ask("POST", "/favicon.ico")],
  ["TRACE", 405, () => ask("TRACE", "/")],
  ["OPTIONS", 405, () => ask("OPTIONS", "*")],
  ["data that another page asks about", 204, () => ask("OPTIONS", "/api/v1/profiles")],
  ["the favicon", 200, () => ask("GET", "/favicon.ico")],
  [
    "the favicon that the reader has",
    304,
    () => ask("GET", "/favicon.ico", { "if-modified-since": new Date().toUTCString() }),
  ],
  ["a script", 200, () => ask("GET", "/elements/photos.js")],
  ["a part of a file", 200, () => ask("GET", "/elements/photos.js", { range: "bytes=0-9" })],
  ["a part that is none", 200, () => ask("GET", "/elements/photos.js", { range: "bytes=99999999-" })],
  ["a built file that is not there", 404, () => ask("GET", "/_next/static/khong-co.js")],
  ["a picture", 200, () => ask("GET", "/the.png")],
  ["a feed", 200, () => ask("GET", "/rss.xml")],
  ["robots.txt", 200, () => ask("GET", "/robots.txt")],
  ["data", 200, () => ask("GET", "/api/v1/profiles")],
  ["data that is not there", 404, () => ask("GET", "/media/khong-co")],
  [
    "data for who is signed in",
    401,
    () => ask("PATCH", "/api/nominations/x", { origin, "content-type": "application/json" }, "{}"),
  ],
  [
    "a form from elsewhere",
    403,
    () => ask("PATCH", "/api/nominations/x", { origin: "https://evil.example" }, "{}"),
  ],
  ["an address that does not decode", 400, () => ask("GET", "/%ff")],
  [
    "a form that is none",
    400,
    () => ask("POST", "/dang-nhap", { origin, "content-type": "multipart/form-data" }, "x"),
  ],
  [
    "what Next cannot read",
    400,
    () =>
      ask("POST", "/dang-nhap", { origin, "content-type": "multipart/form-data; boundary=b" }, "--b--\r\n"),
  ],
  ["another host's address", 421, () => ask("GET", "http://evil.example/")],
];

async function etagOf(path: string): Promise<string> {
  return String((await ask("GET", path)).headers.etag);
}

test("every kind of answer carries its protection", async () => {
  for (const [what, status, answer] of kinds) {
    const { headers, ...found } = await answer();
    expect([what, found.status]).toEqual([what, status]);
    expect([what, headers]).toEqual([
      what,
      expect.objectContaining({
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "strict-origin-when-cross-origin",
        "cross-origin-opener-policy": "same-origin",
        "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
        // The portal says so itself: who is reached by https is never asked by http again.
        "strict-transport-security": "max-age=63072000; includeSubDomains",
        "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
      }),
    ]);
    expect([what, headers["content-security-policy"]]).not.toEqual([
      what,
      expect.stringMatching(/script-src[^;]*'unsafe-/),
    ]);
    expect([what, headers["x-powered-by"]]).toEqual([what, undefined]);
  }
});

test("where there is https every cookie is bound to it and to the host", async () => {
  const given = (await ask("GET", "/api/auth/csrf")).headers["set-cookie"] ?? [];
  expect(given.map((cookie) => cookie.split("=")[0]).sort()).toEqual([
    "__Host-next-auth.callback-url",
    "__Host-next-auth.csrf-token",
  ]);
  for (const cookie of given) {
    for (const bound of [/; Secure/i, /; HttpOnly/i, /; SameSite=lax/i, /; Path=\/(?:;|$)/i])
      expect(cookie).toMatch(bound);
    expect(cookie).not.toMatch(/Domain=/i);
  }
});
