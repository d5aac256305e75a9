import { expect, test } from "@playwright/test";
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

test("a public page names no script to fetch before it is drawn, and gets each of them once", async ({
  page,
}) => {
  const answer = await page.goto("/don-vi/phuong-minh-phung");
  const html = await answer!.text();
  expect(html).not.toContain('as="script"');
  expect(html.match(/<script[^>]* src=/g)).toEqual(html.match(/<script[^>]* src=(?=[^>]* noModule)/gi));
  await page.getByRole("button", { name: "Đây là phường của tôi" }).click();
  await expect(page.getByText("Đã nhớ trên máy này")).toBeVisible();
  const fetched = await page
    .locator("script[src][async]")
    .evaluateAll((all) => all.map((one) => one.getAttribute("src")));
  expect(fetched.length).toBeGreaterThan(3);
  expect(new Set(fetched).size).toBe(fetched.length);
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
