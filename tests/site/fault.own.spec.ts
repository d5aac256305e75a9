import { createClient } from "@libsql/client";
import { expect, test } from "./test";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startOwnServer } from "../support/own-server";
import { ownPortal } from "./own-portal";
import { official, signedIn } from "./people";

const databaseFile = join(mkdtempSync(join(tmpdir(), "lan-toa-fault-")), "portal.db");
ownPortal(() => startOwnServer({ databaseFile }));

test("what broke is said in the reader's language, and the rest goes on", async ({ page }) => {
  const client = createClient({ url: `file:${databaseFile}` });
  await client.execute("alter table campaign rename to campaign_elsewhere");
  for (const [path, heading, way] of [
    ["/dot-bieu-duong", "Cổng đang gặp lỗi", "Về trang chủ"],
    ["/en/dot-bieu-duong", "Something went wrong on our side", "Go to the home page"],
  ] as const) {
    const answer = await page.goto(path);
    expect(answer!.status()).toBe(500);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    await expect(page.getByRole("link", { name: way })).toBeVisible();
  }
  expect((await page.goto("/guong"))!.status()).toBe(200);
  await client.execute("alter table campaign_elsewhere rename to campaign");
  client.close();
  await page.goto("/dot-bieu-duong");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Đợt biểu dương, hội thi");
});

for (const javaScriptEnabled of [true, false]) {
  test(`a button pressed after the session ended leads to sign in and back, scripts ${javaScriptEnabled ? "on" : "off"}`, async ({
    browser,
  }) => {
    await signedIn(browser, official);
    const context = (await signedIn(browser, official)).context();
    const cookies = await context.cookies();
    const late = await browser.newContext({ javaScriptEnabled });
    await late.addCookies(cookies);
    const page = await late.newPage();
    await page.goto("/tai-khoan");
    await late.clearCookies();
    await page.getByRole("button", { name: "Kết thúc mọi phiên khác" }).click();
    await expect(page).toHaveURL(/\/dang-nhap\?callbackUrl=%2Ftai-khoan$/);
    await expect(page.getByLabel("Email")).toBeVisible();
  });
}
