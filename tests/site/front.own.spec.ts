import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "./test";
import { jpeg } from "../support/files";
import {
  askFront,
  postManyTimes,
  caddyPath,
  nginxPath,
  siteName,
  startCaddy,
  startNginx,
  type Front,
} from "../support/fronts";
import { startOwnServer } from "../support/own-server";
import { freePort, type RunningServer } from "../support/server";
import { openForm, sendForm } from "./action-forms";
import { signInThrough } from "./front-sign-in";
import { runningCampaign } from "./nominations";
import { moderator, official } from "./people";

const programs = { nginx: nginxPath(), caddy: caddyPath() };
test.skip(
  !programs.nginx || !programs.caddy,
  "Debian's nginx and caddy are neither here nor to be had (apt-get as root): nothing was tried",
);
let portal: RunningServer;
let nginx: Front;
let caddy: Front;
const fronts = () => [nginx, caddy];

test.beforeAll(async () => {
  test.setTimeout(300_000);
  const ports = [await freePort(), await freePort()] as const;
  portal = await startOwnServer({
    environment: { PORTAL_URL: `https://${siteName}:${ports[0]}`, TRUST_PROXY: "1" },
  });
  const before = new URL(portal.url).host;
  nginx = await startNginx(programs.nginx!, { portal: before, port: ports[0] });
  caddy = await startCaddy(programs.caddy!, { portal: before, port: ports[1] });
});
test.afterAll(async () => {
  await Promise.all(fronts().map((front) => front?.stop()));
  await portal?.stop();
});

const story = "/guong/muoi-hai-nam-mo-lop-hoc-buoi-toi-cho-tre-em-lao-dong-trong-hem";
const kept = (headers: NodeJS.Dict<string | string[]>) => /front; hit/.test(String(headers["cache-status"]));

/** Asks until the front answers from what it keeps. */
async function fromCache(path: string, headers: Record<string, string> = {}) {
  await askFront(nginx, path, { headers });
  const answer = await askFront(nginx, path, { headers });
  expect([path, kept(answer.headers)]).toEqual([path, true]);
  return answer;
}

test("headers come through as the portal wrote them, from the cache too, and who has a page is told so", async () => {
  await (await fetch(portal.url + story)).text();
  const own = (await fetch(portal.url + story)).headers;
  for (const answer of [await fromCache(story), await askFront(caddy, story)]) {
    expect(answer.status).toBe(200);
    for (const [name, value] of own) {
      if (
        /^(?:date|connection|keep-alive|x-request-id|transfer-encoding|content-(?:length|encoding)|cache-status)$/.test(
          name,
        )
      )
        continue;
      expect([name, answer.headers[name]]).toEqual([name, value]);
    }
    expect(answer.headers["strict-transport-security"]).toContain("max-age=63072000");
    expect(answer.headers.server ?? "").not.toMatch(/\d/);
  }
  for (const front of fronts()) {
    const again = await askFront(front, story, { headers: { "if-none-match": own.get("etag")! } });
    expect([front.name, again.status, again.headers.etag]).toEqual([front.name, 304, own.get("etag")]);
    expect(again.headers["content-security-policy"]).toBe(own.get("content-security-policy"));
    const cookies = (await askFront(front, "/api/auth/csrf")).headers["set-cookie"]!;
    for (const cookie of cookies) expect(cookie).toMatch(/^__Host-[^;]+;.*; Secure/);
  }
});

test("languages, questions and packings are kept apart; answers to questions are kept nowhere", async () => {
  const html = String((await fromCache(story)).body);
  const br = await fromCache(story, { "accept-encoding": "gzip, deflate, br, zstd" });
  const gzip = await fromCache(story, { "accept-encoding": "gzip" });
  expect([String(brotliDecompressSync(br.body)), String(gunzipSync(gzip.body))]).toEqual([html, html]);
  expect(String((await fromCache("/guong")).body)).toContain('<html lang="vi"');
  expect(String((await fromCache("/en/guong")).body)).toContain('<html lang="en"');
  const asked = [];
  for (const path of ["/tim-kiem?q=hoa", "/tim-kiem?q=lop", "/tim-kiem?q=hoa"])
    asked.push(await askFront(nginx, path));
  expect(asked.map(({ headers }) => kept(headers))).toEqual([false, false, false]);
  expect(asked[0]!.body.equals(asked[1]!.body)).toBe(false);
});

test("what is somebody's own is never kept, nor anything that sets a cookie", async () => {
  const cookie = await signInThrough(nginx, nginx.url, official);
  for (const path of ["/ban-lam-viec", "/tai-khoan", "/guong"]) {
    for (let time = 0; time < 2; time++) {
      const theirs = await askFront(nginx, path, { headers: { cookie } });
      expect([path, theirs.status, kept(theirs.headers)]).toEqual([path, 200, false]);
    }
  }
  const stranger = await askFront(nginx, "/ban-lam-viec");
  expect([stranger.status, kept(stranger.headers)]).toEqual([307, false]);
  const given = [];
  for (let time = 0; time < 2; time++) given.push((await askFront(nginx, "/api/auth/csrf")).headers);
  expect(given.map(kept)).toEqual([false, false]);
  expect(given[0]!["set-cookie"]).not.toEqual(given[1]!["set-cookie"]);
  // A part of a page, which Next's own scripts ask for, never stands in the page's place.
  await askFront(nginx, story, { headers: { rsc: "1" } });
  expect((await fromCache(story)).headers["content-type"]).toContain("text/html");
});

test("the sender's own address comes to the portal's limits, whatever it claims; the front has wide ones of its own", async () => {
  for (const [at, front] of fronts().entries()) {
    const call = (localAddress: string, headers = {}) =>
      askFront(front, "/api/v1/profiles?limit=1", { localAddress, headers });
    const statuses = [];
    for (let time = 0; time < 125; time++)
      statuses.push((await call(`127.0.1.${at}`, { "x-forwarded-for": `10.0.0.${time}` })).status);
    expect([front.name, statuses[0], statuses.at(-1)]).toEqual([front.name, 200, 429]);
    expect([front.name, (await call(`127.0.2.${at}`)).status]).toEqual([front.name, 200]);
  }
  // More than the front lets one sender write at once (100, and 20 a second), which the portal itself would only refuse.
  const writes = await postManyTimes(nginx, "/favicon.ico", { times: 990, localAddress: "127.0.3.1" });
  const statuses = new Set(writes.map(({ status }) => status));
  expect([...statuses].sort()).toEqual([405, 429]);
  expect(writes.filter(({ status }) => status === 405).length).toBeGreaterThanOrEqual(100);
  expect(writes.find(({ status }) => status === 429)!.body).toContain("Xin đợi một chút");
  expect((await askFront(nginx, story)).status).toBe(200);
});

test("files of the portal's largest come through; over that the portal refuses, far over that the front", async () => {
  test.setTimeout(120_000);
  const photo = await jpeg(300, 200, "#253");
  const padded = (bytes: number) => Buffer.concat([photo, Buffer.alloc(bytes - photo.length)]);
  const MiB = 1024 * 1024;
  for (const front of fronts()) {
    const headers = { cookie: await signInThrough(front, nginx.url, official), origin: nginx.url };
    const id = crypto.randomUUID();
    const patch = { kind: "individual", name: "Bà Hồ Thị Thử", campaignId: runningCampaign };
    const made = await askFront(front, `/api/nominations/${id}`, {
      method: "PATCH",
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify({ version: 0, patch }),
    });
    expect([front.name, made.status]).toEqual([front.name, 200]);
    const send = (bytes: number) =>
      askFront(front, `/api/nominations/${id}/photos`, {
        method: "POST",
        headers: {
          ...headers,
          "content-type": "application/octet-stream",
          "x-file-name": "a.jpg",
          "content-length": String(bytes),
        },
        body: padded(bytes),
      });
    expect([front.name, (await send(40 * MiB)).status]).toEqual([front.name, 200]);
    const over = await send(40 * MiB + 1);
    expect([front.name, over.status, String(over.body)]).toEqual([
      front.name,
      413,
      expect.stringContaining("file-too-large"),
    ]);
    // nginx says so itself. Behind Caddy, which counts only what has come in, the portal knows by the length that is announced.
    const farOver = await askFront(front, `/api/nominations/${id}/photos`, {
      method: "POST",
      headers: { ...headers, "content-length": String(70 * MiB), expect: "100-continue" },
    });
    const words = front === nginx ? "Tệp quá lớn" : "file-too-large";
    expect([front.name, farOver.status, String(farOver.body)]).toEqual([
      front.name,
      413,
      expect.stringContaining(words),
    ]);
    expect(farOver.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  }
});

test("a story taken down is gone, and one published is seen, within five seconds, also where it was kept before", async () => {
  await fromCache(story);
  const cookie = await signInThrough(nginx, nginx.url, moderator);
  const fromFront = { origin: nginx.url, "x-forwarded-host": new URL(nginx.url).host };
  const step = async (name: string, typed: Record<string, string>) => {
    const form = await openForm(
      `${portal.url}/kiem-duyet/go-bai?trang=${story}`,
      `/kiem-duyet/go-bai ${name}`,
      cookie,
    );
    expect((await sendForm(form, typed, { cookie, headers: fromFront })).status).toBe(303);
    return Date.now();
  };
  const secondsUntil = async (wanted: number, since: number) => {
    await expect
      .poll(async () => (await askFront(nginx, story)).status, { intervals: [100], timeout: 10_000 })
      .toBe(wanted);
    return (Date.now() - since) / 1000;
  };
  expect(
    await secondsUntil(410, await step("takeDown", { kind: "hidden", reason: "Rút lại sự đồng ý." })),
  ).toBeLessThan(5);
  expect((await askFront(caddy, story)).status).toBe(410);
  // Kept since the tests before, longer ago than it may be shown: the first answer is the new one.
  expect(String((await askFront(nginx, "/en/guong")).body)).not.toContain(story);
  expect(await secondsUntil(200, await step("restore", { reason: "Đồng ý trở lại." }))).toBeLessThan(5);
});

test("while the portal is down its kept pages are read on; what is not kept is told in a sentence", async () => {
  await fromCache(story);
  await portal.stop();
  // Past the seconds in which a page needs no asking, the portal is asked, in vain.
  await expect
    .poll(async () => (await askFront(nginx, story)).headers["cache-status"], { timeout: 15_000 })
    .toContain("stale");
  const read = await askFront(nginx, story);
  expect([read.status, String(read.body)]).toEqual([200, expect.stringContaining("</html>")]);
  for (const [front, path] of [
    [nginx, "/dang-nhap"],
    [nginx, "/guong?chua-hoi"],
    [caddy, story],
  ] as const) {
    const told = await askFront(front, path);
    expect([front.name, path, told.status, String(told.body)]).toEqual([
      front.name,
      path,
      503,
      expect.stringContaining("Cổng đang nghỉ một lát"),
    ]);
    expect(told.headers).toMatchObject({
      "cache-control": "no-store",
      "x-frame-options": "DENY",
      "strict-transport-security": expect.stringContaining("max-age"),
    });
  }
});
