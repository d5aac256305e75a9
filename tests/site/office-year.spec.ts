import { expect, test } from "./test";
import { admin, official, signedIn } from "./people";

test("a merger is entered ahead, asks about a name it does not know, is changed and taken back", async ({
  browser,
}) => {
  const page = await signedIn(browser, admin);
  await page.goto("/quan-tri/don-vi");
  const units = page.getByRole("main").getByRole("link", { name: /^(Phường|Xã|Đặc khu) / });
  await expect(units).toHaveCount(20);
  await page.getByRole("link", { name: "Trang sau" }).click();
  await expect(page).toHaveURL(/trang=2$/);
  await page.getByRole("searchbox", { name: "Tìm theo tên đơn vị" }).fill("phu tho");
  await page.getByRole("button", { name: "Tìm", exact: true }).click();
  await expect(units).toHaveText(["Phường Phú Thọ", "Phường Phú Thọ Hòa"]);
  await page.getByRole("link", { name: "Chưa có cán bộ (2)" }).click();
  await expect(units).toHaveCount(2);
  await page.goto("/quan-tri/don-vi?q=khong+co");
  await expect(page.getByText("Không có đơn vị nào như vậy.")).toBeVisible();
  await page.getByRole("link", { name: "Ghi lần sáp nhập, chia tách" }).click();
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(page.getByRole("alert").getByRole("link")).toHaveCount(4);
  await page.getByLabel("Đơn vị kết thúc").fill("Phường Hòa Bình\nphuong phu tho");
  await page.getByLabel("Đơn vị tiếp nhận").fill("Phường Hòa Thọ");
  await page.getByLabel("Ngày hiệu lực").fill("01/07/2099");
  await page.getByLabel("Văn bản làm căn cứ").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(page.getByText("Cổng chưa có đơn vị nào tên “Phường Hòa Thọ”.")).toBeVisible();
  await expect(page.getByLabel("Đơn vị kết thúc")).toHaveValue("Phường Hòa Bình\nphuong phu tho");
  await page.getByLabel("Có đơn vị mới lập").check();
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  const title = "Phường Hòa Bình, Phường Phú Thọ → Phường Hòa Thọ";
  await expect(page.getByRole("status").filter({ hasText: "Đã lưu." })).toBeVisible();
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await page.locator("summary", { hasText: "Bỏ lần ghi này" }).click();
  await page.getByRole("button", { name: "Bỏ hẳn" }).click();
  await expect(page.getByText("Chưa ghi lần sáp nhập nào.")).toBeVisible();
  expect((await page.goto("/don-vi/phuong-hoa-binh"))!.status()).toBe(200);
});

test("a campaign's criteria are asked before the form; where they do not hold, it says what else fits", async ({
  browser,
}) => {
  const office = await signedIn(browser, admin);
  const name = "Gương sáng có tiêu chuẩn";
  const criterion = "Cư trú ở phường từ một năm trở lên";
  await office.goto("/quan-tri/dot-bieu-duong?q=bieu+duong+nam+2026");
  await expect(office.getByRole("searchbox", { name: "Tìm theo tên đợt" })).toHaveValue(
    "bieu duong nam 2026",
  );
  const file = await office.request.get(
    (await office.getByRole("link", { name: "Tải Excel" }).getAttribute("href"))!,
  );
  expect([file.status(), file.headers()["content-disposition"]]).toEqual([
    200,
    'attachment; filename="cac-dot-bieu-duong.xlsx"',
  ]);
  const row = office.getByRole("main").getByRole("listitem").filter({ hasText: "năm 2026" }).last();
  await row.locator("summary").click();
  await row.getByRole("button", { name: "Sao chép sang năm sau" }).click();
  await expect(office.getByText(/^Đây là bản sao của “/)).toBeVisible();
  await office.getByLabel("Tên", { exact: true }).fill(name);
  await office.getByLabel("Hạn nhận hồ sơ").fill("26/01/2099");
  await office.locator("summary", { hasText: "Tiêu chuẩn" }).click();
  await office.locator("[name='criteria.0.words']").fill(criterion);
  await office.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(office.getByRole("heading", { level: 1, name })).toBeVisible();
  await office.locator("summary", { hasText: "Mở đợt" }).click();
  await office.getByRole("button", { name: `Mở “${name}”` }).click();
  await expect(office.getByRole("link", { name: "Xem trang công khai" })).toBeVisible();
  const id = new URL(office.url()).pathname.split("/").pop()!;

  for (const javaScriptEnabled of [true, false]) {
    const desk = await signedIn(browser, official, { javaScriptEnabled });
    await desk.goto(`/ban-lam-viec/de-cu/moi?dot=${id}`);
    await expect(desk.getByRole("heading", { name: "Có đủ điều kiện không?" })).toBeVisible();
    await expect(desk.getByRole("listitem").filter({ hasText: criterion })).toBeVisible();
    await expect(desk.getByLabel("Tên", { exact: true })).toHaveCount(0);
    await desk.getByRole("link", { name: "Có điều không đúng" }).click();
    await expect(desk.getByText(`Chưa đủ điều kiện cho ${name}`)).toBeVisible();
    await expect(desk.getByRole("link", { name: /^Xem điều kiện của .*năm 2026/ })).toBeVisible();
    await desk.getByRole("link", { name: "Lập hồ sơ nháp, chưa chọn đợt" }).click();
    await expect(desk.getByLabel("Tên", { exact: true })).toBeVisible();
    await expect(desk.getByRole("radio", { name })).not.toBeChecked();
    await desk.goto(`/ban-lam-viec/de-cu/moi?dot=${id}&du=khong`);
    await desk.getByRole("link", { name: "Xem lại các điều kiện" }).click();
    await desk.getByRole("link", { name: "Đúng cả, lập hồ sơ" }).click();
    await expect(desk.getByRole("radio", { name })).toBeChecked();
  }
  await office.locator("summary", { hasText: "Đóng nhận hồ sơ" }).click();
  await office.getByRole("button", { name: `Đóng “${name}”` }).click();
  await expect(office.locator("summary", { hasText: "Mở lại" })).toBeVisible();
});
