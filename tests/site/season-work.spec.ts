import { makeDraft, sendNomination } from "./nominations";
import { moderator, official, signedIn } from "./people";
import { expect, test } from "./test";

test("from the check page and back: one row of figures, a short story is said, saving returns", async ({
  browser,
}) => {
  const desk = await signedIn(browser, official);
  const id = await makeDraft(desk, { storyText: "Ngắn." });
  await desk.goto(`/ban-lam-viec/de-cu/${id}/kiem-tra`);
  await desk.locator(`a[href*="/thanh-tich?kiem=1#story"]`).first().click();
  const editor = desk.locator('[contenteditable="true"]');
  await expect(desk.getByText("Đã viết 5 ký tự, cần ít nhất 100.")).toBeVisible();
  await editor.fill("Chiều nào bà cũng mở cửa.");
  await expect(desk.getByText("Đã viết 25 ký tự, cần ít nhất 100.")).toBeVisible();
  await editor.fill("Chiều nào bà cũng mở cánh cửa sắt và kê lại hàng ghế nhựa cho bọn trẻ. ".repeat(3));
  await expect(desk.getByText("cần ít nhất 100.")).toBeHidden();
  await desk.getByRole("button", { name: "Lưu và tiếp tục" }).click();
  await expect(desk).toHaveURL(/\/kiem-tra$/);

  await desk.goto(`/ban-lam-viec/de-cu/${id}/thanh-tich`);
  await expect(desk.getByLabel("Con số", { exact: true })).toHaveCount(6);
  await expect(desk.locator("#figures-0-value")).toBeVisible();
  await expect(desk.locator("#figures-1-value")).toBeHidden();
  await desk.getByRole("button", { name: "Thêm con số" }).click();
  await expect(desk.locator("#figures-1-value")).toBeFocused();
});

test("a phone's header is one row of 56 px that opens to everything", async ({ browser }) => {
  const desk = await signedIn(browser, official);
  await desk.setViewportSize({ width: 360, height: 800 });
  await desk.goto("/ban-lam-viec");
  const header = desk.getByRole("banner");
  expect((await header.boundingBox())!.height).toBe(56);
  expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await header.locator("summary").click();
  for (const name of ["Bàn làm việc", "Hộp thư", "Tài khoản"])
    await expect(header.getByRole("link", { name: new RegExp(`^${name}`) })).toBeVisible();
  await header.getByRole("button", { name: "Đăng xuất" }).click();
  await expect(desk).toHaveURL(/dang-nhap/);
});

test("the queue stands at the open nomination, j goes on from it, and two tabs lead to the decision", async ({
  browser,
}) => {
  const desk = await signedIn(browser, official);
  const ids: string[] = [];
  for (let at = 1; at <= 9; at++) ids.push(await sendNomination(desk, { deed: `Việc thứ ${at} trong hàng` }));
  const review = await signedIn(browser, moderator);
  await review.setViewportSize({ width: 1280, height: 500 });
  const open = ids[7]!;
  await review.goto(`/kiem-duyet/${open}`);
  await expect(review.locator('[data-queue] [aria-current="true"]')).toBeInViewport();
  await review.keyboard.press("Tab");
  await review.keyboard.press("Tab");
  await expect(review.getByRole("link", { name: "Đến phần quyết định" })).toBeFocused();
  await review.keyboard.press("Enter");
  await expect(review.locator("#quyet-dinh")).toBeFocused();
  await review.keyboard.press("j");
  await expect(review.locator(`[data-queue] a[href*="${ids[8]}"]`)).toBeFocused();
  // The web is agreed to; the other channels are nobody's duty.
  const unasked = review.getByRole("listitem").filter({ hasText: "Chưa đồng ý" });
  await expect(unasked.getByText("!", { exact: true })).toHaveCount(0);
});

test("a nomination printed is a form: its head, a ruled column of questions, room to sign", async ({
  browser,
}) => {
  const desk = await signedIn(browser, official);
  const id = await sendNomination(desk);
  await desk.goto(`/ban-lam-viec/de-cu/${id}`);
  const head = desk.getByText("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  await expect(head).toBeHidden();
  await desk.emulateMedia({ media: "print" });
  await expect(head).toBeVisible();
  await expect(desk.getByText("Thủ trưởng đơn vị")).toBeVisible();
  const row = desk.locator(".paper-form dl > div").first();
  expect(await row.evaluate((one) => getComputedStyle(one).borderLeftStyle)).toBe("solid");
  await expect(row.locator("dt")).toBeVisible();
});
