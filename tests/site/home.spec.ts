import { expect, test } from "./test";
import sharp from "sharp";

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the home page asks what is looked for, and finds it", async ({ page }) => {
    await page.goto("/");
    const search = page.getByRole("search", { name: "Tìm người, việc tốt, phường của bạn" });
    await search.getByLabel("Tìm người, việc tốt, phường của bạn").fill("hien mau");
    await search.getByRole("button", { name: "Tìm" }).click();
    await expect(page).toHaveURL(/\/tim-kiem\?q=hien\+mau$/);
    await expect(page.getByRole("status")).toContainText("kết quả cho “hien mau”");
  });

  test("signs and pictures alone are said to be nothing to look for; a word beside them is searched", async ({
    page,
  }) => {
    for (const query of ["?!…", "😀", "***", '""']) {
      const answer = await page.goto(`/tim-kiem?q=${encodeURIComponent(query)}`);
      expect([query, answer!.status()]).toEqual([query, 200]);
      await expect(page.getByRole("status")).toContainText("không có chữ hay con số nào để tìm");
      await expect(page.getByRole("heading", { name: "Ví dụ" })).toBeVisible();
    }
    await page.goto(`/tim-kiem?q=${encodeURIComponent("hoa 😀 !")}`);
    await expect(page.getByRole("status")).toContainText("kết quả cho");
    await page.goto("/tim-kiem");
    await expect(page.getByRole("status")).toHaveCount(0);
  });

  test("the way to the search stays on the narrowest screen, in one row with the menu", async ({ page }) => {
    for (const width of [320, 340, 360]) {
      await page.setViewportSize({ width, height: 700 });
      await page.goto("/");
      const icon = page.locator("header").getByRole("link", { name: "Tìm kiếm" }).first();
      await expect(icon).toBeVisible();
      expect((await page.locator("header").boundingBox())!.height).toBeLessThan(80);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    }
  });
});

test("the remembered ward is filled into a suggestion, on this device only", async ({ page, browser }) => {
  await page.goto("/don-vi/phuong-minh-phung");
  await page.getByRole("button", { name: "Đây là phường của tôi" }).click();
  await page.goto("/gioi-thieu-guong");
  const ward = page.getByRole("combobox", { name: /Ở phường, xã nào/ });
  await expect(ward).toHaveValue("Phường Minh Phụng");
  await expect(page.locator("[name=unitId]")).toHaveValue("phuong-minh-phung");
  // What the address asks for comes first, and so does what is typed.
  await page.goto("/gioi-thieu-guong?don-vi=phuong-tan-son-hoa");
  await expect(ward).toHaveValue("Phường Tân Sơn Hòa");
  await page.goto("/gioi-thieu-guong");
  await expect(ward).toHaveValue("Phường Minh Phụng");
  await ward.fill("");
  await page.getByRole("button", { name: "Gửi cho phường" }).click();
  await expect(page.locator("main [role=alert]")).toContainText("Hãy chọn đơn vị.");
  await expect(ward).toHaveValue("");
  const other = await (await browser.newContext()).newPage();
  await other.goto("/gioi-thieu-guong");
  await expect(other.getByRole("combobox", { name: /Ở phường, xã nào/ })).toHaveValue("");
});

test("pages without a picture share the portal's own card; a story its own", async ({ page, request }) => {
  const plain = ["/", "/en", "/guong", "/don-vi/phuong-minh-phung", "/dot-bieu-duong/bieu-duong-nam-2026"];
  for (const path of [...plain, "/khong-gian-van-hoa", "/van-ban", "/gioi-thieu", "/nam/2023"]) {
    await page.goto(path);
    const image = page.locator('meta[property="og:image"]');
    await expect(image).toHaveAttribute("content", /\/the\.png\?v=[\w-]+$/);
    await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute("content", "summary_large_image");
  }
  const address = (await page.locator('meta[property="og:image"]').getAttribute("content"))!;
  const card = await request.get(address);
  expect(card.headers()).toMatchObject({ "content-type": "image/png", "cache-control": "public, no-cache" });
  expect(await sharp(await card.body()).metadata()).toMatchObject({
    width: 1200,
    height: 630,
    format: "png",
  });
  const again = await request.get(address, { headers: { "if-none-match": card.headers().etag! } });
  expect(again.status()).toBe(304);
  await page.goto("/mo-hinh/me-do-dau");
  await expect(page.locator('meta[property="og:image"]').first()).toHaveAttribute(
    "content",
    /\/mo-hinh\/me-do-dau\/the\.png\?v=/,
  );
  const icon = await request.get("/favicon.ico");
  expect([icon.status(), icon.headers()["content-type"]]).toEqual([200, "image/x-icon"]);
});
