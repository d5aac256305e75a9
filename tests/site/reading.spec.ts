import { expect, test } from "./test";

test.describe("with scripts off, on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

  test("a citizen reads the home page, a person's story and a model", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("link", { name: "Mười hai năm mở lớp học buổi tối" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Mười hai năm mở lớp học buổi tối");
    await expect(page.getByText("Đến nay đã có 213 em qua lớp.")).toBeVisible();
    await expect(page.getByText("Phường 7, Quận 11")).toBeVisible();
    await page.getByText("Thêm", { exact: true }).click();
    await page.getByRole("navigation", { name: "Thêm" }).getByRole("link", { name: "Mô hình hay" }).click();
    await page.getByRole("link", { name: "Mẹ đỡ đầu" }).first().click();
    await expect(page.getByRole("heading", { level: 1, name: "Mẹ đỡ đầu" })).toBeVisible();
    await expect(page.getByRole("link", { name: /dangcongsan\.vn/ })).toBeVisible();
  });

  test("the conferences of 16/05/2023 stand there with their true figures", async ({ page }) => {
    await page.goto("/dot-bieu-duong/bieu-duong-quan-tan-binh-2022-2023");
    await expect(page.getByText("18.377", { exact: true })).toBeVisible();
    await expect(page.getByText("tổng cộng 84")).toBeVisible();
    await page.goto("/dot-bieu-duong/bieu-duong-quan-11-2023");
    await expect(page.getByText("81", { exact: true })).toBeVisible();
    await page.goto("/hoi-thi/tan-binh-trong-trai-tim-toi-lan-7");
    await expect(page.getByText("30", { exact: true })).toBeVisible();
  });
});

test("addresses lead where they should", async ({ request }) => {
  const status = async (path: string) => (await request.get(path, { maxRedirects: 0 })).status();
  expect(await status("/khong-co-trang-nay")).toBe(404);
  expect(await status("/guong/khong-co-ai")).toBe(404);
  expect(await status("/guong/trang/9999")).toBe(404);
  expect(await status("/guong/trang/1")).toBe(308);
  expect(await status("/vi/guong")).toBe(308);
  expect(await status("/en/guong")).toBe(200);
  const moved = await request.get("/guong/me-do-dau", { maxRedirects: 0 });
  expect([moved.status(), moved.headers().location]).toEqual([308, "/mo-hinh/me-do-dau"]);
});
