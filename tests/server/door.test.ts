import { expect, test } from "vitest";
import { echo, expectProtected, open, raw, request, server, type Handle } from "./raw-requests";

test.each([
  ["an unexpected method", request("PUT /guong"), 405, "GET, HEAD, POST"],
  ["one that shows headers back", request("TRACE /"), 405, "GET, HEAD, POST"],
  ["a tunnel", request("CONNECT evil.example:443"), 405, "GET, HEAD, OPTIONS, POST, PATCH"],
  ["a question about the whole server", request("OPTIONS *"), 405, "GET, HEAD, OPTIONS, POST, PATCH"],
  ["a method that is none", request("HAM /"), 405, "GET, HEAD, OPTIONS, POST, PATCH"],
  ["deleting a file", request("DELETE /favicon.ico"), 405, "GET, HEAD"],
  ["another host's address", request("GET http://evil.example/guong"), 421, null],
  ["an address that does not decode", request("GET /guong/%E1"), 400, null],
  ["a target that is none", request("GET guong"), 400, null],
  ["no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400, null],
  ["no HTTP", "xin chào\r\n\r\n", 405, "GET, HEAD, OPTIONS, POST, PATCH"],
  ["a header that is none", request("GET /", "x y: z"), 400, null],
  ["too large a head", request("GET /", `cookie: ${"a".repeat(20_000)}`), 431, null],
  [
    "a form without its boundary",
    request("POST /bao-loi", "content-type: multipart/form-data", "content-length: 0"),
    400,
    null,
  ],
  [
    "an action that is none",
    request("POST /bao-loi", "next-action: '; drop", "content-length: 0"),
    400,
    null,
  ],
  [
    "a router's state that is none",
    request("GET /guong", "rsc: 1", "next-router-state-tree: %7B"),
    400,
    null,
  ],
  [
    "a router's state that is no tree",
    request("GET /guong", "rsc: 1", "next-router-state-tree: [[]]"),
    400,
    null,
  ],
])("%s is refused in words, with its protection", async (_what, bytes, status, allow) => {
  const answer = await raw(await open(echo), bytes);
  expect([answer.status, answer.headers.get("allow")]).toEqual([status, allow]);
  expectProtected(answer.headers);
  expect(answer.body).toMatch(/<html lang="vi">.*<h1>[^<]+<\/h1><p>[^<]+<\/p>/s);
});

test("a refusal speaks the language of its address, and JSON to programs", async () => {
  const port = await open(echo);
  expect((await raw(port, request("PUT /en/guong"))).body).toContain('<html lang="en">');
  const api = await raw(port, request("PUT /api/v1/units"));
  expect(JSON.parse(api.body)).toEqual({
    error: "wrong-method",
    title: "Địa chỉ này không nhận yêu cầu kiểu đó",
    details: "Địa chỉ vẫn mở được bình thường bằng trình duyệt. Chưa có gì thay đổi.",
  });
});

test("an address is put right for who reads, and left for who writes", async () => {
  const port = await open(echo);
  const moved = await raw(port, request("GET //Guong/Co-Ba.?q=1"));
  expect([moved.status, moved.headers.get("location")]).toEqual([308, "/guong/co-ba?q=1"]);
  expectProtected(moved.headers);
  const away = await raw(port, request("GET //evil.example/%2e%2e"));
  expect(away.headers.get("location")).toBe("/evil.example");
  const sent = await raw(port, request("POST /Bao-Loi", "content-length: 0"));
  expect([sent.status, JSON.parse(sent.body).url]).toEqual([200, "/Bao-Loi"]);
  const whole = await raw(port, request("GET http://cong.example/guong?q=1"));
  expect(JSON.parse(whole.body).url).toBe("/guong?q=1");
});

test("what Next answers leaves with its protection, and a policy of its own stays", async () => {
  const port = await open(async (request, response) => {
    if (request.url === "/rss.xml") response.setHeader("content-type", "application/xml");
    else response.setHeader("content-type", "text/html");
    if (request.url === "/co")
      response.setHeader("content-security-policy", "frame-ancestors 'none'; script-src 'self'");
    response.setHeader("x-portal-revision", "7");
    response.statusCode = 404;
    response.end("x");
  });
  const policy = async (path: string) => {
    const { headers } = await raw(port, request(`GET ${path}`));
    expectProtected(headers);
    expect(headers.has("x-portal-revision")).toBe(false);
    return headers.get("content-security-policy");
  };
  expect(await policy("/co")).toBe("frame-ancestors 'none'; script-src 'self'");
  expect(await policy("/khong")).toContain("script-src 'self'");
  expect(await policy("/rss.xml")).toBe("default-src 'none'; frame-ancestors 'none'");
});

test("a portal reached by https asks to be reached so from now on", async () => {
  process.env.PORTAL_URL = "https://cong.example";
  const { headers } = await raw(await open(echo), request("GET /"));
  delete process.env.PORTAL_URL;
  expect(headers.get("strict-transport-security")).toBe("max-age=63072000; includeSubDomains");
});

test("a fault before Next answered is said in words; after, the connection ends", async () => {
  const port = await open(async (request, response) => {
    if (request.url === "/giua") response.write("một nửa");
    throw new Error("bí mật");
  });
  const answer = await raw(port, request("GET /"));
  expect([answer.status, answer.body.includes("bí mật")]).toEqual([500, false]);
  expectProtected(answer.headers);
  const half = await raw(port, request("GET /giua"));
  expect(half.body).not.toMatch(/\r\n0\r\n/);
});

test("a page that broke says so without scripts, in one piece or in many; one with a policy says it itself", async () => {
  const port = await open(async (request, response) => {
    response.statusCode = 500;
    if (request.url !== "/chu") response.setHeader("content-type", "text/html; charset=utf-8");
    if (request.url === "/rieng") response.setHeader("content-security-policy", "frame-ancestors 'none'");
    if (request.url === "/tung-phan") response.write("<script>1</script>");
    response.end("<script>2</script>");
  });
  for (const path of ["/", "/tung-phan", "/chu"]) {
    const answer = await raw(port, request(`GET ${path}`));
    expectProtected(answer.headers);
    expect([answer.status, answer.body]).toEqual([
      500,
      expect.stringMatching(/^<!doctype html>.*<\/html>$/s),
    ]);
    expect(answer.body).toContain("<h1>Cổng đang gặp lỗi</h1>");
    expect(answer.headers.get("content-length")).toBe(String(Buffer.byteLength(answer.body)));
  }
  expect((await raw(port, request("HEAD /"))).body).toBe("");
  expect((await raw(port, request("GET /rieng"))).body).toContain("<script>2</script>");
});

test("where a request comes from is what the connection says, unless a proxy is trusted", async () => {
  const claim = request(
    "GET /",
    "x-forwarded-for: 1.2.3.4",
    "x-forwarded-host: evil.example",
    "forwarded: for=1.2.3.4",
  );
  const claimed = async (port: number) => JSON.parse((await raw(port, claim)).body).headers;
  const claims = await claimed(await open(echo));
  for (const name of ["x-forwarded-for", "x-forwarded-host", "forwarded"])
    expect(claims).not.toHaveProperty(name);
  server!.close();
  expect(await claimed(await open(echo, { trustProxy: true }))).toMatchObject({
    "x-forwarded-for": "1.2.3.4",
  });
});

test("a form that breaks off is refused before it is read to its end; a whole one, and a file in pieces, go through", async () => {
  const read: Handle = async (request, response) => {
    let size = 0;
    for await (const chunk of request) size += chunk.length;
    if (!response.headersSent) response.end(String(size));
  };
  const port = await open(read);
  const send = (body: string) =>
    raw(
      port,
      request(
        "POST /bao-loi",
        "content-type: multipart/form-data; boundary=x1",
        `content-length: ${body.length}`,
      ) + body,
    );
  const part = '--x1\r\nContent-Disposition: form-data; name="a"\r\n\r\n';
  const torn = await send(`${part}nửa chừng`);
  expect([torn.status, torn.body]).toEqual([400, expect.stringContaining("chưa có gì được lưu")]);
  expectProtected(torn.headers);
  const large = `${part}${"a".repeat(300_000)}\r\n--x1--\r\n`;
  expect(await send(large)).toMatchObject({ status: 200, body: String(large.length) });
});

test("an id that is sent is not taken over", async () => {
  const answer = await raw(await open(echo), request("GET /", "x-request-id: cua-toi"));
  const id = answer.headers.get("x-request-id");
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  expect(JSON.parse(answer.body).headers["x-request-id"]).toBe(id);
});
