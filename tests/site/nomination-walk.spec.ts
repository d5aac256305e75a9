import { expect, test, type Page } from "./test";
import sharp from "sharp";
import { openDecision } from "./nominations";
import { moderator, official, otherOfficial, signedIn, signIn } from "./people";

const deed = "Mười năm vá đường hẻm bằng tiền bán ve chai";
const story =
  "Ông Phan Văn H nhặt ve chai mỗi sáng. Tiền bán được, ông mua xi măng vá từng ổ gà trong hẻm. Đến nay khoảng 200 ổ gà đã được vá.";

const saved = (page: Page) => expect(page.getByText(/^Đã lưu lúc/)).toBeVisible();
const goOn = (page: Page) => page.getByRole("button", { name: "Lưu và tiếp tục" }).click();
const heading = (page: Page, name: string) =>
  expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

test("a nomination becomes a public story", async ({ browser }) => {
  const desk = await signedIn(browser, official);
  await desk.getByRole("link", { name: "Lập hồ sơ mới" }).click();

  // Saved from the first keystroke; a refresh finds it again and makes no second one.
  await desk.getByRole("radio", { name: "Cá nhân" }).check();
  await desk.getByLabel("Tên", { exact: true }).fill("Phan Văn H");
  await saved(desk);
  // On a phone too whether it is saved is seen where one types.
  await desk.setViewportSize({ width: 360, height: 800 });
  await desk.getByLabel("Tên", { exact: true }).scrollIntoViewIfNeeded();
  await expect(desk.getByText(/^Đã lưu lúc/)).toBeInViewport();
  await desk.setViewportSize({ width: 1280, height: 900 });
  await expect(desk).toHaveURL(/de-cu\/[0-9a-f-]{36}\/doi-tuong$/);
  await desk.reload();
  await expect(desk.getByLabel("Tên", { exact: true })).toHaveValue("Phan Văn H");
  await desk.getByLabel("Cách gọi").fill("Ông");
  await desk.getByLabel("Năm sinh").fill("1955");
  await desk.getByRole("radio", { name: "Nam", exact: true }).check();
  await desk.getByLabel("Nghề nghiệp, chức vụ").fill("Nhặt ve chai");
  await desk.getByRole("radio", { name: /năm 2026/ }).check();
  await desk.getByLabel("Khu phố, ấp").fill("Khu phố 7");
  await desk.getByRole("combobox", { name: /Tên phường, xã cũ/ }).pressSequentially("phuong 7 quan 11");
  await desk.getByRole("option", { name: /Phường 7, Quận 11/ }).click();
  await goOn(desk);

  await heading(desk, "Việc làm và câu chuyện");
  await desk.getByLabel("Lĩnh vực").selectOption({ label: "Môi trường, văn minh đô thị" });
  await desk.getByLabel("Việc làm tốt, trong một câu").fill(deed);
  await desk.getByLabel("Từ năm").fill("2016");
  await desk.getByRole("textbox", { name: "Câu chuyện" }).click();
  await desk.keyboard.insertText(story);
  await saved(desk);
  await desk.locator("#figures-0-value").fill("200");
  await desk.locator("#figures-0-label").fill("ổ gà đã được vá");
  await goOn(desk);

  await heading(desk, "Ảnh, đồng ý và gửi");
  const photo = await sharp({ create: { width: 1200, height: 800, channels: 3, background: "#4b6b53" } })
    .jpeg()
    .toBuffer();
  await desk.getByLabel("Thêm ảnh").setInputFiles({ name: "hem.jpg", mimeType: "image/jpeg", buffer: photo });
  await desk.getByLabel("Mô tả ảnh").fill("Ông H trộn xi măng bên miệng hố");
  await desk.getByLabel("Người chụp").fill("UBND Phường Minh Phụng");
  await desk.getByRole("button", { name: "Lưu mô tả" }).click();
  await expect(desk.getByRole("button", { name: "Đã lưu mô tả" })).toBeVisible();

  for (const box of await desk.getByRole("checkbox").all()) await expect(box).not.toBeChecked();
  await desk.getByRole("checkbox", { name: "Trang web Lan Tỏa" }).check();
  await desk.getByLabel("Tên người đồng ý").fill("Phan Văn H");
  await desk.getByLabel("Ngày đồng ý").fill("2026-11-01");
  await desk.getByRole("button", { name: "Lưu sự đồng ý" }).click();

  await expect(desk.getByText("Đã ghi sự đồng ý.")).toBeVisible();
  await expect(desk.locator(".paper-form").getByText(story)).toBeVisible();
  await desk.getByRole("button", { name: "Gửi hồ sơ" }).click();
  await heading(desk, "Đã gửi hồ sơ");
  const reference = (await desk.getByText(/^LT-\d{4}-\d{4}$/).textContent())!;
  await expect(desk.getByText("Chờ kiểm duyệt")).toBeVisible();
  const nomination = new URL(desk.url()).pathname.replace("/da-gui", "");

  // Another ward's official does not even learn that it exists.
  const stranger = await signedIn(browser, otherOfficial);
  expect((await stranger.goto(nomination))!.status()).toBe(404);

  // The moderator returns it with a reason.
  const review = await signedIn(browser, moderator);
  await review.getByRole("link", { name: deed }).click();
  await expect(review.getByText(reference)).toBeVisible();
  await expect(
    review.getByText(
      "Chưa đồng ý: Danh sách biểu dương, Bảng tin khu phố, Zalo, Facebook, Loa phường, bản đọc",
    ),
  ).toBeVisible();
  const photoAddress = await review.getByAltText("Ông H trộn xi măng bên miệng hố").getAttribute("src");
  const asAnyone = await (await browser.newContext()).newPage();
  expect((await asAnyone.request.get(photoAddress!)).status()).toBe(404);
  await openDecision(review, "r");
  await review.getByRole("button", { name: "Xác nhận trả lại" }).click();
  await expect(review.getByRole("alert").getByRole("link", { name: "Hãy điền mục này." })).toBeVisible();
  await review.getByRole("textbox", { name: "Lý do" }).fill("Cần con số do khu phố xác nhận.");
  await review.getByRole("button", { name: "Xác nhận trả lại" }).click();
  await expect(review.getByText("Đã trả lại để bổ sung: Phan Văn H")).toBeVisible();

  // The official is told, amends, sends again.
  await desk.goto("/tai-khoan/hop-thu");
  await desk.getByRole("button", { name: /được trả lại để bổ sung: Cần con số do khu phố xác nhận/ }).click();
  await expect(desk.getByText("Cần con số do khu phố xác nhận.")).toBeVisible();
  await desk.getByRole("link", { name: "Câu chuyện" }).click();
  await desk.getByRole("textbox", { name: "Câu chuyện" }).click();
  await desk.keyboard.press("Control+A");
  await desk.keyboard.insertText(story.replace("khoảng 200", "213"));
  await saved(desk);
  await desk.goto(`${nomination}/kiem-tra`);
  // What Ông H agreed to said something else: nothing is published that he has not seen.
  await expect(desk.getByText("Từ đó đã đổi: Câu chuyện.")).toBeVisible();
  await desk.getByRole("checkbox", { name: "Người ấy đã đọc lại đúng lời viết" }).check();
  await desk.getByRole("button", { name: "Gửi hồ sơ" }).click();
  await expect(desk.getByText(reference)).toBeVisible();

  // The moderator sees what changed, approves; the story is public at once, everywhere.
  await review.goto("/kiem-duyet");
  await review.getByRole("link", { name: deed }).click();
  await expect(review.locator("del")).toContainText("khoảng 200");
  await expect(review.locator("ins")).toContainText("213");
  const home = await (await browser.newContext()).newPage();
  await home.goto("/");
  await expect(home.getByRole("link", { name: deed })).toHaveCount(0);
  await openDecision(review, "a");
  await review.getByRole("button", { name: "Xác nhận duyệt và đăng" }).click();
  await expect(review.getByText("Đã duyệt và đăng: Phan Văn H")).toBeVisible();
  const address = (await review
    .getByRole("link", { name: "Xem câu chuyện trên cổng" })
    .getAttribute("href"))!;

  await home.goto("/", { timeout: 1000 });
  await expect(home.getByRole("link", { name: deed })).toBeVisible();
  await home.goto("/guong");
  await expect(home.getByRole("link", { name: deed })).toBeVisible();
  await home.goto(address);
  await expect(home.getByRole("heading", { level: 1, name: deed })).toBeVisible();
  await expect(home.getByText("213 ổ gà đã được vá")).toBeVisible();
  await expect(home.getByText("Phường 7, Quận 11")).toBeVisible();
  const picture = await home.request.get(photoAddress!);
  expect(picture.status()).toBe(200);
  expect(picture.headers()["cache-control"]).toBe(
    "public, max-age=31536000, s-maxage=1, stale-while-revalidate=3, immutable",
  );
});

test("signing in with a wrong password keeps the address and says so", async ({ page }) => {
  await page.goto("/dang-nhap");
  await page.getByLabel("Email").fill(official);
  await page.getByLabel("Mật khẩu").fill("khong-phai-mat-khau");
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Email hoặc mật khẩu chưa đúng" })).toBeFocused();
  await expect(page.getByLabel("Email")).toHaveValue(official);
  await expect(page).toHaveTitle(/^Lỗi: /);
  await signIn(page, official);
});
