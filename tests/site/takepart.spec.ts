import { expect, test, type Browser, type Page } from "./test";
import { admin, moderator, official, otherOfficial, signedIn } from "./people";

const guest = async (browser: Browser, scripts = true): Promise<Page> =>
  (await browser.newContext({ javaScriptEnabled: scripts })).newPage();
const button = (page: Page, name: string) => page.getByRole("button", { name });
/** The error summary; Next's own announcer is an alert, too. */
const alertOf = (page: Page) => page.locator("main").getByRole("alert");
const title = (page: Page) => page.getByRole("heading", { level: 1 });

/** The reference on the page that thanks. */
async function referenceOn(page: Page): Promise<string> {
  // The browser first solves its puzzle, which takes as long as the machine is busy. What was sent before its scripts were
  // there, sooner than a person fills it in, is doubted, and sent again as the page asks.
  await expect(async () => {
    if (await page.getByText(/^Cổng chưa chắc/).count())
      await page.locator("main form").getByRole("button", { name: /^Gửi/ }).click();
    await expect(title(page)).toHaveText("Đã gửi. Cảm ơn bạn!", { timeout: 10_000 });
  }).toPass({ timeout: 45_000 });
  return (await page.getByTestId("reference").textContent())!.trim();
}

/** The state a reference tells anyone. */
async function stateOf(page: Page, reference: string): Promise<string> {
  await page.goto(`/gioi-thieu-guong/tra-cuu?ma=${reference.toLowerCase()}`);
  return page.getByRole("status").innerText();
}

test("a ward takes a model home, and everyone sees it", async ({ browser }) => {
  const reader = await guest(browser);
  await reader.goto("/mo-hinh/lan-toa");
  await expect(reader.locator(".story-row").first()).toContainText("Tủ sách đầu hẻm");
  const row = reader.locator(".story-row").filter({ hasText: "Hẻm hoa tự quản" });
  const shown = async () => {
    await reader.goto("/mo-hinh/lan-toa");
    return /(\d+) phường, xã đang áp dụng/.exec(await row.innerText())?.[1] ?? "none";
  };
  expect(await shown()).toBe("none");

  const desk = await signedIn(browser, official);
  await desk.goto("/mo-hinh/hem-hoa-tu-quan-so-153-nguyen-thi-minh-khai");
  await desk.getByRole("link", { name: "Áp dụng mô hình này" }).click();
  await desk.getByRole("link", { name: "Ghi nhận đơn vị tôi áp dụng" }).click();
  await button(desk, "Ghi nhận áp dụng").click();
  await expect(alertOf(desk)).toContainText("Hãy ghi một ngày đã qua hoặc hôm nay");
  await desk.getByLabel("Bắt đầu từ ngày").fill("2026-05-02");
  await desk.getByLabel(/^Điều chỉnh/).fill("Trồng trong <b>lon sữa</b> cũ.");
  await button(desk, "Ghi nhận áp dụng").click();
  await expect(desk.getByText("Trang mô hình đã có tên đơn vị của bạn")).toBeVisible();
  await desk.locator("#result").fill("3 hẻm có hoa.");
  await button(desk, "Lưu thay đổi").click();
  await expect(desk.getByText("Đã lưu. Trang mô hình đã có nội dung mới.")).toBeVisible();

  await reader.goto("/mo-hinh/hem-hoa-tu-quan-so-153-nguyen-thi-minh-khai");
  const ours = reader.getByRole("listitem").filter({ hasText: "từ 02/05/2026" });
  await expect(ours).toContainText("Phường Minh Phụng");
  await expect(ours).toContainText("Trồng trong <b>lon sữa</b> cũ.");
  await expect(ours).toContainText("3 hẻm có hoa.");
  expect(await shown()).toBe("1");

  // A second one of the same model is refused with a sentence; another ward's is not there.
  await desk.goto("/ban-lam-viec/nhan-rong/moi?mo-hinh=hem-hoa-tu-quan-so-153-nguyen-thi-minh-khai");
  await desk.getByLabel("Bắt đầu từ ngày").fill("2026-06-02");
  await button(desk, "Ghi nhận áp dụng").click();
  await expect(alertOf(desk)).toContainText("đang áp dụng mô hình này rồi");
  await desk.goto("/ban-lam-viec/nhan-rong");
  await desk.getByRole("link", { name: /Hẻm hoa tự quản/ }).click();
  const stranger = await signedIn(browser, otherOfficial);
  expect((await stranger.goto(new URL(desk.url()).pathname))!.status()).toBe(404);

  await desk.getByText("Đơn vị không áp dụng nữa").click();
  await button(desk, "Ghi nhận đã kết thúc").click();
  await expect(alertOf(desk)).toContainText("Hãy điền mục này");
  await desk.getByLabel("Vì sao").fill("Hẻm đã giải tỏa.");
  await button(desk, "Ghi nhận đã kết thúc").click();
  await expect(desk.getByText("Đã kết thúc", { exact: true })).toBeVisible();
  expect(await shown()).toBe("none");
});

test("a citizen asks their ward to adopt a model; the ward makes a nomination of it", async ({ browser }) => {
  const citizen = await guest(browser);
  await citizen.goto("/mo-hinh/me-do-dau/ap-dung");
  await citizen.getByRole("link", { name: "Đề nghị phường của tôi" }).click();
  await expect(citizen.getByRole("radio", { name: "Một cách làm, mô hình" })).toBeChecked();
  await expect(citizen.getByRole("checkbox")).not.toBeChecked();
  await citizen.getByLabel("Tên và số điện thoại").fill("Chị Bảy, 0900 000 000");
  await button(citizen, "Gửi cho phường").click();

  // Nothing typed is lost, and each fault leads to its field.
  const alert = citizen.getByRole("alert").filter({ hasText: "Có chỗ chưa đúng" });
  await expect(alert).toContainText("Hãy đánh dấu đồng ý");
  await expect(citizen.getByLabel("Tên và số điện thoại")).toHaveValue("Chị Bảy, 0900 000 000");
  await citizen.getByRole("checkbox", { name: /Tôi đồng ý/ }).check();
  await citizen.getByRole("combobox", { name: /Ở phường, xã nào/ }).pressSequentially("phuong 7 quan 11");
  await citizen.getByRole("option", { name: /Phường 7, Quận 11/ }).click();
  await citizen.getByLabel(/^Khu phố/).fill("Khu phố 5");
  await button(citizen, "Gửi cho phường").dblclick();
  const reference = await referenceOn(citizen);
  expect(reference).toMatch(/^GT-/);
  expect(await stateOf(citizen, reference)).toContain("đang chờ xem");

  const stranger = await signedIn(browser, otherOfficial);
  await stranger.goto("/ban-lam-viec/gioi-thieu?loc=tat-ca");
  await expect(stranger.getByText("0900 000 000")).toHaveCount(0);
  await expect(stranger.getByRole("link", { name: "Mẹ đỡ đầu" })).toHaveCount(0);

  const desk = await signedIn(browser, official);
  await desk.goto("/ban-lam-viec/gioi-thieu");
  await expect(desk.getByRole("link", { name: "Mẹ đỡ đầu" })).toHaveCount(1);
  await desk.getByRole("link", { name: "Mẹ đỡ đầu" }).click();
  await expect(desk.getByText("Chị Bảy, 0900 000 000")).toBeVisible();
  const address = new URL(desk.url()).pathname;
  expect((await stranger.goto(address))!.status()).toBe(404);
  await button(desk, "Lập hồ sơ").click();
  await expect(desk).toHaveURL(/de-cu\/[0-9a-f-]{36}\/doi-tuong$/);
  await expect(desk.getByLabel("Tên", { exact: true })).toHaveValue("Mẹ đỡ đầu");
  await desk.goto(address);
  await expect(desk.getByText("Đã xóa khi xử lý xong.")).toBeVisible();
  await expect(desk.getByText("0900 000 000")).toHaveCount(0);
  expect(await stateOf(citizen, reference)).toContain("bắt đầu lập hồ sơ");
});

test("without scripts a citizen suggests, is asked which ward, and machines are refused", async ({
  browser,
}) => {
  const citizen = await guest(browser, false);
  const opened = Date.now();
  await citizen.goto("/gioi-thieu-guong");
  await citizen.getByRole("radio", { name: "Một người" }).check();
  await citizen.getByLabel("Tên", { exact: true }).fill("Ông Tư sửa khóa");
  await citizen.getByLabel("Vì sao bạn giới thiệu?").fill("Sửa khóa không lấy tiền người già.");
  await citizen.getByRole("combobox", { name: "Ở phường, xã nào?" }).fill("quan 11");
  await button(citizen, "Gửi cho phường").click();
  // Faster than a person: refused, and every word still there.
  if (Date.now() - opened < 3_000) {
    await expect(citizen.getByText("chưa chắc đây là người thật")).toBeVisible();
  }
  await expect(citizen.getByLabel("Vì sao bạn giới thiệu?")).toHaveValue(
    "Sửa khóa không lấy tiền người già.",
  );
  await expect(async () => {
    await button(citizen, "Gửi cho phường").click();
    await expect(citizen.getByText("Nơi ấy nay thuộc phường, xã nào?")).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await citizen.getByRole("radio", { name: "Phường Minh Phụng" }).check();
  await button(citizen, "Gửi cho phường").click();
  const reference = await referenceOn(citizen);
  expect(await stateOf(citizen, reference)).toContain("đang chờ xem");

  // Declined in words, which the citizen reads.
  const desk = await signedIn(browser, official);
  await desk.goto("/ban-lam-viec/gioi-thieu");
  await desk.getByRole("link", { name: "Ông Tư sửa khóa" }).click();
  await desk.getByText("Không lập hồ sơ", { exact: true }).click();
  await button(desk, "Xác nhận").click();
  await expect(desk.getByRole("alert").filter({ hasText: "Hãy điền mục này" })).toBeVisible();
  await desk.getByLabel("Lý do").fill("Ông Tư xin không nêu tên.");
  await button(desk, "Xác nhận").click();
  await expect(desk.getByText("Ông Tư xin không nêu tên.")).toBeVisible();
  expect(await stateOf(citizen, reference)).toContain("không lập hồ sơ lần này");
  await expect(citizen.getByText("Ông Tư xin không nêu tên.")).toBeVisible();
});

test("a reader reports a mistake; ward and moderator hear of it", async ({ browser }) => {
  const reader = await guest(browser);
  await reader.goto("/guong/muoi-hai-nam-mo-lop-hoc-buoi-toi-cho-tre-em-lao-dong-trong-hem");
  await reader.getByRole("link", { name: "Báo lỗi ở trang này" }).click();
  await reader.getByLabel(/^Chỗ nào chưa đúng/).fill("Lớp có từ năm 2013.");
  await button(reader, "Gửi báo lỗi").click();
  const reference = await referenceOn(reader);
  expect(reference).toMatch(/^BL-/);
  for (const person of [official, moderator]) {
    const inbox = await signedIn(browser, person);
    await inbox.goto("/tai-khoan/hop-thu");
    await inbox.getByRole("button", { name: new RegExp(reference) }).click();
    await expect(inbox.getByText("Lớp có từ năm 2013.")).toBeVisible();
    await expect(button(inbox, "Lập hồ sơ")).toHaveCount(0);
  }
  // Where no story is named, also by who found the page in the search, it leads to one.
  for (const nowhere of ["/bao-loi?trang=/quan-tri", "/bao-loi"]) {
    expect((await reader.goto(nowhere))!.status()).toBe(200);
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Bạn thấy lỗi ở câu chuyện nào?");
  }
  expect(await stateOf(reader, "GT-0000-0000")).toContain("Không có mã này");
});

test("an administrator keeps the cultural spaces", async ({ browser }) => {
  const reader = await guest(browser, false);
  await reader.goto("/khong-gian-van-hoa");
  await reader.getByRole("link", { name: /Phường Minh Phụng/ }).click();
  await expect(reader.getByText("Đọc sách cùng thiếu nhi")).toBeVisible();
  await expect(reader.getByText("Minh họa", { exact: true })).toBeVisible();

  const office = await signedIn(browser, admin);
  await office.goto("/quan-tri");
  await office.getByRole("link", { name: "Không gian" }).click();
  await office.getByRole("link", { name: "Thêm không gian" }).click();
  await office.getByLabel("Tên", { exact: true }).fill("Góc sách bến xe");
  await button(office, "Lưu không gian").click();
  await expect(office.getByRole("alert").filter({ hasText: "Hãy chọn đơn vị." })).toBeVisible();
  await office.getByLabel("Phường, xã").selectOption({ label: "Phường Phú Thọ" });
  await office.getByLabel("Sinh hoạt 1").fill("Đọc báo sáng");
  await button(office, "Lưu không gian").click();
  await expect(office.getByText("Đã lưu.")).toBeVisible();
  await reader.goto("/khong-gian-van-hoa/goc-sach-ben-xe");
  await expect(reader.getByText("Đọc báo sáng")).toBeVisible();
  await office.getByLabel("Hiện trên cổng").uncheck();
  await button(office, "Lưu không gian").click();
  await expect(office.getByRole("link", { name: "Xem trang công khai" })).toHaveCount(0);
  expect((await reader.goto("/khong-gian-van-hoa/goc-sach-ben-xe"))!.status()).toBe(404);
  const desk = await signedIn(browser, official);
  expect((await desk.goto("/quan-tri/khong-gian"))!.url()).toContain("/tai-khoan");
});

test("directives and honour rolls say what is known, and what is not", async ({ browser }) => {
  const reader = await guest(browser, false);
  await reader.goto("/van-ban");
  await reader.getByRole("link", { name: "Chỉ thị số 05-CT/TW" }).click();
  await expect(reader.getByText("15/05/2016")).toBeVisible();
  await expect(reader.getByText("Cổng chưa ghi ngày hiệu lực")).toBeVisible();
  const address = reader.getByRole("link", { name: "Tìm trên tulieuvankien.dangcongsan.vn" });
  await expect(address).toHaveAttribute("href", /^https:\/\/tulieuvankien\.dangcongsan\.vn\//);
  await reader
    .getByRole("link", { name: /Quận Tân Bình \(2022/ })
    .first()
    .click();
  await expect(reader.getByText("tổng cộng 84")).toBeVisible();
  await expect(reader.getByRole("link", { name: "Về đẩy mạnh học tập và làm theo" })).toHaveAttribute(
    "href",
    "/van-ban/chi-thi-05-ct-tw",
  );
  // Six models, each said once.
  await expect(reader.locator(".story-row")).toHaveCount(6);
  await expect(reader.getByText("Mẹ đỡ đầu", { exact: true })).toHaveCount(1);
  await reader.goto("/dot-bieu-duong/bieu-duong-nam-2026");
  const people = reader.getByRole("table", { name: /Cá nhân/ });
  await expect(people.getByText(/00\/QĐ-UBND \(minh họa\)/).first()).toBeVisible();
});
