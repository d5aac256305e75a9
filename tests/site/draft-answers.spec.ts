import { expect, test, type Browser, type Page } from "./test";
import { makeDraft, savePart } from "./nominations";
import { official, signedIn } from "./people";

const section = (id: string, name: string) => `/ban-lam-viec/de-cu/${id}/${name}`;
const saved = (page: Page) => expect(page.getByText(/^Đã lưu lúc/)).toBeVisible();
const name = (page: Page) => page.getByLabel("Tên", { exact: true });
const honorific = (page: Page) => page.getByLabel("Cách gọi");
const occupation = (page: Page) => page.getByLabel("Nghề nghiệp, chức vụ");
const neighbourhood = (page: Page) => page.getByLabel("Khu phố, ấp");
const deed = (page: Page) => page.getByLabel("Việc làm tốt, trong một câu");
const goOn = (page: Page) => page.getByRole("button", { name: "Lưu và tiếp tục" }).click();
const heading = (page: Page, text: string) =>
  expect(page.getByRole("heading", { level: 1, name: text })).toBeVisible();
const question = (page: Page) => page.getByRole("alert").filter({ hasText: "Bạn muốn dùng bản nào?" });

/** What the server has. */
async function stored(page: Page, id: string) {
  const answer = await page.request.get(`/api/nominations/${id}`);
  return ((await answer.json()) as { content: Record<string, unknown> }).content;
}

/** One draft in two windows of one person, both alive before either is typed in: one that opens later shows unsaved words. */
async function twoWindows(browser: Browser, where: string) {
  const first = await signedIn(browser, official);
  const id = await makeDraft(first);
  const second = await first.context().newPage();
  for (const tab of [first, second]) {
    await tab.goto(section(id, where));
    await expect(tab.getByText("Tự lưu khi bạn nhập.")).toBeVisible();
  }
  return { first, second, id };
}

test.describe("the browser's back", () => {
  test("shows a new nomination as it is stored, and typing on keeps every answer", async ({ browser }) => {
    const page = await signedIn(browser, official);
    await page.goto("/ban-lam-viec/de-cu/moi");
    await page.getByRole("radio", { name: "Cá nhân" }).check();
    await page.getByRole("radio", { name: /năm 2026/ }).check();
    await honorific(page).fill("Bà");
    await name(page).fill("Hồ Thị Quay Lại");
    await page.getByLabel("Năm sinh").fill("1961");
    await neighbourhood(page).fill("Khu phố 4");
    await goOn(page);
    await heading(page, "Việc làm và câu chuyện");
    const id = /de-cu\/([0-9a-f-]{36})/.exec(page.url())![1]!;
    await deed(page).fill("Mở lớp học trong hẻm");
    await goOn(page);
    await heading(page, "Ảnh, đồng ý và gửi");
    await page.goBack();
    await expect(deed(page)).toHaveValue("Mở lớp học trong hẻm");
    await deed(page).fill("Mở hai lớp học trong hẻm");
    await saved(page);
    await page.goBack();
    await heading(page, "Ai, ở đâu");
    await expect(name(page)).toHaveValue("Hồ Thị Quay Lại");
    await expect(honorific(page)).toHaveValue("Bà");
    await expect(page.getByLabel("Năm sinh")).toHaveValue("1961");
    await expect(neighbourhood(page)).toHaveValue("Khu phố 4");
    await name(page).fill("Hồ Thị Quay Lại Lần Nữa");
    await saved(page);
    await page.goForward();
    await expect(deed(page)).toHaveValue("Mở hai lớp học trong hẻm");
    await expect(question(page)).toHaveCount(0);
    expect(await stored(page, id)).toMatchObject({
      name: "Hồ Thị Quay Lại Lần Nữa",
      honorific: "Bà",
      birthYear: 1961,
      neighbourhood: "Khu phố 4",
      deed: "Mở hai lớp học trong hẻm",
    });
  });

  test("shows what was stored meanwhile, not what was typed then", async ({ browser }) => {
    const page = await signedIn(browser, official);
    const id = await makeDraft(page);
    await page.goto(section(id, "doi-tuong"));
    await neighbourhood(page).fill("Khu phố gõ lúc đầu");
    await goOn(page);
    await heading(page, "Việc làm và câu chuyện");
    const version = (await (await page.request.get(`/api/nominations/${id}`)).json()).version as number;
    expect((await savePart(page, id, version, { neighbourhood: "Khu phố lưu sau" })).status()).toBe(200);
    await page.goBack();
    await expect(neighbourhood(page)).toHaveValue("Khu phố lưu sau");
    await goOn(page);
    await heading(page, "Việc làm và câu chuyện");
    expect((await stored(page, id)).neighbourhood).toBe("Khu phố lưu sau");
  });
});

test.describe("of two windows on one draft", () => {
  test("neither is told of another answer, nor writes it over", async ({ browser }) => {
    const { first, second, id } = await twoWindows(browser, "doi-tuong");
    await name(first).fill("Tên từ cửa sổ một");
    await saved(first);
    await occupation(second).fill("Nghề từ cửa sổ hai");
    await saved(second);
    await honorific(first).fill("Cô");
    await saved(first);
    await goOn(second);
    await heading(second, "Việc làm và câu chuyện");
    for (const tab of [first, second]) await expect(question(tab)).toHaveCount(0);
    expect(await stored(first, id)).toMatchObject({
      name: "Tên từ cửa sổ một",
      occupation: "Nghề từ cửa sổ hai",
      honorific: "Cô",
    });
  });

  test("the second is told of the same answer, sees both and keeps its own", async ({ browser }) => {
    const { first, second, id } = await twoWindows(browser, "doi-tuong");
    await neighbourhood(first).fill("Khu phố từ cửa sổ một");
    await saved(first);
    await neighbourhood(second).fill("Khu phố từ cửa sổ hai");
    await expect(question(second)).toContainText(/Bản của bạnKhu phố từ cửa sổ hai/);
    await expect(question(second)).toContainText(/Bản đang lưu, .+ lưu lúc \d\d:\d\d.*Khu phố từ cửa sổ một/);
    await expect(neighbourhood(second)).toHaveValue("Khu phố từ cửa sổ hai");
    // Going on is not sent while the question stands: one sentence, not two that contradict each other.
    await goOn(second);
    await expect(question(second)).toBeFocused();
    await expect(second.getByText(/không có gì dở dang/)).toHaveCount(0);
    await question(second).getByRole("button", { name: "Giữ bản của tôi" }).click();
    await saved(second);
    await expect(question(second)).toHaveCount(0);
    await first.reload();
    await expect(neighbourhood(first)).toHaveValue("Khu phố từ cửa sổ hai");
    expect((await stored(first, id)).neighbourhood).toBe("Khu phố từ cửa sổ hai");
  });

  test("each answer is chosen by itself, and the others are saved meanwhile", async ({ browser }) => {
    const { first, second, id } = await twoWindows(browser, "doi-tuong");
    await name(first).fill("Tên một");
    await occupation(first).fill("Nghề một");
    await saved(first);
    await name(second).fill("Tên hai");
    await occupation(second).fill("Nghề hai");
    await honorific(second).fill("Cô");
    await expect(question(second)).toContainText("Nghề một");
    await expect(question(second)).toContainText("Tên một");
    await expect.poll(async () => (await stored(first, id)).honorific).toBe("Cô");
    await question(second).getByRole("button", { name: "Dùng bản kia Tên" }).click();
    await expect(name(second)).toHaveValue("Tên một");
    await expect(occupation(second)).toHaveValue("Nghề hai");
    await expect(honorific(second)).toHaveValue("Cô");
    await question(second).getByRole("button", { name: "Giữ bản của tôi Nghề nghiệp" }).click();
    await expect(question(second)).toHaveCount(0);
    await saved(second);
    expect(await stored(first, id)).toMatchObject({
      name: "Tên một",
      occupation: "Nghề hai",
      honorific: "Cô",
    });
  });
});

test("an answer that was lost on its way is sent again, and is not in its own way", async ({ browser }) => {
  const page = await signedIn(browser, official);
  const id = await makeDraft(page);
  await page.goto(section(id, "doi-tuong"));
  await expect(page.getByText("Tự lưu khi bạn nhập.")).toBeVisible();
  // It arrives and is stored; only its answer does not come back.
  await page.route("**/api/nominations/*", async (route) => {
    await route.fetch();
    await route.abort();
  });
  await neighbourhood(page).fill("Khu phố đã tới");
  await expect(page.getByText(/^Mất mạng/)).toBeVisible();
  expect((await stored(page, id)).neighbourhood).toBe("Khu phố đã tới");
  await page.unroute("**/api/nominations/*");
  await neighbourhood(page).fill("Khu phố đã tới, gõ thêm");
  await saved(page);
  await expect(question(page)).toHaveCount(0);
  expect((await stored(page, id)).neighbourhood).toBe("Khu phố đã tới, gõ thêm");
});

test.describe("without scripts", () => {
  /** A section in a browser without scripts, and what is stored beside it since. */
  async function olderPage(browser: Browser, patch: Record<string, unknown>) {
    const page = await signedIn(browser, official, { javaScriptEnabled: false });
    const id = await makeDraft(page);
    await page.goto(section(id, "doi-tuong"));
    expect((await savePart(page, id, 1, patch)).status()).toBe(200);
    return { page, id };
  }

  test("a form writes its touched fields and no others", async ({ browser }) => {
    const { page, id } = await olderPage(browser, { name: "Tên lưu sau", honorific: "Cô" });
    await occupation(page).fill("Thợ may");
    await goOn(page);
    await heading(page, "Việc làm và câu chuyện");
    expect(await stored(page, id)).toMatchObject({
      name: "Tên lưu sau",
      honorific: "Cô",
      occupation: "Thợ may",
    });
  });

  for (const [button, kept] of [
    ["Giữ bản của tôi", "Tên của tôi"],
    ["Dùng bản kia", "Tên lưu sau"],
  ] as const)
    test(`the same answer written elsewhere is asked about: ${button}`, async ({ browser }) => {
      const { page, id } = await olderPage(browser, { name: "Tên lưu sau", honorific: "Cô" });
      await name(page).fill("Tên của tôi");
      await occupation(page).fill("Thợ may");
      await goOn(page);
      await expect(question(page)).toContainText("Tên lưu sau");
      await expect(question(page)).toContainText("Tên của tôi");
      await expect(name(page)).toHaveValue("Tên của tôi");
      await question(page).getByRole("button", { name: button }).click();
      await heading(page, "Việc làm và câu chuyện");
      expect(await stored(page, id)).toMatchObject({ name: kept, honorific: "Cô", occupation: "Thợ may" });
    });
});
