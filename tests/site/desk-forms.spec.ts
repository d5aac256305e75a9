import { expect, test, type Page } from "./test";
import { jpeg } from "../support/files";
import { consent, makeDraft, ownOrigin } from "./nominations";
import { admin, official, signedIn, signIn } from "./people";

const section = (id: string, name: string) => `/ban-lam-viec/de-cu/${id}/${name}`;
const goOn = (page: Page) => page.getByRole("button", { name: "Lưu và tiếp tục" }).click();
const saveConsents = (page: Page) => page.getByRole("button", { name: "Lưu sự đồng ý" }).click();
const question = (page: Page) => page.getByRole("alert").filter({ hasText: "Bạn muốn dùng bản nào?" });

/** Fills the consent form and sends it. */
async function agree(page: Page, name: string, on = "05/11/2026"): Promise<void> {
  await page.getByRole("checkbox", { name: "Trang web Lan Tỏa" }).check();
  await page.getByLabel("Tên người đồng ý").fill(name);
  await page.getByLabel("Ngày đồng ý").fill(on);
  await saveConsents(page);
}

test("of two tabs on the consent page the second is told, keeps its words and chooses", async ({
  browser,
}) => {
  const first = await signedIn(browser, official);
  const id = await makeDraft(first);
  const second = await first.context().newPage();
  for (const tab of [first, second]) await tab.goto(section(id, "kiem-tra"), { waitUntil: "networkidle" });
  await agree(first, "Hồ Thị Một");
  await expect(first.getByText("Đã ghi sự đồng ý.")).toBeVisible();
  await agree(second, "Hồ Thị Hai");
  await expect(question(second)).toBeFocused();
  await expect(question(second)).toContainText("Hồ Thị Một");
  await expect(second.getByLabel("Tên người đồng ý")).toHaveValue("Hồ Thị Hai");
  await first.goto(section(id, "kiem-tra"));
  await expect(first.getByLabel("Tên người đồng ý")).toHaveValue("Hồ Thị Một");
  await question(second).getByRole("button", { name: "Giữ bản của tôi" }).click();
  await expect(second.getByText("Đã ghi sự đồng ý.")).toBeVisible();
  await first.reload();
  await expect(first.getByLabel("Tên người đồng ý")).toHaveValue("Hồ Thị Hai");
});

test("without scripts the second is told too, and nothing is promised that only scripts do", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const first = await context.newPage();
  await signIn(first, official);
  const id = await makeDraft(first);
  await first.goto(section(id, "doi-tuong"));
  await expect(first.getByText("Bấm Lưu và tiếp tục để lưu.")).toBeVisible();
  await expect(first.getByText("Tự lưu khi bạn nhập.")).toHaveCount(0);
  const second = await context.newPage();
  for (const tab of [first, second]) await tab.goto(section(id, "kiem-tra"));
  await agree(first, "Hồ Thị Một");
  await agree(second, "Hồ Thị Hai");
  await expect(question(second)).toContainText("Hồ Thị Một");
  await expect(second.getByLabel("Tên người đồng ý")).toHaveValue("Hồ Thị Hai");
  await question(second).getByRole("link", { name: "Tải bản mới" }).click();
  await expect(second.getByLabel("Tên người đồng ý")).toHaveValue("Hồ Thị Một");
});

test("of two tabs on a photo's words the second is told and chooses", async ({ browser }) => {
  const first = await signedIn(browser, official);
  const id = await makeDraft(first);
  await first.request.post(`/api/nominations/${id}/photos`, {
    headers: { ...ownOrigin(first), "content-type": "application/octet-stream", "x-file-name": "a.jpg" },
    data: await jpeg(300, 200),
  });
  const second = await first.context().newPage();
  for (const tab of [first, second]) await tab.goto(section(id, "kiem-tra"), { waitUntil: "networkidle" });
  await first.getByLabel("Mô tả ảnh").fill("Bà Một đọc sách");
  await first.getByRole("button", { name: "Lưu mô tả" }).click();
  await expect(first.getByRole("button", { name: "Đã lưu mô tả" })).toBeVisible();
  await second.getByLabel("Mô tả ảnh").fill("Bà Hai đọc sách");
  await second.getByRole("button", { name: "Lưu mô tả" }).click();
  await expect(question(second)).toContainText("Mô tả ảnh: Bà Một đọc sách");
  await expect(second.getByLabel("Mô tả ảnh")).toHaveValue("Bà Hai đọc sách");
  await first.reload();
  await expect(first.getByLabel("Mô tả ảnh")).toHaveValue("Bà Một đọc sách");
  await question(second).getByRole("button", { name: "Giữ bản của tôi" }).click();
  await expect(second.getByRole("button", { name: "Đã lưu mô tả" })).toBeVisible();
  await first.reload();
  await expect(first.getByLabel("Mô tả ảnh")).toHaveValue("Bà Hai đọc sách");
});

test("a day is one field of words, shown as people write it, refused with an example", async ({
  browser,
}) => {
  const page = await signedIn(browser, official);
  const id = await makeDraft(page);
  await page.goto(section(id, "kiem-tra"));
  await agree(page, "Hồ Thị Thử", "31/02/2026");
  const summary = page.getByRole("alert").filter({ hasText: "Có chỗ chưa đúng" });
  await expect(
    summary.getByRole("link", { name: /dạng ngày\/tháng\/năm, ví dụ 05\/11\/2026/ }),
  ).toBeVisible();
  await expect(page.getByLabel("Ngày đồng ý")).toHaveValue("31/02/2026");
  await page.getByLabel("Ngày đồng ý").fill("5/11/2026");
  await saveConsents(page);
  await expect(page.getByText("Đã ghi sự đồng ý.")).toBeVisible();
  await page.goto(section(id, "kiem-tra"));
  await expect(page.getByLabel("Ngày đồng ý")).toHaveValue("05/11/2026");
  await expect(page.locator("input[type=date]")).toHaveCount(0);
});

test("a new form sent untouched makes no nomination", async ({ browser }) => {
  const page = await signedIn(browser, official);
  await page.goto("/ban-lam-viec");
  const before = await page.getByText("Hồ sơ chưa có tên").count();
  await page.goto("/ban-lam-viec/de-cu/moi");
  await goOn(page);
  await expect(page.getByRole("alert").filter({ hasText: "Chưa có gì để lưu" })).toBeFocused();
  await page.goto("/ban-lam-viec");
  await expect(page.getByText("Hồ sơ chưa có tên")).toHaveCount(before);
});

test("the list of sections says how far it is and what may stay empty", async ({ browser }) => {
  const page = await signedIn(browser, official);
  const id = await makeDraft(page);
  await page.goto(`/ban-lam-viec/de-cu/${id}`);
  await expect(page.getByText("Đã xong 4/8 mục")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Giấy tờ kèm theo" })).toContainText(
    "Không bắt buộc",
  );
  await expect(page.getByRole("listitem").filter({ hasText: /^Sự đồng ý/ })).toContainText("Chưa làm");
  await page.getByRole("link", { name: "Ai được đề cử" }).click();
  await expect(page.getByLabel("Năm sinh")).toBeVisible();
  await page.getByLabel("Cách gọi").fill("Bà");
  await page.getByRole("radio", { name: "Tập thể" }).check();
  await expect(page.getByLabel("Năm sinh")).toBeHidden();
  await expect(page.getByText(/^Đã lưu lúc/)).toBeVisible();
  const stored = await page.request.get(`/api/nominations/${id}`);
  expect((await stored.json()).content).toMatchObject({ kind: "collective", honorific: "" });
  // A slip loses nothing.
  await page.getByRole("radio", { name: "Cá nhân" }).check();
  await expect(page.getByLabel("Cách gọi")).toHaveValue("Bà");
  await page.getByRole("link", { name: "Bà Hồ Thị Thử" }).click();
  await expect(page.getByText("Đã xong 4/8 mục")).toBeVisible();
});

test("one more than the campaign takes is told before it is sent, and may be sent", async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await signedIn(browser, official);
  const collective = (at: number) => ({
    kind: "collective",
    name: `Tập thể thứ ${at}`,
    deed: `Việc thứ ${at}`,
  });
  const notice = page.getByText(/^Đợt này nhận tối đa 2 tập thể mỗi đơn vị; Phường Minh Phụng đã gửi \d+\.$/);
  for (const at of [1, 2]) await sendCollective(page, await makeDraft(page, collective(at)));
  const id = await makeDraft(page, collective(3));
  await page.goto(section(id, "kiem-tra"));
  await expect(notice).toBeVisible();
  await sendCollective(page, id);
  const person = await makeDraft(page);
  await page.goto(section(person, "kiem-tra"));
  await expect(notice).toHaveCount(0);
});

async function sendCollective(page: Page, id: string): Promise<void> {
  await page.goto(section(id, "kiem-tra"));
  await page.getByRole("checkbox", { name: "Trang web Lan Tỏa" }).check();
  await page.getByLabel("Tên người đại diện").fill("Hồ Thị Thử");
  await page.getByLabel("Ngày đồng ý").fill("01/11/2026");
  await saveConsents(page);
  await expect(page.getByText("Đã ghi sự đồng ý.")).toBeVisible();
  await page.goto(section(id, "kiem-tra"));
  await page.getByRole("button", { name: "Gửi hồ sơ" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Đã gửi hồ sơ" })).toBeVisible();
}

test("whose role is taken while they type is told so, and keeps the words", async ({ browser }) => {
  const office = await signedIn(browser, admin);
  await office.goto("/quan-tri/nguoi-dung/moi");
  await office.getByLabel("Họ và tên").fill("Đỗ Thị Tạm");
  await office.getByLabel("Email").fill("tam@phuong.example");
  await office.getByRole("radio", { name: "Cán bộ" }).check();
  await office.getByLabel("Đơn vị").selectOption({ label: "Phường Phú Thọ" });
  await office.getByRole("button", { name: "Tạo liên kết mời" }).click();
  const link = (await office.getByTestId("one-time-link").textContent())!;
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  await page.getByLabel("Mật khẩu mới").fill("một câu dài dễ nhớ 8");
  await page.getByRole("button", { name: "Đặt mật khẩu và đăng nhập" }).click();
  await expect(page).toHaveURL(/ban-lam-viec$/);
  await expect(page.getByText("Cán bộ · Phường Phú Thọ").filter({ visible: true })).toBeVisible();
  const id = await makeDraft(page);
  await page.goto(section(id, "doi-tuong"), { waitUntil: "networkidle" });

  await office.goto("/quan-tri/nguoi-dung?q=tam@phuong");
  await office.getByRole("link", { name: "Đỗ Thị Tạm" }).click();
  await office.locator("summary", { hasText: "Thu vai trò Cán bộ · Phường Phú Thọ" }).click();
  await office.getByRole("button", { name: "Xác nhận thu vai trò" }).click();
  await expect(office.locator("summary", { hasText: "Thu vai trò" })).toHaveCount(0);

  await page.getByLabel("Khu phố, ấp").fill("Khu phố gõ dở");
  await expect(page.getByText(/Vai trò của bạn ở Phường Phú Thọ đã kết thúc/)).toBeVisible();
  await goOn(page);
  await expect(page.getByRole("alert").filter({ hasText: "vẫn còn trên máy này" })).toBeVisible();
  await expect(page.getByLabel("Khu phố, ấp")).toHaveValue("Khu phố gõ dở");
  await page.goto("/ban-lam-viec");
  await expect(page.getByText("Tài khoản của bạn hiện không được vào Bàn làm việc.")).toBeVisible();
  // A stranger is still told nothing.
  const stranger = await signedIn(browser, official);
  expect((await stranger.goto(section(id, "doi-tuong")))!.status()).toBe(404);
});

test("files are chosen by a button in the page's own words, which the keyboard reaches too", async ({
  browser,
}) => {
  const page = await signedIn(browser, official);
  const id = await makeDraft(page);
  await consent(page, id);
  await page.goto(section(id, "kiem-tra"));
  await expect(page.getByText("Chọn ảnh", { exact: true })).toBeVisible();
  // It stays a file input of the browser: the keyboard reaches it, and pressing its words opens it.
  await page.getByLabel("Thêm ảnh").focus();
  await expect(page.getByLabel("Thêm ảnh")).toBeFocused();
  const chooser = page.waitForEvent("filechooser");
  await page.getByText("Chọn ảnh", { exact: true }).click();
  await (await chooser).setFiles({ name: "a.jpg", mimeType: "image/jpeg", buffer: await jpeg(300, 200) });
  await expect(page.locator("#anh picture")).toHaveCount(1);
});
