import { mkdtempSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@libsql/client";
import { startOwnServer } from "../support/own-server";
import { readQr } from "../support/read-qr";
import { paragraphsOf, partOf } from "../support/word-parts";
import { openForm, sendForm } from "./action-forms";
import { ownPortal } from "./own-portal";
import { moderator, official, signedIn } from "./people";
import { ownSheet } from "./season-sheet";
import { expect, test, type Page } from "./test";

// A portal of its own, as 81 sent nominations would stand before everybody else's.
const databaseFile = join(mkdtempSync(join(tmpdir(), "lan-toa-season-")), "portal.db");
ownPortal(() => startOwnServer({ databaseFile }));

const decision = { award: "ward:certificate", decisionNumber: "315/QĐ-UBND", decidedOn: "26/11/2026" };
const person = "Huỳnh Ngọc An";
/** Kept for whoever wants to look at it: `RECORD=1`. */
const film = process.env.RECORD ? { recordVideo: { dir: "test-results/season" } } : {};
const phoneSize = { viewport: { width: 360, height: 800 }, javaScriptEnabled: false };
const button = (page: Page, words: string) => page.getByRole("button", { name: words, exact: true });

/** Makes the roll of 81 from an office's own sheet. Returns the nominations' ids, the person's first. */
async function makeRoll(desk: Page): Promise<string[]> {
  await desk.goto("/ban-lam-viec/danh-sach/tu-tep", { waitUntil: "networkidle" });
  await desk.getByLabel("Đợt nhận danh sách").selectOption("bieu-duong-nam-2026");
  const file = { name: "quy-4.xlsx", mimeType: "application/octet-stream", buffer: ownSheet() };
  await desk.locator("input[type=file]").setInputFiles(file);
  await button(desk, "Lập 81 hồ sơ nháp").click();
  await desk.getByRole("link", { name: "Mở danh sách" }).click({ timeout: 60_000 });
  await expect(desk.getByText("81/81 dòng đủ để gửi")).toBeVisible();
  const client = createClient({ url: `file:${databaseFile}` });
  const { rows } = await client.execute({
    sql: "select id from nomination where roll_id is not null order by name <> ?, id",
    args: [person],
  });
  client.close();
  return rows.map(({ id }) => String(id));
}

/** Takes these papers from the roll's menu, each with all its names. */
async function takePapers(desk: Page, names: string[]): Promise<void> {
  await desk.locator("summary").filter({ hasText: "Giấy tờ" }).click();
  for (const name of names) {
    const [download] = await Promise.all([
      desk.waitForEvent("download"),
      desk.getByRole("link", { name, exact: true }).click(),
    ]);
    const words = paragraphsOf(await partOf(await readFile(await download.path()), "word/document.xml"));
    expect(
      words.filter((line) => line.startsWith("Huỳnh ")),
      name,
    ).toHaveLength(81);
  }
}

/** Asks the person by name; the path that a telephone reads from the code on their paper. */
async function askedBy(desk: Page, id: string): Promise<string> {
  await desk.goto(`/ban-lam-viec/de-cu/${id}/xac-nhan?viec=hoi`);
  await desk.getByRole("radio", { name: "Chính người được nêu" }).check();
  await desk.getByLabel("Họ và tên người được hỏi").fill(person);
  await button(desk, "Tạo đường dẫn").click();
  const code = desk.getByRole("img", { name: `Mã QR của ${person}` }).first();
  await expect(code).toBeVisible();
  const address = await readQr(await code.screenshot());
  await expect(desk.getByTestId("word-link")).toContainText(address);
  expect(address).toMatch(/\/xac-nhan\/[\w-]{43}$/);
  return new URL(address).pathname;
}

/** Approves one after the other, as a moderator's page does, without drawing each. */
async function approveAll(review: Page, ids: string[]): Promise<void> {
  const { origin } = new URL(review.url());
  const cookie = (await review.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  for (const id of ids) {
    const form = await openForm(`${origin}/kiem-duyet/${id}`, "/kiem-duyet approve", cookie);
    expect(await sendForm(form, decision, { cookie })).toMatchObject({ status: 303 });
  }
}

test("from a roll of 81: its papers and 81 certificates; a person agrees by phone, takes one channel back, and the log is ticked", async ({
  browser,
}) => {
  test.setTimeout(150_000);
  const desk = await signedIn(browser, official, film);
  desk.setDefaultTimeout(15_000);
  const ids = await makeRoll(desk);
  expect(ids).toHaveLength(81);
  const roll = desk.url();
  await takePapers(desk, ["Tờ trình và danh sách đề nghị", "Biên bản họp xét"]);

  const [first] = ids as [string];
  const link = await askedBy(desk, first);
  const phone = await (await browser.newContext({ ...phoneSize, ...film })).newPage();
  await phone.goto(link);
  await phone.getByRole("radio", { name: "Đã đúng" }).check();
  for (const channel of ["Trang web Lan Tỏa", "Zalo, Facebook"])
    await phone
      .getByRole("group", { name: channel })
      .getByRole("radio", { name: "Đồng ý", exact: true })
      .check();
  await phone.locator("#answeredBy").fill(person);
  await button(phone, "Gửi ý kiến").click();
  await expect(phone.getByText(/^Đồng ý: .*Trang web Lan Tỏa/).first()).toBeVisible();

  await desk.goto(roll);
  await button(desk, "Gửi 81 dòng đủ").click();
  await expect(desk.getByText("Đã gửi 81 dòng.")).toBeVisible({ timeout: 60_000 });
  await desk.goto(roll);
  await takePapers(desk, ["Dự thảo quyết định và danh sách"]);
  const review = await signedIn(browser, moderator, film);
  review.setDefaultTimeout(15_000);
  await approveAll(review, ids);

  await review.goto(`/kiem-duyet/${first}?hang=xong`);
  await review.getByRole("link", { name: "In giấy khen của quyết định này" }).click();
  await expect(review.getByRole("link", { name: "Trước hết hãy mô tả tờ phôi của đơn vị" })).toBeVisible();
  await desk.goto("/ban-lam-viec/giay-khen/phoi/moi");
  const signer = desk.getByRole("group", { name: "Người ký" });
  await signer.getByText("Lời in và vị trí").click();
  await signer.getByLabel("Lời in").fill("Nguyễn Văn K");
  await button(desk, "Lưu phôi").click();
  await expect(desk.getByText("Đã lưu phôi")).toBeVisible();
  await desk.goto("/ban-lam-viec/giay-khen");
  await desk.getByRole("link", { name: /315\/QĐ-UBND/ }).click();
  await button(desk, "Cấp số cho 81 người").click();
  const [printed] = await Promise.all([
    desk.waitForEvent("download"),
    desk.getByRole("link", { name: "In 81 tờ" }).click(),
  ]);
  const pdf = (await readFile(await printed.path())).toString("latin1");
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(81);

  await desk.goto(`/ban-lam-viec/de-cu/${first}/xac-nhan?viec=ban`);
  await desk.getByLabel("Dùng thành gì?").selectOption({ label: "Bài Zalo" });
  await desk.getByLabel("Ở đâu").fill("Nhóm Zalo tổ 12");
  await desk.getByLabel("Từ ngày").fill("27/11/2026");
  await button(desk, "Ghi vào sổ").click();
  await phone.goto(link);
  await phone.getByRole("checkbox", { name: "Zalo, Facebook" }).check();
  await phone.locator("#back-name").fill(person);
  await button(phone, "Rút lại sự đồng ý").click();
  await expect(phone.getByText("Đã dừng theo yêu cầu của ông/bà.")).toBeVisible();

  await desk.goto("/ban-lam-viec/loi-xac-nhan");
  await desk.locator(`a[href*="rut-dong-y"]`, { hasText: person }).click();
  await button(desk, "Đã gỡ").click();
  await expect(desk.getByText(/đã gỡ lúc/)).toBeVisible();
  await desk.getByLabel("Trả lời người rút").fill("Phường đã gỡ bài Zalo.");
  await button(desk, "Gửi trả lời").click();
  await button(desk, "Xác nhận đã dừng ở mọi nơi").click();
  await expect(desk.getByText(/^Đã dừng mọi nơi ngày/)).toBeVisible();
});
