import { expect, test, type Browser, type Page } from "./test";
import { jpeg } from "../support/files";
import { makeDraft, ownOrigin } from "./nominations";
import { official, otherOfficial, signedIn, signIn } from "./people";

const section = (id: string, name: string) => `/ban-lam-viec/de-cu/${id}/${name}`;
const saved = (page: Page) => expect(page.getByText(/^Đã lưu lúc/)).toBeVisible();
const name = (page: Page) => page.getByLabel("Tên", { exact: true });
const again = (page: Page) => page.getByRole("link", { name: /Đăng nhập lại/ });
const keptHere = (page: Page) =>
  page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith("lan-toa:unsaved:")));

test.describe("words that were not sent", () => {
  test("stay with the person who typed them, on a browser that others use too", async ({ browser }) => {
    const page = await signedIn(browser, official);
    await page.goto("/ban-lam-viec/de-cu/moi");
    await page.context().clearCookies();
    await name(page).fill("Bà Riêng Của Phường Một");
    await expect(again(page)).toBeVisible();

    // Another ward's official sits down at the same machine.
    const old = page;
    const other = await page.context().newPage();
    await signIn(other, otherOfficial);
    await other.goto("/ban-lam-viec/de-cu/moi");
    await other.waitForLoadState("networkidle");
    await expect(name(other)).toHaveValue("");
    await expect(other.getByText("Tự lưu khi bạn nhập.")).toBeVisible();
    // Nor does the form that is still open send them under the other's name.
    await name(old).fill("Bà Riêng Của Phường Một, gõ thêm");
    await expect(old.getByRole("alert").filter({ hasText: "tài khoản khác" })).toBeVisible();
    await old.getByRole("button", { name: "Lưu và tiếp tục" }).click();
    await expect(old.getByRole("alert").filter({ hasText: "tài khoản khác" }).first()).toBeVisible();
    await other.goto("/ban-lam-viec");
    await expect(other.getByText("Bà Riêng Của Phường Một")).toHaveCount(0);
    await other.getByRole("button", { name: "Đăng xuất" }).click();
    await expect(other).toHaveURL(/dang-nhap/);

    // Their own come back to them.
    await signIn(other, official);
    await other.goto("/ban-lam-viec/de-cu/moi");
    await expect(name(other)).toHaveValue("Bà Riêng Của Phường Một, gõ thêm");
    await saved(other);
  });

  test("are gone from the browser after signing out", async ({ browser }) => {
    const page = await signedIn(browser, official);
    const id = await makeDraft(page);
    await page.goto(section(id, "doi-tuong"));
    await page.route("**/api/nominations/*", (route) => route.abort());
    await page.getByLabel("Khu phố, ấp").fill("Khu phố chưa gửi");
    await expect(page.getByText(/^Mất mạng/)).toBeVisible();
    expect(await keptHere(page)).toHaveLength(1);
    await page.getByRole("button", { name: "Đăng xuất" }).click();
    await expect(page).toHaveURL(/dang-nhap/);
    expect(await keptHere(page)).toEqual([]);
  });

  test("are still kept when the first saving arrives and the next one does not", async ({ browser }) => {
    const page = await signedIn(browser, official);
    const id = await makeDraft(page);
    await page.goto(section(id, "doi-tuong"));
    let arrive = () => {};
    const slow = new Promise<void>((resolve) => (arrive = resolve));
    let count = 0;
    await page.route("**/api/nominations/*", async (route) => {
      if (count++ > 0) return route.abort();
      await slow;
      await route.continue();
    });
    await page.getByLabel("Khu phố, ấp").fill("Khu phố đầu");
    await expect.poll(() => count).toBe(1);
    await page.getByLabel("Khu phố, ấp").fill("Khu phố đầu, gõ thêm");
    arrive();
    await expect(page.getByText(/^Mất mạng/)).toBeVisible();
    expect(JSON.stringify(await keptHere(page))).toContain("Khu phố đầu, gõ thêm");
    await page.unroute("**/api/nominations/*");
    await page.reload();
    await expect(page.getByLabel("Khu phố, ấp")).toHaveValue("Khu phố đầu, gõ thêm");
    await saved(page);
    expect(await keptHere(page)).toEqual([]);
  });

  test("of a new nomination move along with it once it is made", async ({ browser }) => {
    const page = await signedIn(browser, official);
    await page.goto("/ban-lam-viec/de-cu/moi");
    let arrive = () => {};
    const slow = new Promise<void>((resolve) => (arrive = resolve));
    let count = 0;
    await page.route("**/api/nominations/*", async (route) => {
      if (count++ > 0) return route.abort();
      await slow;
      await route.continue();
    });
    await name(page).fill("Bà Mới");
    await expect.poll(() => count).toBe(1);
    await name(page).fill("Bà Mới Tinh");
    arrive();
    await expect(page.getByText(/^Mất mạng/)).toBeVisible();
    await page.unroute("**/api/nominations/*");
    await page.reload();
    await expect(page).toHaveURL(/[0-9a-f-]{36}\/doi-tuong$/);
    await expect(name(page)).toHaveValue("Bà Mới Tinh");
    await saved(page);
    await page.goto("/ban-lam-viec/de-cu/moi");
    await page.waitForLoadState("networkidle");
    await expect(name(page)).toHaveValue("");
  });
});

test.describe("a photo's words", () => {
  const alt = (page: Page) => page.getByLabel("Mô tả ảnh");
  const caption = (page: Page) => page.getByLabel("Chú thích");
  const credit = (page: Page) => page.getByLabel("Người chụp");

  /** The photo page of a fresh draft whose sendings wait until `arrive` is called. */
  async function slowPhotoPage(browser: Browser) {
    const page = await signedIn(browser, official);
    const id = await makeDraft(page);
    const headers = {
      ...ownOrigin(page),
      "content-type": "application/octet-stream",
      "x-file-name": "a.jpg",
    };
    await page.request.post(`/api/nominations/${id}/photos`, { headers, data: await jpeg(300, 200) });
    await page.goto(section(id, "kiem-tra"));
    await page.waitForLoadState("networkidle");
    let arrive = () => {};
    const slow = new Promise<void>((resolve) => (arrive = resolve));
    await page.route("**/*", async (route) => {
      if (route.request().method() === "POST") await slow;
      await route.continue().catch(() => {});
    });
    return { page, id, arrive };
  }

  test("are all stored when fields are left faster than they are sent", async ({ browser }) => {
    const { page, arrive } = await slowPhotoPage(browser);
    await alt(page).fill("Bà đọc sách");
    await caption(page).fill("Buổi chiều trong hẻm");
    await credit(page).fill("Nguyễn Văn Thử");
    await page.getByRole("heading", { level: 1 }).click();
    await expect(page.getByRole("button", { name: "Đã lưu mô tả" })).toHaveCount(0);
    arrive();
    await expect(page.getByRole("button", { name: "Đã lưu mô tả" })).toBeVisible();
    await page.reload();
    await expect(caption(page)).toHaveValue("Buổi chiều trong hẻm");
    await expect(credit(page)).toHaveValue("Nguyễn Văn Thử");
    // What is typed now has not been stored yet, and the button says so.
    await credit(page).fill("Trần Thị Thử");
    await expect(page.getByRole("button", { name: "Lưu mô tả", exact: true })).toBeVisible();
  });

  test("are not lost by going on at once", async ({ browser }) => {
    const { page, id, arrive } = await slowPhotoPage(browser);
    await alt(page).fill("Bà đọc sách");
    await caption(page).fill("Buổi chiều trong hẻm");
    await credit(page).fill("Nguyễn Văn Thử");
    await page.getByRole("link", { name: "Ai, ở đâu" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Ai, ở đâu" })).toBeVisible();
    arrive();
    await page.goto(section(id, "kiem-tra"));
    await expect(alt(page)).toHaveValue("Bà đọc sách");
    await expect(caption(page)).toHaveValue("Buổi chiều trong hẻm");
    await expect(credit(page)).toHaveValue("Nguyễn Văn Thử");
  });
});

test.describe("the consent form", () => {
  const giver = (page: Page) => page.getByLabel("Tên người đồng ý");

  test("keeps the words of a refused sending, never the ticks", async ({ browser }) => {
    const page = await signedIn(browser, official);
    const id = await makeDraft(page);
    await page.goto(section(id, "kiem-tra"));
    await page.getByRole("checkbox", { name: "Trang web Lan Tỏa" }).check();
    await giver(page).fill("Hồ Thị Thử");
    await page.getByRole("button", { name: "Lưu sự đồng ý" }).click();
    await expect(page.getByRole("alert").getByRole("link", { name: /ngày đồng ý/ })).toBeVisible();
    await page.goto("/ban-lam-viec");
    await page.goto(section(id, "kiem-tra"));
    await expect(giver(page)).toHaveValue("Hồ Thị Thử");
    for (const box of await page.getByRole("checkbox").all()) await expect(box).not.toBeChecked();

    // Stored now, and from then on what is stored counts.
    await page.getByRole("checkbox", { name: "Trang web Lan Tỏa" }).check();
    await page.getByLabel("Ngày đồng ý").fill("2026-11-01");
    await page.getByRole("button", { name: "Lưu sự đồng ý" }).click();
    await expect(page.getByText("Đã ghi sự đồng ý.")).toBeVisible();
    await page.goto(section(id, "kiem-tra"));
    await expect(giver(page)).toHaveValue("Hồ Thị Thử");
    // The page looks at what it kept once its scripts are there.
    await expect.poll(() => keptHere(page)).toEqual([]);
  });

  test("leads to the sign-in page after the session has ended", async ({ browser }) => {
    const page = await signedIn(browser, official);
    const id = await makeDraft(page);
    await page.goto(section(id, "kiem-tra"));
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await giver(page).fill("Hồ Thị Thử");
    await page.getByRole("button", { name: "Lưu sự đồng ý" }).click();
    await expect(again(page)).toHaveAttribute("href", /dang-nhap\?callbackUrl=.*kiem-tra/);
    await page.context().addCookies(cookies);
    await page.reload();
    await expect(giver(page)).toHaveValue("Hồ Thị Thử");
  });
});

test.describe("a former unit of another ward", () => {
  const former = (page: Page) => page.getByRole("combobox", { name: /Tên phường, xã cũ/ });

  test("does not hold back the section's other fields, and is named", async ({ browser }) => {
    const page = await signedIn(browser, official);
    const id = await makeDraft(page);
    await page.goto(section(id, "doi-tuong"));
    await page.getByLabel("Khu phố, ấp").fill("Khu phố 9");
    await former(page).pressSequentially("phuong 15 quan tan binh");
    await page.getByRole("option", { name: /Phường 15, Quận Tân Bình/ }).click();
    // No question whose every answer would be refused.
    await expect(page.getByText(/nay thuộc Phường Tân Bình, Phường Tân Sơn/)).toBeVisible();
    await expect(page.getByRole("radio", { name: /^Phường Tân/ })).toHaveCount(0);
    const notice = page.getByRole("status").filter({ hasText: "Đã lưu, trừ một mục" });
    await expect(notice.getByRole("link", { name: /Tên phường, xã cũ/ })).toBeVisible();
    const stored = await page.request.get(`/api/nominations/${id}`);
    expect((await stored.json()).content).toMatchObject({ neighbourhood: "Khu phố 9", formerUnit: "" });
  });
});

test("not a letter is lost between the story's plain box and its editor", async ({ browser }) => {
  const page = await signedIn(browser, official);
  const id = await makeDraft(page, { storyText: "" });
  const words = "Chiều nào bà cũng kê lại hàng ghế nhựa cho bọn trẻ đến đọc sách. ".repeat(4).trim();
  await page.goto(section(id, "thanh-tich"), { waitUntil: "commit" });
  // Typed steadily from before the scripts are there until long after the editor is.
  await page.getByRole("textbox", { name: "Câu chuyện" }).click();
  await page.keyboard.type(words, { delay: 8 });
  await expect(page.locator(".tiptap")).toHaveText(words);
  await saved(page);
  await page.reload();
  await expect(page.locator(".tiptap")).toHaveText(words);
});
