import { readFileSync } from "node:fs";
import { writeXlsx } from "../../domain/sheets/write-xlsx";
import { sheetsOf } from "../support/paper";
import { axeFaults } from "./axe-faults";
import { official, signedIn } from "./people";
import { begin, cell, clipboard, paste, saved } from "./rolls";
import { expect, test, type Page } from "./test";

const heads = [
  "Loại",
  "Họ và tên",
  "Năm sinh",
  "Giới tính",
  "Chức vụ",
  "Khu phố",
  "Thành tích",
  "Lĩnh vực",
  "Đồng ý nêu tên",
];
const person = (name: string, deed: string, consent = "giấy") => [
  "Cá nhân",
  name,
  "1957",
  "Nữ",
  "Thợ may",
  "5",
  deed,
  "An sinh xã hội",
  consent,
];
const book = (...rows: string[][]) => writeXlsx([{ name: "DS", rows: [heads, ...rows] }]);

type Dropped = { name: string; data: Buffer };

/** Lets go of files over the list, as a person who dragged them there. */
async function drop(page: Page, ...files: Dropped[]): Promise<void> {
  const sent = files.map(({ name, data }) => ({ name, data: data.toString("base64") }));
  await page.evaluate(async (all) => {
    const transfer = new DataTransfer();
    for (const { name, data } of all) {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    const table = document.querySelector("table")!;
    for (const type of ["dragover", "drop"])
      table.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, sent);
}

test("a file dropped on a list goes the way of an import into that list; refused or without a line nothing is lost", async ({
  browser,
}) => {
  const page = await signedIn(browser, official, clipboard);
  await begin(page);
  await cell(page, "Họ và tên / tập thể", 1).fill("Bà Đã Gõ");
  await page.keyboard.press("Tab");
  await saved(page);
  const list = page.url();
  const one = { name: "them.xlsx", data: book(person("Phan Thị Thả", "Nấu cơm cho người bệnh nghèo")) };
  const told = page.locator("main").getByRole("alert");
  await drop(page, one, one);
  await expect(told).toContainText("Mỗi lần chỉ thả một tệp");
  await drop(page, { name: "anh.pdf", data: Buffer.from("%PDF-1.7 không phải bảng") });
  await expect(told).toContainText("PDF");
  await page.context().setOffline(true);
  await drop(page, one);
  await expect(told).toContainText("Danh sách ở đây vẫn như cũ.");
  await expect(cell(page, "Họ và tên / tập thể", 1)).toHaveValue("Bà Đã Gõ");
  expect(page.url()).toBe(list);
  await page.context().setOffline(false);
  await drop(page, one);
  await expect(page.getByRole("heading", { level: 1, name: "them.xlsx" })).toBeVisible();
  await page.getByRole("button", { name: "Lập 1 hồ sơ nháp" }).click();
  await page.getByRole("link", { name: "Mở danh sách" }).click();
  await expect(page).toHaveURL(list);
  await expect(cell(page, "Họ và tên / tập thể", 1)).toHaveValue("Bà Đã Gõ");
  await expect(cell(page, "Họ và tên / tập thể", 2)).toHaveValue("Phan Thị Thả");
});

test("a list goes out as Excel and comes back without a hand on it; nothing in it is a formula", async ({
  browser,
}) => {
  const page = await signedIn(browser, official, clipboard);
  await begin(page);
  await cell(page, "Loại", 1).click();
  const rows = [
    person("Đặng Thị Vòng", "Dạy chữ cho 213 em"),
    person("Đặng Thị Quanh", '=HYPERLINK("http://x.example","bấm")', "lời – Lê Thị C"),
    person("Đặng Thị Tròn", "@SUM(1+1)", "không"),
  ];
  await paste(page, [heads, ...rows].map((row) => row.join("\t")).join("\r\n"));
  await saved(page);
  await cell(page, "Thành tích tóm tắt", 2).fill('=HYPERLINK("http://x.example";"bấm")');
  await page.keyboard.press("Tab");
  await saved(page);
  const fetched = page.waitForEvent("download");
  await page.getByRole("link", { name: "Tải Excel" }).click();
  const file = await fetched;
  expect(file.suggestedFilename()).toBe("danh-sach-de-nghi.xlsx");
  await drop(page, { name: "tro-lai.xlsx", data: readFileSync(await file.path()) });
  await expect(page.locator("#cac-dong > ul > li").getByText("đã có, không đổi")).toHaveCount(3);
  await expect(page.getByText("Mọi dòng trong tệp đã có ở đây và không có gì thay đổi.")).toBeVisible();
});

test("a list on paper is A4 across, with its number, day, ward and room to sign, and no cell cut", async ({
  browser,
}) => {
  const page = await signedIn(browser, official, clipboard);
  await begin(page);
  await page.getByText("Ghi số, ngày tờ trình").click();
  await page.getByLabel("Số tờ trình (nếu đã có)").fill("12/TTr-UBND");
  await page.getByLabel("Ngày tờ trình (nếu đã có)").fill("20/11/2026");
  await page.getByRole("button", { name: "Lưu số, ngày" }).click();
  await expect(page.getByText("12/TTr-UBND, 20/11/2026")).toBeVisible();
  await cell(page, "Loại", 1).click();
  const deed =
    "Mười hai năm mở lớp học buổi tối cho trẻ em lao động trong hẻm, dạy chữ cho 213 em và tặng sách";
  const rows = Array.from({ length: 40 }, (_, at) =>
    person(`Đặng Thị Giấy ${"abcdefgh"[at % 8]}`, `${deed} lần ${at}`),
  );
  await paste(page, [heads, ...rows].map((row) => row.join("\t")).join("\r\n"));
  await saved(page);
  await page.getByRole("link", { name: "In danh sách" }).click();
  expect(await axeFaults(page)).toEqual([]);
  await expect(page.getByRole("row")).toHaveCount(41);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Số: 12/TTr-UBND")).toBeVisible();
  await expect(page.getByText("Phường Minh Phụng, ngày 20 tháng 11 năm 2026")).toBeVisible();
  await expect(page.getByText("Thủ trưởng đơn vị")).toBeVisible();
  await expect(page.getByRole("banner")).toBeHidden();
  const sheets = await sheetsOf(page);
  expect(sheets.length).toBeGreaterThan(1);
  expect(new Set(sheets.map(String))).toEqual(new Set(["297,210"]));
});

test("a list with nothing to send says so and why, and its button is not the red one", async ({
  browser,
}) => {
  const page = await signedIn(browser, official, clipboard);
  await begin(page);
  const send = page.getByRole("button", { name: "Gửi 0 dòng đủ" });
  await expect(send).toHaveAttribute("aria-disabled", "true");
  await expect(send).toHaveAccessibleDescription("Chưa có dòng nào để gửi. Hãy gõ, hoặc dán từ Excel.");
  const plain = await send.evaluate((one) => getComputedStyle(one).backgroundColor);
  await cell(page, "Loại", 1).click();
  await paste(page, [heads, person("Đặng Thị Thiếu", "", "")].map((row) => row.join("\t")).join("\r\n"));
  await expect(page.getByText("Chưa gửi được: chưa dòng nào đủ, 1 dòng đang chờ.")).toBeVisible();
  await send.press("Enter");
  await expect(page.locator("main").getByRole("alert").first()).toBeVisible();
  await cell(page, "Thành tích tóm tắt", 1).fill("Vá áo cho công nhân trọ");
  await cell(page, "Đồng ý nêu tên", 1).fill("giấy");
  await page.keyboard.press("Enter");
  const red = page.getByRole("button", { name: "Gửi 1 dòng đủ" });
  await expect(red).not.toHaveAttribute("aria-disabled", "true");
  expect(await red.evaluate((one) => getComputedStyle(one).backgroundColor)).not.toBe(plain);
  await red.click();
  await expect(page.getByText("Đã gửi 1 dòng.")).toBeVisible();
  await expect(page.getByText("Mọi dòng ở đây đã gửi.")).toBeVisible();
});
