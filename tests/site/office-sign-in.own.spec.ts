import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { officeClient, startOfficeProvider } from "../support/office-provider";
import { startOwnServer } from "../support/own-server";
import { ownPortal } from "./own-portal";
import { expect, test } from "./test";

const databaseFile = join(mkdtempSync(join(tmpdir(), "lan-toa-office-")), "portal.db");
let provider: Awaited<ReturnType<typeof startOfficeProvider>>;

const portal = ownPortal(async () => {
  provider = await startOfficeProvider();
  const settings = {
    PORTAL_DEMO: "0",
    AUTH_SECRET: "mot-chuoi-bi-mat-dai-hon-ba-muoi-hai-ky-tu",
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: officeClient.id,
    OIDC_CLIENT_SECRET: officeClient.secret,
  };
  const server = await startOwnServer({ databaseFile, environment: settings });
  provider.serve(server.url);
  return server;
});
test.afterAll(() => provider.stop());

function invite(email: string, role: string, unit: string): void {
  const args = ["run", "-s", "user:invite", "--", "--email", email, "--role", role, "--unit", unit];
  const env = { ...process.env, DATABASE_URL: `file:${databaseFile}`, PORTAL_URL: portal().url };
  execFileSync("npm", args, { env: { ...env, PORTAL_DEMO: "0" } });
}

async function open(browser: Browser): Promise<Page> {
  return (await browser.newContext({ baseURL: portal().url, locale: "vi-VN" })).newPage();
}

/** Goes through the office's own pages as `name`. */
async function comeFromOffice(page: Page, name: string): Promise<void> {
  await page.goto("/dang-nhap?callbackUrl=%2Ftai-khoan");
  await page.getByRole("link", { name: "Đăng nhập bằng tài khoản cơ quan" }).click();
  await page.locator("[name=login]").fill(name);
  await page.locator("[name=password]").fill("gì cũng được");
  await page.locator("[type=submit]").click();
  await page.locator("[type=submit]").click();
  await page.waitForURL((url) => url.href.startsWith(portal().url));
}

test("somebody invited comes in by the office's account; a moderator is still asked for a phone", async ({
  browser,
}) => {
  invite("hanh@phuong.example", "official", "27238");
  const page = await open(browser);
  await comeFromOffice(page, "hanh");
  await expect(page).toHaveURL(/\/tai-khoan$/);
  await expect(page.getByText("hanh@phuong.example")).toBeVisible();
  invite("duyet@phuong.example", "moderator", "27238");
  const other = await open(browser);
  await comeFromOffice(other, "duyet");
  await expect(other.getByRole("heading", { name: "Gắn điện thoại với tài khoản" })).toBeVisible();
});

test("nobody unknown, unvouched for or with an address that was another's comes in, or is made an account", async ({
  browser,
}) => {
  invite("chua-ai-xac-nhan@phuong.example", "official", "27238");
  for (const name of ["nguoi-la", "chua-ai-xac-nhan"]) {
    const page = await open(browser);
    await comeFromOffice(page, name);
    await expect(page.getByText("Tài khoản cơ quan này chưa được mời vào cổng.")).toBeVisible();
    await page.goto("/tai-khoan");
    await expect(page).toHaveURL(/\/dang-nhap/);
  }
  // By its number from then on: the address that was given to somebody else opens nothing.
  invite("thu@phuong.example", "official", "27238");
  const first = await open(browser);
  provider.addresses.set("so-1", "thu");
  await comeFromOffice(first, "so-1");
  await expect(first.getByText("thu@phuong.example")).toBeVisible();
  const moved = await open(browser);
  provider.addresses.set("so-1", "ten-moi");
  await comeFromOffice(moved, "so-1");
  await expect(moved.getByText("thu@phuong.example")).toBeVisible();
  const heir = await open(browser);
  provider.addresses.set("so-2", "thu");
  await comeFromOffice(heir, "so-2");
  await expect(heir.getByText("Tài khoản cơ quan này chưa được mời vào cổng.")).toBeVisible();
});

test("an answer without the browser's own way there opens nothing; nor does another site's link start one", async ({
  browser,
  request,
}) => {
  const page = await open(browser);
  const callback = await page.goto("/api/auth/callback/oidc?code=la&state=la");
  expect(callback!.status()).toBe(200);
  await expect(page.getByText("Chưa đăng nhập được bằng tài khoản cơ quan.")).toBeVisible();
  const started = await request.get("/api/oidc", { maxRedirects: 0 });
  const asked = new URL(started.headers().location!);
  expect([asked.origin, asked.searchParams.get("code_challenge_method")]).toEqual([provider.issuer, "S256"]);
  expect([asked.searchParams.has("state"), asked.searchParams.has("nonce")]).toEqual([true, true]);
  const foreign = await request.get("/api/oidc", {
    maxRedirects: 0,
    headers: { "sec-fetch-site": "cross-site" },
  });
  expect(foreign.headers().location).toBe("/dang-nhap");
});
