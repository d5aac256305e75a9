import { expect, test, type Browser, type Page } from "./test";
import { jpeg } from "../support/files";
import { makeDraft, openDecision, sendNomination } from "./nominations";
import { admin, fillSignIn, moderator, official, signedIn } from "./people";

const visitor = async (browser: Browser) => (await browser.newContext()).newPage();
const alertOf = (page: Page) => page.locator("main").getByRole("alert");
const noLine = /^Chưa gửi được vì không có mạng tới cổng/;

/** What a portal that was built anew answers to a form opened before. */
const asUpdated = (page: Page) =>
  page.route("**/*", (route) =>
    route.request().headers()["next-action"]
      ? route.fulfill({ status: 404, headers: { "x-nextjs-action-not-found": "1" }, body: "" })
      : route.fallback(),
  );

test("a form opened before an update is loaded again with its words, and sends them; ticks are made anew", async ({
  browser,
}) => {
  const page = await visitor(browser);
  await page.goto("/gioi-thieu-guong");
  await page.getByRole("radio", { name: "Một người" }).check();
  await page.getByLabel("Tên", { exact: true }).fill("Ông Bảy vá xe");
  await page.getByLabel("Vì sao bạn giới thiệu?").fill("Vá xe\nkhông lấy tiền học sinh.");
  await page.getByRole("combobox").fill("Phường Minh Phụng");
  await page.getByLabel("Tên và số điện thoại").fill("0900 000 111");
  await page.getByRole("checkbox").check();
  await asUpdated(page);
  await page.getByRole("button", { name: "Gửi cho phường" }).click();
  await expect(alertOf(page)).toContainText("Cổng vừa được cập nhật");
  await page.unrouteAll();
  await alertOf(page).getByRole("button", { name: "Tải lại trang, giữ nguyên nội dung đã nhập" }).click();
  await expect(alertOf(page)).toHaveCount(0);
  await expect(page.getByRole("radio", { name: "Một người" })).toBeChecked();
  await expect(page.getByLabel("Tên", { exact: true })).toHaveValue("Ông Bảy vá xe");
  await expect(page.getByLabel("Vì sao bạn giới thiệu?")).toHaveValue("Vá xe\nkhông lấy tiền học sinh.");
  await expect(page.getByRole("combobox")).toHaveValue("Phường Minh Phụng");
  await expect(page.getByLabel("Tên và số điện thoại")).toHaveValue("0900 000 111");
  await expect(page.getByRole("checkbox")).not.toBeChecked();
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Gửi cho phường" }).click();
  await expect(page.getByTestId("receivers")).toHaveText("Phường Minh Phụng");
  // What has been sent is kept no more.
  await page.goto("/gioi-thieu-guong");
  await page.reload();
  await expect(page.getByLabel("Tên", { exact: true })).toHaveValue("");
});

test("a moderator's reason outlives a lost line and a refresh, once it is taken it is forgotten", async ({
  browser,
}) => {
  const desk = await signedIn(browser, official);
  const id = await sendNomination(desk, { deed: "Lý do không mất" });
  const page = await signedIn(browser, moderator);
  await page.goto(`/kiem-duyet/${id}`);
  await openDecision(page, "r");
  const reason = page.locator('details[data-key="r"]').getByRole("textbox", { name: "Lý do" });
  await reason.fill("Cần ghi rõ số buổi.\nVà năm bắt đầu.");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Xác nhận trả lại" }).click();
  await expect(alertOf(page).getByRole("heading")).toHaveText(noLine);
  await expect(reason).toHaveValue("Cần ghi rõ số buổi.\nVà năm bắt đầu.");
  await page.context().setOffline(false);
  await page.reload();
  await expect(page.getByText(/^Lời bạn nhập lần trước, chưa gửi/)).toBeVisible();
  await expect(reason).toHaveValue("Cần ghi rõ số buổi.\nVà năm bắt đầu.");
  await page.getByRole("button", { name: "Xác nhận trả lại" }).click();
  await expect(page.getByText("Đã trả lại để bổ sung: Bà Hồ Thị Thử")).toBeVisible();
  expect(await page.evaluate(() => Object.values(localStorage).join())).not.toContain("số buổi");
});

test("a photo chosen and its words typed without a line stay in the portal and are sent later", async ({
  browser,
}) => {
  const page = await signedIn(browser, official);
  const id = await makeDraft(page, { deed: "Ảnh không mất" });
  await page.goto(`/ban-lam-viec/de-cu/${id}/kiem-tra`, { waitUntil: "networkidle" });
  await page.context().setOffline(true);
  const file = { name: "hẻm.jpg", mimeType: "image/jpeg", buffer: await jpeg(300, 200) };
  await page.getByLabel("Thêm ảnh").setInputFiles(file);
  const again = page.getByRole("button", { name: /hẻm\.jpg/ });
  await expect(again).toBeVisible();
  await again.click();
  await expect(again).toBeVisible();
  await page.context().setOffline(false);
  await again.click();
  const alt = page.getByLabel("Mô tả ảnh");
  await expect(alt).toBeVisible();

  await page.context().setOffline(true);
  await alt.fill("Trẻ em đọc sách trong hẻm");
  await page.getByLabel("Chú thích").focus();
  await expect(alertOf(page).getByRole("heading")).toHaveText(noLine);
  await expect(alt).toHaveValue("Trẻ em đọc sách trong hẻm");
  await page.context().setOffline(false);
  // What a browser still sends while it leaves is lost, too.
  await page.route("**/api/photos/*", (route) => route.abort());
  await page.reload();
  await expect(page.getByText(/^Lời bạn nhập lần trước, chưa gửi/)).toBeVisible();
  await expect(alt).toHaveValue("Trẻ em đọc sách trong hẻm");
  await page.getByRole("button", { name: "Lưu mô tả" }).click();
  await expect(page.getByRole("button", { name: /^Đã lưu/ })).toBeVisible();
  await page.reload();
  await expect(alt).toHaveValue("Trẻ em đọc sách trong hẻm");
  await expect(page.getByText(/^Lời bạn nhập lần trước, chưa gửi/)).toHaveCount(0);
});

/** A space's photos have buttons of their own. */
const saveButton = (page: Page) =>
  page.locator("form:has(textarea[name=visiting])").getByRole("button", { name: /^Lưu/ });

test("words brought back by a reload do not go over what somebody else stored meanwhile", async ({
  browser,
}) => {
  const page = await signedIn(browser, admin);
  await page.goto("/quan-tri/khong-gian");
  const path = (await page.locator('main a[href^="/quan-tri/khong-gian/"]').last().getAttribute("href"))!;
  await page.goto(path, { waitUntil: "networkidle" });
  const visiting = page.locator("textarea[name=visiting]");
  await visiting.fill("Lời của người thứ nhất");
  await page.context().setOffline(true);
  await saveButton(page).click();
  await expect(alertOf(page).getByRole("heading")).toHaveText(noLine);
  await page.context().setOffline(false);

  const other = await signedIn(browser, admin);
  await other.goto(path, { waitUntil: "networkidle" });
  await other.locator("textarea[name=visiting]").fill("Lời của người thứ hai");
  await saveButton(other).click();
  await expect(other.getByText("Đã lưu.")).toBeVisible();

  await page.reload();
  await expect(visiting).toHaveValue("Lời của người thứ nhất");
  await saveButton(page).click();
  await expect(alertOf(page)).toContainText("hãy tải lại trang để xem bản mới");
  await other.reload();
  await expect(other.locator("textarea[name=visiting]")).toHaveValue("Lời của người thứ hai");
});

test("signing out without a line signs nobody out and keeps what was typed", async ({ browser }) => {
  const page = await signedIn(browser, official);
  await page.goto("/tai-khoan", { waitUntil: "networkidle" });
  await page.evaluate(() => localStorage.setItem("lan-toa:unsaved:x:y", "{}"));
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await expect(page.getByRole("alert").getByRole("heading")).toHaveText(noLine);
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await expect(page).toHaveURL(/dang-nhap/);
});

/** A visitor's form with something in each of its fields. */
async function suggestSomebody(page: Page, name: string): Promise<void> {
  await page.getByRole("radio", { name: "Một người" }).check();
  await page.getByLabel("Tên", { exact: true }).fill(name);
  await page.getByLabel("Vì sao bạn giới thiệu?").fill("Vá xe không lấy tiền.");
  await page.getByRole("combobox").fill("Phường Minh Phụng");
}

async function expectSuggested(page: Page, name: string): Promise<void> {
  await expect(page.getByLabel("Tên", { exact: true })).toHaveValue(name);
  await expect(page.getByRole("radio", { name: "Một người" })).toBeChecked({ checked: name !== "" });
  await expect(page.getByRole("combobox")).toHaveValue(name && "Phường Minh Phụng");
}

test("what a visitor typed and never sent outlives a refresh and Back, in this tab and until it is sent", async ({
  browser,
}) => {
  const page = await visitor(browser);
  const path = "/gioi-thieu-guong";
  await page.goto(path, { waitUntil: "networkidle" });
  await suggestSomebody(page, "Ông Tám vá xe");
  await page.reload();
  await expectSuggested(page, "Ông Tám vá xe");
  // Once more, though nothing was typed since.
  await page.reload();
  await expectSuggested(page, "Ông Tám vá xe");
  await page.goto("/guong");
  await page.goBack();
  await expectSuggested(page, "Ông Tám vá xe");
  const tab = await page.context().newPage();
  await tab.goto(path, { waitUntil: "networkidle" });
  await tab.reload({ waitUntil: "networkidle" });
  await expectSuggested(tab, "");
  await page.getByRole("button", { name: "Gửi cho phường" }).click();
  await expect(page.getByTestId("receivers")).toHaveText("Phường Minh Phụng");
  await page.goBack();
  await expectSuggested(page, "");
  await page.reload({ waitUntil: "networkidle" });
  await expectSuggested(page, "");
  // Come to by a link, the form is the next person's.
  await suggestSomebody(page, "Bà Chín");
  await page.goto("/guong");
  await page.goto(path, { waitUntil: "networkidle" });
  await expectSuggested(page, "");
  expect(await page.evaluate(() => Object.values({ ...sessionStorage, ...localStorage }).join())).not.toMatch(
    /Ông Tám|Bà Chín/,
  );
});

test("an administrator's form outlives a refresh and signing in again, not signing out nor another account", async ({
  browser,
}) => {
  const page = await signedIn(browser, admin);
  const path = "/quan-tri/linh-vuc/moi";
  const name = page.getByLabel("Tên", { exact: false }).first();
  await page.goto(path, { waitUntil: "networkidle" });
  await name.fill("Thể thao phường");
  await page.reload();
  await expect(name).toHaveValue("Thể thao phường");
  await page.context().clearCookies();
  await page.reload();
  await expect(page).toHaveURL(/dang-nhap/);
  await fillSignIn(page, admin);
  await expect(page).toHaveURL(new RegExp(path));
  await expect(name).toHaveValue("Thể thao phường");

  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await expect(page).toHaveURL(/dang-nhap/);
  expect(await page.evaluate(() => Object.values(sessionStorage).join())).not.toContain("Thể thao phường");
});
