import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./test";
import { sheetsOf } from "../support/paper";
import { startPeopledPortal } from "../support/peopled-portal";
import { ownPortal } from "./own-portal";

ownPortal(async () => (await startPeopledPortal()).server);

const posters = [
  "/guong/mot-chu/to-roi",
  "/guong/ten-rat-dai/to-roi",
  "/guong/ten-ba-tram-chu/to-roi",
  "/mo-hinh/mo-hinh-ten-ba-tram-chu/to-roi",
  "/guong/chu-hoa-ba-tram/to-roi",
  "/guong/mot-tu-rat-dai/to-roi",
  "/guong/nhieu-anh/to-roi",
  "/guong/anh-dung/to-roi",
  "/mo-hinh/mo-hinh-ten-rat-dai/to-roi",
  "/en/mo-hinh/me-do-dau/to-roi",
];

for (const path of posters) {
  test(`${path} is one sheet of A4 or A3, and its name reads from two metres`, async ({ page }) => {
    await page.goto(path);
    expect(await sheetsOf(page)).toEqual([[210, 297]]);
    await page.emulateMedia({ media: "print" });
    const fits = await page.locator(".poster").evaluate((sheet) => {
      const name = sheet.querySelector("h1")!;
      const foot = sheet.querySelector("footer")!.getBoundingClientRect();
      return {
        letters: parseFloat(getComputedStyle(name).fontSize) / (96 / 25.4),
        // Marks above and below the line reach past it a little; a hidden line would be far more.
        // Three hundred capitals are cut short: nobody reads them from two metres, and the address leads to all of them.
        whole:
          name.innerText === name.innerText.toUpperCase() ||
          name.scrollHeight - name.clientHeight < parseFloat(getComputedStyle(name).fontSize) / 2,
        inside: foot.bottom <= sheet.getBoundingClientRect().bottom,
        picture: sheet.querySelector(".poster-picture")!.clientHeight / (96 / 25.4),
      };
    });
    // Capitals are two thirds of the size: 8 mm of capital at 2 m are three times what a healthy eye needs.
    expect(fits.letters).toBeGreaterThanOrEqual(12);
    expect(fits.picture).toBeGreaterThan(30);
    expect([fits.whole, fits.inside]).toEqual([true, true]);
    await page.emulateMedia({ media: null });
    await page.getByLabel("A3").check();
    expect(await sheetsOf(page)).toEqual([[297, 420]]);
  });
}

test("a story of ordinary length is one sheet", async ({ page }) => {
  for (const path of [
    "/guong/muoi-hai-nam-mo-lop-hoc-buoi-toi-cho-tre-em-lao-dong-trong-hem",
    "/guong/phuong-12-quan-go-vap",
    "/mo-hinh/me-do-dau",
    "/guong/anh-dung",
  ]) {
    await page.goto(path);
    expect([path, await sheetsOf(page)]).toEqual([path, [[210, 297]]]);
  }
});

test("without a photo the scene or the figure is the poster; a pattern is a strip of it", async ({
  page,
}) => {
  const height = async (path: string) => {
    await page.goto(path);
    await page.emulateMedia({ media: "print" });
    return page.locator(".poster-picture").evaluate((picture) => picture.clientHeight / (96 / 25.4));
  };
  const scene = "/guong/muoi-hai-nam-mo-lop-hoc-buoi-toi-cho-tre-em-lao-dong-trong-hem/to-roi";
  expect(await height(scene)).toBeGreaterThan(100);
  await expect(page.getByText("Hồ sơ minh họa", { exact: true })).toBeVisible();
  await expect(page.getByText(/^Nguồn: Hồ sơ minh họa, đăng \d\d\/\d\d\/\d{4}\.$/)).toBeVisible();
  expect(await height("/guong/phuong-12-quan-go-vap/to-roi")).toBeGreaterThan(80);
  await expect(page.locator(".poster-picture")).toContainText("212");
  expect(await height("/mo-hinh/me-do-dau/to-roi")).toBeLessThan(35);
  await expect(page.locator(".poster")).toContainText("Mô hình hỗ trợ và chăm lo những em nhỏ mồ côi");
});

test("every kind of page prints its name, whose it is and where it is read, and nothing to press", async ({
  page,
}) => {
  for (const path of [
    "/guong",
    "/mo-hinh/tu-sach-dau-hem",
    "/dot-bieu-duong/bieu-duong-quan-11-2023",
    "/dot-bieu-duong/bieu-duong-nam-2026/danh-sach",
    "/hoi-thi/tan-binh-trong-trai-tim-toi-lan-7",
    "/khong-gian-van-hoa/khong-gian-van-hoa-ho-chi-minh-phuong-minh-phung",
    "/don-vi/phuong-minh-phung",
    "/van-ban",
    "/tim-kiem?q=hoa",
  ]) {
    await page.goto(path);
    await page.emulateMedia({ media: "print" });
    const story = path.startsWith("/mo-hinh/");
    await expect(page.locator(".paper-line")).toHaveText(
      new RegExp(
        `^Lan Tỏa127\\.0\\.0\\.1:\\d+${story ? "/g/\\d+" : path.replace("?", "\\?")}Cập nhật [\\d/]{10}$`,
      ),
    );
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    for (const part of ["main button", "main details", "footer", "header nav"])
      expect([path, part, await page.locator(part).filter({ visible: true }).count()]).toEqual([
        path,
        part,
        0,
      ]);
    if (/quan-11|tan-binh|tu-sach|khong-gian/.test(path))
      await expect(page.locator("aside dt").filter({ hasText: "Nguồn" })).toBeVisible();
    await page.emulateMedia({ media: null });
  }
});

test("an address may ask for A3; a poster is for printing, not for search engines", async ({ page }) => {
  const answer = await page.goto("/guong/mot-chu/to-roi?kho=a3");
  await expect(page.getByLabel("A3")).toBeChecked();
  expect(await sheetsOf(page)).toEqual([[297, 420]]);
  await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
  expect(answer!.headers()["content-security-policy"]).toContain("'sha256-");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((one) => one.id)).toEqual([]);
});

test("a printed number leads to its story; an unknown one, or the wrong kind's poster, leads where it should", async ({
  page,
  request,
}) => {
  await page.goto("/guong/nhieu-anh/to-roi");
  const typed = await page.locator(".poster-address").innerText();
  const code = await page.getByRole("img", { name: /^Mã QR/ }).getAttribute("aria-label");
  expect(code).toContain(`http://${typed}`);
  const step = async (path: string) => {
    const answer = await request.get(path, { maxRedirects: 0 });
    return [answer.status(), answer.headers().location];
  };
  expect(await step(`http://${typed}`)).toEqual([308, "/guong/nhieu-anh"]);
  expect(await step(`http://${typed}`.replace("/g/", "/en/g/"))).toEqual([308, "/en/guong/nhieu-anh"]);
  for (const path of ["/g/999999", "/g/0", "/g/abc", "/g/1e3"])
    expect([path, (await step(path))[0]]).toEqual([path, 404]);
  expect(await step("/guong/me-do-dau/to-roi")).toEqual([308, "/mo-hinh/me-do-dau/to-roi"]);
  expect((await step("/guong/khong-co-ai/to-roi"))[0]).toBe(404);
});

test.describe("the bulletin, without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("is chosen, narrowed to a ward, kept in the address, and chosen again", async ({ page }) => {
    await page.goto("/ban-tin");
    await page.getByLabel("Mười hai năm mở lớp học buổi tối cho trẻ em lao động").check();
    await page.getByLabel("Phường, xã").selectOption("Phường Bình Thới");
    await page.getByRole("button", { name: "Lọc danh sách" }).click();
    await expect(page.getByLabel("Mười hai năm mở lớp học buổi tối cho trẻ em lao động")).toBeChecked();
    await expect(page.getByLabel("Sửa xe đạp miễn phí")).toHaveCount(0);
    await page.getByLabel("Người tổ trưởng hòa giải").check();
    await page.getByLabel("Số (không bắt buộc)").fill("5");
    await page.getByRole("button", { name: "Xem bản tin" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bản tin Gương điển hình");
    await expect(page.getByText(/^Số 5 · \d\d\/\d\d\/\d{4}$/)).toBeVisible();
    await expect(page.locator(".bulletin-masthead")).toContainText("Phường Bình Thới");
    expect(await page.locator(".bulletin-story").count()).toBe(2);
    await expect(page.getByText(/Nguồn: Hồ sơ minh họa, đăng \d\d\/\d\d\/\d{4}/)).toHaveCount(2);
    const again = page.url();
    await page.getByRole("link", { name: "Chọn lại" }).click();
    await expect(page.getByLabel("Số (không bắt buộc)")).toHaveValue("5");
    await expect(page.getByLabel("Người tổ trưởng hòa giải")).toBeChecked();
    await page.goto(again);
    expect(await page.locator(".bulletin-story").count()).toBe(2);
  });
});

test("a bulletin of long, short and odd stories is A4 in two columns, and no address is an error", async ({
  page,
}) => {
  const all = Array.from({ length: 60 }, (_, at) => `bai=${at + 1}`).join("&");
  await page.goto(`/ban-tin/xem?dai=ca-bai&${all}`);
  expect(await page.locator(".bulletin-story").count()).toBe(12);
  const sheets = await sheetsOf(page);
  expect(sheets.length).toBeGreaterThan(2);
  expect(new Set(sheets.map(String))).toEqual(new Set(["210,297"]));
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".bulletin-stories").evaluate((part) => getComputedStyle(part).columnCount)).toBe(
    "2",
  );
  await page.emulateMedia({ media: null });
  await page.setViewportSize({ width: 320, height: 800 });
  for (const query of ["", "?bai=abc&bai=-1&dai=x&so=%00%3Cscript%3E", `?${all}`]) {
    const faults: string[] = [];
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    const answer = await page.goto(`/ban-tin/xem${query}`);
    expect([query, answer!.status(), faults]).toEqual([query, 200, []]);
    expect(answer!.headers()["content-security-policy"]).toContain("'nonce-");
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect([query, sideways]).toEqual([query, 0]);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect([query, violations.map((one) => one.id)]).toEqual([query, []]);
  }
});
