import type { BrowserContext, Route } from "@playwright/test";
import { demoPassword } from "../support/server";
import { expect, test, type Browser, type Page } from "./test";
import { makeDraft } from "./nominations";
import { admin, official, signedIn } from "./people";

const blocked = /^Trình duyệt này đang chặn cookie nên không giữ được phiên đăng nhập/;
const guest = async (browser: Browser, scripts = true): Promise<Page> =>
  (await browser.newContext({ javaScriptEnabled: scripts })).newPage();

/** A browser that keeps no cookies: answers reach it without them. */
const keepNoCookies = (context: BrowserContext) =>
  context.route("**/*", async (route: Route) => {
    const request = route.request();
    // Asked by hand: what Playwright fetches leaves its cookies in the browser.
    const answer = await fetch(request.url(), {
      method: request.method(),
      headers: await request.allHeaders(),
      body: request.postData(),
      redirect: "manual",
    });
    const kept = [...answer.headers].filter(([name]) => !/^(set-cookie|content-encoding)$/.test(name));
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(kept),
      body: Buffer.from(await answer.arrayBuffer()),
    });
  });

test("where cookies are blocked signing in says so, with scripts before it is tried and without after", async ({
  browser,
}) => {
  const page = await guest(browser);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setDocumentCookieDisabled", { disabled: true });
  await page.goto("/dang-nhap");
  await expect(page.getByText(blocked)).toBeVisible();

  const plain = await guest(browser, false);
  await plain.goto("/dang-nhap");
  await expect(plain.getByText(blocked)).toHaveCount(0);
  await keepNoCookies(plain.context());
  await plain.getByLabel("Email").fill(official);
  await plain.getByLabel("Mật khẩu").fill(demoPassword);
  await plain.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(plain).toHaveURL(/\/dang-nhap\?callbackUrl=/);
  await expect(plain.getByText(blocked)).toBeVisible();

  // Whoever only comes to a page behind the sign-in is told nothing of cookies.
  const other = await guest(browser);
  await other.goto("/ban-lam-viec");
  await expect(other.getByLabel("Email")).toBeVisible();
  await expect(other.getByText(blocked)).toHaveCount(0);
});

/** The styles as a browser reads them that passes over what stands in layers. */
function withoutLayers(css: string): string {
  let kept = "";
  for (let at = 0; at < css.length;) {
    const layer = /@layer[^{;]*[{;]/g;
    layer.lastIndex = at;
    const found = layer.exec(css);
    if (!found) return kept + css.slice(at);
    kept += css.slice(at, found.index);
    at = layer.lastIndex;
    for (let depth = found[0].endsWith("{") ? 1 : 0; depth > 0; at++)
      depth += css[at] === "{" ? 1 : css[at] === "}" ? -1 : 0;
  }
  return kept;
}

test("a browser of before @layer shows pages to read, and no sign larger than a word", async ({
  browser,
}) => {
  const page = await guest(browser);
  let styles = 0;
  await page.route(/\.css(\?|$)/, async (route) => {
    const answer = await route.fetch();
    styles += 1;
    const all = await answer.text();
    // It reads every style there is.
    expect(withoutLayers(all)).toBe(all);
    await route.fulfill({ response: answer, body: withoutLayers(all) });
  });
  for (const path of ["/", "/guong", "/gioi-thieu-guong", "/dang-nhap", "/mo-hinh/lan-toa"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const sizes = await page
      // A map or a plot is a figure and says what it is; a sign is not heard.
      .locator("svg:not([role])")
      .evaluateAll((signs) => signs.map((sign) => Math.ceil(sign.getBoundingClientRect().height)));
    expect([path, sizes.filter((height) => height > 48)]).toEqual([path, []]);
  }
  expect(styles).toBeGreaterThan(0);
});

/** As a browser's translation does: every word in elements of its own, the original text node taken out. */
const translate = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const [at, text] of texts.entries()) {
      if (!text.data.trim() || text.parentElement!.closest("script, style, textarea, [contenteditable]"))
        continue;
      const font = document.createElement("font");
      if (at % 2 === 0) {
        text.replaceWith(font);
        font.append(text);
      } else {
        font.textContent = text.data;
        text.replaceWith(font);
      }
    }
  });

test("a page that the browser translated still takes what is typed", async ({ browser }) => {
  const page = await guest(browser);
  await page.goto("/gioi-thieu-guong", { waitUntil: "networkidle" });
  await translate(page);
  const send = page.locator("main form button[type=submit]");
  await send.click();
  await expect(page.locator("main [role=alert] li").first()).toBeVisible();
  await translate(page);
  await page.locator("#kind-1").check();
  await page.locator("#name").fill("Bà Chín bán bún");
  await page.locator("#reason").fill("Bán bún nuôi ba em ăn học.");
  await page.locator("#unit").fill("phuong minh");
  await expect(page.getByRole("option").first()).toBeVisible();
  await translate(page);
  await page.locator("#unit").fill("Phường Minh Phụng");
  await send.click();
  await expect(page.getByTestId("receivers")).toBeVisible();

  const desk = await signedIn(browser, official);
  const id = await makeDraft(desk, { deed: "Trang đã dịch" });
  await desk.goto(`/ban-lam-viec/de-cu/${id}/doi-tuong`, { waitUntil: "networkidle" });
  await translate(desk);
  await desk.locator("#neighbourhood").fill("Khu phố đã dịch");
  await expect(desk.locator("main form")).toContainText(/Đã lưu lúc|Tự lưu/);
  await desk.locator("main form button[type=submit]").last().click();
  await expect(desk).not.toHaveURL(/doi-tuong/);
  await desk.goto(`/ban-lam-viec/de-cu/${id}/doi-tuong`);
  await expect(desk.locator("#neighbourhood")).toHaveValue("Khu phố đã dịch");
});

test("a tool that fills every field traps nobody: with scripts it is sent, without the field comes out", async ({
  browser,
}) => {
  const story = "/guong/muoi-hai-nam-mo-lop-hoc-buoi-toi-cho-tre-em-lao-dong-trong-hem";
  const page = await guest(browser);
  await page.goto(`/bao-loi?trang=${story}`);
  await page.locator("#reason").fill("Lớp có từ năm 2013, tôi học ở đó.");
  await page.locator("[name=remark]").fill("https://example.org", { force: true });
  await page.getByRole("button", { name: "Gửi báo lỗi" }).click();
  await expect(page).toHaveURL(/da-gui\?ma=/);

  const plain = await guest(browser, false);
  await plain.goto(`/bao-loi?trang=${story}`);
  await plain.locator("#reason").fill("Lớp có từ năm 2012, tôi dạy ở đó.");
  await plain.locator("[name=remark]").fill("https://example.org", { force: true });
  const send = plain.getByRole("button", { name: "Gửi báo lỗi" });
  await send.click();
  const shown = plain.getByLabel("Xin để trống ô này");
  await expect(shown).toBeVisible();
  await expect(shown).toHaveAccessibleDescription(/Phần mềm tự điền của bạn/);
  await expect(plain.locator("#reason")).toHaveValue("Lớp có từ năm 2012, tôi dạy ở đó.");
  await shown.fill("");
  await expect(async () => {
    await send.click();
    await expect(plain).toHaveURL(/da-gui\?ma=/, { timeout: 3_000 });
  }).toPass();
});

test("a one-time link is copied on plain http too, and when copying is refused it says so", async ({
  browser,
}) => {
  const page = await signedIn(browser, admin);
  // As on plain http in an office's network: no clipboard to write to.
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await page.goto("/quan-tri/nguoi-dung/moi");
  await page.getByLabel("Email").fill(`${crypto.randomUUID()}@phuong.example`);
  await page.locator("#name").fill("Người chép liên kết");
  await page.getByRole("radio").first().check();
  await page.locator("[name=unitId]").selectOption("phuong-minh-phung");
  await page.locator("main form button[type=submit]").click();
  const link = page.getByTestId("one-time-link");
  await expect(link).toBeVisible();
  await page.evaluate(() =>
    document.addEventListener("copy", () => {
      document.body.dataset.copied = String(getSelection());
    }),
  );
  await page.getByRole("button", { name: "Sao chép liên kết" }).click();
  await expect(page.getByRole("button", { name: "Đã chép" })).toBeVisible();
  expect(await page.evaluate(() => document.body.dataset.copied)).toBe(await link.textContent());

  await page.evaluate(() => {
    document.execCommand = () => false;
  });
  await page.getByRole("button", { name: "Đã chép" }).click();
  await expect(page.getByText(/^Trình duyệt không cho chép/)).toBeVisible();
  expect(await page.evaluate(() => String(getSelection()))).toBe(await link.textContent());
});
