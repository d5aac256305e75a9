import { expect, test, type Browser, type Page } from "./test";
import { jpeg } from "../support/files";
import { axeFaults } from "./axe-faults";
import { ownOrigin } from "./nominations";
import { htmlFaults } from "./html-faults";
import { admin, official, signedIn, signIn } from "./people";

const space = "/khong-gian-van-hoa/khong-gian-van-hoa-ho-chi-minh-phuong-tan-son-hoa";
const contest = "/hoi-thi/tan-binh-trong-trai-tim-toi-lan-7";

const guest = async (browser: Browser, scripts = true): Promise<Page> =>
  (await browser.newContext({ javaScriptEnabled: scripts })).newPage();
const alertOf = (page: Page) => page.locator("main").getByRole("alert");
const photos = (page: Page) => page.locator("#hinh-anh li").filter({ has: page.locator("picture") });

/** No fault of accessibility at 320 px, light and dark, no fault of HTML, and nothing to scroll sideways for. */
async function expectSound(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  expect(await axeFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(await htmlFaults(await (await page.request.get(page.url())).text())).toEqual([]);
}

async function choose(page: Page, ...files: { name: string; buffer: Buffer }[]): Promise<void> {
  await page.getByLabel("Thêm ảnh").setInputFiles(files.map((file) => ({ ...file, mimeType: "image/jpeg" })));
}

type Words = { alt?: string; caption?: string; credit?: string };

async function fillWords(page: Page, at: number, { alt, caption, credit }: Words): Promise<void> {
  const photo = photos(page).nth(at);
  if (alt !== undefined) await photo.getByLabel("Mô tả ảnh").fill(alt);
  if (caption !== undefined) await photo.getByLabel("Chú thích").fill(caption);
  if (credit !== undefined) await photo.getByLabel("Người chụp").fill(credit);
  await photo.getByRole("button", { name: /mô tả$/ }).click();
}

test("a space's photos: sent, described, and seen on its page, its cards and nowhere before", async ({
  browser,
}) => {
  const reader = await guest(browser);
  await reader.goto(space);
  await expect(reader.locator("main picture")).toHaveCount(0);

  const office = await signedIn(browser, admin);
  await office.goto("/quan-tri/khong-gian/moi");
  await expect(office.getByText("Lưu không gian trước, rồi thêm ảnh.")).toBeVisible();
  await expect(office.getByLabel("Thêm ảnh")).toHaveCount(0);
  await office.goto("/quan-tri/khong-gian");
  await office.getByRole("link", { name: /Phường Tân Sơn Hòa/ }).click();
  // The form is there before its scripts are: what is typed in between may be set back once.
  await expect(async () => {
    await office.getByLabel("Khi đến").fill("Đang gõ dở.");
    await expect(office.getByLabel("Khi đến")).toHaveValue("Đang gõ dở.", { timeout: 500 });
  }).toPass();
  await choose(
    office,
    { name: "gia.jpg", buffer: Buffer.from("<svg><script>alert(1)</script></svg>") },
    { name: "ke-sach.jpg", buffer: await jpeg(1700, 1100, "#8a6a48") },
    { name: "san.jpg", buffer: await jpeg(900, 1200, "#4b6b53") },
  );
  await expect(photos(office)).toHaveCount(2);
  await expect(office.getByText(/Tệp này không phải ảnh/)).toBeVisible();
  // What is being typed beside the photos stays.
  await expect(office.getByLabel("Khi đến")).toHaveValue("Đang gõ dở.");
  await expect(office.getByText("Chưa hiện: thiếu mô tả ảnh và người chụp")).toHaveCount(2);
  const first = await photos(office).first().locator("img").getAttribute("src");
  await fillWords(office, 0, { alt: "Kệ sách dọc tường, hai em nhỏ đang đọc", caption: "<b>Phòng đọc</b>" });
  await expect(photos(office).first().getByText("Chưa hiện: thiếu người chụp")).toBeVisible();
  await reader.reload();
  await expect(reader.locator("main picture")).toHaveCount(0);
  expect((await reader.request.get(first!)).status()).toBe(404);
  expect((await office.request.get(first!)).headers()["cache-control"]).toBe("private, no-cache");

  await fillWords(office, 0, { credit: "UBND Phường Tân Sơn Hòa" });
  await expect(photos(office).first().getByText("Đủ mô tả, người chụp")).toBeVisible();
  await fillWords(office, 1, { alt: "Bà con ngồi quanh sân", credit: "Lê Văn C" });
  await expect(office.getByText("Đủ mô tả, người chụp")).toHaveCount(2);
  await expectSound(office);

  await reader.reload();
  const lead = reader.locator("main figure");
  await expect(lead.getByRole("img", { name: "Kệ sách dọc tường, hai em nhỏ đang đọc" })).toBeVisible();
  await expect(lead).toContainText("<b>Phòng đọc</b>. Ảnh: UBND Phường Tân Sơn Hòa");
  await expect(lead.locator("img")).toHaveAttribute("loading", "eager");
  const strip = reader.locator(".photo-strip").getByRole("img", { name: "Bà con ngồi quanh sân" });
  await expect(strip).toHaveAttribute("loading", "lazy");
  await expectSound(reader);
  const open = await reader.request.get(first!);
  expect([open.status(), open.headers()["cache-control"]]).toEqual([
    200,
    "public, max-age=31536000, s-maxage=1, stale-while-revalidate=3, immutable",
  ]);
  await reader.locator(".photo-strip a").click();
  await expect(reader.getByRole("group", { name: "Ảnh 1/1" })).toBeVisible();
  await reader.keyboard.press("Escape");
  await expect(reader.getByRole("group", { name: "Ảnh 1/1" })).toBeHidden();
  const cards: [path: string, name: RegExp][] = [
    ["/khong-gian-van-hoa", /Phường Tân Sơn Hòa/],
    ["/don-vi/phuong-tan-son-hoa", /Không gian văn hóa Hồ Chí Minh/],
  ];
  for (const [path, name] of cards) {
    await reader.goto(path);
    const card = reader.getByRole("listitem").filter({ has: reader.getByRole("link", { name }) });
    // On a ward's page it stands among the ward's photos too.
    await expect(card.getByRole("img", { name: /^Kệ sách/ }).first()).toBeVisible();
    await expectSound(reader);
  }

  // Another photo leads; a removed one is gone; a hidden space shows nothing to visitors.
  await photos(office).nth(1).getByRole("button", { name: "Đặt làm ảnh chính" }).click();
  await expect(photos(office).first().getByLabel("Mô tả ảnh")).toHaveValue("Bà con ngồi quanh sân");
  await reader.goto(space);
  await expect(lead.getByRole("img", { name: "Bà con ngồi quanh sân" })).toBeVisible();
  await photos(office).first().locator("summary", { hasText: "Bỏ ra" }).click();
  await photos(office).first().getByRole("button", { name: "Bỏ ảnh này" }).click();
  await expect(photos(office)).toHaveCount(1);
  await reader.reload();
  await expect(lead.getByRole("img", { name: /^Kệ sách/ })).toBeVisible();
  await expect(reader.locator(".photo-strip")).toHaveCount(0);
  await office.getByLabel("Hiện trên cổng").uncheck();
  await office.getByRole("button", { name: "Lưu không gian" }).click();
  await expect(office.getByText("Đã lưu.")).toBeVisible();
  expect((await reader.request.get(first!)).status()).toBe(404);
  await office.getByLabel("Hiện trên cổng").check();
  await office.getByRole("button", { name: "Lưu không gian" }).click();
  await expect(office.getByLabel("Hiện trên cổng")).toBeChecked();
  await expect(async () => expect((await reader.request.get(first!)).status()).toBe(200)).toPass();
  // The form leads back to its page once it is saved; another way must not cross that one.
  await office.waitForLoadState("networkidle");
  await office.goto("/quan-tri/nhat-ky");
  await expect(office.getByText("Đặt ảnh chính").locator("visible=true").first()).toBeVisible();
});

test("without scripts a contest gets its photos, and a reader opens them", async ({ browser }) => {
  const office = await guest(browser, false);
  await signIn(office, admin);
  await office.goto("/quan-tri");
  await office.getByRole("link", { name: "Đợt và hội thi" }).click();
  const row = office
    .getByRole("main")
    .getByRole("listitem")
    .filter({ hasText: "Tân Bình trong trái tim tôi" });
  await row.getByRole("link", { name: /^Hội thi “Tân Bình trong trái tim tôi”/ }).click();
  const campaign = office.url();
  const sendForm = () => office.getByRole("button", { name: "Gửi tệp đã chọn" }).click();
  await choose(office, { name: "gia.jpg", buffer: Buffer.from("không phải ảnh") });
  await sendForm();
  await expect(alertOf(office)).toContainText("Tệp này không phải ảnh");
  await expect(office).toHaveTitle(/^Lỗi:/);
  expect(new URL(office.url()).hash).toBe("#hinh-anh");
  await choose(
    office,
    { name: "1.jpg", buffer: await jpeg(1200, 800, "#a3161e") },
    { name: "2.jpg", buffer: await jpeg(1000, 800, "#b7791f") },
  );
  await sendForm();
  await expect(alertOf(office)).toHaveCount(0);
  await expect(photos(office)).toHaveCount(2);
  await fillWords(office, 0, { alt: "Đội hợp ca trên sân khấu", credit: "Báo Đảng" });
  await fillWords(office, 1, { alt: "Khán giả vỗ tay" });
  await expect(photos(office).nth(0).getByText("Đủ mô tả, người chụp")).toBeVisible();
  await expect(photos(office).nth(1).getByText("Chưa hiện: thiếu người chụp")).toBeVisible();

  const reader = await guest(browser, false);
  await reader.goto(contest);
  await expect(reader.getByRole("heading", { name: "Hình ảnh (1)" })).toBeVisible();
  await expect(reader.getByText("Ảnh: Báo Đảng").first()).toBeVisible();
  // Axe itself is a script.
  const checker = await signedIn(browser, admin);
  for (const page of [contest, "/quan-tri/dot-bieu-duong", new URL(campaign).pathname]) {
    await checker.goto(page);
    await expectSound(checker);
  }
  await reader.getByRole("link", { name: "Đội hợp ca trên sân khấu" }).click();
  await expect(reader.getByRole("group", { name: "Ảnh 1/1" })).toBeVisible();
  await reader.getByRole("link", { name: "Đóng ảnh" }).click();
  await expect(reader.getByRole("group", { name: "Ảnh 1/1" })).toBeHidden();
  await reader.goto(`/en${contest}`);
  await expect(reader.getByRole("heading", { name: "Photo (1)" })).toBeVisible();

  await office.goto(campaign);
  await photos(office).nth(0).locator("summary", { hasText: "Bỏ ra" }).click();
  await photos(office).nth(0).getByRole("button", { name: "Bỏ ảnh này" }).click();
  await expect(photos(office)).toHaveCount(1);
  await reader.goto(contest);
  await expect(reader.getByRole("heading", { name: /^Hình ảnh/ })).toHaveCount(0);
});

test("a ward's official may not send photos to another ward's space or to a campaign", async ({
  browser,
}) => {
  const desk = await signedIn(browser, official);
  const send = (path: string, page = desk) =>
    page.request.post(path, {
      headers: { ...ownOrigin(desk), "content-type": "application/octet-stream", "x-file-name": "a.jpg" },
      data: Buffer.from("x"),
    });
  const anyone = await guest(browser);
  for (const [path, status] of [
    ["/api/spaces/khong-co/photos", 404],
    ["/api/campaigns/bieu-duong-nam-2026/photos", 403],
  ] as const) {
    expect((await send(path)).status()).toBe(status);
    expect((await send(path, anyone)).status()).toBe(401);
  }
  const office = await signedIn(browser, admin);
  expect((await send("/api/spaces/khong-co/photos", office)).status()).toBe(404);
  expect((await desk.goto("/quan-tri/dot-bieu-duong"))!.url()).toContain("/tai-khoan");
});
