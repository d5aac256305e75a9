import { expect, test, type APIResponse, type Page } from "./test";
import { jpeg } from "../support/files";
import { makeDraft, ownOrigin } from "./nominations";
import { official, otherOfficial, signedIn } from "./people";

const send = (page: Page, path: string, data: Buffer, name: string, headers = ownOrigin(page)) =>
  page.request.post(path, {
    headers: {
      ...headers,
      "content-type": "application/octet-stream",
      "x-file-name": encodeURIComponent(name),
    },
    data,
  });

const refusal = async (answer: APIResponse) => [answer.status(), (await answer.json()).error];

test("a photo of a draft is for its ward: whole, in parts, and not again when it is known", async ({
  browser,
}) => {
  const page = await signedIn(browser, official);
  const id = await makeDraft(page);
  const photos = `/api/nominations/${id}/photos`;
  expect((await send(page, photos, await jpeg(1000, 700), "hẻm.jpg")).status()).toBe(200);
  await page.goto(`/ban-lam-viec/de-cu/${id}/kiem-tra`);
  const address = (await page.locator("#anh picture img").getAttribute("src"))!;

  const whole = await page.request.get(address);
  const body = await whole.body();
  const { etag } = whole.headers();
  expect(whole.headers()).toMatchObject({
    "content-type": "image/jpeg",
    "cache-control": "private, no-cache",
    "x-content-type-options": "nosniff",
  });
  const known = await page.request.get(address, { headers: { "if-none-match": etag! } });
  expect([known.status(), (await known.body()).length]).toEqual([304, 0]);
  const part = await page.request.get(address, { headers: { range: "bytes=10-19" } });
  expect([part.status(), part.headers()["content-range"]]).toEqual([206, `bytes 10-19/${body.length}`]);
  expect(await part.body()).toEqual(body.subarray(10, 20));
  const end = await page.request.get(address, { headers: { range: "bytes=-5" } });
  expect(await end.body()).toEqual(body.subarray(-5));
  const beyond = await page.request.get(address, { headers: { range: `bytes=${body.length}-` } });
  expect(beyond.status()).toBe(416);

  const stranger = await signedIn(browser, otherOfficial);
  const anyone = await (await browser.newContext()).newPage();
  for (const other of [stranger, anyone]) expect((await other.request.get(address)).status()).toBe(404);
  expect(await refusal(await send(stranger, photos, await jpeg(20, 20), "a.jpg"))).toEqual([
    404,
    "not-found",
  ]);
  const signedOut = await send(anyone, photos, await jpeg(20, 20), "a.jpg", ownOrigin(page));
  expect(await refusal(signedOut)).toEqual([401, "signed-out"]);
});

test("a file that is too large or no photo is refused in words, and the photos stay", async ({ browser }) => {
  const page = await signedIn(browser, official);
  const id = await makeDraft(page);
  await page.goto(`/ban-lam-viec/de-cu/${id}/kiem-tra`);
  const choose = (name: string, buffer: Buffer) =>
    page.getByLabel("Thêm ảnh").setInputFiles({ name, mimeType: "image/jpeg", buffer });
  // Too large a file is not even sent; should one arrive all the same, the server says the same.
  let sent = 0;
  page.on("request", (request) => (sent += request.url().endsWith("/photos") ? 1 : 0));
  await choose("to.jpg", Buffer.alloc(41 * 1024 * 1024));
  await expect(page.getByText("Tệp quá lớn. Tối đa 40 MB mỗi tệp.")).toBeVisible();
  expect(sent).toBe(0);
  const forced = await send(page, `/api/nominations/${id}/photos`, Buffer.alloc(41 * 1024 * 1024), "to.jpg");
  expect([forced.status(), await forced.json()]).toMatchObject([
    413,
    { error: "file-too-large", details: { limit: 40 } },
  ]);
  await choose("gia.jpg", Buffer.from("<svg><script>alert(1)</script></svg>"));
  await expect(page.getByText(/Tệp này không phải ảnh/)).toBeVisible();
  await expect(page.locator("#anh picture")).toHaveCount(0);
  await choose("that.jpg", await jpeg(400, 300));
  await expect(page.locator("#anh picture")).toHaveCount(1);
  // Taking it out asks first, by name.
  await page.getByLabel("Mô tả ảnh").fill("Hẻm sau cơn mưa");
  await page.getByRole("button", { name: "Lưu mô tả" }).click();
  await expect(page.getByRole("button", { name: "Đã lưu mô tả" })).toBeVisible();
  await page.locator("summary", { hasText: "Bỏ ra" }).click();
  await expect(page.getByText(/^Ảnh “Hẻm sau cơn mưa” cùng mô tả/)).toBeVisible();
  await expect(page.locator("#anh picture")).toHaveCount(1);
  await page.getByRole("button", { name: "Bỏ ảnh này" }).click();
  await expect(page.locator("#anh picture")).toHaveCount(0);
});

test("without scripts a photo goes by an ordinary form", async ({ browser }) => {
  const withScripts = await signedIn(browser, official);
  const id = await makeDraft(withScripts);
  const cookies = await withScripts.context().cookies();
  const context = await browser.newContext({ javaScriptEnabled: false });
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.goto(`/ban-lam-viec/de-cu/${id}/kiem-tra`);
  const sendForm = () => page.locator("#anh").getByRole("button", { name: "Gửi tệp đã chọn" }).click();
  await sendForm();
  await expect(page.getByRole("alert")).toContainText("Bạn chưa chọn tệp nào");
  const files = page.getByLabel("Thêm ảnh");
  await files.setInputFiles({ name: "a.jpg", mimeType: "image/jpeg", buffer: Buffer.from("không phải ảnh") });
  await sendForm();
  await expect(page.getByRole("alert")).toContainText("Tệp này không phải ảnh");
  await files.setInputFiles({ name: "b.jpg", mimeType: "image/jpeg", buffer: await jpeg(400, 300) });
  await sendForm();
  await expect(page.locator("#anh picture")).toHaveCount(1);
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a paper comes back as a download under its own name, only for its ward", async ({ browser }) => {
  const page = await signedIn(browser, official);
  const id = await makeDraft(page);
  const papers = `/api/nominations/${id}/attachments`;
  const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF");
  const name = '../Báo cáo "thành tích"\u202E.pdf';
  expect((await send(page, papers, pdf, name)).status()).toBe(200);
  expect(await refusal(await send(page, papers, Buffer.from("<html>"), "a.pdf"))).toEqual([
    415,
    "file-not-document",
  ]);
  await page.goto(`/ban-lam-viec/de-cu/${id}/kiem-tra`);
  const address = (await page.getByRole("link", { name: /Báo cáo/ }).getAttribute("href"))!;
  const paper = await page.request.get(address);
  expect(await paper.body()).toEqual(pdf);
  expect(paper.headers()["content-disposition"]).toBe(
    `attachment; filename="B_o c_o _th_nh t_ch_.pdf"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20%22th%C3%A0nh%20t%C3%ADch%22.pdf`,
  );
  expect(paper.headers()["cache-control"]).toBe("private, no-store");
  const stranger = await signedIn(browser, otherOfficial);
  expect((await stranger.request.get(address)).status()).toBe(404);
});
