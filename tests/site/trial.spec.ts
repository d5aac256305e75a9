import { expect, test } from "./test";

test.use({ javaScriptEnabled: false });

test("a trial says that nobody runs it", async ({ page }) => {
  for (const path of ["/gioi-thieu", "/quyen-rieng-tu", "/tro-nang"]) {
    await page.goto(path);
    await expect(page.locator("main #noi-van-hanh")).toContainText("Đây là bản chạy thử");
    await expect(page.locator("footer")).not.toContainText("Vận hành");
  }
  await page.goto("/en/gioi-thieu");
  await expect(page.locator("main #noi-van-hanh")).toContainText("This is a trial of the software");
});

test("the privacy page names what is kept, and the accessibility page what is missing", async ({ page }) => {
  await page.goto("/quyen-rieng-tu");
  for (const words of [
    "co-chu",
    "lan-toa:phuong-cua-toi",
    "nhiều nhất một giờ",
    "bị xóa ngay khi việc được xử lý",
  ])
    await expect(page.locator("main")).toContainText(words);
  await page.goto("/tro-nang");
  await expect(page.getByRole("heading", { name: "Báo chỗ khó dùng" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Chỗ còn thiếu" })).toBeVisible();
});
