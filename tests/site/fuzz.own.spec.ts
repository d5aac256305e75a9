import { expect, test } from "./test";
import { startPeopledPortal, type PeopledPortal } from "../support/peopled-portal";
import { openBeside } from "../support/pictures";
import { serverActions } from "../support/sources";
import { actionId } from "./action-forms";
import { actionArguments } from "./hostile-actions";
import * as hostile from "./hostile-requests";
import { sendRaw } from "./raw-request";
import { exampleOf, table } from "./route-table";

const askers = ["anonymous", "official", "moderator", "admin"] as const;
const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"];
const files = [
  "/favicon.ico",
  "/logo.svg",
  "/elements/photos.js",
  "/_next/static/none.js",
  "/_next/image",
  "/_next/data/x/vi.json",
];
const auth = [
  "signin",
  "signin/credentials",
  "signout",
  "callback/credentials",
  "callback/none",
  "session",
  "providers",
  "error",
  "_log",
  "x/y/z",
  "verify-request",
];

/** Every combination is the same each time; another seed tries others. */
const seed = Number(process.env.FUZZ_SEED ?? 27);

let portal: PeopledPortal;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  // Behind a proxy, so that each request has an address of its own and no limit keeps it from what it asks for.
  portal = await startPeopledPortal({}, { TRUST_PROXY: "1" });
});
test.afterAll(() => portal.server.stop());

test("whatever is asked of any address or action, nothing breaks", async () => {
  test.setTimeout(600_000);
  const requests = [...everyAddress(), ...everyAction()];
  expect(requests.length).toBeGreaterThan(5_000);
  const port = Number(new URL(portal.server.url).port);
  const broken: string[] = [];
  // Every fourth one; the security tests ask all of them.
  const next = requests.filter((_, at) => process.env.EVERY === "1" || at % 4 === seed % 4).values();
  await Promise.all(
    Array.from({ length: 12 }, async () => {
      for (const { bytes, torn } of next) {
        const status = await sendRaw(port, bytes, torn);
        // Who breaks off need not be answered.
        if (status === null ? !torn : status >= 500) broken.push(`${status} ${shown(bytes)}`);
      }
    }),
  );
  expect(broken).toEqual([]);
  expect((await fetch(`${portal.server.url}/api/health`)).status).toBe(200);
  // Broken requests are none of our faults.
  expect(portal.server.output().match(/^.*"level":"error".*$/gm)).toBeNull();
  const database = openBeside(portal.databaseFile);
  const { rows } = await database.execute("PRAGMA integrity_check");
  database.close();
  expect(rows[0]!.integrity_check).toBe("ok");
});

/** Each address × each method × each asker with something hostile beside it; then each question and each body. */
function everyAddress(): Sent[] {
  const examples = Object.keys(table).map((name) => exampleOf(name, portal.world));
  const addresses = new Set([
    ...examples,
    ...examples.map((path) => `/en${path}`),
    ...files,
    ...auth.map((path) => `/api/auth/${path}`),
  ]);
  return [...addresses].flatMap((address) => [
    ...methods.flatMap((method) => askers.map((who) => request(method, address, who, {}))),
    ...pick(hostile.heads, 3).map((heads) => request("GET", address, one(askers), { heads })),
    ...pick(hostile.bodies, 6).map((body) => request("POST", address, one(askers), { body })),
    ...pick(hostile.bodies, 2).map((body) => request("PATCH", address, one(askers), { body })),
    ...pick(hostile.ends, 2).map((end) => request("GET", address.split("?")[0] + end, one(askers), {})),
  ]);
}

/** Each server action, sent by each asker on pages that have it and on others. */
function everyAction(): Sent[] {
  // What ends a session comes last, or all that follows would be asked by nobody.
  const ending = /signOut|endMy|endSessions|block|changeOwnPassword|revoke/;
  const actions = serverActions().sort((a, b) => Number(ending.test(a)) - Number(ending.test(b)));
  const pages = Object.keys(table).filter((name) => !name.includes("."));
  return actions.flatMap((name) =>
    actionArguments(actionId(name)).flatMap((body) =>
      askers.map((who) => request("POST", exampleOf(one(pages), portal.world), who, { body, own: true })),
    ),
  );
}

/** `torn`: what is promised does not come. */
type Sent = { bytes: string; torn: boolean };
type Hostile = { heads?: string[]; body?: [heads: string[], body: string]; own?: boolean };

/** The bytes of a request; what is not said is drawn. */
function request(method: string, address: string, who: (typeof askers)[number], said: Hostile): Sent {
  const own = said.own || draw(2) === 0;
  const path = said.own || draw(3) === 0 ? address : asked(address);
  const heads = said.heads ?? (draw(3) === 0 ? one(hostile.heads) : []);
  const [bodyHeads, body] = said.body ?? (["GET", "HEAD"].includes(method) ? [[], ""] : one(hostile.bodies));
  const torn = draw(12) === 0;
  const length = torn ? one(hostile.lengths) : [`Content-Length: ${body.length}`];
  const target =
    draw(25) === 0 ? one(["*", `${portal.server.url}${path}`, `http://evil.example${path}`, "", "x"]) : path;
  const { cookie } = portal.scenes.world!.people[who];
  const bytes = [
    `${method} ${target} HTTP/1.1`,
    `Host: ${new URL(portal.server.url).host}`,
    `X-Forwarded-For: 10.${draw(256)}.${draw(256)}.${draw(256)}`,
    ...(cookie ? [`Cookie: ${cookie}`] : []),
    ...(own ? [`Origin: ${portal.server.url}`] : []),
    ...heads,
    ...bodyHeads,
    ...(body || torn ? length : []),
    "Connection: close",
    "",
    body,
  ].join("\r\n");
  return { bytes, torn };
}

/** The address with a question nobody asks. */
function asked(address: string): string {
  if (draw(4) === 0) return address.split("?")[0] + one(hostile.questions);
  const given = /[?&]([^=&]+)=/.exec(address)?.[1];
  const name = given && draw(2) === 0 ? given : one(hostile.names);
  return `${address.split("?")[0]}?${name}=${one(hostile.values)}`;
}

let state = seed;
/** A whole number below `end`, the same sequence for the same seed (mulberry32). */
function draw(end: number): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
}

const one = <T>(of: readonly T[]): T => of[draw(of.length)]!;
const pick = <T>(of: readonly T[], count: number): T[] => Array.from({ length: count }, () => one(of));

/** A request in few enough letters to be read. */
const shown = (bytes: string) =>
  JSON.stringify(
    bytes
      .replace(/(.{1,6})\1{20,}/gs, "$1…")
      .replace(/(token=.{20})[^\r;]*/g, "$1…")
      .slice(0, 800),
  );
