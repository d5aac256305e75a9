import { jpeg } from "../support/files";
import { makeDraft } from "./nominations";
import { official, signedIn } from "./people";
import { expect, test } from "./test";

const noReply = /^Cổng chưa trả lời trong một phút/;

test("a form that nobody answers is given back after a minute, and is sent once more with its words", async ({
  browser,
}) => {
  const page = await (await browser.newContext()).newPage();
  await page.clock.install();
  await page.goto("/gioi-thieu-guong", { waitUntil: "networkidle" });
  await page.getByRole("radio", { name: "Một người" }).check();
  await page.getByLabel("Tên", { exact: true }).fill("Chú Năm chờ lâu");
  await page.getByLabel("Vì sao bạn giới thiệu?").fill("Sửa cầu khỉ cho trẻ đi học.");
  await page.getByRole("combobox").fill("Phường Minh Phụng");
  await page.clock.runFor(1000);
  let held = 0;
  await page.route("**/gioi-thieu-guong", (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    held += 1;
    // Taken, and never answered.
  });
  const send = page.getByRole("button", { name: "Gửi cho phường" });
  await send.click();
  await expect.poll(() => held).toBe(1);
  await page.clock.runFor(59_000);
  await expect(page.locator("main").getByRole("alert")).toHaveCount(0);
  await page.clock.runFor(2000);
  await expect(page.locator("main").getByRole("alert").getByRole("heading")).toHaveText(noReply);
  await expect(page.getByLabel("Tên", { exact: true })).toHaveValue("Chú Năm chờ lâu");
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await send.click();
  await expect(page.getByTestId("receivers")).toHaveText("Phường Minh Phụng");
});

test("a file of which nothing moves for a minute may be sent again, and is stored once", async ({
  browser,
}) => {
  const page = await signedIn(browser, official);
  const id = await makeDraft(page, { deed: "Ảnh chờ mãi" });
  await page.clock.install();
  await page.goto(`/ban-lam-viec/de-cu/${id}/kiem-tra`, { waitUntil: "networkidle" });
  let stored = 0;
  await page.route("**/photos", async (route) => {
    // It arrives and is stored; the answer never comes.
    await route.fetch();
    stored += 1;
  });
  const file = { name: "chợ.jpg", mimeType: "image/jpeg", buffer: await jpeg(300, 200) };
  await page.getByLabel("Thêm ảnh").setInputFiles(file);
  await expect.poll(() => stored).toBe(1);
  await page.clock.runFor(61_000);
  const again = page.getByRole("button", { name: /chợ\.jpg/ });
  await expect(again).toBeVisible();
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await again.click();
  await expect(again).toHaveCount(0);
  await expect(page.getByLabel("Mô tả ảnh")).toHaveCount(1);
  await page.reload();
  await expect(page.getByLabel("Mô tả ảnh")).toHaveCount(1);
});

const lostLine = /^Không có mạng tới cổng nên chưa mở được trang/;

for (const [where, path] of [
  ["the desk", "/ban-lam-viec"],
  ["a public page", "/don-vi"],
] as const)
  test(`searching and narrowing without a line says so and stays: ${where}`, async ({ browser }) => {
    const page = await signedIn(browser, official);
    await page.goto(path, { waitUntil: "networkidle" });
    const field = page.locator('main form[role="search"] input[name="q"]').first();
    await field.fill("tủ sách trong hẻm");
    await page.context().setOffline(true);
    await field.press("Enter");
    const sentence = page.getByText(lostLine);
    await expect(sentence).toBeVisible();
    await expect(field).toHaveValue("tủ sách trong hẻm");
    await page.locator("main :not(svg) > a[href^='/']:visible").first().click();
    await expect(sentence).toBeVisible();
    await expect(field).toHaveValue("tủ sách trong hẻm");
    await page.context().setOffline(false);
    await expect(sentence).toBeHidden();
    await field.press("Enter");
    await expect(page).toHaveURL(/q=/);
  });
