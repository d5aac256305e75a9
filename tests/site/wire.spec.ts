import { gzipSync } from "node:zlib";
import { expect, test } from "./test";
import { official, signedIn } from "./people";

const pages = ["/", "/en", "/guong", "/khong-co-trang-nay", "/dang-nhap", "/api/health", "/media/khong-co"];

test("every answer carries its protection", async ({ request }) => {
  for (const path of pages) {
    const headers = (await request.get(path)).headers();
    expect([path, headers["x-content-type-options"]]).toEqual([path, "nosniff"]);
    expect([path, headers["x-frame-options"]]).toEqual([path, "DENY"]);
    // This portal is reached by plain http, and would not be found again.
    expect([path, headers["strict-transport-security"]]).toEqual([path, undefined]);
    const policy = headers["content-security-policy"] ?? "";
    expect([path, policy]).toEqual([path, expect.stringContaining("frame-ancestors 'none'")]);
    expect(/script-src[^;]*unsafe-inline/.test(policy)).toBe(false);
  }
});

test("a public page is answered from memory, with the hashes of its scripts", async ({ request }) => {
  await request.get("/gioi-thieu");
  const again = await request.get("/gioi-thieu");
  expect(again.headers()["cache-status"]).toBe("lan-toa; hit");
  expect(again.headers()["content-security-policy"]).toContain("'sha256-");
  expect(again.headers()["set-cookie"]).toBeUndefined();
  // What the log knows an answer by.
  expect(again.headers()["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
});

/** Public pages of every kind, and answers to searches. */
const lean = [
  "/",
  "/en",
  "/guong",
  "/guong/muoi-hai-nam-mo-lop-hoc-buoi-toi-cho-tre-em-lao-dong-trong-hem",
  "/guong/muoi-hai-nam-mo-lop-hoc-buoi-toi-cho-tre-em-lao-dong-trong-hem/to-roi",
  "/mo-hinh/me-do-dau",
  "/mo-hinh/me-do-dau/ap-dung",
  "/don-vi",
  "/don-vi/phuong-minh-phung",
  "/don-vi/quan-11",
  "/dot-bieu-duong/bieu-duong-nam-2026/danh-sach",
  "/niem-yet",
  "/khong-gian-van-hoa",
  "/gioi-thieu",
  "/du-lieu",
  "/trong-tuan",
  "/man-hinh/phuong-minh-phung",
  "/tim-kiem?q=hoa",
  "/khong-co-trang-nay",
];

test("public pages bring nothing that only React in the browser would need", async ({ request }) => {
  for (const path of lean) {
    const html = await (await request.get(path)).text();
    expect([path, html.match(/__next_f|TURBOPACK|as="script"|<!--/g)]).toEqual([path, null]);
    // Nor does it name a script to fetch before it is drawn.
    expect([path, html.match(/<script[^>]* src=/g)]).toEqual([path, null]);
    for (const [source] of html.matchAll(/\/elements\/[a-z-]+\.js/g))
      expect([source, (await request.get(source)).headers()["content-type"]]).toEqual([
        source,
        expect.stringMatching(/^(?:text|application)\/javascript/),
      ]);
  }
});

test("a story weighs what it says, with its scripts, its style and its fonts", async ({ request }) => {
  const html = await (await request.get(lean[3]!)).body();
  expect(html.length).toBeLessThanOrEqual(45_000);
  expect(gzipSync(html).length).toBeLessThanOrEqual(11_000);
});

test("what wakes on a public page breaks nothing and reports no breach of its policy", async ({ page }) => {
  const said: string[] = [];
  page.on("console", (message) => message.type() === "error" && said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  for (const path of lean.slice(0, -1)) {
    await page.goto(path, { waitUntil: "networkidle" });
    const asleep = () =>
      page.evaluate(() => [...document.querySelectorAll(":not(:defined)")].map((one) => one.localName));
    // Their scripts come after the first frame.
    await expect.poll(asleep, path).toEqual([]);
    expect([path, said]).toEqual([path, []]);
  }
});

test("a pattern is an image of its own that browsers keep", async ({ page, request }) => {
  await page.goto("/guong");
  const address = await page.locator("main img.pattern").first().getAttribute("src");
  const { headers } = await request.get(address!).then((answer) => ({ headers: answer.headers() }));
  expect([headers["content-type"], headers["cache-control"]]).toEqual([
    "image/svg+xml",
    "public, max-age=31536000, immutable",
  ]);
  await expect
    .poll(() =>
      page
        .locator("main img.pattern")
        .first()
        .evaluate((one: HTMLImageElement) => one.naturalWidth),
    )
    .toBe(480);
});

test("writing from elsewhere, or from nowhere, is refused", async ({ browser }) => {
  const page = await signedIn(browser, official);
  const id = crypto.randomUUID();
  const save = (headers: Record<string, string>) =>
    page.request.patch(`/api/nominations/${id}`, { headers, data: { version: 0, patch: { name: "Kẻ lạ" } } });
  expect((await save({ origin: "https://evil.example" })).status()).toBe(403);
  expect((await save({ origin: "null" })).status()).toBe(403);
  expect((await save({})).status()).toBe(403);
  expect((await save({ origin: new URL(page.url()).origin })).status()).toBe(200);
});

test("a sign-in never leads to another site", async ({ page }) => {
  await page.goto("/dang-nhap?callbackUrl=//evil.example/x");
  await page.getByLabel("Email").fill(official);
  await page
    .getByLabel("Mật khẩu", { exact: true })
    .fill(process.env.DEMO_PASSWORD ?? "mat-khau-dung-thu-2026");
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page).toHaveURL(/127\.0\.0\.1.*ban-lam-viec$/);
  const [session] = (await page.context().cookies()).filter((cookie) =>
    cookie.name.includes("session-token"),
  );
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax" });
});
