import { expect, test, type Page } from "./test";
import { consent, makeDraft, openDecision, savePart, sendNomination } from "./nominations";
import { moderator, official, signedIn, wardModerator } from "./people";

const section = (id: string, name: string) => `/ban-lam-viec/de-cu/${id}/${name}`;
const saved = (page: Page) => expect(page.getByText(/^Đã lưu lúc/)).toBeVisible();

test("an expired session keeps what was typed, and saves it after signing in again", async ({ browser }) => {
  const page = await signedIn(browser, official);
  const id = await makeDraft(page);
  await page.goto(section(id, "doi-tuong"));
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await page.getByLabel("Khu phố, ấp").fill("Khu phố 12, gõ khi phiên đã hết");
  await expect(
    page.getByText("Phiên làm việc đã hết. Nội dung bạn nhập vẫn còn trên máy này."),
  ).toBeVisible();
  await page.getByRole("link", { name: "Đăng nhập lại để lưu tiếp" }).click();
  await expect(page).toHaveURL(/dang-nhap\?callbackUrl=/);
  await page.context().addCookies(cookies);
  await page.goto(section(id, "doi-tuong"));
  await expect(page.getByLabel("Khu phố, ấp")).toHaveValue("Khu phố 12, gõ khi phiên đã hết");
  await saved(page);
  await page.reload();
  await expect(page.getByLabel("Khu phố, ấp")).toHaveValue("Khu phố 12, gõ khi phiên đã hết");
});

test("a lost connection keeps what was typed, through a refresh", async ({ browser }) => {
  const page = await signedIn(browser, official);
  const id = await makeDraft(page);
  await page.goto(section(id, "doi-tuong"));
  await page.route("**/api/nominations/*", (route) => route.abort());
  await page.getByLabel("Khu phố, ấp").fill("Khu phố mất mạng");
  await expect(page.getByText(/^Mất mạng: nội dung còn trên máy này/)).toBeVisible();
  await page.unroute("**/api/nominations/*");
  await page.reload();
  await expect(page.getByLabel("Khu phố, ấp")).toHaveValue("Khu phố mất mạng");
  await saved(page);
});

test("of two moderators the second is told who decided, and nothing is half done", async ({ browser }) => {
  const desk = await signedIn(browser, official);
  const id = await sendNomination(desk, { deed: "Hai người cùng xét một hồ sơ" });
  const one = await signedIn(browser, moderator);
  const two = await signedIn(browser, wardModerator);
  for (const page of [one, two]) await page.goto(`/kiem-duyet/${id}`);
  await openDecision(one, "r");
  await one.getByRole("textbox", { name: "Lý do" }).fill("Cần thêm con số.");
  await one.getByRole("button", { name: "Xác nhận trả lại" }).click();
  await expect(one.getByText("Đã trả lại để bổ sung: Bà Hồ Thị Thử")).toBeVisible();
  await openDecision(two, "a");
  await two.getByRole("button", { name: "Xác nhận duyệt và đăng" }).click();
  await expect(
    two.getByRole("alert").filter({ hasText: /đã trả lại hồ sơ này để bổ sung lúc \d\d:\d\d/ }),
  ).toBeVisible();
  await desk.goto(`/ban-lam-viec/de-cu/${id}`);
  await expect(desk.getByText("Cần thêm con số.")).toBeVisible();
});

test("a nomination sent from two windows is one nomination with one number", async ({ browser }) => {
  const page = await signedIn(browser, official);
  const id = await makeDraft(page, { deed: "Gửi hai lần cùng lúc" });
  await consent(page, id);
  const other = await page.context().newPage();
  const tabs = [page, other];
  for (const tab of tabs) await tab.goto(section(id, "kiem-tra"));
  await Promise.all(tabs.map((tab) => tab.getByRole("button", { name: "Gửi hồ sơ" }).click()));
  const numbers = [];
  for (const tab of tabs) numbers.push(await tab.getByText(/^LT-\d{4}-\d{4}$/).textContent());
  expect(numbers[0]).toBe(numbers[1]);
  await page.goto("/ban-lam-viec");
  const rows = page.locator("[data-desk-row]").filter({ hasText: "Gửi hai lần cùng lúc" });
  await expect(rows).toHaveCount(1);
});

test("what is still being saved as the form is left for its last page goes along with the sending", async ({
  browser,
}) => {
  const page = await signedIn(browser, official);
  const id = await makeDraft(page, { deed: "Gõ rồi gửi ngay" });
  await consent(page, id);
  await page.goto(section(id, "doi-tuong"), { waitUntil: "networkidle" });
  const saving = "**/api/nominations/*";
  await page.route(saving, (route) => route.abort());
  await page.getByLabel("Khu phố, ấp").fill("Khu phố gõ sau cùng");
  await page.getByRole("link", { name: "Ảnh, đồng ý và gửi" }).click();
  await page.waitForURL(/kiem-tra$/);
  await page.unroute(saving);
  await page.getByRole("button", { name: "Gửi hồ sơ" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Đã gửi hồ sơ" })).toBeVisible();
  await page.goto(`/ban-lam-viec/de-cu/${id}`);
  await expect(page.getByText("Khu phố gõ sau cùng")).toBeVisible();
});

test("a campaign past its deadline refuses the nomination, which stays a draft", async ({ browser }) => {
  const page = await signedIn(browser, official);
  const id = await makeDraft(page, { campaignId: "bieu-duong-quan-11-2023" });
  await consent(page, id);
  await page.goto(section(id, "kiem-tra"));
  await page.getByRole("button", { name: "Gửi hồ sơ" }).click();
  const refusal = page.getByRole("alert").filter({ hasText: "đã hết hạn nhận hồ sơ" });
  await expect(refusal).toBeVisible();
  // It leads to the question, where the closed campaign is still the chosen one and says so.
  await refusal.getByRole("link").click();
  await expect(page).toHaveURL(/doi-tuong\?kiem=1#campaignId/);
  const closed = page.getByRole("radio", { name: "Biểu dương", exact: false, checked: true });
  await expect(closed).toHaveAccessibleDescription(
    /^(Đã hết hạn nhận hồ sơ ngày \d\d\/\d\d\/\d{4}|Đợt này không nhận hồ sơ)\. Hãy chọn đợt khác\.$/,
  );
  await page.goto(`/ban-lam-viec/de-cu/${id}`);
  await expect(page.getByText("Nháp", { exact: true })).toBeVisible();
});

test("too long a name is refused in words while the rest is saved; NFD becomes NFC", async ({ browser }) => {
  const page = await signedIn(browser, official);
  const id = await makeDraft(page);
  await page.goto(section(id, "doi-tuong"));
  await page.getByLabel("Tên", { exact: true }).fill("Ng".repeat(101));
  await page.getByLabel("Cách gọi").fill("Bà");
  await expect(page.getByText("Đã lưu, trừ một mục; mục ấy còn trên máy này")).toBeVisible();
  await page.getByRole("button", { name: "Lưu và tiếp tục" }).click();
  await expect(page.getByRole("alert").getByRole("link")).toBeVisible();
  await expect(page.getByLabel("Tên", { exact: true })).toHaveValue("Ng".repeat(101));
  await page.getByLabel("Tên", { exact: true }).fill("Nguyễn Thị Đường".normalize("NFD"));
  await saved(page);
  await page.reload();
  await expect(page.getByLabel("Tên", { exact: true })).toHaveValue("Nguyễn Thị Đường".normalize("NFC"));
});

test("an unknown unit and another ward's nomination change nothing", async ({ browser }) => {
  const page = await signedIn(browser, official);
  const id = await makeDraft(page);
  const unknown = await savePart(page, id, 1, { formerUnitId: "phuong-khong-co-that" });
  expect([unknown.status(), (await unknown.json()).fields]).toEqual([422, expect.anything()]);
  const elsewhere = await savePart(page, id, 1, { unitId: "phuong-tan-son-hoa", deed: "Việc mới" });
  expect([elsewhere.status(), (await elsewhere.json()).fields]).toEqual([403, { unitId: "wrong-unit" }]);
  const smuggled = await savePart(page, id, 1, { state: "approved", deed: "Việc mới" });
  expect(smuggled.status()).toBe(200);
  await page.goto(`/ban-lam-viec/de-cu/${id}`);
  await expect(page.getByText("Nháp", { exact: true })).toBeVisible();
  await expect(page.getByText("Phường Minh Phụng").first()).toBeVisible();
});

const evil = `"><img src=x onerror="alert(1)"><script>alert(2)</script>{{7*7}}`;

test("HTML in every field is only text, for the official, the moderator and the reader", async ({
  browser,
}) => {
  const desk = await signedIn(browser, official);
  const id = await sendNomination(desk, {
    name: `Tên ${evil}`,
    honorific: "<b>Bà</b>",
    deed: `Việc ${evil}`,
    neighbourhood: `Khu ${evil}`,
    storyText: `${evil}\n\n[liên kết](javascript:alert(3)) `.repeat(3),
    figures: [{ value: "<i>1</i>", label: evil }],
  });
  const review = await signedIn(browser, moderator);
  const reader = await (await browser.newContext()).newPage();
  for (const page of [desk, review, reader]) page.on("dialog", () => expect(page.url()).toBe("no dialog"));
  const inert = async (page: Page) => {
    await expect(page.getByText(evil, { exact: false }).first()).toBeVisible();
    expect(
      await page
        .locator("img[src=x], main script:not([type='application/ld+json']), [href^='javascript:']")
        .count(),
    ).toBe(0);
  };
  await desk.goto(`/ban-lam-viec/de-cu/${id}`);
  await inert(desk);
  await review.goto(`/kiem-duyet/${id}`);
  await inert(review);
  await openDecision(review, "a");
  await review.getByRole("button", { name: "Xác nhận duyệt và đăng" }).click();
  const address = await review.getByRole("link", { name: "Xem câu chuyện trên cổng" }).getAttribute("href");
  for (const path of [address!, "/guong"]) {
    await reader.goto(path);
    await inert(reader);
  }
  expect(await reader.title()).not.toBe("");
});
