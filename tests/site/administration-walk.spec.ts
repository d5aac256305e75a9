import { expect, test } from "./test";
import { admin, official, signedIn, signIn } from "./people";

const password = "một câu dài dễ nhớ 7";

test("an administrator invites, gives a role, takes it, blocks: each holds at once", async ({ browser }) => {
  const office = await signedIn(browser, admin);
  await office.getByRole("link", { name: "Người dùng" }).click();
  await office.getByRole("link", { name: "Mời người dùng" }).click();
  // What is missing is told in the order of the form.
  await office.getByRole("button", { name: "Tạo liên kết mời" }).click();
  await expect(office.getByRole("alert").getByRole("link")).toHaveText([
    "Hãy điền họ và tên.",
    "Hãy điền email.",
    "Hãy chọn một vai trò.",
    "Hãy chọn đơn vị.",
  ]);
  await office.getByLabel("Họ và tên").fill("Ngô Thị Mới");
  await office.getByLabel("Email").fill("moi@phuong.example");
  await office.getByRole("radio", { name: "Cán bộ" }).check();
  await office.getByLabel("Đơn vị").selectOption({ label: "Phường Phú Thọ" });
  await office.getByRole("button", { name: "Tạo liên kết mời" }).click();
  await expect(
    office.getByText(
      /^Cho Ngô Thị Mới \(moi@phuong\.example\)\. Dùng được đến \d\d:\d\d \d\d\/\d\d\/\d{4}\.$/,
    ),
  ).toBeVisible();
  await expect(office.getByRole("link", { name: "Mời người khác" })).toBeVisible();
  await expect(office.getByRole("link", { name: "Về danh sách người dùng" })).toBeVisible();
  const link = (await office.getByTestId("one-time-link").textContent())!;

  const guest = await (await browser.newContext()).newPage();
  await guest.goto(link);
  await guest.getByLabel("Mật khẩu mới").fill("123456");
  await guest.getByRole("button", { name: "Đặt mật khẩu và đăng nhập" }).click();
  await expect(guest.getByRole("alert").filter({ hasText: "ít nhất 12 ký tự" })).toBeVisible();
  await guest.getByLabel("Mật khẩu mới").fill(password);
  await guest.getByRole("button", { name: "Đặt mật khẩu và đăng nhập" }).click();
  await expect(guest).toHaveURL(/ban-lam-viec$/);

  // The link is used up.
  const second = await (await browser.newContext()).newPage();
  await second.goto(link);
  await expect(second.getByText("Liên kết này đã được dùng hoặc đã hết hạn")).toBeVisible();

  // A role given is there with the next request, and gone with the next after it is taken.
  expect((await guest.goto("/kiem-duyet"))!.url()).toContain("/tai-khoan");
  await expect(guest.getByText("Tài khoản của bạn hiện không được vào Kiểm duyệt.")).toBeVisible();
  // Come to by oneself, the account's page says nothing of the kind.
  await guest.goto("/tai-khoan");
  await expect(guest.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(guest.getByText(/hiện không được vào/)).toHaveCount(0);
  await office.goto("/quan-tri/nguoi-dung?q=moi@phuong");
  await office.getByRole("link", { name: "Ngô Thị Mới" }).click();
  await office.getByRole("button", { name: "Lưu tên, email" }).click();
  await expect(office.getByText("Đã lưu tên và email.")).toBeVisible();
  await office.getByText("Trao thêm vai trò").click();
  await office.getByRole("radio", { name: "Kiểm duyệt" }).check();
  await office.getByLabel("Đơn vị").selectOption({ label: "Phường Phú Thọ" });
  await office.getByRole("button", { name: "Trao vai trò" }).click();
  const taking = office.locator("summary", { hasText: "Thu vai trò Kiểm duyệt · Phường Phú Thọ" });
  await expect(taking).toBeVisible();
  expect((await guest.goto("/kiem-duyet"))!.url()).toMatch(/kiem-duyet$/);
  // Opening the question changes nothing yet.
  await taking.click();
  await expect(
    office.getByText("Ngô Thị Mới sẽ không còn vai trò Kiểm duyệt · Phường Phú Thọ."),
  ).toBeVisible();
  expect((await guest.goto("/kiem-duyet"))!.url()).toMatch(/kiem-duyet$/);
  await office.getByRole("button", { name: "Xác nhận thu vai trò" }).click();
  await expect(taking).toHaveCount(0);
  expect((await guest.goto("/kiem-duyet"))!.url()).toContain("/tai-khoan");

  await office.getByText("Khóa tài khoản", { exact: true }).click();
  await expect(office.getByText(/^Ngô Thị Mới sẽ bị đăng xuất ngay/)).toBeVisible();
  await office.getByRole("button", { name: "Xác nhận khóa" }).click();
  await expect(office.getByRole("button", { name: "Mở khóa tài khoản" })).toBeVisible();
  await guest.goto("/ban-lam-viec");
  await expect(guest).toHaveURL(/dang-nhap/);
  await guest.goto("/dang-nhap");
  await guest.getByLabel("Email").fill("moi@phuong.example");
  await guest.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await guest.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(guest.getByText("Email hoặc mật khẩu chưa đúng")).toBeVisible();

  await office.goto("/quan-tri/nhat-ky");
  await expect(office.getByText("Nhật ký nguyên vẹn")).toBeVisible();
  // What a demo's season recorded is told in words: no id of the database, no day as it is kept, no word of the code.
  const told = office.getByRole("main").getByRole("listitem");
  await office.goto("/quan-tri/nhat-ky?viec=adoption.record");
  await expect(told.last()).toContainText(/Phường Tân Sơn Hòa · \d\d\/\d\d\/\d{4}$/);
  await office.goto("/quan-tri/nhat-ky?viec=suggestion.nominated");
  await expect(told.last()).toContainText("mới → đã lập hồ sơ");
  await office.goto("/quan-tri/nhat-ky?truoc=67");
  await expect(told).toHaveCount(20);
  await office.getByRole("link", { name: "Trang sau" }).click();
  await expect(office).toHaveURL(/truoc=47$/);
});

test("a copied cookie is dead after signing out", async ({ browser }) => {
  const page = await signedIn(browser, official);
  const cookies = await page.context().cookies();
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await expect(page).toHaveURL(/dang-nhap/);
  const thief = await browser.newContext();
  await thief.addCookies(cookies);
  const copy = await thief.newPage();
  await copy.goto("/ban-lam-viec");
  await expect(copy).toHaveURL(/dang-nhap/);
  await signIn(page, official);
});
