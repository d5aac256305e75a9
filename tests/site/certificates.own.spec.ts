import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@libsql/client";
import { startOwnServer } from "../support/own-server";
import { ownPortal } from "./own-portal";
import { official, signedIn } from "./people";
import { expect, test, type Page } from "./test";

const databaseFile = join(mkdtempSync(join(tmpdir(), "lan-toa-certificates-")), "portal.db");
ownPortal(() => startOwnServer({ databaseFile }));

/** Three people whom the ward's chairman commended by one decision, as its list enters them. */
async function enterDecision(): Promise<void> {
  const client = createClient({ url: `file:${databaseFile}` });
  for (const [at, name] of ["Trần Thị Bưởi", "Nguyễn Văn Khuyến", "Lê Hoàng Phượng"].entries())
    await client.execute({
      sql: `insert into recognition (id, kind, name, honorific, level, form, year, unit_id, deed, decision_number, decided_on, signer, named_by)
        values (?, 'individual', ?, 'Bà', 'ward', 'certificate', 2026, 'phuong-minh-phung', 'Dạy chữ buổi tối', '77/QĐ-UBND', '2026-11-26', 'Nguyễn Văn K', 'decision')`,
      args: [`r${at}`, name],
    });
  client.close();
}

test("a ward describes its blank, prints three certificates, and a phone checks one", async ({ browser }) => {
  await enterDecision();
  const page = await signedIn(browser, official);
  await page.goto("/ban-lam-viec");
  await page.getByRole("link", { name: "In giấy khen" }).first().click();
  await page.getByRole("link", { name: "Thêm phôi" }).click();
  await page.getByLabel("Bề ngang (mm)").fill("5");
  await page.getByRole("button", { name: "Lưu phôi" }).click();
  await expect(page.getByRole("alert").first()).toContainText("Mỗi cạnh phôi phải từ 80");
  await page.getByLabel("Bề ngang (mm)").fill("297");
  // The name is dragged; arrow keys move it by half a millimetre.
  const name = page.locator("[data-field=name]");
  await name.focus();
  await name.press("ArrowDown");
  const y = page.getByRole("group", { name: "Họ tên" }).getByLabel("Y (mm)");
  await expect(y).toHaveValue("113,5");
  await page.getByRole("button", { name: "Lưu phôi" }).click();
  await expect(page.getByRole("status").getByText("Đã lưu phôi")).toBeVisible();
  await expect(y).toHaveValue("113,5");

  await page.getByRole("link", { name: "In giấy khen" }).last().click();
  await page.getByRole("link", { name: /77\/QĐ-UBND/ }).click();
  await page.getByRole("button", { name: "Cấp số cho 3 người" }).click();
  await expect(page.getByText("Đã cấp số")).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "In 3 tờ" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("giay-khen-77-QD-UBND.pdf");

  const client = createClient({ url: `file:${databaseFile}` });
  const { rows } = await client.execute("select code from certificate where number = 2");
  client.close();
  const code = String(rows[0]!.code);
  const phone = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage();
  await phone.goto("/xac-minh");
  await phone.getByLabel("Mã kiểm tra").fill(code.toLowerCase().replace(/(.{4})/g, "$1 "));
  await phone.getByRole("button", { name: "Kiểm tra" }).click();
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("Giấy khen này là thật");
  await expect(phone.getByText("Số 77/QĐ-UBND, ngày 26/11/2026")).toBeVisible();
  const answer = await phone.goto("/xac-minh/0000000000000000");
  expect(answer?.status()).toBe(404);
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("Không có giấy khen nào mang mã này");
});

test("without scripts a refused blank and a refused printer say why, and what was typed stays", async ({
  browser,
}) => {
  const page = await signedIn(browser, official, { javaScriptEnabled: false });
  await page.goto("/ban-lam-viec/giay-khen/phoi/moi");
  await page.getByLabel("Bề ngang (mm)").fill("5");
  const content = page.getByRole("group", { name: "Nội dung" }).getByLabel("Lời in");
  await page.getByRole("group", { name: "Nội dung" }).getByText("Lời in và vị trí").click();
  await content.fill("{thành tích} của {ho ten day du}");
  await page.getByRole("button", { name: "Lưu phôi" }).click();
  await expect(page.getByRole("alert").first()).toContainText("Mỗi cạnh phôi phải từ 80");
  await expect(page.getByText("{ho ten day du}").first()).toBeVisible();
  await expect(page.getByLabel("Bề ngang (mm)")).toHaveValue("5");
  // Somebody saves the same blank first: what was typed stands beside what they saved.
  await content.fill("{thành tích}");
  await page.getByLabel("Bề ngang (mm)").fill("297");
  await page.getByRole("button", { name: "Lưu phôi" }).click();
  await expect(page.getByText("Đã lưu phôi")).toBeVisible();
  const other = await page.context().newPage();
  await other.goto(page.url());
  const nameOf = (one: Page) => one.getByLabel("Tên phôi");
  await nameOf(page).fill("Phôi của chị Hoa");
  await nameOf(other).fill("Phôi của anh Nam");
  await page.getByRole("button", { name: "Lưu phôi" }).click();
  await expect(page.getByText("Đã lưu phôi")).toBeVisible();
  await other.getByRole("button", { name: "Lưu phôi" }).click();
  await expect(other.getByRole("alert").first()).toContainText("“Phôi của chị Hoa”");
  await expect(nameOf(other)).toHaveValue("Phôi của anh Nam");
  await other.getByRole("button", { name: "Lưu phôi" }).click();
  await expect(other.getByText("Đã lưu phôi")).toBeVisible();
  await expect(nameOf(other)).toHaveValue("Phôi của anh Nam");
  await page.goto("/ban-lam-viec/giay-khen/may-in/moi");
  await page.getByLabel("Tên máy in").fill("HP phòng Văn hóa");
  await page.getByLabel("Vạch dài (mm)").fill("9");
  await page.getByRole("button", { name: "Lưu cho máy in này" }).click();
  await expect(page.getByLabel("Vạch dài (mm)")).toHaveValue("9");
  await expect(page.getByLabel("Vạch dài (mm)")).toHaveAttribute("aria-invalid", "true");
});
