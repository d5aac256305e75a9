import { expect, test, type Browser, type Page } from "./test";
import { makeDraft, savePart } from "./nominations";
import { official, signedIn, signIn } from "./people";

const section = (id: string, name: string) => `/ban-lam-viec/de-cu/${id}/${name}`;
const name = (page: Page) => page.getByLabel("Tên", { exact: true });
const again = (page: Page) => page.getByRole("link", { name: /Đăng nhập lại/ });

async function withoutScripts(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(page, official);
  return page;
}

test.describe("without scripts, after the session has ended", () => {
  test("a section comes back with its words and a way to sign in", async ({ browser }) => {
    const page = await withoutScripts(browser);
    const id = await makeDraft(page);
    for (const [where, field, button] of [
      ["doi-tuong", "neighbourhood", "Lưu và tiếp tục"],
      ["thanh-tich", "storyText", "Lưu và tiếp tục"],
      ["kiem-tra", "giverName", "Lưu sự đồng ý"],
      ["kiem-tra", "guardianName", "Gửi hồ sơ"],
    ] as const) {
      await page.goto(section(id, where));
      const cookies = await page.context().cookies();
      await page.context().clearCookies();
      await page.locator(`[name=${field}]`).fill(`Gõ khi phiên đã hết, mục ${where}`);
      await page.getByRole("button", { name: button }).click();
      await expect(page.locator(`[name=${field}]`)).toHaveValue(`Gõ khi phiên đã hết, mục ${where}`);
      // In another tab, so that the words stay in this one.
      await expect(again(page)).toHaveAttribute("target", "_blank");
      // Nothing of the nomination is shown to whoever sits there now.
      await expect(page.getByText("Bà Hồ Thị Thử")).toHaveCount(0);
      await page.context().addCookies(cookies);
      if (where === "kiem-tra") continue;
      await page.getByRole("button", { name: "Lưu và tiếp tục" }).click();
      await expect(page.getByRole("alert")).toHaveCount(0);
      await page.goto(section(id, where));
      await expect(page.locator(`[name=${field}]`)).toHaveValue(`Gõ khi phiên đã hết, mục ${where}`);
    }
  });

  test("a new nomination comes back with its words", async ({ browser }) => {
    const page = await withoutScripts(browser);
    await page.goto("/ban-lam-viec/de-cu/moi");
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await name(page).fill("Bà Không Kịch Bản");
    await page.getByRole("button", { name: "Lưu và tiếp tục" }).click();
    await expect(name(page)).toHaveValue("Bà Không Kịch Bản");
    await expect(again(page)).toBeVisible();
    await page.context().addCookies(cookies);
    await page.getByRole("button", { name: "Lưu và tiếp tục" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Việc làm và câu chuyện" })).toBeVisible();
    await page.goto("/ban-lam-viec");
    await expect(page.getByText("Bà Không Kịch Bản")).toHaveCount(1);
  });

  test("a button without words leads to the sign-in page", async ({ browser }) => {
    const page = await withoutScripts(browser);
    const id = await makeDraft(page);
    await page.goto(`/ban-lam-viec/de-cu/${id}`);
    await page.locator("summary", { hasText: "Xóa bản nháp này" }).click();
    await page.context().clearCookies();
    await page.getByRole("button", { name: "Xóa hẳn 1 bản nháp" }).click();
    await expect(page).toHaveURL(/dang-nhap\?callbackUrl=.*de-cu/);
    await expect(page.getByRole("heading", { level: 1, name: "Đăng nhập" })).toBeVisible();
  });
});

test("the window's title says that something is wrong, without scripts too", async ({ browser }) => {
  const page = await withoutScripts(browser);
  const id = await makeDraft(page);
  await page.goto(section(id, "kiem-tra"));
  await expect(page).toHaveTitle(/^Ảnh/);
  await page.goto(`${section(id, "kiem-tra")}?loi=no-file`);
  await expect(page).toHaveTitle(/^Lỗi: Ảnh/);
  await page.getByRole("checkbox", { name: "Trang web Lan Tỏa" }).check();
  await page.getByRole("button", { name: "Lưu sự đồng ý" }).click();
  await expect(page).toHaveTitle(/^Lỗi: Ảnh, đồng ý và gửi/);
  // The person's own tick of a moment ago: sent again without it, the form would withdraw the consent.
  await expect(page.getByRole("checkbox", { name: "Trang web Lan Tỏa" })).toBeChecked();
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with scripts" : "without scripts";
  const answers = javaScriptEnabled
    ? { name: "Đinh Thị Ký", deed: "Trông trẻ giúp mẹ đi làm ca" }
    : { name: "Mai Văn Thuận", deed: "Vá đường trong hẻm sau mưa" };
  test(`sending saves the consents on the page first, also where it is refused, ${how}`, async ({
    browser,
  }) => {
    const page = await signedIn(browser, official, { javaScriptEnabled });
    const web = page.getByRole("checkbox", { name: "Trang web Lan Tỏa" });
    const id = await makeDraft(page, { birthYear: "", ...answers });
    await page.goto(section(id, "kiem-tra"));
    await web.check();
    await page.getByRole("button", { name: "Gửi hồ sơ" }).click();
    await expect(
      page.getByRole("alert").getByRole("link", { name: "Hãy ghi tên người đã đồng ý." }),
    ).toBeVisible();
    await page.getByLabel("Tên người đồng ý").fill("Hồ Thị Thử");
    await page.getByLabel("Ngày đồng ý").fill("01/11/2026");
    await page.getByRole("button", { name: "Gửi hồ sơ" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Hồ sơ còn thiếu một số mục" })).toBeVisible();
    await page.goto(section(id, "kiem-tra"));
    await expect(web).toBeChecked();
    const saved = await savePart(page, id, 1, { birthYear: "1960" });
    expect(saved.status()).toBe(200);
    await page.goto(section(id, "kiem-tra"));
    await page.getByRole("checkbox", { name: "Zalo, Facebook" }).check();
    await page.getByRole("button", { name: "Gửi hồ sơ" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Đã gửi hồ sơ" })).toBeVisible();
    await page.goto(`/ban-lam-viec/de-cu/${id}`);
    await expect(page.getByText(/Zalo, Facebook/).first()).toBeVisible();
  });
}
