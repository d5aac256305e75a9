import { sheetsOf } from "../support/paper";
import { official, signedIn } from "./people";
import { begin, cell, clipboard, paste, saved } from "./rolls";
import { expect, test, type Browser, type Page } from "./test";

const columns = [
  "Loại",
  "Họ và tên / tập thể",
  "Năm sinh",
  "Giới",
  "Chức vụ",
  "Đơn vị",
  "Khu phố",
  "Phường, xã cũ",
  "Thành tích tóm tắt",
  "Lĩnh vực",
  "Đồng ý nêu tên",
];
const [kind, name, year, sex, occupation] = columns as [string, string, string, string, string];

/** A list of four persons with a row between them that only has its kind. */
async function five(browser: Browser): Promise<Page> {
  const page = await signedIn(browser, official, clipboard);
  await begin(page);
  await cell(page, kind, 1).click();
  const rows = [
    ["Cá nhân", "Bà Một", "1951", "Nữ"],
    ["Cá nhân", "Bà Hai", "1952", "Nữ"],
    ["Cá nhân"],
    ["Cá nhân", "Ông Tư", "1954", "Nam"],
    ["Cá nhân", "Ông Năm", "1955", "Nam"],
  ];
  await paste(page, rows.map((row) => row.join("\t")).join("\r\n"));
  await saved(page);
  return page;
}

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const names = (page: Page) =>
  Promise.all([1, 2, 3, 4, 5, 6].map((row) => cell(page, name, row).inputValue()));

test("Ctrl and arrows go to the end of what is filled, Home and End along the row and over the list", async ({
  browser,
}) => {
  const page = await five(browser);
  await cell(page, name, 1).click();
  for (const [key, column, row] of [
    ["Control+ArrowDown", name, 2],
    ["Control+ArrowDown", name, 4],
    ["Control+ArrowDown", name, 5],
    ["Control+ArrowUp", name, 4],
    ["Control+ArrowRight", sex, 4],
    ["ArrowRight", occupation, 4],
    ["Control+ArrowLeft", sex, 4],
    ["Home", kind, 4],
    ["End", columns.at(-1)!, 4],
    ["Control+Home", kind, 1],
    ["Control+End", sex, 5],
  ] as const) {
    await press(page, key);
    await expect(cell(page, column, row), key).toBeFocused();
  }
});

test("blocks are marked with Shift, copied, cut, emptied and filled down, and undone one by one", async ({
  browser,
}) => {
  const page = await five(browser);
  await cell(page, name, 1).click();
  await press(page, "Control+Shift+ArrowDown", "Shift+ArrowRight");
  await expect(page.getByText("Đã chọn 2 dòng, 2 cột")).toBeAttached();
  await press(page, "Control+C");
  await cell(page, name, 4).click();
  await press(page, "Control+V");
  expect(await names(page)).toEqual(["Bà Một", "Bà Hai", "", "Bà Một", "Bà Hai", ""]);
  await expect(cell(page, year, 5)).toHaveValue("1952");
  await press(page, "Control+Z");
  expect(await names(page)).toEqual(["Bà Một", "Bà Hai", "", "Ông Tư", "Ông Năm", ""]);
  await press(page, "Control+Y");
  expect(await names(page)).toEqual(["Bà Một", "Bà Hai", "", "Bà Một", "Bà Hai", ""]);

  await cell(page, name, 1).click();
  await press(page, "Shift+ArrowDown", "Control+X");
  expect(await names(page)).toEqual(["", "", "", "Bà Một", "Bà Hai", ""]);
  await cell(page, name, 2).click();
  await press(page, "Control+V");
  expect(await names(page)).toEqual(["", "Bà Một", "Bà Hai", "Bà Một", "Bà Hai", ""]);

  await cell(page, name, 3).click();
  await press(page, "Control+Shift+End", "Delete");
  expect(await names(page)).toEqual(["", "Bà Một", "", "", "", ""]);
  await expect(cell(page, sex, 5)).toHaveValue("");
  await expect(cell(page, kind, 5)).toHaveValue("Cá nhân");

  await cell(page, name, 2).click();
  await press(page, "Shift+ArrowDown", "Shift+ArrowDown", "Control+D");
  expect(await names(page)).toEqual(["", "Bà Một", "Bà Một", "Bà Một", "", ""]);
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  expect(await names(page)).toEqual(["", "Bà Một", "", "", "", ""]);
  await page.getByRole("button", { name: "Làm lại" }).click();
  await cell(page, name, 4).click();
  await press(page, "Shift+ArrowDown");
  await page.getByRole("button", { name: "Chép xuống" }).click();
  expect(await names(page)).toEqual(["", "Bà Một", "Bà Một", "Bà Một", "Bà Một", ""]);
  await saved(page);
  await page.reload();
  await expect(cell(page, name, 5)).toHaveValue("Bà Một");
  expect((await names(page)).slice(0, 5)).toEqual(["", "Bà Một", "Bà Một", "Bà Một", "Bà Một"]);
});

test("F2 edits among the letters, Escape gives back what was there, and the page tells its keys", async ({
  browser,
}) => {
  const page = await five(browser);
  await cell(page, name, 2).click();
  await press(page, "F2", "ArrowLeft", "ArrowLeft", "ArrowLeft");
  await page.keyboard.type("Mười ");
  await expect(cell(page, name, 2)).toHaveValue("Bà Mười Hai");
  await press(page, "Escape");
  await expect(cell(page, name, 2)).toHaveValue("Bà Hai");
  await press(page, "F2", "Home");
  await page.keyboard.type("Cô ");
  await press(page, "Enter");
  await expect(cell(page, name, 2)).toHaveValue("Cô Bà Hai");
  await expect(cell(page, name, 3)).toBeFocused();
  await press(page, "Control+A");
  await expect(page.getByText("Đã chọn 5 dòng, 4 cột")).toBeAttached();
  await page.getByText("Phím tắt").click();
  await expect(page.getByText("đến cuối vùng có chữ")).toBeVisible();
});

/** Where the square of a cell is. */
async function squareOf(page: Page, column: string, row: number): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await cell(page, column, row).boundingBox())!;
  return { x: x + width - 4, y: y + height - 4 };
}

test("the square at a cell's corner is pulled down, by mouse and by finger, and fills what it passes", async ({
  browser,
}) => {
  const page = await five(browser);
  const said = () => Promise.all([1, 2, 3, 4, 5].map((row) => cell(page, occupation, row).inputValue()));
  await cell(page, occupation, 1).fill("Thợ may");
  await press(page, "Enter", "ArrowUp");
  await expect(cell(page, occupation, 1)).toBeFocused();
  const [from, to] = [await squareOf(page, occupation, 1), await squareOf(page, occupation, 3)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await expect(page.getByText("Đã chọn 3 dòng, 1 cột")).toBeAttached();
  await page.mouse.up();
  await expect.poll(said).toEqual(["Thợ may", "Thợ may", "Thợ may", "", ""]);
  const end = await squareOf(page, occupation, 5);
  const finger = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: { x: number; y: number }[]) =>
    finger.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  await touch("touchStart", [to]);
  await touch("touchMove", [{ x: end.x, y: (to.y + end.y) / 2 }]);
  await touch("touchMove", [end]);
  await touch("touchEnd", []);
  await expect.poll(said).toEqual(Array(5).fill("Thợ may"));
  await saved(page);
});

test("printed from its own page a list is its paper across: all rows and nothing to press", async ({
  browser,
}) => {
  const page = await five(browser);
  await page.getByText("Ghi số, ngày tờ trình").click();
  await page.getByLabel("Số tờ trình (nếu đã có)").fill("12/TTr-UBND");
  await page.getByRole("button", { name: "Lưu số, ngày" }).click();
  await expect(page.getByText("12/TTr-UBND").first()).toBeVisible();
  // The page that answers has to be at work first.
  await expect.poll(async () => [...new Set((await sheetsOf(page)).map(String))]).toEqual(["297,210"]);
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const paper = page.locator(".roll-paper");
  await expect(paper.locator("tbody tr")).toHaveCount(5);
  await expect(paper).toContainText("12/TTr-UBND");
  await expect(page.locator("main :is(input, button, a, h1)").filter({ visible: true })).toHaveCount(1);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(paper).toHaveCount(0);
});
