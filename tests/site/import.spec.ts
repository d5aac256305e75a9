import { readFileSync } from "node:fs";
import { writeXlsx } from "../../domain/sheets/write-xlsx";
import { axeFaults } from "./axe-faults";
import { official, otherOfficial, signedIn } from "./people";
import { expect, test, type Page } from "./test";

const sharedSheet = "tests/fixtures/sheets/danh-sach-de-nghi-bieu-duong.xlsx";
const upload = "/ban-lam-viec/danh-sach/tu-tep";

type File = { name: string; mimeType: string; buffer: Buffer };
const excel = (name: string, buffer: Buffer): File => ({
  name,
  mimeType: "application/octet-stream",
  buffer,
});

/** Brings a file in for this year's campaign and waits for its rows. */
async function bring(page: Page, file: string | File): Promise<void> {
  await page.goto(upload, { waitUntil: "networkidle" });
  await page.getByLabel("Đợt nhận danh sách").selectOption("bieu-duong-nam-2026");
  await page.locator("input[type=file]").setInputFiles(file);
  await expect(page.getByRole("heading", { name: "Các dòng trong tệp" })).toBeVisible();
}
const rows = (page: Page) => page.locator("#cac-dong > ul > li");

test("which campaign a file is for is said first; without a line the page stays, and says so", async ({
  browser,
}) => {
  const page = await signedIn(browser, official);
  await page.goto(upload, { waitUntil: "networkidle" });
  const file = page.locator("input[type=file]");
  await file.setInputFiles(sharedSheet);
  await expect(page.getByLabel("Đợt nhận danh sách")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Đợt nhận danh sách").selectOption("bieu-duong-nam-2026");
  await page.context().setOffline(true);
  await file.setInputFiles(sharedSheet);
  await expect(page.locator("main").getByRole("alert")).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`${upload}$`));
  await page.context().setOffline(false);
  await file.setInputFiles(sharedSheet);
  await expect(page.getByRole("heading", { name: "Các dòng trong tệp" })).toBeVisible();
});

test("the shared sheet is six right drafts with no more than confirming the mapping; again it makes nothing", async ({
  browser,
}) => {
  const page = await signedIn(browser, official);
  await bring(page, sharedSheet);
  expect(await axeFaults(page)).toEqual([]);
  await expect(rows(page)).toHaveCount(6);
  await page.getByRole("button", { name: "Lập 6 hồ sơ nháp" }).click();
  await expect(page.getByText("Đã lập 6 hồ sơ nháp, cập nhật 0, từ chối 0 dòng")).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await rows(page).getByRole("link", { name: "Trần Thị B", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Trần Thị B");

  await bring(page, sharedSheet);
  await expect(rows(page).getByText("đã có, không đổi")).toHaveCount(6);
  await expect(page.getByText("Mọi dòng trong tệp đã có ở đây và không có gì thay đổi.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Lập / })).toHaveCount(0);
});

const people = Array.from({ length: 81 }, (_, at) => {
  const told =
    at < 8
      ? `Câu chuyện thứ ${at + 1}. ${"Mỗi sáng ông mở cửa từ năm giờ, phần việc nặng ông nhận trước. ".repeat(5)}`
      : "";
  const name = `Trần Văn ${["An", "Bảo", "Cường", "Dũng", "Em", "Phúc", "Giang", "Hải", "Khoa"][at % 9]} ${["Một", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín"][Math.floor(at / 9)]}`;
  return [
    String(at + 1),
    name,
    String(1950 + (at % 40)),
    "Nam",
    "Thợ hồ",
    `KP ${(at % 9) + 1}`,
    `Vá đường hẻm số ${at + 1}`,
    "Đời sống cộng đồng",
    told,
    at % 2 ? "giấy" : "",
  ];
});
const list = writeXlsx([
  {
    name: "Danh sách",
    rows: [
      ["DANH SÁCH ĐỀ NGHỊ BIỂU DƯƠNG"],
      [
        "STT",
        "Họ và tên",
        "Năm sinh",
        "Giới tính",
        "Nghề nghiệp",
        "Khu phố",
        "Thành tích",
        "Lĩnh vực",
        "Câu chuyện",
        "Đồng ý nêu tên",
      ],
      ...people,
      ["", "Tổng cộng: 81 người"],
    ],
  },
]);

test("81 rows, eight with stories, are 81 drafts, shown a page at a time", async ({ browser }) => {
  // Of an office whose drafts nobody counts on here: 200 may wait.
  const page = await signedIn(browser, otherOfficial);
  await bring(page, excel("81.xlsx", list));
  await expect(rows(page)).toHaveCount(50);
  await expect(page.getByText("có câu chuyện")).toHaveCount(8);
  await page.getByRole("link", { name: "Sau →" }).click();
  await expect(rows(page)).toHaveCount(31);
  await page.getByRole("button", { name: "Lập 81 hồ sơ nháp" }).click();
  await expect(page.getByText("Đã lập 81 hồ sơ nháp, cập nhật 0, từ chối 0 dòng")).toBeVisible();
});

test("columns are put right by hand; two for one thing are said; what is refused comes back with its reason", async ({
  browser,
}) => {
  const page = await signedIn(browser, official);
  const file = writeXlsx([
    {
      name: "Tháng 11",
      rows: [
        ["Họ và tên", "Năm sinh", "Ghi nhận", "Mã"],
        ["Nguyễn Thị Cột", "1960", "Nấu cháo cho bệnh nhân nghèo", "7"],
        ["Lê Văn Cột", "hỏi lại", "Chở người bệnh", "8"],
      ],
    },
  ]);
  await bring(page, excel("cot.xlsx", file));
  await page.getByText("Cột nào là gì").click();
  await page.getByLabel("Ghi nhận").selectOption("name");
  await page.getByRole("button", { name: "Đọc lại các dòng" }).click();
  await expect(page.getByText("Hai cột cùng được chọn là một mục").first()).toBeVisible();
  await page.getByLabel("Ghi nhận").selectOption("deed");
  await page.getByRole("button", { name: "Đọc lại các dòng" }).click();
  await expect(rows(page).getByText("Nấu cháo cho bệnh nhân nghèo")).toBeVisible();
  const fetched = page.waitForEvent("download");
  await page.getByRole("link", { name: "Tải 1 dòng bị từ chối (.xlsx)" }).click();
  const refused = await fetched;
  expect(refused.suggestedFilename()).toBe("dong-bi-tu-choi.xlsx");
  const book = readFileSync(await refused.path());
  expect(book.subarray(0, 2).toString()).toBe("PK");

  // The next file of that head needs no hand on it.
  await bring(page, excel("cot-2.xlsx", file));
  await expect(rows(page).getByText("Nấu cháo cho bệnh nhân nghèo")).toBeVisible();
});

test("without scripts: chosen, refused in words, made, and looked at again", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const signed = await signedIn(browser, official);
  await context.addCookies(await signed.context().cookies());
  const send = async (file: File) => {
    await page.goto(upload);
    await page.getByLabel("Đợt nhận danh sách").selectOption("bieu-duong-nam-2026");
    await page.locator("input[type=file]").setInputFiles(file);
    await page.getByRole("button", { name: "Đọc tệp" }).click();
  };
  await send(excel("cu.docx", Buffer.from("d0cf11e0a1b11ae1", "hex")));
  await expect(page.getByText("Tệp này là Word dạng cũ (.doc, .rtf)")).toBeVisible();
  await send(excel("mot.csv", Buffer.from("Họ và tên;Năm sinh;Thành tích\nPhan Thị Không Mã;1961;Quét hẻm")));
  await page.getByRole("button", { name: "Lập 1 hồ sơ nháp" }).click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("Đã lập 1 hồ sơ nháp")).toBeVisible({ timeout: 1_000 });
  }).toPass();
});
