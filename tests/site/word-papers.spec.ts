import { readFile } from "node:fs/promises";
import { axeFaults } from "./axe-faults";
import { admin, official, signedIn } from "./people";
import { begin, cell, clipboard, saved } from "./rolls";
import { expect, test } from "./test";
import { paragraphsOf, partOf } from "../support/word-parts";

test("an administrator tries a wording and saves it; an official takes the paper that says it", async ({
  browser,
}) => {
  const office = await signedIn(browser, admin);
  await office.goto("/quan-tri/mau-giay-to");
  await office.getByRole("link", { name: "Tờ trình và danh sách đề nghị" }).click();
  await office.getByLabel("Lời của").selectOption({ label: "Phường Minh Phụng" });
  await office.getByRole("button", { name: "Mở" }).click();
  await expect(office.getByText("Lời riêng của Phường Minh Phụng")).toBeVisible();
  const about = office.getByLabel("Trích yếu");
  await about.fill("Xin khen {so_nguoi} trong {dot}");
  await office.getByRole("button", { name: "Lưu lời" }).click();
  await expect(office.getByRole("alert").filter({ hasText: "{so_nguoi}" })).toBeVisible();
  await about.fill("Xin khen {so_luong} trong {dot}");
  await office.getByRole("button", { name: "Xem thử" }).click();
  await expect(office.getByRole("region", { name: "TỜ TRÌNH" }).getByText(/^Xin khen \d\d /)).toBeVisible();
  expect(await axeFaults(office)).toEqual([]);
  await office.getByRole("button", { name: "Lưu lời" }).click();
  await expect(office.getByText("Lời riêng: Phường Minh Phụng")).toBeVisible();

  const page = await signedIn(browser, official, clipboard);
  await begin(page);
  await cell(page, "Loại", 1).fill("Cá nhân");
  await cell(page, "Họ và tên / tập thể", 1).fill("Bà Giấy Tờ");
  await page.keyboard.press("Tab");
  await saved(page);
  await page.reload();
  await page.locator("summary").filter({ hasText: "Giấy tờ" }).click();
  expect(await axeFaults(page)).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Tờ trình và danh sách đề nghị" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("to-trinh.docx");
  const words = paragraphsOf(await partOf(await readFile(await download.path()), "word/document.xml"));
  expect(words.slice(0, 2)).toEqual(["ỦY BAN NHÂN DÂN", "PHƯỜNG MINH PHỤNG"]);
  expect(words.filter((line) => /^Xin khen 01 cá nhân trong /.test(line))).toHaveLength(1);
  expect(words).toContain("Bà Giấy Tờ");
});
