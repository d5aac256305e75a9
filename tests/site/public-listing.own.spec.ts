import { fixedHolidays } from "../../seed/office-lists";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Browser, type Page } from "./test";
import { addDays, addWorkingDays, formatDate, hcmcToday } from "../../domain/time/dates";
import { sendNomination } from "./nominations";
import { htmlFaults } from "./html-faults";
import { startListingPortal } from "./listing-portal";
import { ownPortal } from "./own-portal";
import { moderator, official, otherOfficial, signedIn } from "./people";

test.use({ actionTimeout: 15_000 });
test.describe.configure({ mode: "serial" });

const portal = ownPortal(startListingPortal);

const guest = async (browser: Browser, scripts = true): Promise<Page> =>
  (await browser.newContext({ javaScriptEnabled: scripts })).newPage();
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const alertOf = (page: Page) => page.locator("main").getByRole("alert");

/** Opens a step of the decision, or another box that asks first. */
async function open(page: Page, step: string): Promise<void> {
  await page.locator("summary", { hasText: step }).first().click();
}

async function sound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(violations).toEqual([]);
}

const today = hcmcToday();
const lastDay = addWorkingDays(today, 10, new Set(fixedHolidays.map(([day]) => day)));
const deed = "Mười năm <b>dạy bơi</b> cho trẻ trong hẻm";

test("nothing is listed, and the page says so and how listings work, in both languages", async ({
  browser,
}) => {
  const reader = await guest(browser, false);
  await reader.goto("/");
  await reader.locator("header details summary").click();
  await reader.getByRole("link", { name: "Niêm yết công khai" }).click();
  await expect(reader.getByText("Hiện không có hồ sơ nào đang niêm yết.")).toBeVisible();
  await expect(reader.getByRole("link", { name: "Điều 60 Nghị định số 152/2025/NĐ-CP" })).toBeVisible();
  await reader.goto("/en/niem-yet");
  await expect(reader.getByText("Nothing is listed at present.")).toBeVisible();
  expect((await reader.goto("/niem-yet/1"))!.status()).toBe(404);
  expect((await reader.goto("/niem-yet/khong-co"))!.status()).toBe(404);
  expect((await reader.goto("/niem-yet/1/gop-y"))!.status()).toBe(404);
  const map = await (await reader.request.get("/sitemap/trang.xml")).text();
  expect(map).toContain("/niem-yet</loc>");
});

test("a nomination hangs, is commented on, and is approved once its days are over", async ({ browser }) => {
  test.setTimeout(180_000);
  const desk = await signedIn(browser, official);
  const id = await sendNomination(desk, { deed, name: "Trần Thị Niêm" });
  const review = await signedIn(browser, moderator);
  await review.goto(`/kiem-duyet/${id}`);
  await expect(review.getByText("Đợt này đặt 10 ngày làm việc niêm yết").first()).toBeVisible();
  await expect(review.locator("summary", { hasText: "Duyệt và đăng" })).toHaveCount(0);
  await open(review, "Niêm yết công khai");
  await expect(review.getByLabel("Niêm yết đến hết ngày")).toHaveValue(formatDate(lastDay));
  await review.getByLabel("Niêm yết đến hết ngày").fill(addDays(lastDay, -1));
  await review.getByLabel("Cũng niêm yết tại").fill("Bảng tin <i>UBND</i> phường");
  await button(review, "Xác nhận niêm yết").click();
  await expect(alertOf(review)).toContainText("sớm hơn số ngày làm việc");
  await expect(review.getByLabel("Cũng niêm yết tại")).toHaveValue("Bảng tin <i>UBND</i> phường");
  await review.getByLabel("Niêm yết đến hết ngày").fill(lastDay);
  await button(review, "Xác nhận niêm yết").click();
  await expect(review.getByText("Đã niêm yết công khai: Trần Thị Niêm")).toBeVisible();
  const page = (await review.getByRole("link", { name: "Xem trang niêm yết" }).getAttribute("href"))!;
  const number = Number(page.split("/").at(-1));
  await review.goto(`/kiem-duyet/${id}?hang=niem-yet`);
  await expect(review.getByText(`niêm yết đến ${formatDate(lastDay)}`)).toBeVisible();

  // Everyone sees who and for what, and nothing else.
  const reader = await guest(browser);
  await reader.goto("/niem-yet");
  await expect(reader.getByRole("heading", { name: "Đang niêm yết (1)" })).toBeVisible();
  await reader.getByRole("link", { name: "Trần Thị Niêm" }).click();
  await expect(reader).toHaveURL(page);
  await expect(reader.getByRole("heading", { level: 1, name: "Trần Thị Niêm" })).toBeVisible();
  await expect(reader.getByText(deed)).toBeVisible();
  await expect(reader.getByText("Bảng tin <i>UBND</i> phường")).toBeVisible();
  await expect(reader.getByText(`Từ ${formatDate(today)} đến hết ${formatDate(lastDay)}`)).toBeVisible();
  const answer = await reader.request.get(page);
  // Kept, but only for as long as it counts the right days.
  const html = await answer.text();
  expect(html).toContain(`data-portal-day="${today}"`);
  expect(html).not.toMatch(/cánh cửa sắt/);
  expect(html).toContain('name="robots" content="noindex');
  expect(await htmlFaults(html)).toEqual([]);
  await sound(reader);
  await reader.emulateMedia({ media: "print" });
  await expect(reader.getByText("Người niêm yết (ký, ghi rõ họ tên)")).toBeVisible();
  await expect(reader.getByRole("link", { name: "Gửi góp ý" })).toBeHidden();
  await expect(reader.getByText(/^còn \d+ ngày$/)).toBeHidden();
  await reader.emulateMedia({ media: "screen" });
  await reader.goto(`/en${page}`);
  await expect(reader.getByText("Comment until the end of")).toBeVisible();

  // A comment with scripts, and one without.
  await reader.goto(page);
  await reader.getByRole("link", { name: "Gửi góp ý" }).click();
  await expect(reader.getByRole("checkbox")).not.toBeChecked();
  await reader.getByLabel("Bạn muốn góp ý điều gì?").fill("Bể bơi <script>alert(1)</script> mở từ 2013.");
  await reader.getByLabel("Tên và số điện thoại").fill("Chị Bảy, 0900 000 000");
  await button(reader, "Gửi góp ý").click();
  await expect(alertOf(reader)).toContainText("Hãy đánh dấu đồng ý");
  await reader.getByRole("checkbox").check();
  await sound(reader);
  await button(reader, "Gửi góp ý").dblclick();
  await expect(reader.getByRole("heading", { level: 1, name: "Đã gửi. Cảm ơn bạn!" })).toBeVisible();
  const plain = await guest(browser, false);
  await plain.goto(`${page}/gop-y`);
  await button(plain, "Gửi góp ý").click();
  await expect(plain.locator("#words-error")).toHaveText("Hãy điền mục này.");
  await plain.getByLabel("Bạn muốn góp ý điều gì?").fill("Tôi là hàng xóm, đúng như vậy.");
  await expect(async () => {
    await button(plain, "Gửi góp ý").click();
    await expect(plain.getByText("Đã gửi. Cảm ơn bạn!")).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await reader.goto(page);
  await expect(reader.getByText("hàng xóm")).toHaveCount(0);

  // The ward and the moderator are told and read it; another ward does not.
  await desk.goto("/tai-khoan/hop-thu");
  await desk
    .getByRole("button", { name: /góp ý về hồ sơ đang niêm yết/ })
    .first()
    .click();
  await expect(desk.getByText("Tôi là hàng xóm, đúng như vậy.")).toBeVisible();
  await expect(desk.getByText("Chị Bảy, 0900 000 000")).toBeVisible();
  const stranger = await signedIn(browser, otherOfficial);
  expect((await stranger.goto(`/ban-lam-viec/de-cu/${id}`))!.status()).toBe(404);
  await review.goto("/tai-khoan/hop-thu");
  await review
    .getByRole("button", { name: /góp ý về hồ sơ đang niêm yết/ })
    .first()
    .click();
  await expect(review.getByText("Bể bơi <script>alert(1)</script> mở từ 2013.")).toBeVisible();
  await expect(review.getByRole("heading", { name: "2 góp ý" })).toBeVisible();
  // Each is answered before anything is decided.
  await review.getByRole("link", { name: "Tới góp ý" }).click();
  for (const words of ["Đã hỏi hàng xóm, <b>đúng</b> như vậy.", "Bể bơi mở từ 2014."]) {
    await open(review, "Trả lời góp ý này");
    await review.getByLabel("Đã xem xét ra sao?").filter({ visible: true }).fill(words);
    await review.getByLabel("Mọi người đọc được").filter({ visible: true }).check();
    await button(review, "Lưu câu trả lời").filter({ visible: true }).click();
    await expect(review.locator("p", { hasText: words })).toBeVisible();
  }
  await expect(review.getByText("Chưa trả lời", { exact: true })).toHaveCount(0);
  await expect(review.getByText(`đến hết ngày ${formatDate(lastDay)}. Duyệt được`).first()).toBeVisible();
  await expect(review.locator("summary", { hasText: "Duyệt và đăng" })).toHaveCount(0);

  // One day more for a holiday; everyone sees it at once.
  await review.locator("summary", { hasText: "Kéo dài thời gian niêm yết" }).click();
  await review.getByLabel("Niêm yết đến hết ngày").fill(lastDay);
  await button(review, "Kéo dài").click();
  await expect(alertOf(review)).toContainText("Chỉ kéo dài được");
  const later = addDays(lastDay, 1);
  await review.getByLabel("Niêm yết đến hết ngày").fill(later);
  await button(review, "Kéo dài").click();
  await expect(review.getByText(`đến hết ngày ${formatDate(later)}. Duyệt được`).first()).toBeVisible();
  await reader.goto(page);
  await expect(reader.getByText(`đến hết ${formatDate(later)}`)).toBeVisible();
  await expect(reader.getByText("Đã hỏi hàng xóm, <b>đúng</b> như vậy.")).toBeVisible();

  // The days pass: a form that was open is refused with its words, the page says so, the moderator may approve.
  await reader.goto(`${page}/gop-y`);
  await reader.getByLabel("Bạn muốn góp ý điều gì?").fill("Tôi đến muộn.");
  await portal().pass(number, 40);
  await button(reader, "Gửi góp ý").click();
  await expect(alertOf(reader)).toContainText("không nhận góp ý nữa");
  await expect(reader.getByLabel("Bạn muốn góp ý điều gì?")).toHaveValue("Tôi đến muộn.");
  await reader.goto(`${page}/gop-y`);
  await expect(reader.getByText("Thời gian niêm yết đã hết")).toBeVisible();
  await expect(reader.getByLabel("Bạn muốn góp ý điều gì?")).toHaveCount(0);
  // Another process let them pass, so static pages may take a moment.
  await expect(async () => {
    await reader.goto(page);
    await expect(reader.getByText("Hồ sơ đang chờ quyết định")).toBeVisible({ timeout: 500 });
  }).toPass();
  await review.goto(`/kiem-duyet/${id}`);
  await open(review, "Duyệt và đăng");
  await button(review, "Xác nhận duyệt và đăng").click();
  await expect(review.getByText("Đã duyệt và đăng: Trần Thị Niêm")).toBeVisible();
  await reader.goto(page);
  await reader.getByRole("link", { name: "Đọc câu chuyện" }).click();
  const story = new URL(reader.url()).pathname;
  await expect(reader.getByRole("heading", { level: 1, name: deed })).toBeVisible();
  await desk.goto(`/ban-lam-viec/de-cu/${id}`);
  await expect(desk.getByText("Liên hệ đã xóa khi hồ sơ có quyết định.")).toBeVisible();
  await expect(desk.getByText("0900 000 000")).toHaveCount(0);

  // Consent is withdrawn: the story goes, and the listing with it.
  await review.goto(`/kiem-duyet/${id}?hang=xong`);
  await open(review, "Gỡ bài đã đăng");
  await button(review, "Xác nhận gỡ").click();
  await expect(alertOf(review)).toContainText("Hãy chọn vì sao gỡ câu chuyện");
  await review.getByRole("radio", { name: "Người trong cuộc rút lại sự đồng ý" }).check();
  await review.getByLabel("Ghi vào lịch sử").fill("Bà Niêm xin rút, <b>điện thoại</b> hôm nay.");
  await sound(review);
  await button(review, "Xác nhận gỡ").click();
  await expect(review.getByText("Đã gỡ: người trong cuộc rút lại sự đồng ý.")).toBeVisible();
  for (const address of [story, page, `/en${page}`]) {
    const answer = await reader.request.get(address);
    expect([address, answer.status()]).toEqual([address, 410]);
    expect(await answer.text()).not.toMatch(/Niêm<|dạy bơi/);
  }
  expect(await (await reader.request.get("/niem-yet")).text()).not.toContain("Trần Thị Niêm");
  await desk.goto("/tai-khoan/hop-thu");
  await expect(desk.getByText(/Câu chuyện của Trần Thị Niêm đã được gỡ/)).toBeVisible();
  await review.getByRole("link", { name: "Mở hồ sơ đề cử" }).click();
  await review.locator("summary", { hasText: "Lịch sử hồ sơ" }).click();
  await expect(review.getByText("Bà Niêm xin rút, <b>điện thoại</b> hôm nay.")).toBeVisible();
  await open(review, "Đăng lại");
  await review.getByLabel("Ghi vào lịch sử").fill("Gỡ nhầm.");
  await button(review, "Xác nhận đăng lại").click();
  await expect(review.getByText("Đang đăng trên cổng.")).toBeVisible();
  expect((await reader.request.get(story)).status()).toBe(200);
  expect((await reader.request.get(page)).status()).toBe(200);
});

test("a listing that ends in a rejection names nobody, and nobody can comment on it", async ({ browser }) => {
  const desk = await signedIn(browser, official);
  const id = await sendNomination(desk, { name: "Lê Văn Rút", deed: "Giữ hẻm xanh" });
  const review = await signedIn(browser, moderator);
  await review.goto(`/kiem-duyet/${id}`);
  await open(review, "Niêm yết công khai");
  await button(review, "Xác nhận niêm yết").click();
  const page = (await review.getByRole("link", { name: "Xem trang niêm yết" }).getAttribute("href"))!;
  const reader = await guest(browser, false);
  expect((await reader.goto(page))!.status()).toBe(200);
  await review.goto(`/kiem-duyet/${id}`);
  await open(review, "Từ chối");
  await review.getByRole("textbox", { name: "Lý do" }).fill("Trùng thành tích.");
  await button(review, "Xác nhận từ chối").click();
  await expect(review.getByText("Đã từ chối: Lê Văn Rút")).toBeVisible();
  const gone = await reader.goto(page);
  expect(gone!.status()).toBe(410);
  expect(await gone!.text()).not.toMatch(/Lê Văn Rút|Giữ hẻm xanh/);
  await expect(reader.getByText("Lượt niêm yết này không còn nữa")).toBeVisible();
  expect((await reader.goto(`${page}/gop-y`))!.status()).toBe(410);
  expect(await (await reader.request.get("/niem-yet")).text()).not.toContain("Lê Văn Rút");
  expect((await reader.goto(`/en${page}`))!.status()).toBe(410);
  await expect(reader.getByText("This listing is no longer here")).toBeVisible();
});
