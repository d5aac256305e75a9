import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { Client } from "@libsql/client";
import { expect, test } from "./test";
import { startPeopledPortal, type PeopledPortal } from "../support/peopled-portal";
import { openBeside } from "../support/pictures";
import { openForm, sendForm } from "./action-forms";
import { ask as bareRequest, ready as readyPage, touchEverything } from "./bare-requests";
import { askers } from "./route-rows";
import { exampleOf, table } from "./route-table";

let portal: PeopledPortal;
let database: Client;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  portal = await startPeopledPortal({ gone: { kind: "approved", number: 2 } });
  database = openBeside(portal.databaseFile);
});
test.afterAll(async () => {
  database?.close();
  await portal?.server.stop();
});

const ask = (path: string, headers?: Record<string, string>, method?: string) =>
  bareRequest(portal, path, headers, method);
const ready = (path: string, headers?: Record<string, string>) => readyPage(portal, path, headers);

const story = exampleOf("/guong/[slug]", {} as PeopledPortal["world"]);

test("a page is the same in every encoding, and only its head is asked for with HEAD", async () => {
  const { body: html, headers } = await ready(story);
  expect(headers["content-encoding"]).toBeUndefined();
  const br = await ready(story, { "accept-encoding": "gzip, deflate, br" });
  const gzip = await ready(story, { "accept-encoding": "gzip, br;q=0.1" });
  expect([br.headers["content-encoding"], gzip.headers["content-encoding"]]).toEqual(["br", "gzip"]);
  expect(brotliDecompressSync(br.body).equals(html)).toBe(true);
  expect(gunzipSync(gzip.body).equals(html)).toBe(true);
  for (const answer of [br, gzip]) {
    expect(answer.headers).toMatchObject({
      vary: expect.stringContaining("Accept-Encoding"),
      etag: headers.etag,
      "content-length": String(answer.body.length),
      "content-type": "text/html; charset=utf-8",
      "cache-control": "public, max-age=0, must-revalidate",
    });
  }
  const head = await ask(story, { "accept-encoding": "gzip" }, "HEAD");
  expect([head.status, head.body.length, head.fromMemory]).toEqual([200, 0, true]);
  expect(head.headers["content-length"]).toBe(gzip.headers["content-length"]);
});

test("who has the page is told so, however many others they name", async () => {
  const { headers } = await ready(story);
  const tag = headers.etag!;
  const others = Array.from({ length: 260 }, (_, at) => `"${String(at).padStart(28, "x")}"`).join(", ");
  expect(others.length).toBeGreaterThan(8000);
  for (const held of [tag, tag.slice(2), `${others}, ${tag}`, "*"]) {
    const answer = await ask(story, { "if-none-match": held });
    expect([answer.status, answer.body.length, answer.headers.etag]).toEqual([304, 0, tag]);
    expect(answer.headers["content-security-policy"]).toBe(headers["content-security-policy"]);
  }
  for (const held of [others, '"x"', tag.slice(3, -1)]) {
    expect((await ask(story, { "if-none-match": held })).status).toBe(200);
  }
});

test("each language has its own page, tracking parameters none, and scripts' requests are not answered with a page", async () => {
  const vi = await ready("/");
  const en = await ready("/en");
  expect([String(vi.body), String(en.body)]).toEqual([
    expect.stringContaining('<html lang="vi"'),
    expect.stringContaining('<html lang="en"'),
  ]);
  const tracked = await ask("/?fbclid=IwAR0&utm_source=zalo");
  expect([tracked.fromMemory, tracked.body.equals(vi.body)]).toEqual([true, true]);
  // Next leads such a request to an address of its own first.
  const flightOf = async (headers: Record<string, string>) => {
    const led = await ask("/", headers);
    expect([led.status, led.headers.location]).toEqual([307, expect.stringMatching(/^\/\?_rsc/)]);
    return ask(led.headers.location!, headers);
  };
  const flight = await flightOf({ rsc: "1" });
  expect([flight.status, flight.fromMemory, flight.headers["content-type"]]).toEqual([
    200,
    false,
    "text/x-component",
  ]);
  const ahead = await flightOf({ rsc: "1", "next-router-prefetch": "1" });
  expect(ahead.headers["content-type"]).toBe("text/x-component");
  const search = await Promise.all(["hoa", "lop"].map((word) => ask(`/tim-kiem?q=${word}`)));
  expect(search.map(({ fromMemory }) => fromMemory)).toEqual([false, false]);
  expect(search[0]!.body.equals(search[1]!.body)).toBe(false);
});

test("nothing that depends on who asks is ever kept", async () => {
  test.setTimeout(240_000);
  const { scenes, world } = portal;
  const pages = new Map<string, Buffer>();
  // Made for people who are signed in, each address by another.
  const signedIn = askers.filter((who) => who !== "anonymous");
  for (const [at, [name, [row]]] of Object.entries(table).entries()) {
    const path = exampleOf(name, world);
    const { cookie } = scenes.world!.people[signedIn[at % signedIn.length]!];
    await ask(path, { cookie });
    const again = await ask(path, { cookie });
    const anonymous = await ask(path);
    if (!again.fromMemory && !anonymous.fromMemory) continue;
    // Kept: then it is public, and sets nothing.
    expect([name, new Set(Object.values(row)).size]).toEqual([name, 1]);
    expect([name, anonymous.headers["set-cookie"], anonymous.headers["cache-control"]]).toEqual([
      name,
      undefined,
      "public, max-age=0, must-revalidate",
    ]);
    expect([name, again.body.equals(anonymous.body)]).toEqual([name, true]);
    pages.set(path, anonymous.body);
  }
  expect(pages.size).toBeGreaterThan(30);
  // Made for a visitor they say the same, letter by letter; React may put its own data and a tag of the head elsewhere.
  const markup = (body: Buffer) =>
    String(body)
      .replace(/<script\b.*?<\/script>/gs, "")
      // The minute at which figures were counted.
      .replace(/\d\d:\d\d \d\d\/\d\d\/\d{4}/g, "")
      .split("<")
      .sort();
  await touchEverything(database);
  const [first] = pages.keys();
  await expect.poll(async () => (await ask(first!)).fromMemory).toBe(false);
  let madeAnew = 0;
  for (const [path, body] of pages) {
    const fresh = await ask(path);
    if (!fresh.fromMemory) madeAnew++;
    expect([path, markup(fresh.body)]).toEqual([path, markup(body)]);
  }
  // All but the few that rest on nothing, like the page about the portal.
  expect(madeAnew).toBeGreaterThan(20);
});

test("a story taken down while it is read is gone for everybody from that moment on", async () => {
  const thing = portal.scenes.gone!.things[0]!;
  const moderator = portal.scenes.world!.people.moderator;
  const path = thing.path!;
  const form = await openForm(
    `${portal.server.url}/kiem-duyet/go-bai?trang=${path}`,
    "/kiem-duyet/go-bai takeDown",
    moderator.cookie,
  );
  await ready(path);
  let isDown = false;
  let over = false;
  const late: number[] = [];
  const statuses = new Set<number>();
  const reader = async () => {
    while (!over) {
      const askedAfter = isDown;
      const { status } = await ask(path, { "accept-encoding": "gzip" });
      statuses.add(status);
      if (askedAfter) late.push(status);
    }
  };
  const readers = Array.from({ length: 8 }, reader);
  await expect.poll(() => statuses.has(200)).toBe(true);
  expect((await sendForm(form, { kind: "hidden", reason: "Rút lại sự đồng ý." }, moderator)).status).toBe(
    303,
  );
  isDown = true;
  await expect.poll(() => late.length).toBeGreaterThan(50);
  over = true;
  await Promise.all(readers);
  expect([...new Set(late)]).toEqual([410]);
  expect([...statuses].sort()).toEqual([200, 410]);
  const gone = await ready(path);
  expect([gone.status, gone.fromMemory]).toEqual([410, true]);
  expect((await ask(path, { "if-none-match": "*" })).status).toBe(410);
});

test("what another process changes is seen within 200 ms", async () => {
  const path = portal.scenes.gone!.things[1]!.path!;
  await ready(path);
  await database.execute({
    sql: "update profile set state = 'hidden' where slug = ?",
    args: [path.split("/").at(-1)!],
  });
  await touchEverything(database);
  const changed = performance.now();
  // The last answer of the old page was asked for no later than that; a render of the new one may take its time.
  let lastOld = changed;
  for (;;) {
    const asked = performance.now();
    if ((await ask(path)).status !== 200) break;
    lastOld = asked;
  }
  expect(lastOld - changed).toBeLessThanOrEqual(200);
});

test("while a page cannot be made anew, the one that is fresh is still read, and never one that is not", async () => {
  const path = "/dot-bieu-duong";
  await ready(path);
  await database.execute("alter table campaign rename to campaign_elsewhere");
  expect([(await ask(path)).status, (await ask(path)).fromMemory]).toEqual([200, true]);
  await touchEverything(database);
  await expect.poll(async () => (await ask(path)).status).toBe(500);
  expect((await ask(path)).status).toBe(500);
  await database.execute("alter table campaign_elsewhere rename to campaign");
  expect((await ready(path)).status).toBe(200);
});
