import { expect, test } from "vitest";
import { largestPhoto } from "@/domain/media/vocabulary";
import { closeServer, createPortalServer } from "@/server/http-server.mjs";
import { RenderLine } from "@/server/render-line.mjs";
import { echo, expectProtected, open, raw, request, server } from "./raw-requests";

test("more visitors than can be served wait, and more than can wait are told so at once", async () => {
  const waiting: (() => void)[] = [];
  const port = await open(
    (_request, response) => new Promise((resolve) => waiting.push(() => resolve(void response.end("xong")))),
    { line: new RenderLine({ together: 1, waiting: 1 }) },
  );
  const [first, second] = [raw(port, request("GET /mot")), raw(port, request("GET /hai"))];
  await expect.poll(() => waiting.length).toBe(1);
  await expect.poll(async () => (await raw(port, request("GET /ba"))).status).toBe(503);
  // Who works here waits for no visitor.
  const office = raw(port, request("GET /ban-lam-viec", "cookie: a=1"));
  await expect.poll(() => waiting.length).toBe(2);
  waiting.forEach((go) => go());
  expect([(await first).status, (await office).status]).toEqual([200, 200]);
  await expect.poll(() => waiting.length).toBe(3);
  waiting[2]!();
  expect((await second).body).toContain("xong");
});

test("a head that does not come is not waited for", async () => {
  const options = { headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 20 };
  const port = await open(echo, { options });
  const head = await raw(port, "GET / HTTP/1.1\r\nHost: cong");
  expect([head.status, head.body]).toEqual([408, expect.stringContaining("quá chậm")]);
  expectProtected(head.headers);
});

test("a line of 20 KB a second has the time that the largest photo needs", () => {
  const needed = largestPhoto / 20_000;
  expect(createPortalServer(() => {}).requestTimeout / 1000).toBeGreaterThan(needed);
});

test("asked to stop, it ends what is under way first", async () => {
  let go = () => {};
  const port = await open(
    (_request, response) => new Promise((resolve) => (go = () => resolve(void response.end("xong")))),
  );
  const under = raw(port, request("GET /").replace("Connection: close\r\n", ""));
  await expect.poll(() => server!.listening && go.toString()).toContain("xong");
  const closed = closeServer(server!, 5_000);
  await expect(raw(port, request("GET /"))).rejects.toThrow();
  go();
  expect((await under).body).toContain("xong");
  await closed;
});
