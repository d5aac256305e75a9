import { expect, type Browser, type BrowserContextOptions, type Page } from "@playwright/test";
import { demoPassword } from "../support/server";
import { hiddenFields } from "./action-forms";

export const official = "canbo.minhphung@demo.example";
export const otherOfficial = "canbo.tansonhoa@demo.example";
export const moderator = "kiemduyet@demo.example";
export const wardModerator = "kiemduyet.minhphung@demo.example";
export const admin = "quantri@demo.example";

/** Signs in on the page's own form and waits until it has led on. */
export async function signIn(page: Page, email: string, password = demoPassword): Promise<void> {
  await page.goto("/dang-nhap");
  await fillSignIn(page, email, password);
  await expect(page).not.toHaveURL(/dang-nhap/);
}

/** The sign-in page's form, wherever it leads on to. */
export async function fillSignIn(page: Page, email: string, password = demoPassword): Promise<void> {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Mật khẩu").fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
}

/**
 * A fresh browser profile, signed in with the page's form as a browser without scripts sends it, and led on to where that
 * leads. (How it goes on the page itself is in the walks.)
 */
export async function signedIn(
  browser: Browser,
  email: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  const door = await page.request.get("/dang-nhap");
  const html = await door.text();
  const form = html.split("<form").find((part) => part.includes('name="password"'))!;
  const answer = await page.request.post("/dang-nhap", {
    headers: { origin: new URL(door.url()).origin },
    multipart: { ...Object.fromEntries(hiddenFields(form)), email, password: demoPassword },
    maxRedirects: 0,
  });
  expect(answer.headers().location, await answer.text()).toBeTruthy();
  await page.goto(answer.headers().location!);
  return page;
}
