import { request as httpRequest } from "node:http";
import { expect, test, type Page } from "./test";
import { jpeg } from "../support/files";
import { makeDraft, openDecision, ownOrigin, sendNomination } from "./nominations";
import { moderator, official, otherOfficial, signedIn } from "./people";

const story = "/guong/muoi-hai-nam-mo-lop-hoc-buoi-toi-cho-tre-em-lao-dong-trong-hem";

test("Vietnamese is composed in a field letter by letter, and Enter that ends a syllable chooses and sends nothing", async ({
  page,
}) => {
  await page.goto("/gioi-thieu-guong", { waitUntil: "networkidle" });
  const keyboard = await page.context().newCDPSession(page);
  const compose = async (...steps: string[]) => {
    for (const text of steps)
      await keyboard.send("Input.imeSetComposition", {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await keyboard.send("Input.insertText", { text: steps.at(-1)! });
  };
  const ward = page.getByRole("combobox");
  await ward.focus();
  await compose("p", "ph", "phu", "phươ", "phường");
  await compose(" minh phu");
  await expect(ward).toHaveValue("phường minh phu");
  await expect(page.getByRole("option").first()).toBeVisible();
  await ward.press("ArrowDown");
  const enter = { key: "Enter", bubbles: true, cancelable: true };
  const isLeft = (element: HTMLElement, init: KeyboardEventInit) =>
    element.dispatchEvent(new KeyboardEvent("keydown", init));
  expect(await ward.evaluate(isLeft, { ...enter, isComposing: true })).toBe(true);
  await expect(ward).toHaveValue("phường minh phu");
  expect(await ward.evaluate(isLeft, enter)).toBe(false);
  await expect(ward).toHaveValue("Phường Minh Phụng");

  await page.goto("/tim-kiem", { waitUntil: "networkidle" });
  const search = page.getByRole("main").getByRole("combobox");
  await search.focus();
  await compose("đ", "đê", "để", "đểm", "đểm");
  await expect(search).toHaveValue("đểm");
});

test("what stands in one form of a page is not lost with another's refusal", async ({ browser }) => {
  const desk = await signedIn(browser, official);
  const id = await sendNomination(desk, { deed: "Hai biểu mẫu trên một trang" });
  const page = await signedIn(browser, moderator);
  await page.goto(`/kiem-duyet/${id}`, { waitUntil: "networkidle" });
  await openDecision(page, "r");
  const reason = page.locator('details[data-key="r"]').getByRole("textbox", { name: "Lý do" });
  await reason.fill("Cần ghi rõ số buổi.\nVà năm bắt đầu.");
  const other = page.locator("details[name=decision]:has(> summary:has-text('Từ chối'))");
  await other.locator("> summary").click();
  await other.locator("button[type=submit]").click();
  await expect(other.getByRole("alert")).toBeVisible();
  await openDecision(page, "r");
  await expect(reason).toHaveValue("Cần ghi rõ số buổi.\nVà năm bắt đầu.");
  await page.getByRole("button", { name: "Xác nhận trả lại" }).click();
  await expect(page.getByText("Đã trả lại để bổ sung: Bà Hồ Thị Thử")).toBeVisible();
  // The ward reads the reason in the lines it was written in.
  await desk.goto(`/ban-lam-viec/de-cu/${id}`);
  await expect(desk.locator("blockquote").first()).toBeVisible();
  expect(await desk.locator("blockquote").first().innerText()).toContain(
    "Cần ghi rõ số buổi.\nVà năm bắt đầu.",
  );
});

test("the browser's back after sending gives an empty form", async ({ page }) => {
  await page.goto(`/bao-loi?trang=${story}`, { waitUntil: "networkidle" });
  await page.getByLabel(/^Chỗ nào chưa đúng/).fill("Lớp có từ năm 2013, đã gửi.");
  await page.getByRole("button", { name: "Gửi báo lỗi" }).click();
  await expect(page).toHaveURL(/da-gui\?ma=/);
  await page.goBack();
  await expect(page.getByLabel(/^Chỗ nào chưa đúng/)).toHaveValue("");
});

/** A browser whose storage throws, as some do where it is forbidden. */
const forbidStorage = (page: Page) =>
  page.addInitScript(() => {
    const forbidden = () => {
      throw new DOMException("denied", "SecurityError");
    };
    for (const name of ["localStorage", "sessionStorage"])
      Object.defineProperty(window, name, { get: forbidden });
  });

test("a draft is written without the browser's storage, and without the story's editor", async ({
  browser,
}) => {
  const page = await signedIn(browser, official);
  const id = await makeDraft(page, { deed: "Không kho, không trình soạn" });
  await forbidStorage(page);
  await page.route(/\/_next\/static\/chunks\/.*\.js/, async (route) => {
    const answer = await route.fetch();
    if ((await answer.text()).includes("ProseMirror")) return route.abort();
    await route.fulfill({ response: answer });
  });
  await page.goto(`/ban-lam-viec/de-cu/${id}/thanh-tich`, { waitUntil: "networkidle" });
  const box = page.locator("textarea[name=storyText]");
  const words = "Chiều nào bà cũng mở cánh cửa sắt, kê lại hàng ghế.";
  await box.fill(words);
  await expect(page.getByText(/^Đã lưu lúc/)).toBeVisible();
  await page.reload();
  await expect(box).toHaveValue(words);
  await page.goto("/", { waitUntil: "networkidle" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

const robots = [
  "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
  "Zalo/1.0",
  "TelegramBot (like TwitterBot)",
  "WhatsApp/2.23.20.0",
  "Twitterbot/1.0",
  "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
];

test("whatever robot asks, the preview stands in the head, the card can be had in part, other sites read its tag", async ({
  request,
}) => {
  for (const robot of robots) {
    const html = await (await request.get(story, { headers: { "user-agent": robot } })).text();
    const head = html.slice(0, html.indexOf("</head>"));
    for (const tag of ["og:title", "og:description", "og:image"])
      expect.soft([robot, tag, head.includes(`property="${tag}"`)]).toEqual([robot, tag, true]);
  }
  const whole = await request.get(`${story}/the.png`);
  const part = await request.get(`${story}/the.png`, { headers: { range: "bytes=0-99" } });
  // An answer in full is one that every robot understands.
  expect([200, 206]).toContain(part.status());
  expect((await part.body()).subarray(0, 100)).toEqual((await whole.body()).subarray(0, 100));
  const api = await request.get("/api/v1/profiles", { headers: { origin: "https://phuong.example" } });
  expect(api.headers()["access-control-expose-headers"]).toContain("ETag");
  expect(await (await request.get(story)).text()).toContain("2014 – nay");
});

test("bodies that never end hold up nobody else's files; no photo's hint promises what is not taken", async ({
  browser,
}) => {
  const slow = await signedIn(browser, official);
  const slowDraft = await makeDraft(slow, { deed: "Đường truyền rất chậm" });
  const quick = await signedIn(browser, otherOfficial);
  const quickDraft = await makeDraft(quick, { deed: "Người khác gửi ảnh" });
  const cookies = await slow.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const { origin } = new URL(slow.url());
  const held = [1, 2, 3, 4].map((at) => {
    const sending = httpRequest(`${origin}/api/nominations/${slowDraft}/photos`, {
      method: "POST",
      headers: { cookie, origin, "content-length": "5000000", "x-file-name": `${at}.jpg` },
    });
    sending.on("error", () => undefined);
    sending.write("x");
    return sending;
  });
  const answer = await quick.request.post(`/api/nominations/${quickDraft}/photos`, {
    headers: { ...ownOrigin(quick), "content-type": "application/octet-stream", "x-file-name": "a.jpg" },
    data: await jpeg(600, 400),
  });
  expect(answer.status()).toBe(200);
  for (const sending of held) sending.destroy();
  await quick.goto(`/ban-lam-viec/de-cu/${quickDraft}/kiem-tra`);
  // A browser that may send HEIC does not make a JPEG of it.
  await expect(quick.getByLabel("Thêm ảnh")).not.toHaveAttribute("accept", /hei[cf]/);
  await expect(quick.locator("#photos-hint, #files-hint").first()).not.toContainText("HEIC");
});
