import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { TOTP } from "otpauth";
import { startOwnServer } from "../support/own-server";
import { ownPortal } from "./own-portal";
import { expect, test } from "./test";

// A real office: moderators and administrators need a second factor.
const secretOfPortal = "mot-chuoi-bi-mat-dai-hon-ba-muoi-hai-ky-tu";
const databaseFile = join(mkdtempSync(join(tmpdir(), "lan-toa-office-")), "portal.db");
const office = ownPortal(() =>
  startOwnServer({ databaseFile, environment: { PORTAL_DEMO: "0", AUTH_SECRET: secretOfPortal } }),
);

const password = "chè xanh buổi sớm 42";
const step = 30_000;

/** What a phone shows `steps` half minutes from now: a code works once, and the next one is taken early. */
const shownBy = (secret: string, steps = 0) =>
  new TOTP({ secret: secret.replaceAll(" ", "") }).generate({ timestamp: Date.now() + steps * step });

/** A one-time link for a new administrator, from the command line of whoever owns the machine. */
function invite(email: string): string {
  const args = ["run", "-s", "user:invite", "--", "--email", email, "--role", "admin", "--unit", "79"];
  const said = execFileSync("npm", args, {
    encoding: "utf8",
    env: { ...process.env, DATABASE_URL: `file:${databaseFile}`, PORTAL_URL: office().url, PORTAL_DEMO: "0" },
  });
  return new URL(said.trim().split("\n").at(-1)!).pathname;
}

async function openedBy(browser: Browser, scripts: boolean, width = 1280): Promise<Page> {
  const context = await browser.newContext({
    baseURL: office().url,
    javaScriptEnabled: scripts,
    viewport: { width, height: width === 360 ? 800 : 900 },
    locale: "vi-VN",
  });
  return context.newPage();
}

async function takeUpPhone(page: Page, email: string): Promise<{ secret: string; codes: string[] }> {
  await page.goto(invite(email));
  await page.getByLabel("Mật khẩu mới").fill(password);
  await page.getByRole("button", { name: "Đặt mật khẩu và đăng nhập" }).click();
  await expect(page.getByRole("heading", { name: "Gắn điện thoại với tài khoản" })).toBeVisible();
  const secret = (await page.getByTestId("factor-secret").textContent())!;
  await page.getByLabel("Mã sáu số").fill(shownBy(secret, -1));
  await page.getByRole("button", { name: "Gắn điện thoại" }).click();
  const codes = (await page.getByTestId("recovery-codes").textContent())!.split("\n");
  expect(codes).toHaveLength(10);
  return { secret, codes };
}

async function giveCode(page: Page, email: string, code: string): Promise<void> {
  await page.goto("/dang-nhap?lai=1&callbackUrl=%2Ftai-khoan");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Mật khẩu").fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page.getByRole("heading", { name: "Bước hai" })).toBeVisible();
  await page.getByLabel(/^Mã sáu số, hoặc/).fill(code);
  await page.getByRole("button", { name: "Xác nhận" }).click();
}

for (const scripts of [true, false])
  test(`an administrator takes up a phone and signs in with its codes, ${scripts ? "with" : "without"} scripts`, async ({
    browser,
  }) => {
    const email = `quan.tri.${scripts}@phuong.example`;
    const page = await openedBy(browser, scripts, scripts ? 1280 : 360);
    const { secret, codes } = await takeUpPhone(page, email);
    await page.getByRole("link", { name: "Tôi đã cất các mã, vào làm việc" }).click();
    await expect(page).toHaveURL(/\/quan-tri$/);

    const other = await openedBy(browser, scripts, 360);
    await giveCode(other, email, shownBy(secret, -1));
    await expect(other.getByRole("alert").first()).toContainText("Mã này đã dùng rồi");
    // Half a session opens nothing.
    await other.goto("/quan-tri");
    await expect(other).toHaveURL(/\/dang-nhap\/buoc-hai\?callbackUrl=%2Fquan-tri/);
    await giveCode(other, email, shownBy(secret));
    await expect(other).toHaveURL(/\/tai-khoan$/);
    await expect(other.locator("#buoc-hai")).toContainText("Còn 10 mã dự phòng");
    await expect(other.locator("#buoc-hai")).toContainText("không gỡ được");

    const onPaper = await openedBy(browser, scripts);
    await giveCode(onPaper, email, codes[0]!);
    await expect(onPaper.locator("#buoc-hai")).toContainText("Còn 9 mã dự phòng");
    const again = await openedBy(browser, scripts);
    await giveCode(again, email, codes[0]!);
    await expect(again.getByRole("alert").first()).toContainText("Mã này chưa đúng");
  });

test("a lost phone is forgotten by two other administrators together; axe finds nothing on the way", async ({
  browser,
}) => {
  const [asks, agrees, loses] = ["hoi", "dong.y", "mat"].map((name) => `${name}@phuong.example`);
  const pages = [];
  for (const email of [asks!, agrees!, loses!]) {
    const page = await openedBy(browser, true);
    await page.goto("/dang-nhap");
    await takeUpPhone(page, email);
    pages.push(page);
  }
  const [first, second, third] = pages as [Page, Page, Page];
  const openUser = async (page: Page) => {
    await page.goto("/quan-tri/nguoi-dung?q=mat");
    await page.getByRole("link", { name: /^mat/ }).first().click();
    await expect(page.getByRole("heading", { level: 1, name: "mat" })).toBeVisible();
  };
  await openUser(first);
  await first.getByText("Đề nghị đặt lại bước hai").first().click();
  await first.getByRole("button", { name: "Đề nghị đặt lại bước hai" }).click();
  await expect(first.getByText(/^Bạn đã đề nghị đặt lại lúc/)).toBeVisible();
  await openUser(second);
  await expect(second.getByText(/^hoi đã đề nghị đặt lại lúc/)).toBeVisible();
  await second.getByText("Đồng ý đặt lại bước hai").first().click();
  await second.getByRole("button", { name: "Đồng ý đặt lại bước hai" }).click();
  await expect(second.getByText("Đã gắn điện thoại")).toHaveCount(0);
  await third.goto("/quan-tri");
  await expect(third).toHaveURL(/\/dang-nhap/);
  await third.getByLabel("Email").fill(loses!);
  await third.getByLabel("Mật khẩu").fill(password);
  await third.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(third.getByRole("heading", { name: "Gắn điện thoại với tài khoản" })).toBeVisible();
  const { violations } = await new AxeBuilder({ page: third }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});
