import { expect, test, type Page } from "./test";
import { makeDraft, openDecision, sendNomination } from "./nominations";
import { moderator, official, signedIn } from "./people";

const rows = (page: Page) => page.locator("[data-desk-row]");
const row = (page: Page, name: string) => rows(page).filter({ hasText: name });
const bar = (page: Page) => page.getByRole("region", { name: "Hồ sơ đã chọn" });
const heading = (page: Page, name: string) =>
  expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

test("the list is searched without accents, filtered and ordered in its address; the bar names whom it deletes", async ({
  browser,
}) => {
  const page = await signedIn(browser, official);
  for (const name of ["Đỗ Thị Ẩn Danh", "Đỗ Văn Ẩn Danh"])
    await makeDraft(page, { name, honorific: "", deed: "Vá xe ở bàn làm việc" });
  await makeDraft(page, { name: "Hội Ẩn Danh", kind: "collective", deed: "Vá xe ở bàn làm việc" });
  await page.goto("/ban-lam-viec");
  await page.getByRole("searchbox", { name: "Tên, việc làm, số hồ sơ" }).fill("an danh va xe");
  await page.getByRole("combobox", { name: "Loại" }).selectOption("individual");
  await page.getByRole("combobox", { name: "Sắp xếp" }).selectOption("ten");
  await page.getByRole("button", { name: "Lọc", exact: true }).click();
  await expect(page).toHaveURL(/q=an\+danh\+va\+xe.*loai=individual.*xep=ten/);
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).first()).toContainText("Đỗ Thị Ẩn Danh");
  const group = page.getByRole("navigation", { name: "Lọc hồ sơ" });
  await expect(group.getByRole("link", { name: "Nháp 2" })).toBeVisible();
  await group.getByRole("link", { name: "Đã gửi 0" }).click();
  await expect(page.getByText("Không có hồ sơ nào ở mục này.")).toBeVisible();
  await page.goBack();

  await page.getByRole("checkbox", { name: "Chọn Đỗ Thị Ẩn Danh" }).check();
  await page.getByRole("checkbox", { name: "Chọn Đỗ Văn Ẩn Danh" }).check();
  await expect(bar(page)).toContainText("Đã chọn 2: Đỗ Thị Ẩn Danh, Đỗ Văn Ẩn Danh");
  await page.getByRole("checkbox", { name: "Chọn Đỗ Văn Ẩn Danh" }).uncheck();
  await bar(page).locator("summary", { hasText: "Xóa 1 bản nháp" }).click();
  await expect(bar(page).getByText(/^Xóa 1 bản nháp: Đỗ Thị Ẩn Danh\./)).toBeVisible();
  await bar(page).getByRole("button", { name: "Xóa hẳn 1 bản nháp" }).click();
  await expect(page.getByText("Đã xóa 1 bản nháp.")).toBeVisible();
  await page.goto("/ban-lam-viec?q=an+danh+va+xe");
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole("link", { name: "Bỏ lọc" }).click();
  await expect(page).toHaveURL(/\/ban-lam-viec$/);

  // The keys of the foot's line; a key pressed before the page listens is lost, so it is pressed again.
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(rows(page).first().getByRole("link")).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("x");
  await expect(bar(page)).toContainText("Đã chọn 1");
  await bar(page).getByRole("button", { name: "Bỏ chọn" }).click();
  await expect(bar(page)).toHaveCount(0);
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
});

test("on a phone what waits comes first, the two ways to begin stand at the foot, the rest in the menu", async ({
  browser,
}) => {
  const page = await signedIn(browser, official);
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto("/ban-lam-viec");
  const main = page.getByRole("main");
  const work = main.getByRole("heading", { name: "Việc cần làm" });
  expect((await work.boundingBox())!.y).toBeLessThan(220);
  await expect(main.getByRole("link", { name: "Sửa tiếp" })).toBeInViewport();
  for (const [name, path] of [
    ["Nhập Excel", "/ban-lam-viec/danh-sach/tu-tep"],
    ["Lập hồ sơ mới", "/ban-lam-viec/de-cu/moi"],
  ] as const) {
    const link = main.getByRole("link", { name, exact: true });
    await expect(link).toHaveAttribute("href", path);
    expect((await link.boundingBox())!.y).toBeGreaterThan(730);
  }
  await expect(main.getByRole("link", { name: "Nhân rộng mô hình" })).toBeHidden();
  await page.locator("summary", { hasText: "Menu" }).click();
  const menu = page.getByRole("banner").getByRole("navigation").last();
  await expect(menu.getByRole("link", { name: "Nhân rộng mô hình" })).toBeVisible();
  await menu.getByRole("link", { name: "Liên hệ phường, xã" }).click();
  await expect(page).toHaveURL(/ban-lam-viec\/lien-he$/);
});

test("without scripts the ticks are sent first, then the bar names and deletes", async ({ browser }) => {
  const page = await signedIn(browser, official, { javaScriptEnabled: false });
  await makeDraft(page, { name: "Không Kịch Bản", honorific: "", deed: "Việc để xóa" });
  await page.goto("/ban-lam-viec?q=khong+kich+ban+viec+de+xoa");
  await page.getByRole("checkbox", { name: "Chọn Không Kịch Bản" }).check();
  await page.getByRole("button", { name: "Xem các hồ sơ đã chọn" }).click();
  await expect(bar(page)).toContainText("Đã chọn 1: Không Kịch Bản");
  await expect(page.getByRole("checkbox", { name: "Chọn Không Kịch Bản" })).toBeChecked();
  await bar(page).locator("summary", { hasText: "Xóa 1 bản nháp" }).click();
  await bar(page).getByRole("button", { name: "Xóa hẳn 1 bản nháp" }).click();
  await expect(page.getByText("Đã xóa 1 bản nháp.")).toBeVisible();
  await page.goto("/ban-lam-viec?q=khong+kich+ban+viec+de+xoa");
  await expect(rows(page)).toHaveCount(0);
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "on a phone" : "without scripts";
  test(`the ready ones of those chosen are sent at once, and what was not says why, ${how}`, async ({
    browser,
  }) => {
    const page = await signedIn(browser, official, {
      javaScriptEnabled,
      viewport: { width: 360, height: 800 },
    });
    const deed = `Gửi cùng lúc ${how}`;
    const names = ["Bà Cùng Một", "Bà Cùng Hai"].map((name) => `${name} ${javaScriptEnabled ? "A" : "B"}`);
    for (const name of names) await makeDraft(page, { name, honorific: "", deed });
    await makeDraft(page, { name: "Ông Còn Thiếu", honorific: "", deed, birthYear: "" });
    await page.goto(`/ban-lam-viec?q=${encodeURIComponent(deed)}`);
    for (const name of [...names, "Ông Còn Thiếu"])
      await page.getByRole("checkbox", { name: `Chọn ${name}` }).check();
    if (!javaScriptEnabled) await page.getByRole("button", { name: "Xem các hồ sơ đã chọn" }).click();
    const sheet = (await bar(page).getByRole("link", { name: "Tải Excel" }).getAttribute("href"))!;
    expect((await page.request.get(sheet)).headers()["content-disposition"]).toBe(
      'attachment; filename="ho-so-da-chon.xlsx"',
    );
    await bar(page).locator("summary", { hasText: "Gửi 2 hồ sơ đủ" }).click();
    await expect(bar(page).getByText("Chưa đủ nên chưa gửi: Ông Còn Thiếu.")).toBeVisible();
    await bar(page).getByRole("button", { name: "Gửi 2 hồ sơ" }).click();
    const told = page.getByRole("status").filter({ hasText: "Đã gửi 2 hồ sơ." });
    await expect(told).toContainText("Ông Còn Thiếu: Thiếu: năm sinh");
    for (const name of names) await expect(row(page, name)).toContainText("Chờ kiểm duyệt");
    await expect(row(page, "Ông Còn Thiếu")).toContainText("Nháp");
  });
}

test("a returned one stands first with its reason, says what changed, asks before it goes back unchanged, and answers", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const desk = await signedIn(browser, official);
  const name = "Phạm Thị Trả Lại";
  const id = await sendNomination(desk, { name, honorific: "", deed: "Việc bị trả lại" });
  const review = await signedIn(browser, moderator);
  const giveBack = async (reason: string) => {
    await review.goto(`/kiem-duyet/${id}`);
    await openDecision(review, "r");
    await review.getByRole("textbox", { name: "Lý do" }).fill(reason);
    await review.getByRole("button", { name: "Xác nhận trả lại" }).click();
    await expect(review.getByText(`Đã trả lại để bổ sung: ${name}`)).toBeVisible();
  };
  await giveBack("Giấy khen 2023 chưa có số quyết định.");
  await desk.goto("/ban-lam-viec");
  const work = desk.getByRole("region", { name: "Việc cần làm" });
  await expect(work).toContainText("“Giấy khen 2023 chưa có số quyết định.”");
  await expect(rows(desk).filter({ hasText: "Cần bổ sung" }).first()).toBeVisible();
  await expect(row(desk, name)).toContainText("Giấy khen 2023 chưa có số quyết định.");

  // On every page of it, with what was changed since.
  for (const page of ["doi-tuong", "thanh-tich", "kiem-tra"]) {
    await desk.goto(`/ban-lam-viec/de-cu/${id}/${page}`);
    await expect(desk.getByText("Giấy khen 2023 chưa có số quyết định.")).toBeVisible();
    await expect(desk.getByText("Chưa có thay đổi nào từ lúc bị trả lại.")).toBeVisible();
  }
  await desk.getByLabel("Lời đáp cho người kiểm duyệt").fill("Số quyết định ghi ở giấy tờ.");
  await desk.getByRole("button", { name: "Gửi hồ sơ" }).click();
  await expect(
    desk.getByText("Chưa có thay đổi nào từ lúc bị trả lại. Bạn vẫn muốn gửi như cũ?"),
  ).toBeVisible();
  await expect(desk.getByLabel("Lời đáp cho người kiểm duyệt")).toHaveValue("Số quyết định ghi ở giấy tờ.");
  await desk.getByRole("button", { name: "Vẫn gửi như cũ" }).click();
  await heading(desk, "Đã gửi hồ sơ");
  await review.goto(`/kiem-duyet/${id}`);
  await expect(review.getByText("Số quyết định ghi ở giấy tờ.")).toBeVisible();

  await giveBack("Ghi rõ khu phố.");
  await desk.goto(`/ban-lam-viec/de-cu/${id}/doi-tuong`);
  await desk.getByLabel("Khu phố, ấp").fill("Khu phố 33");
  await desk.getByRole("button", { name: "Lưu và tiếp tục" }).click();
  await heading(desk, "Việc làm và câu chuyện");
  await expect(desk.getByText("Đã sửa từ lúc bị trả lại:")).toBeVisible();
  await desk.getByRole("link", { name: "Khu phố, ấp" }).click();
  await expect(desk).toHaveURL(/doi-tuong#neighbourhood$/);
});

test("the next one keeps campaign and field; an earlier one and a template begin new ones", async ({
  browser,
}) => {
  const page = await signedIn(browser, official);
  const id = await sendNomination(page, { name: "Lê Văn Làm Nền", deed: "Dạy chữ ở bến xe" });
  await page.goto(`/ban-lam-viec/de-cu/${id}/da-gui`);
  await page.getByRole("link", { name: "Tạo hồ sơ tiếp theo" }).click();
  await expect(page).toHaveURL(/dot=bieu-duong-nam-2026&linh-vuc=giao-duc/);
  await expect(page.getByRole("radio", { name: /năm 2026/ })).toBeChecked();

  await page.goto(`/ban-lam-viec/de-cu/${id}`);
  await page.getByText("Lưu việc làm này thành mẫu").click();
  await page.getByRole("button", { name: "Lưu mẫu" }).click();
  await expect(page.getByRole("alert").getByRole("link", { name: "Hãy điền mục này." })).toBeVisible();
  await page.getByLabel("Tên mẫu").fill("Dạy chữ miễn phí");
  await page.getByRole("button", { name: "Lưu mẫu" }).click();
  await expect(page.getByText("Đã lưu mẫu.")).toBeVisible();
  await page.getByRole("button", { name: "Lập hồ sơ mới từ hồ sơ này" }).click();
  await expect(page.getByText("Nháp", { exact: true })).toBeVisible();
  await heading(page, "Lê Văn Làm Nền");
  expect(page.url()).not.toContain(id);

  await page.goto("/ban-lam-viec/de-cu/moi");
  await page.getByText(/^Bắt đầu từ một trong \d+ mẫu của phường$/).click();
  await page.getByRole("button", { name: "Dùng mẫu Dạy chữ miễn phí" }).click();
  await heading(page, "Ai, ở đâu");
  await expect(page.getByLabel("Tên", { exact: true })).toHaveValue("");
  await expect(page.getByRole("radio", { name: "Cá nhân" })).toBeChecked();
  await page.goto("/ban-lam-viec/de-cu/moi");
  await page.getByText(/^Bắt đầu từ một trong \d+ mẫu của phường$/).click();
  await page.getByRole("button", { name: "Xóa mẫu Dạy chữ miễn phí" }).click();
  await expect(page.getByText("Dạy chữ miễn phí")).toHaveCount(0);
});

test("the address of a section leads to the page it stands on, with where to look", async ({ browser }) => {
  const page = await signedIn(browser, official);
  const id = await makeDraft(page, { deed: "Địa chỉ cũ" });
  for (const [section, place] of [
    ["don-vi", "doi-tuong#don-vi"],
    ["cau-chuyen", "thanh-tich#cau-chuyen"],
    ["so-lieu", "thanh-tich#so-lieu"],
    ["anh", "kiem-tra#anh"],
    ["dong-y?kiem=1", "kiem-tra?kiem=1"],
  ]) {
    await page.goto(`/ban-lam-viec/de-cu/${id}/${section}`);
    await expect(page).toHaveURL(`/ban-lam-viec/de-cu/${id}/${place}`);
  }
  expect((await page.goto(`/ban-lam-viec/de-cu/${id}/khong-co`))!.status()).toBe(404);
});
