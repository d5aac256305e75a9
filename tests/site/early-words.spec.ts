import { expect, test, type Page } from "./test";
import { makeDraft } from "./nominations";
import { admin, official, signedIn } from "./people";

/** Opens a page whose scripts are still on their way; returns what lets them come. */
async function openWithoutScripts(page: Page, path: string): Promise<() => Promise<void>> {
  let arrive = () => undefined as void;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(/\/_next\/static\/chunks\/.*\.js/, async (route) => {
    await arrived;
    await route.continue().catch(() => undefined);
  });
  await page.goto(path, { waitUntil: "commit" });
  return async () => {
    arrive();
    await page.waitForLoadState("networkidle");
    // Handed over once the page's scripts look after its forms.
    await page.waitForFunction(() => !globalThis.earlyWords);
  };
}

test("what visitors type before scripts come stays, and is sent", async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  let arrive = await openWithoutScripts(page, "/gioi-thieu-guong");
  await page.getByRole("radio", { name: "Một người" }).check();
  await page.getByLabel("Tên", { exact: true }).fill("Chị Sáu gõ sớm");
  await page.getByLabel("Vì sao bạn giới thiệu?").fill("Gõ trước khi trang sẵn sàng.");
  await page.getByRole("combobox").fill("Phường Minh Phụng");
  await arrive();
  await expect(page.getByLabel("Tên", { exact: true })).toHaveValue("Chị Sáu gõ sớm");
  await expect(page.getByRole("combobox")).toHaveValue("Phường Minh Phụng");
  await page.getByRole("button", { name: "Gửi cho phường" }).click();
  await expect(page.getByTestId("receivers")).toHaveText("Phường Minh Phụng");

  await page.unrouteAll({ behavior: "ignoreErrors" });
  arrive = await openWithoutScripts(page, "/tim-kiem");
  await page.locator("#q").fill("tủ sách");
  await arrive();
  await expect(page.locator("#q")).toHaveValue("tủ sách");

  await page.unrouteAll({ behavior: "ignoreErrors" });
  arrive = await openWithoutScripts(page, "/dang-nhap");
  await page.getByLabel("Email").fill("ai.do@phuong.example");
  await page.getByLabel("Mật khẩu").fill("một câu dài để thử");
  await arrive();
  await expect(page.getByLabel("Email")).toHaveValue("ai.do@phuong.example");
  await expect(page.getByLabel("Mật khẩu")).toHaveValue("một câu dài để thử");
});

test("what officials type before scripts come stays, over what was stored too, and drafts save it", async ({
  browser,
}) => {
  const page = await signedIn(browser, official);
  const id = await makeDraft(page, { deed: "Gõ sớm", neighbourhood: "Khu phố 1" });
  const arrive = await openWithoutScripts(page, `/ban-lam-viec/de-cu/${id}/doi-tuong`);
  await page.getByLabel("Khu phố, ấp").fill("Khu phố 12, gõ sớm");
  await arrive();
  await expect(page.getByText(/^Đã lưu lúc/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Khu phố, ấp")).toHaveValue("Khu phố 12, gõ sớm");

  const keeper = await signedIn(browser, admin);
  await keeper.goto("/quan-tri/khong-gian");
  const path = await keeper.locator('main a[href^="/quan-tri/khong-gian/"]').last().getAttribute("href");
  const arriveThere = await openWithoutScripts(keeper, path!);
  await keeper.getByLabel("Tên", { exact: false }).first().fill("Tên gõ sớm");
  const story = keeper.locator("textarea[name=description]");
  await story.fill("Lời giới thiệu gõ sớm.");
  const ward = keeper.locator("select[name=unitId]");
  await ward.selectOption("phuong-minh-phung");
  await arriveThere();
  await expect(keeper.getByLabel("Tên", { exact: false }).first()).toHaveValue("Tên gõ sớm");
  await expect(story).toHaveValue("Lời giới thiệu gõ sớm.");
  await expect(ward).toHaveValue("phuong-minh-phung");
});

test("who stands in a field while scripts come goes on there: what was selected is written over, no key gets lost", async ({
  browser,
}) => {
  const page = await signedIn(browser, official);
  const id = await makeDraft(page, { deed: "Mở tủ sách trong hẻm" });
  const path = `/ban-lam-viec/de-cu/${id}/thanh-tich`;
  const deed = page.locator("textarea[name=deed]");
  let arrive = await openWithoutScripts(page, path);
  await deed.click();
  await page.keyboard.press("Control+A");
  await arrive();
  await page.keyboard.type("Dạy bơi");
  await expect(deed).toHaveValue("Dạy bơi");
  await expect(page.getByText(/^Đã lưu lúc/)).toBeVisible();

  await page.unrouteAll({ behavior: "ignoreErrors" });
  arrive = await openWithoutScripts(page, path);
  await deed.click();
  await page.keyboard.press("Home");
  await page.keyboard.type("Ông ");
  await arrive();
  await expect(deed).toBeFocused();
  await page.keyboard.type("Ba ");
  await expect(deed).toHaveValue("Ông Ba Dạy bơi");
  await expect(page.getByText(/^Đã lưu lúc/)).toBeVisible();
  await page.reload();
  await expect(deed).toHaveValue("Ông Ba Dạy bơi");

  // Marked by no key and no click, as after the browser's "back": React tells the field once more what it was drawn with.
  await page.unrouteAll({ behavior: "ignoreErrors" });
  arrive = await openWithoutScripts(page, path);
  await deed.selectText();
  await arrive();
  await page.keyboard.insertText("Dạy chữ");
  await expect(deed).toHaveValue("Dạy chữ");
});
