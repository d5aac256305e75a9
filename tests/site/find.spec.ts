import { expect, test } from "./test";
import { axeFaults } from "./axe-faults";

const story = "Mười hai năm mở lớp học buổi tối cho trẻ em lao động trong hẻm";

test.describe("with scripts off, on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

  test("a citizen finds a story without accents, narrows down and undoes it", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("link", { name: "Tìm kiếm" }).click();
    await page.getByRole("searchbox").fill("lop hoc");
    await page.getByRole("button", { name: "Tìm", exact: true }).click();
    await expect(page).toHaveURL(/\/tim-kiem\?q=lop\+hoc$/);
    await expect(page.getByRole("listitem").getByRole("heading").first()).toHaveText(story);
    await expect(page.locator("mark").first()).toHaveText("lớp");
    const all = await page.getByRole("status").innerText();
    await page.getByText("Thu hẹp", { exact: true }).first().click();
    await page.getByRole("link", { name: /^Giáo dục, khuyến học \(/ }).click();
    await expect(page).toHaveURL(/linh-vuc=giao-duc/);
    await page.getByRole("link", { name: "Bỏ lọc Giáo dục, khuyến học" }).click();
    await expect(page.getByRole("status")).toHaveText(all);
  });

  test("a misspelt name leads on, and an old ward name leads to today's", async ({ page }) => {
    await page.goto("/tim-kiem?q=ngyuen+van&loai=ca-nhan");
    await expect(page.getByRole("status")).toHaveText("Không tìm thấy kết quả nào cho “ngyuen van”");
    await page.getByRole("link", { name: /^nguyễn văn \(/ }).click();
    await expect(page.getByRole("link", { name: /Người tổ trưởng hòa giải/ })).toBeVisible();
    await page.goto("/don-vi");
    await page.getByLabel("Tên phường, xã mới hoặc cũ").fill("P7 Q11");
    await page.getByRole("button", { name: "Xem phường" }).click();
    await expect(page).toHaveURL(/\/don-vi\/phuong-7-quan-11$/);
    await expect(page.getByText("tồn tại đến hết ngày 30/06/2025")).toBeVisible();
    await page.getByRole("link", { name: "Phường Minh Phụng", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Phường Minh Phụng");
    await expect(page.getByRole("link", { name: story })).toBeVisible();
  });

  test("what is found stands kind by kind, each with its number and the way to all of it", async ({
    page,
  }) => {
    await page.goto("/tim-kiem?q=quận+11");
    await expect(
      page.getByRole("heading", { level: 2, name: /^Phường, xã, đơn vị 1 kết quả$/ }),
    ).toBeVisible();
    await expect(page.getByRole("link", { name: "Quận 11", exact: true })).toBeVisible();
    const all = page.getByRole("link", { name: /^Xem cả \d+ câu chuyện$/ });
    const [, count] = /(\d+)/.exec(await all.innerText())!;
    await all.click();
    await expect(page).toHaveURL(/muc=cau-chuyen/);
    await expect(page.getByRole("status")).toHaveText(`${count} kết quả cho “quận 11”`);
    await page.getByRole("link", { name: "Mọi kết quả" }).click();
    await expect(page).not.toHaveURL(/muc=/);
    await page.goto("/tim-kiem?muc=van-ban");
    await expect(page.getByRole("status")).toHaveText(/^\d+ kết quả$/);
    await expect(page.getByRole("link", { name: "Kết luận số 01-KL/TW" })).toBeVisible();
    await page.goto("/tim-kiem?q=hiens+maus");
    await expect(page.getByText("dưới đây là kết quả cho “hiến máu”")).toBeVisible();
    await expect(page.locator("mark").first()).toHaveText("hiến");
  });

  test("a former district shows its wards and their stories", async ({ page }) => {
    await page.goto("/don-vi/quan-11");
    for (const name of ["Phường Minh Phụng", "Phường Bình Thới", "Phường Hòa Bình", "Phường Phú Thọ"]) {
      await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
    }
    await page.getByRole("link", { name: story }).click();
    await page.getByRole("link", { name: "Giáo dục, khuyến học" }).first().click();
    await expect(page).toHaveURL(/\/linh-vuc\/giao-duc$/);
    await expect(page.getByRole("link", { name: story })).toBeVisible();
  });

  test("the stories recognised in a year stand in a list as long as its link says", async ({ page }) => {
    await page.goto("/tim-kiem");
    const link = page.getByRole("link", { name: /^2023 \(\d+\)$/ });
    const count = Number(/\((\d+)\)/.exec(await link.innerText())![1]);
    expect(count).toBeGreaterThanOrEqual(6);
    await link.click();
    await expect(page).toHaveURL(/\/nam\/2023$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Được biểu dương năm 2023");
    await expect(page.getByText(`${count} câu chuyện, mới nhất trước.`)).toBeVisible();
    await expect(page.getByRole("main").getByRole("heading", { level: 2 })).toHaveCount(count);
  });

  test("all 168 units stand in one list", async ({ page }) => {
    await page.goto("/don-vi");
    await expect(page.getByRole("heading", { name: "Danh sách 168 phường, xã, đặc khu" })).toBeVisible();
    // On the map each is a link once: in the whole city, or in its middle, enlarged.
    await expect(page.locator('main .ward-map a[href^="/don-vi/"]')).toHaveCount(168);
    await expect(page.locator('main li > a[href^="/don-vi/"]')).toHaveCount(168);
    await page.getByRole("link", { name: /^Phường Minh Phụng: / }).focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/don-vi\/phuong-minh-phung$/);
    await page.goto("/don-vi?quan-cu=quan-11");
    await expect(page.locator('main li > a[href^="/don-vi/"]')).toHaveCount(4);
    await page.goto("/don-vi?q=minh+phung");
    await expect(page).toHaveURL(/\/don-vi\/phuong-minh-phung$/);
  });
});

test("titles are offered while typing, and lead straight there", async ({ page }) => {
  await page.goto("/tim-kiem");
  const box = page.getByRole("combobox");
  await box.pressSequentially("muoi hai nam");
  await expect(page.getByRole("option", { name: new RegExp(story) })).toBeVisible();
  await box.press("ArrowDown");
  await box.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(story);
});

test("a ward is remembered on the device, and forgotten when asked", async ({ page }) => {
  await page.goto("/don-vi/phuong-minh-phung");
  await page.getByRole("button", { name: "Đây là phường của tôi" }).click();
  await expect(page.getByText("Đã nhớ trên máy này")).toBeVisible();
  await page.goto("/");
  await page.getByRole("link", { name: "Đến trang Phường Minh Phụng" }).click();
  await page.getByRole("button", { name: "Quên phường này" }).click();
  await page.goto("/");
  await expect(page.getByRole("button", { name: "Xem phường" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Đến trang Phường Minh Phụng" })).toHaveCount(0);
});

test("addresses lead where they should, whatever is asked", async ({ request }) => {
  const status = async (path: string) => (await request.get(path, { maxRedirects: 0 })).status();
  expect(await status("/don-vi/khong-co")).toBe(404);
  expect(await status("/linh-vuc/khong-co")).toBe(404);
  expect(await status("/linh-vuc/giao-duc/trang/99")).toBe(404);
  expect(await status("/nam/1900")).toBe(404);
  expect(await status("/nam/2023/trang/99")).toBe(404);
  expect(await status("/tim-kiem/abc")).toBe(404);
  const beyond = await request.get("/tim-kiem?q=hoa&trang=999", { maxRedirects: 0 });
  expect([beyond.status(), beyond.headers().location]).toEqual([
    307,
    "/tim-kiem?q=hoa&muc=cau-chuyen&trang=2",
  ]);
  for (const path of [
    "/tim-kiem?q=%22",
    "/tim-kiem?q=%",
    "/tim-kiem?q=%25&nam=%zz",
    "/tim-kiem?q=%00",
    `/tim-kiem?q=${"a".repeat(10_000)}`,
    "/tim-kiem?q=NEAR(a%20b)%20OR%20*&muc=khong-co",
    "/tim-kiem?q=a&q=b&loai=x&nam=abc&dot=../..",
    "/don-vi?q=%00",
    "/en/tim-kiem?q=%F0%9F%8C%B8",
  ]) {
    expect([path, await status(path)]).toEqual([path, 200]);
  }
});

test("search engines may know what finds something here, and nothing somebody else wrote into a link", async ({
  request,
}) => {
  const page = async (path: string) => (await request.get(path)).text();
  const noindex = '<meta name="robots" content="noindex';
  expect(await page("/tim-kiem")).not.toContain(noindex);
  expect(await page("/tim-kiem?q=hoa")).not.toContain(noindex);
  expect(await page("/tim-kiem?q=hoa")).toMatch(/<link rel="canonical" href="[^"]*\/tim-kiem"/);
  expect(await page("/tim-kiem?q=mua+hang+gia+re")).toContain(noindex);
  expect(await page(`/tim-kiem?q=${"hoa+".repeat(16)}mua+hang`)).toContain(noindex);
});

test("answers to a search carry their policy, and none is kept", async ({ request }) => {
  for (const round of [1, 2]) {
    const answer = await request.get("/tim-kiem?q=hoa");
    const { "x-nextjs-cache": cache, "content-security-policy": policy } = answer.headers();
    expect([round, cache]).toEqual([round, "MISS"]);
    expect(policy).toContain("'sha256-");
  }
});

test("search and unit pages are sound, light and dark", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const paths = [
    "/tim-kiem?q=hoa",
    "/tim-kiem?q=khongcogica&loai=mo-hinh",
    "/don-vi?q=binh",
    "/don-vi/quan-11",
    "/don-vi/phuong-minh-phung",
    "/linh-vuc/y-te",
    "/nam/2023",
    "/en/tim-kiem?q=hoa",
  ];
  for (const path of paths) {
    await page.goto(path);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect([path, overflow]).toEqual([path, 0]);
    expect([path, ...(await axeFaults(page))]).toEqual([path]);
  }
});
