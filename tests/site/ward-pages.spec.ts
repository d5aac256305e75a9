import { expect, test, type Browser, type Page } from "./test";
import { axeFaults } from "./axe-faults";
import { admin, official, otherOfficial, signedIn, signIn } from "./people";

const ward = "/don-vi/phuong-minh-phung";
const form = "/ban-lam-viec/lien-he";

const guest = async (browser: Browser, scripts = true): Promise<Page> =>
  (await browser.newContext({ javaScriptEnabled: scripts })).newPage();
const alertOf = (page: Page) => page.locator("main").getByRole("alert");
const save = (page: Page) => page.getByRole("button", { name: "Lưu liên hệ" }).click();

/** No fault of accessibility at 320 px, light and dark, and nothing to scroll sideways for. */
async function expectSound(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  expect(await axeFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
}

test("a ward enters its contact; everyone sees it at once, nobody else may change it", async ({
  browser,
}) => {
  const reader = await guest(browser);
  await reader.goto(ward);
  await expect(reader.getByText("Phường Minh Phụng chưa ghi địa chỉ")).toBeVisible();
  await expect(reader.locator('main a[href^="tel:"]')).toHaveCount(0);

  const desk = await signedIn(browser, official);
  await desk.getByRole("link", { name: "Liên hệ phường, xã" }).click();
  await expect(desk.getByRole("heading", { level: 1 })).toHaveText("Liên hệ của Phường Minh Phụng");
  await desk.getByLabel("Địa chỉ trụ sở").fill("12 đường Ví Dụ <b>khu phố 5</b>");
  await desk.getByLabel("Điện thoại").fill("3855 1234");
  await desk.getByLabel("Email").fill("ubnd@phuong.example");
  await desk.getByLabel("Giờ làm việc").fill("Thứ hai đến thứ sáu: 7 giờ 30 – 17 giờ");
  await desk.getByLabel("Trang web").fill("javascript:alert(1)");
  await save(desk);
  await expect(alertOf(desk)).toBeFocused();
  await expect(alertOf(desk)).toContainText("Địa chỉ cần bắt đầu bằng https://");
  await alertOf(desk).getByRole("link", { name: "Số máy bàn cần cả mã vùng, ví dụ 028 3855 1234." }).click();
  await expect(desk.getByLabel("Điện thoại")).toBeFocused();
  await expect(desk.getByLabel("Điện thoại")).toHaveValue("3855 1234");
  await expect(desk.getByLabel("Địa chỉ trụ sở")).toHaveValue("12 đường Ví Dụ <b>khu phố 5</b>");
  await expectSound(desk);
  await reader.reload();
  await expect(reader.getByText("chưa ghi địa chỉ")).toBeVisible();

  await desk.getByLabel("Điện thoại").fill("(028) 3855.1234");
  await desk.getByLabel("Trang web").fill("phuong.example/lien-he");
  await save(desk);
  await expect(desk.getByRole("status").filter({ hasText: "Đã lưu." })).toBeVisible();
  await expect(desk.getByLabel("Điện thoại")).toHaveValue("028 3855 1234");
  await expect(desk.getByLabel("Trang web")).toHaveValue("https://phuong.example/lien-he");

  await reader.reload();
  const contact = reader.locator("#lien-he");
  await expect(contact).toContainText("12 đường Ví Dụ <b>khu phố 5</b>");
  await expect(contact).toContainText("Thứ hai đến thứ sáu: 7 giờ 30 – 17 giờ");
  await expect(contact.getByRole("link", { name: "ubnd@phuong.example" })).toHaveAttribute(
    "href",
    "mailto:ubnd@phuong.example",
  );
  const call = contact.getByRole("link", { name: "028 3855 1234" });
  await expect(call).toHaveAttribute("href", "tel:+842838551234");
  expect((await call.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  const data = JSON.parse((await reader.locator('script[type="application/ld+json"]').textContent())!);
  expect(data).toMatchObject({
    "@type": "GovernmentOffice",
    name: "Ủy ban nhân dân Phường Minh Phụng",
    telephone: "+842838551234",
  });
  await expectSound(reader);
  await reader.goto(`/en${ward}`);
  await expect(reader.locator("#lien-he")).toContainText("Opening hours");

  // Another ward's official finds only their own; an administrator every ward, and what they save stands.
  const stranger = await signedIn(browser, otherOfficial);
  expect((await stranger.goto(`${form}?don-vi=phuong-minh-phung`))!.status()).toBe(404);
  await stranger.goto(form);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Liên hệ của Phường Tân Sơn Hòa");
  const office = await signedIn(browser, admin);
  await office.goto("/quan-tri/don-vi");
  await office.getByRole("searchbox", { name: "Tìm theo tên đơn vị" }).fill("minh phung");
  await office.getByRole("searchbox", { name: "Tìm theo tên đơn vị" }).press("Enter");
  await office.getByRole("link", { name: "Phường Minh Phụng" }).click();
  await office.getByLabel("Điện thoại").fill("1022");
  await save(office);
  await expect(office.getByText("Đã lưu.")).toBeVisible();
  await desk.getByLabel("Điện thoại").fill("028 3855 9999");
  await save(desk);
  await expect(alertOf(desk)).toContainText("đã thay đổi nội dung này");
  await expect(desk.getByLabel("Điện thoại")).toHaveValue("028 3855 9999");
  await reader.goto(ward);
  await expect(reader.locator('#lien-he a[href^="tel:"]')).toHaveText("1022");
  await office.goto("/quan-tri/nhat-ky");
  await expect(office.getByText("Sửa liên hệ của phường, xã").locator("visible=true").first()).toBeVisible();
  await expect(office.getByText("028 3855 1234 → 1022")).toBeVisible();
});

test("without scripts a refused contact keeps every word, and an emptied one claims nothing", async ({
  browser,
}) => {
  const desk = await guest(browser, false);
  await signIn(desk, otherOfficial);
  await desk.goto(form);
  await desk.getByLabel("Địa chỉ trụ sở").fill("34 đường Ví Dụ");
  await desk.getByLabel("Email").fill("ubnd phường");
  await save(desk);
  await expect(alertOf(desk)).toContainText("Email chưa đúng dạng");
  await expect(desk).toHaveTitle(/^Lỗi:/);
  await expect(desk.getByLabel("Địa chỉ trụ sở")).toHaveValue("34 đường Ví Dụ");
  await desk.getByLabel("Email").fill("");
  await save(desk);
  await expect(desk.getByText("Đã lưu. Trang của phường, xã đã có thông tin mới.")).toBeVisible();
  await desk.getByRole("link", { name: "Xem trang công khai" }).click();
  await expect(desk.locator("#lien-he")).toContainText("34 đường Ví Dụ");
  await expect(desk.locator("#lien-he")).not.toContainText("Điện thoại");
  await desk.goto(form);
  await desk.getByLabel("Địa chỉ trụ sở").fill("");
  await save(desk);
  await expect(desk.getByText("nay ghi là chưa có thông tin liên hệ")).toBeVisible();
  await desk.getByRole("link", { name: "Xem trang công khai" }).click();
  await expect(desk.getByText("Phường Tân Sơn Hòa chưa ghi địa chỉ")).toBeVisible();
  await desk.locator("#lien-he").getByRole("link", { name: "Giới thiệu gương tốt, mô hình hay" }).click();
  await expect(desk.getByRole("combobox", { name: /Ở phường, xã nào/ })).toHaveValue("Phường Tân Sơn Hòa");
});

test("a ward's page tells of its models, spaces and feed; a former unit's of where it went", async ({
  browser,
}) => {
  const reader = await guest(browser, false);
  await reader.goto(ward);
  const models = reader.locator("section", { has: reader.getByRole("heading", { name: /^Mô hình đang/ }) });
  const row = models.getByRole("listitem").filter({ hasText: "Tủ sách đầu hẻm" });
  await expect(row).toContainText("từ 12/01/2026");
  await expect(row).toContainText("96 em có đủ sách giáo khoa");
  await expect(row.getByRole("link")).toHaveAttribute("href", "/mo-hinh/tu-sach-dau-hem");
  await reader.getByRole("link", { name: "Không gian văn hóa Hồ Chí Minh Phường Minh Phụng" }).click();
  await expect(reader.getByText("Đọc sách cùng thiếu nhi")).toBeVisible();
  await reader.goBack();
  const feed = reader.getByRole("link", { name: /^Theo dõi câu chuyện mới/ });
  await expect(feed).toHaveAttribute("href", `${ward}/rss.xml`);
  await expect(reader.locator(`link[rel="alternate"][href$="${ward}/rss.xml"]`)).toHaveCount(1);

  await reader.goto("/don-vi/dac-khu-con-dao");
  await expect(reader.getByRole("heading", { name: "Liên hệ" })).toBeVisible();
  await expect(reader.getByRole("heading", { name: /Mô hình|Không gian/ })).toHaveCount(0);

  await reader.goto("/don-vi/phuong-7-quan-11");
  await expect(reader.getByRole("listitem").filter({ hasText: "từ 12/01/2026" })).toContainText(
    "Phường Minh Phụng",
  );
  await expect(reader.getByText("Tầng trệt nhà văn hóa phường")).toBeVisible();
  await expect(reader.locator("#lien-he")).toHaveCount(0);
});

test("from a model a citizen finds their ward's contact, by name or because it is remembered", async ({
  browser,
}) => {
  const plain = await guest(browser, false);
  await plain.goto("/mo-hinh/me-do-dau/ap-dung");
  await plain.getByLabel("Tên phường, xã mới hoặc cũ").fill("minh phung");
  await plain.getByRole("button", { name: "Xem phường" }).click();
  await expect(plain).toHaveURL(/\/don-vi\/phuong-minh-phung#lien-he$/);
  await plain.goto("/mo-hinh/tu-sach-dau-hem/ap-dung");
  await plain.getByRole("link", { name: "Phường Bảy Hiền" }).click();
  await expect(plain).toHaveURL(/\/don-vi\/phuong-bay-hien#lien-he$/);

  const reader = await guest(browser);
  await reader.goto(ward);
  await reader.getByRole("button", { name: "Đây là phường của tôi" }).click();
  await expect(reader.getByText("Đã nhớ trên máy này")).toBeVisible();
  await reader.goto("/mo-hinh/me-do-dau/ap-dung");
  await reader.getByRole("link", { name: "Liên hệ Phường Minh Phụng" }).click();
  await expect(reader).toHaveURL(/\/don-vi\/phuong-minh-phung#lien-he$/);
});
