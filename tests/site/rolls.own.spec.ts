import { expect, test, type Browser } from "./test";
import { startPeopledPortal } from "../support/peopled-portal";
import { axeFaults } from "./axe-faults";
import { ownPortal } from "./own-portal";
import { official, signedIn } from "./people";
import { begin, cell, clipboard, paste, saved } from "./rolls";

const portal = ownPortal(async () => (await startPeopledPortal()).server);

const heads = [
  "STT",
  "Loại",
  "Họ và tên",
  "Năm sinh",
  "Giới tính",
  "Chức vụ",
  "Khu phố",
  "Thành tích",
  "Lĩnh vực",
];
const fields = ["An sinh xã hội", "Giáo dục, khuyến học"];
const family = ["Trần", "Nguyễn", "Lê", "Phạm", "Hoàng", "Vũ", "Đỗ", "Bùi", "Hồ"];
const given = ["An", "Bình", "Chi", "Dung", "Giang", "Hạnh", "Khoa", "Lan", "Minh"];

/** A list as an office's sheet has it: `count` persons, "giấy" as their consent; the row `broken` has a year to come. */
function sheetOf(count: number, broken = -1): string {
  const rows = Array.from({ length: count }, (_, at) => [
    String(at + 1),
    "Cá nhân",
    `${family[at % 9]!} Thị ${given[Math.floor(at / 9) % 9]!} ${at}`.replace(
      /\d+/,
      (n) => given[Number(n) % 7]!,
    ),
    at === broken ? "2091" : String(1940 + (at % 60)),
    "Nữ",
    "Thợ may",
    String(1 + (at % 12)),
    `May tặng ${at + 20} bộ áo quần cho trẻ em xóm trọ số ${at}`,
    fields[at % 2]!,
    "giấy",
  ]);
  return [[...heads, "Đồng ý"], ...rows].map((row) => row.join("\t")).join("\r\n");
}

const desk = (browser: Browser, options = {}) =>
  signedIn(browser, official, { baseURL: portal().url, ...clipboard, ...options });

test("81 pasted rows: one is mended, the whole ones are sent, the rest wait as drafts", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const page = await desk(browser);
  const began = Date.now();
  await begin(page);
  await cell(page, "Loại", 1).click();
  await paste(page, sheetOf(81, 5));
  await expect(page.getByText("80/81 dòng đủ để gửi")).toBeVisible();
  await expect(cell(page, "Năm sinh", 6)).toHaveAttribute("aria-invalid", "true");
  await page.getByRole("button", { name: "Sửa thành 1991" }).click();
  await expect(page.getByText("81/81 dòng đủ để gửi")).toBeVisible();
  await cell(page, "Đồng ý nêu tên", 81).click();
  await page.keyboard.press("Delete");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Chưa ghi đã đồng ý nêu tên hay chưa/)).toBeVisible();
  await page.getByRole("button", { name: "Gửi 80 dòng đủ" }).click();
  await expect(page.getByText("Đã gửi 80 dòng.")).toBeVisible({ timeout: 60_000 });
  // Ten presses: list, new, campaign, begin, cell, paste, mend, cell, delete, send.
  test.info().annotations.push({ type: "81 rows, ms", description: String(Date.now() - began) });
  await page.getByRole("link", { name: "Xem 1 dòng phải sửa" }).click();
  await expect(page.getByText("đã gửi", { exact: true })).toHaveCount(0);
  await expect(cell(page, "Họ và tên / tập thể", 81)).toBeVisible();
  await page.reload();
  await expect(page.getByText("0/1 dòng đủ để gửi")).toBeVisible();
  await expect(page.getByText("đã gửi", { exact: true })).toHaveCount(80);
  await page.goto("/ban-lam-viec/danh-sach");
  await expect(page.getByText("81 dòng, 1 chưa gửi")).toBeVisible();
});

test("keys, blocks, filling down and undo work as in a sheet, and what was done is there after a reload", async ({
  browser,
}) => {
  const page = await desk(browser);
  await begin(page);
  await cell(page, "Loại", 1).click();
  await page.keyboard.type("cn");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Ngô Thị Kim");
  await page.keyboard.press("Enter");
  await expect(cell(page, "Loại", 2)).toBeFocused();
  await saved(page);
  await expect(cell(page, "Loại", 1)).toHaveValue("Cá nhân");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("Lê Văn Tư");
  await page.keyboard.press("Enter");
  await cell(page, "Loại", 1).click();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Control+D");
  await expect(cell(page, "Loại", 3)).toHaveValue("Cá nhân");
  await page.keyboard.press("Control+Z");
  await expect(cell(page, "Loại", 3)).toHaveValue("");
  await page.keyboard.press("Control+Y");
  await cell(page, "Loại", 1).click();
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Control+C");
  await cell(page, "Loại", 4).click();
  await page.keyboard.press("Control+V");
  await expect(cell(page, "Họ và tên / tập thể", 5)).toHaveValue("Lê Văn Tư");
  await page.getByRole("button", { name: "Xóa dòng 4" }).click();
  await expect(cell(page, "Họ và tên / tập thể", 4)).toHaveValue("Lê Văn Tư");
  await saved(page);
  await page.reload();
  await expect(cell(page, "Họ và tên / tập thể", 1)).toHaveValue("Ngô Thị Kim");
  await expect(cell(page, "Họ và tên / tập thể", 4)).toHaveValue("Lê Văn Tư");
});

test("two people in one list see each other's cells; of one cell written by both the second is asked", async ({
  browser,
}) => {
  const first = await desk(browser);
  await begin(first);
  await cell(first, "Họ và tên / tập thể", 1).fill("Bà Hai");
  await first.keyboard.press("Tab");
  await saved(first);
  const second = await desk(browser);
  await second.goto(first.url());
  await cell(second, "Thành tích tóm tắt", 1).fill("Nấu cháo mỗi sáng");
  await second.keyboard.press("Tab");
  await expect(cell(first, "Thành tích tóm tắt", 1)).toHaveValue("Nấu cháo mỗi sáng");
  await first.context().setOffline(true);
  await cell(first, "Họ và tên / tập thể", 1).fill("Bà Ba");
  await first.keyboard.press("Tab");
  await expect(first.getByText(/^Chưa lưu được/)).toBeVisible();
  await cell(second, "Họ và tên / tập thể", 1).fill("Bà Tư");
  await second.keyboard.press("Tab");
  await saved(second);
  await first.context().setOffline(false);
  await expect(first.getByText(/vừa ghi ô này: “Bà Tư”. Bạn gõ: “Bà Ba”/)).toBeVisible();
  await first.getByRole("button", { name: "Giữ của tôi" }).click();
  await expect(cell(second, "Họ và tên / tập thể", 1)).toHaveValue("Bà Ba");
});

test("who was named before is said under the row, and another one is not told again", async ({ browser }) => {
  const page = await desk(browser);
  await begin(page);
  await cell(page, "Loại", 1).click();
  const row = "Cá nhân\tVõ Thị Sen\t1961\tNữ\tThợ may\tTổ may 5\t5\t\tVá áo cho công nhân trọ";
  await paste(page, `${row}\r\n${row}`);
  const known = page.getByRole("region", { name: "Đã có trước đây" });
  await expect(known).toHaveCount(2);
  await expect(known.first()).toContainText("Vá áo cho công nhân trọ");
  await known.first().getByRole("button", { name: "Không phải người này" }).click();
  await expect(known).toHaveCount(1);
});

test("a paste of 10,000 cells is told how much of it was taken, and none is written twice", async ({
  browser,
}) => {
  const page = await desk(browser);
  await begin(page);
  await cell(page, "Loại", 1).click();
  const line = "Cá nhân\tVõ Thị Sen\t1961\tNữ\tThợ may\t\t5\t\tVá áo\tAn sinh xã hội";
  await paste(page, Array.from({ length: 1000 }, () => line).join("\r\n"));
  await expect(page.getByText(/^Mỗi lần dán được nhiều nhất 6000 ô. Còn 4000 ô cuối chưa dán/)).toBeVisible();
  await expect(cell(page, "Loại", 600)).toHaveValue("Cá nhân");
  await expect(cell(page, "Loại", 601)).toHaveCount(0);
});

test("without scripts a list is a table form: it is saved, mended and sent by its buttons", async ({
  browser,
}) => {
  const page = await desk(browser, { javaScriptEnabled: false });
  await begin(page);
  const words = {
    Loại: "cá nhân",
    "Họ và tên / tập thể": "Mai Thị Mười",
    "Năm sinh": "2091",
    Giới: "nữ",
    "Chức vụ": "Thợ may",
    "Khu phố": "5",
    "Thành tích tóm tắt": "May 90 áo ấm cho trẻ em",
    "Lĩnh vực": "an sinh",
    "Đồng ý nêu tên": "giấy",
  };
  for (const [column, text] of Object.entries(words)) await cell(page, column, 1).fill(text);
  await page.getByRole("button", { name: "Lưu danh sách" }).click();
  await expect(cell(page, "Khu phố", 1)).toHaveValue("Khu phố 5");
  await page.getByRole("button", { name: "Sửa thành 1991" }).click();
  await expect(cell(page, "Năm sinh", 1)).toHaveValue("1991");
  await page.getByRole("button", { name: "Gửi 1 dòng đủ" }).click();
  await expect(page.getByText("Đã gửi 1 dòng.")).toBeVisible();
  await page.getByText("Ghi số, ngày tờ trình").click();
  await page.getByLabel("Số tờ trình (nếu đã có)").fill("12/TTr-UBND");
  await page.getByLabel("Ngày tờ trình (nếu đã có)").fill("20/11/2026");
  await page.getByRole("button", { name: "Lưu số, ngày" }).click();
  await expect(page.getByText("12/TTr-UBND, 20/11/2026")).toBeVisible();
});

test("axe finds nothing in a list, and on a phone rows are cards", async ({ browser }) => {
  const page = await desk(browser);
  await page.goto("/ban-lam-viec/danh-sach");
  expect(await axeFaults(page)).toEqual([]);
  await begin(page);
  await cell(page, "Loại", 1).click();
  await paste(page, sheetOf(4, 2));
  await saved(page);
  expect(await axeFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await axeFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  const [name, deed] = [cell(page, "Họ và tên / tập thể", 1), cell(page, "Thành tích tóm tắt", 1)];
  expect((await name.boundingBox())!.y).toBeLessThan((await deed.boundingBox())!.y);
  expect((await name.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  await name.fill("Bà Năm");
  await page.keyboard.press("Tab");
  await saved(page);
  await page.reload();
  await expect(name).toHaveValue("Bà Năm");
  // A long list has pages there, and none on a desk.
  await page.setViewportSize({ width: 1280, height: 900 });
  await cell(page, "Loại", 5).click();
  await paste(page, sheetOf(60));
  await saved(page);
  await expect(cell(page, "Loại", 64)).toHaveValue("Cá nhân");
  await page.setViewportSize({ width: 360, height: 800 });
  await expect(cell(page, "Loại", 51)).toHaveCount(0);
  await page.getByRole("link", { name: "Trang 2" }).click();
  await expect(cell(page, "Loại", 51)).toHaveValue("Cá nhân");
  await expect(cell(page, "Loại", 50)).toHaveCount(0);
});
