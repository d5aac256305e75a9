import { expect, test } from "./test";
import { admin, official, signedIn } from "./people";

test("an administrator copies last year's campaign and opens it; officials and citizens find it", async ({
  browser,
}) => {
  const office = await signedIn(browser, admin);
  await office.goto("/quan-tri/dot-bieu-duong");
  const last = office
    .getByRole("main")
    .getByRole("listitem")
    .filter({
      has: office.getByRole("link", {
        name: "Biểu dương gương điển hình học tập và làm theo Bác năm 2025",
        exact: true,
      }),
    });
  await last.locator("summary").click();
  await last.getByRole("button", { name: "Sao chép sang năm sau" }).click();
  await expect(office.getByText(/^Đây là bản sao của “/)).toBeVisible();
  const draft = office.url();

  // A draft is nobody's but administrators'.
  const reader = await (await browser.newContext()).newPage();
  const desk = await signedIn(browser, official);
  const name = "Gương sáng khu phố sao từ năm trước";
  await office.getByLabel("Tên", { exact: true }).fill(name);
  await office.getByLabel("Hạn nhận hồ sơ").fill("26/01/2099");
  await office.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(office.getByRole("heading", { level: 1, name })).toBeVisible();
  await reader.goto("/dot-bieu-duong");
  await expect(reader.getByRole("link", { name })).toHaveCount(0);
  expect((await reader.goto("/dot-bieu-duong/guong-sang-khu-pho-sao-tu-nam-truoc"))!.status()).toBe(404);

  await office.locator("summary", { hasText: "Mở đợt" }).click();
  await office.getByRole("button", { name: `Mở “${name}”` }).click();
  await expect(office.getByRole("link", { name: "Xem trang công khai" })).toBeVisible();
  await reader.goto("/dot-bieu-duong");
  const listed = reader.getByRole("main").getByRole("listitem").filter({ hasText: name });
  await expect(listed).toContainText("Đang nhận hồ sơ");
  await desk.goto("/ban-lam-viec/de-cu/moi");
  await expect(desk.locator("main").getByText(name).first()).toBeAttached();

  // Renamed, its old address leads on; closed early, it says so.
  await office.goto(draft);
  await office.getByLabel("Tên", { exact: true }).fill(`${name} 2099`);
  await office.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(office.getByRole("heading", { level: 1, name: `${name} 2099` })).toBeVisible();
  const moved = await reader.request.get("/dot-bieu-duong/guong-sang-khu-pho-sao-tu-nam-truoc", {
    maxRedirects: 0,
  });
  expect([moved.status(), new URL(moved.headers().location!, reader.url()).pathname]).toEqual([
    308,
    "/dot-bieu-duong/guong-sang-khu-pho-sao-tu-nam-truoc-2099",
  ]);
  await office.locator("summary", { hasText: "Đóng nhận hồ sơ" }).click();
  await office.getByRole("button", { name: `Đóng “${name} 2099”` }).click();
  await expect(office.locator("summary", { hasText: "Mở lại" })).toBeVisible();
  await reader.goto("/dot-bieu-duong");
  await expect(listed).toHaveCount(1);
  await expect(listed).not.toContainText("Đang nhận hồ sơ");
});
