import { expect, test, type Page } from "./test";
import { openDecision, sendNomination } from "./nominations";
import { moderator, official, signedIn } from "./people";

const story =
  "Bà Lý Thị K nấu nồi cháo mỗi sáng thứ Bảy cho người bán vé số. Bà bắt đầu từ năm 2019 với một ký gạo; nay mỗi tuần có khoảng sáu mươi phần.";

const goOn = (page: Page) => page.getByRole("button", { name: "Lưu và tiếp tục" }).click();
const heading = (page: Page, name: string) =>
  expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

/** Fills in what a list of names says of somebody, and no more. Returns the nomination's address. */
async function enterNamesOnly(desk: Page, name: string, deed: string): Promise<string> {
  await desk.goto("/ban-lam-viec/de-cu/moi");
  await desk.getByRole("radio", { name: "Cá nhân" }).check();
  await desk.getByRole("radio", { name: /năm 2026/ }).check();
  await desk.getByLabel("Tên", { exact: true }).fill(name);
  await desk.getByLabel("Năm sinh").fill("1956");
  await desk.getByRole("radio", { name: "Nữ", exact: true }).check();
  await desk.getByLabel("Nghề nghiệp, chức vụ").fill("Buôn bán nhỏ");
  await desk.getByLabel("Khu phố, ấp").fill("Khu phố 11");
  await goOn(desk);
  await heading(desk, "Việc làm và câu chuyện");
  await desk.getByLabel("Lĩnh vực").selectOption({ index: 1 });
  await desk.getByLabel("Việc làm tốt, trong một câu").fill(deed);
  await goOn(desk);
  await heading(desk, "Ảnh, đồng ý và gửi");
  return new URL(desk.url()).pathname.replace("/kiem-tra", "");
}

async function agree(desk: Page, nomination: string, boxes: string[]): Promise<void> {
  await desk.goto(`${nomination}/kiem-tra`);
  for (const name of boxes) await desk.getByRole("checkbox", { name }).check();
  await desk.getByLabel("Tên người đồng ý").fill("Lý Thị K");
  await desk.getByLabel("Ngày đồng ý").fill("2026-11-01");
  await desk.getByRole("button", { name: "Lưu sự đồng ý" }).click();
  await expect(desk.getByText("Đã ghi sự đồng ý.")).toBeVisible();
}

async function send(desk: Page, nomination: string): Promise<void> {
  await desk.goto(nomination);
  await expect(desk.getByText("Đủ để gửi: hồ sơ được xét")).toBeVisible();
  await expect(desk.getByText(/Chưa đủ để kể, còn thiếu \d mục\. Vẫn gửi được/)).toBeVisible();
  await desk.getByRole("link", { name: "Kiểm tra lại hồ sơ" }).click();
  await expect(desk.getByText(/^Còn \d mục để câu chuyện được đăng$/)).toBeVisible();
  await desk.getByRole("button", { name: "Gửi hồ sơ" }).click();
  await heading(desk, "Đã gửi hồ sơ");
}

async function approve(review: Page, nomination: string, name: string): Promise<void> {
  await review.goto(nomination.replace("/ban-lam-viec/de-cu/", "/kiem-duyet/"));
  await expect(
    review.getByText(/Chưa đủ để kể, duyệt là ghi danh sách\. Còn thiếu: Câu chuyện/),
  ).toBeVisible();
  await openDecision(review, "a");
  await review.getByRole("button", { name: "Xác nhận duyệt", exact: true }).click();
  await expect(review.getByText(`Đã duyệt, ghi vào danh sách biểu dương: ${name}`)).toBeVisible();
}

test("a name without a story stands in the roll, and its story follows", async ({ browser }) => {
  test.setTimeout(180_000);
  const desk = await signedIn(browser, official);
  const review = await signedIn(browser, moderator);
  const reader = await (await browser.newContext()).newPage();
  const [name, deed] = ["Lý Thị K", "Nấu cháo sáng thứ Bảy cho người bán vé số"];
  const silent = { name: "Ngô Thị Kín", deed: "Dọn rác bờ kênh mỗi chiều" };

  const nomination = await enterNamesOnly(desk, name, deed);
  await agree(desk, nomination, ["Danh sách biểu dương"]);
  await send(desk, nomination);
  const other = await enterNamesOnly(desk, silent.name, silent.deed);
  await send(desk, other);
  await approve(review, nomination, name);
  await approve(review, other, silent.name);

  // Named with occupation, and no way to a story; who did not agree is only counted.
  await reader.goto("/dot-bieu-duong/bieu-duong-nam-2026/danh-sach");
  const row = reader.getByRole("row").filter({ hasText: name });
  await expect(row).toContainText(deed);
  await expect(row).toContainText("Buôn bán nhỏ");
  await expect(row.getByRole("link")).toHaveCount(0);
  await expect(reader.getByText(/Và \d+ trường hợp không nêu tên\./)).toBeVisible();
  // The year stands alone: a portal's port may hold the same figures.
  for (const secret of [silent.name, silent.deed, /(?<!\d)1956(?!\d)/])
    await expect(reader.getByText(secret)).toHaveCount(0);

  // The ward adds the story; what the roll says is not asked again.
  await desk.goto("/tai-khoan/hop-thu");
  await desk.getByRole("button", { name: new RegExp(`${name}.*ghi vào danh sách biểu dương`) }).click();
  await desk.getByRole("button", { name: "Bổ sung câu chuyện" }).click();
  await heading(desk, "Việc làm và câu chuyện");
  await desk.getByRole("textbox", { name: "Câu chuyện" }).fill(story);
  await expect(desk.getByText(/^Đã lưu lúc/)).toBeVisible();
  await desk.goto(nomination);
  await expect(desk.getByRole("link", { name: "Ai được đề cử" })).toHaveCount(0);
  await agree(desk, nomination, ["Trang web Lan Tỏa"]);
  await desk.goto(`${nomination}/kiem-tra`);
  await desk.getByRole("button", { name: "Gửi câu chuyện" }).click();
  await heading(desk, "Đã gửi hồ sơ");
  await expect(desk.getByText("Câu chuyện chờ duyệt")).toBeVisible();

  await review.goto("/kiem-duyet");
  await review.getByRole("link", { name: deed }).click();
  await expect(review.getByText("Thay đổi so với lần trước: Câu chuyện, Sự đồng ý")).toBeVisible();
  await openDecision(review, "a");
  await review.getByRole("button", { name: "Xác nhận duyệt và đăng" }).click();
  await expect(review.getByText(`Đã đăng câu chuyện: ${name}`)).toBeVisible();

  await reader.goto("/dot-bieu-duong/bieu-duong-nam-2026/danh-sach");
  await expect(row.getByRole("link")).toHaveText(name);
  await row.getByRole("link").click();
  await expect(reader.getByRole("heading", { level: 1, name: deed })).toBeVisible();
  await expect(reader.getByText("Buôn bán nhỏ")).toHaveCount(0);
});

test("an official of several wards says for which one, and is asked with the last one chosen", async ({
  browser,
}) => {
  const office = await signedIn(browser, "quantri@demo.example");
  await office.goto("/quan-tri/nguoi-dung/moi");
  await office.getByLabel("Họ và tên").fill("Đỗ Thị Hai Nơi");
  await office.getByLabel("Email").fill("hainoi@phuong.example");
  await office.getByRole("radio", { name: "Cán bộ" }).check();
  await office.getByLabel("Đơn vị").selectOption({ label: "Phường Phú Thọ" });
  await office.getByRole("button", { name: "Tạo liên kết mời" }).click();
  const link = (await office.getByTestId("one-time-link").textContent())!;
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  await page.getByLabel("Mật khẩu mới").fill("một câu dài dễ nhớ 9");
  await page.getByRole("button", { name: "Đặt mật khẩu và đăng nhập" }).click();
  await expect(page).toHaveURL(/ban-lam-viec$/);
  // For one ward nothing is asked.
  await page.goto("/ban-lam-viec/de-cu/moi");
  await expect(page.getByText("Lập hồ sơ cho phường, xã nào?")).toHaveCount(0);

  await office.goto("/quan-tri/nguoi-dung?q=hainoi@phuong");
  await office.getByRole("link", { name: "Đỗ Thị Hai Nơi" }).click();
  await office.locator("summary", { hasText: "Trao thêm vai trò" }).click();
  await office.getByRole("radio", { name: "Cán bộ" }).check();
  await office.getByLabel("Đơn vị").selectOption({ label: "Phường Bình Thới" });
  await office.getByRole("button", { name: "Trao vai trò" }).click();
  await expect(office.locator("summary", { hasText: "Phường Bình Thới" })).toBeVisible();

  await page.goto("/ban-lam-viec/de-cu/moi");
  await page.getByRole("radio", { name: "Phường Bình Thới" }).check();
  await page.getByLabel("Tên", { exact: true }).fill("Bà Chọn Nơi");
  await expect(page.getByText(/^Đã lưu lúc/)).toBeVisible();
  await goOn(page);
  await heading(page, "Việc làm và câu chuyện");
  await page.goBack();
  await expect(page.getByRole("radio", { name: "Phường Bình Thới" })).toBeChecked();
  await page.goto("/ban-lam-viec/de-cu/moi");
  await expect(page.getByRole("radio", { name: "Phường Bình Thới" })).toBeChecked();
});

test("praise is approved without a decision's number; what was given is entered later, put right and shown", async ({
  browser,
}) => {
  const desk = await signedIn(browser, official);
  const id = await sendNomination(desk, { name: "Đàm Thị Vinh", deed: "Giữ sạch bờ kênh sáu năm liền" });
  const review = await signedIn(browser, moderator);
  await review.goto(`/kiem-duyet/${id}`);
  await openDecision(review, "a");
  await expect(review.getByLabel("Hình thức khen thưởng")).toHaveValue("");
  await expect(review.getByLabel(/^Số quyết định \(nếu/)).toBeHidden();
  await review.getByRole("button", { name: /^Xác nhận duyệt/ }).click();
  await expect(review).toHaveURL(/da-lam=approve/);

  await review.goto(`/kiem-duyet/${id}`);
  for (const [button, number] of [
    ["Ghi hình thức khen, số quyết định", "125/QĐ-UBND"],
    ["Sửa hình thức khen, số quyết định", "126/QĐ-UBND"],
  ] as const) {
    await review.locator("summary", { hasText: button }).click();
    await review.getByLabel("Hình thức khen thưởng").selectOption("Bằng khen, cấp thành phố");
    await review.getByLabel(/^Số quyết định \(nếu/).fill(number);
    await review.getByLabel(/^Ngày ký/).fill("05/11/2026");
    await review.getByRole("button", { name: "Lưu hình thức khen" }).click();
    await expect(
      review.getByText(`Đã ghi: Bằng khen, cấp thành phố · ${number} · 05/11/2026.`),
    ).toBeVisible();
  }
});
