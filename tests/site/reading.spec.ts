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

test("a lobby's screen turns for a week without a reload, through a lost line and a story taken down", async ({
  page,
}) => {
  await page.clock.install({ time: new Date("2026-11-28T08:00:00+07:00") });
  let loads = 0;
  page.on("load", () => loads++);
  let answer: "as it is" | "lost" | "one less" = "as it is";
  await page.route("**/man-hinh/*", async (route) => {
    if (route.request().resourceType() === "document" || answer === "as it is") return route.continue();
    if (answer === "lost") return route.abort();
    const response = await route.fetch();
    const body = (await response.text()).replace(/<li class="lobby-slide"[\s\S]*?<\/li>/, "");
    return route.fulfill({ response, body });
  });
  await page.goto("/man-hinh/phuong-minh-phung");
  const shown = page.locator(".lobby-slide[data-shown]");
  const place = page.locator('[data-part="place"]');
  await expect(place).toHaveText(/^1\/\d+$/);
  const total = Number((await place.innerText()).split("/")[1]);
  await page.clock.runFor(15_000);
  await expect(place).toHaveText(`2/${total}`);
  await page.keyboard.press("Space");
  await page.clock.runFor(45_000);
  await expect(place).toHaveText(`2/${total}`);
  await page.getByRole("button", { name: "Chạy tiếp" }).click();
  await page.clock.runFor(15_000);
  await expect(place).toHaveText(`3/${total}`);

  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
  const held = async () => {
    await devtools.send("HeapProfiler.collectGarbage");
    const { metrics } = await devtools.send("Performance.getMetrics");
    const of = (name: string) => metrics.find((one) => one.name === name)!.value;
    return { nodes: of("Nodes"), heap: of("JSHeapUsedSize") };
  };
  await page.clock.runFor(3_600_000);
  const before = await held();
  for (let hour = 0; hour < 7 * 24; hour++) await page.clock.fastForward(3_600_000);
  await expect(shown).toHaveCount(1);
  // In small steps: an answer comes in real time, and is waited for so long by the page's clock.
  const stands = (slides: number) =>
    expect(async () => {
      await page.clock.runFor(10_000);
      await expect(place).toHaveText(new RegExp(`/${slides}$`), { timeout: 500 });
      await expect(page.getByText(/^Mất mạng từ/)).toBeHidden({ timeout: 100 });
    }).toPass();
  await stands(total);
  const after = await held();
  expect(after.nodes).toBeLessThan(before.nodes * 1.5);
  expect(after.heap).toBeLessThan(before.heap + 2_000_000);

  answer = "lost";
  await page.clock.runFor(300_000);
  await expect(page.getByText(/^Mất mạng từ/)).toBeVisible();
  await expect(shown).toHaveCount(1);
  // An hour without a line: it goes on with what it has, and takes the page again as soon as it answers, without a load.
  await page.clock.runFor(3_600_000);
  await expect(place).toHaveText(new RegExp(`/${total}$`));
  answer = "as it is";
  await stands(total);
  answer = "lost";
  await page.clock.runFor(300_000);
  await expect(page.getByText(/^Mất mạng từ/)).toBeVisible();
  // Longer than a day: a story may have been taken down meanwhile, and none is shown.
  await page.clock.fastForward(25 * 3_600_000);
  await expect(shown).toHaveAttribute("data-kind", "standing");
  answer = "one less";
  await stands(total - 1);
  expect(loads).toBe(1);
});
