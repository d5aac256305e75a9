import { expect, type Browser, type BrowserContextOptions, type Page } from "@playwright/test";
import { demoPassword } from "../support/server";

export const official = "canbo.minhphung@demo.example";
export const otherOfficial = "canbo.tansonhoa@demo.example";
export const moderator = "kiemduyet@demo.example";
export const wardModerator = "kiemduyet.minhphung@demo.example";
export const admin = "quantri@demo.example";

/** Signs in on the page's own form and waits until it has led on. */
export async function signIn(page: Page, email: string, password = demoPassword): Promise<void> {
  await page.goto("/dang-nhap");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Mật khẩu").fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page).not.toHaveURL(/dang-nhap/);
}

/** A fresh browser profile, signed in. */
export async function signedIn(
  browser: Browser,
  email: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await signIn(page, email);
  return page;
}
