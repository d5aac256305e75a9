import { expect, test, type Page } from "./test";
import { makeDraft, savePart } from "./nominations";
import { moderator, official, signedIn } from "./people";

const name = "Hồ Thị Xác Nhận";
const button = (page: Page, words: string) => page.getByRole("button", { name: words, exact: true });
const send = (page: Page) => button(page, "Gửi ý kiến").click();

/** Asks the person by name, as the code on paper would lead them. Returns the link's path. */
async function askedBy(desk: Page, id: string): Promise<string> {
  await desk.goto(`/ban-lam-viec/de-cu/${id}/xac-nhan?viec=hoi`);
  await desk.getByRole("radio", { name: "Chính người được nêu" }).check();
  await desk.getByLabel("Họ và tên người được hỏi").fill(name);
  await button(desk, "Tạo đường dẫn").click();
  await expect(desk.getByRole("img", { name: `Mã QR của ${name}` }).first()).toBeVisible();
  const message = await desk.getByTestId("word-link").textContent();
  return /\/xac-nhan\/[\w-]{43}/.exec(message!)![0];
}

test("a person corrects, confirms two channels by their link without scripts, and takes one back once it is published", async ({
  browser,
}) => {
  const without = { javaScriptEnabled: false };
  const desk = await signedIn(browser, official, without);
  await desk.goto("/ban-lam-viec");
  const id = await makeDraft(desk, { name: `Bà ${name}`, deed: "Vá xe không lấy tiền học trò" });
  const link = await askedBy(desk, id);

  const phone = await (
    await browser.newContext({ ...without, viewport: { width: 360, height: 800 } })
  ).newPage();
  const opened = (await phone.goto(link))!;
  expect(opened.headers()["cache-control"]).toContain("no-store");
  await expect(phone.getByRole("heading", { name: "Vá xe không lấy tiền học trò" })).toBeVisible();
  await expect(phone.locator("input:checked")).toHaveCount(0);
  await phone.getByRole("radio", { name: "Cần sửa" }).check();
  await phone.getByLabel("Cần sửa chỗ nào").fill("Tôi vá cho cả người bán vé số.");
  await phone.getByLabel("Họ và tên người trả lời").fill("Người Khác");
  await send(phone);
  await expect(phone.getByRole("alert")).toContainText("Hãy ghi đúng họ và tên người được hỏi.");
  await phone.getByRole("link", { name: "Xem chỗ cần sửa" }).click();
  await expect(phone.getByRole("alert")).toBeInViewport();
  await expect(phone.getByLabel("Cần sửa chỗ nào")).toHaveValue("Tôi vá cho cả người bán vé số.");
  await phone.getByLabel("Họ và tên người trả lời").fill(name);
  await send(phone);
  await expect(phone.getByText("Đã ghi nhận ý kiến. Xin cảm ơn ông/bà.")).toBeVisible();

  await desk.goto(`/ban-lam-viec/de-cu/${id}/xac-nhan`);
  await expect(desk.getByText("“Tôi vá cho cả người bán vé số.”")).toBeVisible();
  const deed = "Vá xe không lấy tiền học trò, người bán vé số";
  expect((await savePart(desk, id, 1, { deed })).status()).toBe(200);
  await button(desk, "Đã sửa theo ý kiến").click();
  await expect(desk.getByText("Đã sửa theo ý kiến, chờ xác nhận lại.")).toBeVisible();

  await phone.goto(link);
  await expect(phone.getByRole("heading", { name: deed })).toBeVisible();
  await phone.getByRole("radio", { name: "Đã đúng" }).check();
  for (const channel of ["Trang web Lan Tỏa", "Bảng tin khu phố"])
    await phone
      .getByRole("group", { name: channel })
      .getByRole("radio", { name: "Đồng ý", exact: true })
      .check();
  await phone.getByLabel("Họ và tên người trả lời").fill(name);
  await send(phone);
  await expect(phone.getByText("Đồng ý: Trang web Lan Tỏa, Bảng tin khu phố.")).toBeVisible();

  await desk.goto(`/ban-lam-viec/de-cu/${id}/kiem-tra`);
  // Born in a year that leaves no question; the consents stand as they were given.
  await button(desk, "Gửi hồ sơ").click();
  await expect(desk.getByRole("heading", { level: 1, name: "Đã gửi hồ sơ" })).toBeVisible();
  const review = await signedIn(browser, moderator, without);
  await review.goto(`/kiem-duyet/${id}`);
  await expect(review.getByText(`${name} đã xác nhận đúng những lời này`)).toBeVisible();
  await review.locator("summary", { hasText: "Duyệt và đăng" }).click();
  await button(review, "Xác nhận duyệt và đăng").click();
  await expect(review.getByText(/^Đã duyệt/)).toBeVisible();

  await phone.goto(link);
  const story = (await phone.getByRole("link", { name: "Xem trang đang đăng" }).getAttribute("href"))!;
  expect((await phone.request.get(story)).status()).toBe(200);
  // Lists, search, feeds and the interface tell of it now; asked again at once, none does.
  const search = `/tim-kiem?q=${encodeURIComponent(name)}`;
  const everywhere = ["/guong", "/don-vi/phuong-minh-phung", "/rss.xml", "/api/v1/profiles", search];
  const read = async (place: string) => (await phone.request.get(place)).text();
  for (const place of everywhere) expect(await read(place), place).toContain(deed);
  await phone.getByRole("checkbox", { name: "Trang web Lan Tỏa" }).check();
  await phone.locator("#back-name").fill(name);
  await button(phone, "Rút lại sự đồng ý").click();
  await expect(phone.getByText("Đã dừng theo yêu cầu của ông/bà.")).toBeVisible();
  expect((await phone.request.get(story)).status()).toBe(410);
  for (const place of everywhere) expect(await read(place), place).not.toContain(deed);

  await desk.goto("/ban-lam-viec/loi-xac-nhan");
  await desk.getByRole("link", { name: `Bà ${name}` }).click();
  await desk.getByLabel("Trả lời người rút").fill("Phường đã nhận và đã dừng.");
  await button(desk, "Gửi trả lời").click();
  await button(desk, "Xác nhận đã dừng ở mọi nơi").click();
  await expect(desk.getByText(/^Đã dừng mọi nơi ngày/)).toBeVisible();
  await phone.goto(link);
  await expect(phone.getByText("Phường đã nhận và đã dừng.")).toBeVisible();
  const kept = await phone.request.get(`/api/words${link.replace("/xac-nhan", "")}/luu-giu.json`);
  expect(await kept.json()).toMatchObject({ content: { deed }, withdrawals: [{ channels: ["web"] }] });

  await phone.goto("/xac-nhan/khong-co-that");
  await expect(phone.getByText("Đường dẫn này không mở được")).toBeVisible();
});
