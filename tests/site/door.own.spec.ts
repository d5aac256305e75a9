import type { Client } from "@libsql/client";
import { expect, test } from "./test";
import { startPeopledPortal, type PeopledPortal } from "../support/peopled-portal";
import { openBeside } from "../support/pictures";
import { ask as bareRequest, ready as readyPage, touchEverything } from "./bare-requests";
import { exampleOf } from "./route-table";

let portal: PeopledPortal;
let database: Client;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  portal = await startPeopledPortal();
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

test("every kind of answer carries its protection, its id and a line in the log", async () => {
  const html = String((await ready("/gioi-thieu")).body);
  const style = /\/_next\/static\/[^"]+\.css/.exec(html)![0];
  const kinds: [path: string, status: number, method?: string, headers?: Record<string, string>][] = [
    ["/gioi-thieu", 200],
    ["/dang-nhap", 200],
    ["/ban-lam-viec", 307],
    ["/vi/guong", 308],
    ["/Guong/", 308],
    ["/guong/trang/1", 308],
    ["/khong-co-trang-nay", 404],
    ["/khong.co", 404],
    ["/guong/%E1", 400],
    ["/guong", 405, "PUT"],
    ["/guong", 405, "DELETE"],
    ["/rss.xml", 200],
    ["/rss.xml", 405, "POST"],
    ["/robots.txt", 200],
    ["/favicon.ico", 200],
    ["/logo.svg", 200],
    [style, 200],
    ["/_next/static/khong-co.js", 404],
    ["/api/health", 200],
    ["/api/khong-co", 404],
    ["/api/v1/profiles", 405, "PUT"],
    ["/media/khong-co", 404],
    ["/bao-loi", 400, "POST", { "content-type": "multipart/form-data" }],
  ];
  const ids: [string, string][] = [];
  for (const [path, status, method = "GET", headers] of kinds) {
    const answer = await ask(path, headers, method);
    expect([method, path, answer.status]).toEqual([method, path, status]);
    expect([path, answer.headers]).toEqual([
      path,
      expect.objectContaining({
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "strict-origin-when-cross-origin",
        "permissions-policy": expect.stringContaining("camera=()"),
        "cross-origin-opener-policy": "same-origin",
        "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
        "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
      }),
    ]);
    expect(answer.headers).not.toHaveProperty("strict-transport-security");
    expect(answer.headers).not.toHaveProperty("x-portal-revision");
    if (status === 405) expect(answer.headers.allow).toMatch(/^GET, HEAD/);
    if (!path.startsWith("/_next/") && path !== "/api/health")
      ids.push([answer.headers["x-request-id"] as string, path]);
  }
  const line = (id: string) =>
    portal.server
      .output()
      .split("\n")
      .filter((text) => text.includes(id));
  for (const [id, path] of ids) {
    await expect.poll(() => line(id).length, { message: path }).toBe(1);
    expect(JSON.parse(line(id)[0]!)).toMatchObject({ level: "info", id, path, ms: expect.any(Number) });
  }
});

test("a fault's line carries the id of its answer", async () => {
  await database.execute("alter table space rename to space_elsewhere");
  await touchEverything(database);
  await expect.poll(async () => (await ask("/khong-gian-van-hoa")).status).toBe(500);
  const { headers } = await ask("/khong-gian-van-hoa");
  await database.execute("alter table space_elsewhere rename to space");
  const lines = () =>
    portal.server
      .output()
      .split("\n")
      .filter((text) => text.startsWith("{") && text.includes(headers["x-request-id"] as string))
      .map((text) => JSON.parse(text));
  const levels = () => [...new Set(lines().map(({ level }) => level))].sort();
  await expect.poll(levels).toEqual(["error", "info"]);
  expect(lines()).toContainEqual(expect.objectContaining({ level: "error", fault: expect.any(String) }));
  expect(lines()).toContainEqual(expect.objectContaining({ level: "info", status: 500 }));
});

test("hundreds of addresses nobody knows do not keep anyone from the pages that are there", async () => {
  test.setTimeout(180_000);
  await ready(story, { "accept-encoding": "gzip" });
  let over = false;
  const statuses = new Map<number, number>();
  const strangers = Array.from({ length: 300 }, async (_, at) => {
    for (let turn = 0; turn < 2; turn++) {
      const { status } = await ask(`/guong/khong-co-${at}-${turn}`);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  });
  let read = 0;
  const reader = (async () => {
    while (!over) {
      const { status, fromMemory } = await ask(story, { "accept-encoding": "gzip" });
      expect([status, fromMemory]).toEqual([200, true]);
      read++;
    }
  })();
  await Promise.all(strangers);
  over = true;
  await reader;
  expect([...statuses.keys()].sort()).toEqual([404, 503]);
  expect(read).toBeGreaterThan(20);
});
