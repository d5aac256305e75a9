import { expect, test, type Page } from "./test";
import { official, otherOfficial, signedIn } from "./people";

const button = (page: Page, name: string) => page.getByRole("button", { name });

test("without scripts everything that is missing is named at once, and typed words beat the address", async ({
  browser,
}) => {
  const citizen = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await citizen.goto("/gioi-thieu-guong");
  await expect(citizen).toHaveTitle(/^Giới thiệu gương tốt/);
  await citizen.getByLabel("Tên và số điện thoại").fill("0900 000 000");
  await button(citizen, "Gửi cho phường").click();
  await expect(citizen).toHaveTitle(/^Lỗi: Giới thiệu gương tốt/);
  const items = citizen.locator("main [role=alert] li");
  await expect(items).toHaveText([
    "“Bạn giới thiệu ai hay điều gì?”: Hãy chọn cá nhân, tập thể hay mô hình.",
    "“Tên”: Hãy cho biết tên.",
    "“Vì sao bạn giới thiệu?”: Hãy điền mục này.",
    "“Ở phường, xã nào?”: Hãy chọn đơn vị.",
    /^“Tên và số điện thoại hoặc email của bạn”: Hãy đánh dấu đồng ý/,
  ]);
  for (const link of await items.getByRole("link").all())
    await expect(citizen.locator((await link.getAttribute("href"))!)).toHaveCount(1);
  await citizen.getByRole("combobox").fill("quan 11");
  await button(citizen, "Gửi cho phường").click();
  await expect(items.nth(3)).toContainText("Hãy chọn một nơi ở ngay bên dưới");
  await expect(citizen.getByRole("radio", { name: "Phường Minh Phụng" })).toBeVisible();

  await citizen.goto("/gioi-thieu-guong?don-vi=phuong-tan-son-hoa");
  await expect(citizen.getByRole("combobox")).toHaveValue("Phường Tân Sơn Hòa");
  await citizen.getByRole("combobox").fill("phuong minh phung");
  await citizen.getByRole("radio", { name: "Một người" }).check();
  await citizen.getByLabel("Tên", { exact: true }).fill("Bà Năm đầu hẻm");
  await citizen.getByLabel("Vì sao bạn giới thiệu?").fill("Quét hẻm mỗi sáng.");
  await expect(async () => {
    await button(citizen, "Gửi cho phường").click();
    await expect(citizen.getByTestId("receivers")).toHaveText("Phường Minh Phụng", { timeout: 3_000 });
  }).toPass();
  const inboxes = [
    [otherOfficial, 0],
    [official, 1],
  ] as const;
  for (const [person, count] of inboxes) {
    const desk = await signedIn(browser, person);
    await desk.goto("/ban-lam-viec/gioi-thieu");
    await expect(desk.getByRole("link", { name: "Bà Năm đầu hẻm" })).toHaveCount(count);
  }

  await citizen.goto("/bao-loi?trang=/mo-hinh/me-do-dau");
  await button(citizen, "Gửi báo lỗi").click();
  await expect(citizen).toHaveTitle(/^Lỗi: Báo lỗi câu chuyện/);
});

test("a form sent before its scripts came is believed the second time, however quickly", async ({
  browser,
}) => {
  const citizen = await (await browser.newContext()).newPage();
  await citizen.route("**/*.js", (route) => route.abort());
  await citizen.goto("/gioi-thieu-guong?don-vi=phuong-minh-phung");
  await citizen.getByLabel("Tên", { exact: true }).fill("Chú Sáu giữ xe");
  await citizen.unroute("**/*.js");
  await button(citizen, "Gửi cho phường").click();
  await expect(citizen).toHaveTitle(/^Lỗi: Giới thiệu gương tốt/);
  await expect(citizen.getByLabel("Tên", { exact: true })).toHaveValue("Chú Sáu giữ xe");
  // The page that came back has its scripts: the puzzle they solve is that page's.
  await citizen.getByRole("radio", { name: "Một người" }).check();
  await citizen.getByLabel("Vì sao bạn giới thiệu?").fill("Giữ xe miễn phí cho người đi chợ.");
  await button(citizen, "Gửi cho phường").click();
  await expect(citizen.getByRole("heading", { level: 1 })).toHaveText("Đã gửi. Cảm ơn bạn!");
});
