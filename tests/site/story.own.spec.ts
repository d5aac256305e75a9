import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Page } from "./test";
import { sheetsOf } from "../support/paper";
import { startPeopledPortal } from "../support/peopled-portal";
import { ownPortal } from "./own-portal";

const portal = ownPortal(async () => (await startPeopledPortal()).server);

const photos = "/guong/nhieu-anh";
const unusual = [
  "/guong/mot-chu",
  "/guong/ten-rat-dai",
  "/guong/ten-ba-tram-chu",
  "/mo-hinh/mo-hinh-ten-ba-tram-chu",
  "/guong/mot-tu-rat-dai",
  "/guong/hai-muon-chu",
  "/guong/anh-dung",
  "/mo-hinh/mo-hinh-ten-rat-dai",
  photos,
];

test.describe("without scripts, on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

  test("a story says how long it is and where it is from, and can be shared", async ({ page }) => {
    await page.goto(photos);
    await expect(page.getByText("Đọc khoảng 1 phút")).toBeVisible();
    await expect(page.getByText("Đăng 06/10/2026 · sửa 09/10/2026")).toBeVisible();
    const zalo = await page.getByRole("link", { name: "Chia sẻ Zalo" }).getAttribute("href");
    expect(JSON.parse(atob(new URL(zalo!).searchParams.get("d")!))).toEqual({ url: portal().url + photos });
    await page.getByText("Chia sẻ khác").click();
    await expect(page.getByLabel("Lời giới thiệu và liên kết")).toHaveValue(
      `Nấu cháo mỗi sáng cho bà con trong hẻm (Hồ sơ minh họa)\nBà Phạm Thị D, Phường Minh Phụng\n${portal().url}${photos}`,
    );
    const facebook = await page.getByRole("link", { name: "Chia sẻ Facebook" }).getAttribute("href");
    expect(new URL(facebook!).searchParams.get("u")).toBe(portal().url + photos);
    for (const name of ["Chữ to hơn", "In", "Sao chép", "Nghe bài"])
      await expect(page.getByRole("button", { name, exact: true })).toBeHidden();
  });

  test("kind and field come first, the facts after the text on a phone; the description is how it begins", async ({
    page,
  }) => {
    await page.goto(photos);
    await expect(page.locator("article p").first()).toHaveText(
      /^Cá nhân\s*Hồ sơ minh họa\s*Giáo dục, khuyến học$/,
    );
    await expect(page.locator("article p").first().getByRole("link")).toHaveAttribute(
      "href",
      "/linh-vuc/giao-duc",
    );
    const top = async (part: string) => (await page.locator(part).boundingBox())!.y;
    expect(await top("article figure >> nth=0")).toBeLessThan(await top("article .drop-cap"));
    expect(await top("article .drop-cap")).toBeLessThan(900);
    expect(await top("article .drop-cap")).toBeLessThan(await top("article aside"));
    const said = (name: string) => page.locator(`meta[${name}]`).getAttribute("content");
    expect(await said('name="description"')).toMatch(/^Minh họa: Sáng nào bà cũng dậy từ bốn giờ/);
    expect(await said('property="og:description"')).toMatch(/^Minh họa: Sáng nào bà cũng dậy/);
    await page.goto("/mo-hinh/hem-hoa-tu-quan-so-153-nguyen-thi-minh-khai");
    await expect(page.locator("meta[name=description]")).toHaveAttribute("content", /\S/);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(photos);
    const [facts, text] = [page.locator("article aside"), page.locator("article .drop-cap")];
    expect((await facts.boundingBox())!.x).toBeGreaterThan((await text.boundingBox())!.x + 400);
    // The reading tools stand above the facts.
    expect(await top("article aside")).toBeLessThan((await top("article figure >> nth=0")) + 100);
  });

  test("photos open, lead on and close by links", async ({ page }) => {
    await page.goto(photos);
    await page.getByRole("link", { name: "Nồi cháo thứ 2" }).click();
    await expect(page.getByRole("group", { name: "Ảnh 1/5" })).toBeVisible();
    await page.getByRole("link", { name: "Ảnh trước" }).click();
    await expect(page.getByRole("group", { name: "Ảnh 5/5" })).toBeVisible();
    await page.getByRole("link", { name: "Đóng ảnh" }).click();
    await expect(page.getByRole("group", { name: "Ảnh 5/5" })).toBeHidden();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });

  test("stories of the same ward and of the same field follow, none twice, never itself", async ({
    page,
  }) => {
    await page.goto(photos);
    await expect(page.getByRole("heading", { name: "Người tiếp theo" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Cùng phường, cùng lĩnh vực" })).toBeVisible();
    const links = await page
      .locator("main section .group a")
      .evaluateAll((all) => all.map((one) => one.getAttribute("href")!));
    expect(links.length).toBeGreaterThan(3);
    expect(new Set(links).size).toBe(links.length);
    expect(links).not.toContain(photos);
  });
});

for (const width of [320, 1280]) {
  test(`stories of unusual shape keep it, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of unusual) {
      await page.goto(path);
      expect([path, await sideways(page)]).toEqual([path, 0]);
      if (path.endsWith("hai-muon-chu")) continue;
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect([path, violations.map((one) => one.id)]).toEqual([path, []]);
    }
  });
}

test("an open photo obeys the keys, holds the focus and gives it back", async ({ page }) => {
  await page.goto(photos);
  const first = page.getByRole("link", { name: "Nồi cháo thứ 2" });
  await first.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("group", { name: "Ảnh 1/5" })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((one) => one.id)).toEqual([]);
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("group", { name: "Ảnh 2/5" })).toBeFocused();
  for (let step = 0; step < 6; step++) {
    await page.keyboard.press("Tab");
    const outside = await page.evaluate(
      () => document.activeElement !== document.body && !document.activeElement?.closest(".lightbox:target"),
    );
    expect(outside).toBe(false);
  }
  await page.keyboard.press("Escape");
  await expect(page.getByRole("group", { name: "Ảnh 2/5" })).toBeHidden();
  await expect(page.getByRole("link", { name: "Nồi cháo thứ 3" })).toBeFocused();
});

test("the text size is remembered, holds everywhere and moves nothing on load", async ({ page }) => {
  const rootSize = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  await page.goto(photos);
  const usual = await rootSize();
  const larger = page.getByRole("button", { name: "Chữ to hơn" });
  for (let step = 0; step < 2; step++) await larger.click();
  const chosen = await rootSize();
  expect(chosen).toBeGreaterThan(usual * 1.2);
  await page.setViewportSize({ width: 320, height: 800 });
  for (const path of [photos, "/", "/dang-nhap"]) {
    await page.goto(path);
    expect([path, await rootSize()]).toEqual([path, chosen]);
    expect([path, await sideways(page)]).toEqual([path, 0]);
    expect([path, await shift(page)]).toEqual([path, 0]);
  }
  await page.goto(photos);
  await larger.click();
  await expect(larger).toHaveAttribute("aria-disabled", "true");
  expect(await sideways(page)).toBe(0);
  for (let step = 0; step < 4; step++) await page.getByRole("button", { name: "Chữ nhỏ hơn" }).click();
  expect(await rootSize()).toBeLessThan(usual);
});

test("the caption is copied as it stands", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(photos);
  await page.getByText("Chia sẻ khác").click();
  await page.getByRole("button", { name: "Sao chép", exact: true }).click();
  await expect(page.getByText("Đã chép.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await page.getByLabel("Lời giới thiệu và liên kết").inputValue(),
  );
});

test("on paper: the story and its address, nothing to press, nothing of the site around it", async ({
  page,
}) => {
  await page.goto(photos);
  await page.emulateMedia({ media: "print" });
  for (const part of ["header nav", "footer", "main button", "main details", ".lightbox"])
    await expect(page.locator(part).first()).toBeHidden();
  await expect(page.getByText(/127\.0\.0\.1:\d+\/g\/\d+/)).toBeVisible();
  expect(await sheetsOf(page)).toEqual(Array(2).fill([210, 297]));
});

async function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Cumulative layout shift since the page was opened. */
async function shift(page: Page): Promise<number> {
  await page.waitForLoadState("networkidle");
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(
            list
              .getEntries()
              .reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
          ),
        ).observe({ type: "layout-shift", buffered: true });
        // No entry means no shift, and then the observer never calls.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
      }),
  );
}
