import { expect, type Page } from "./test";

/** What a browser needs for `paste`. */
export const clipboard = { permissions: ["clipboard-read", "clipboard-write"] };

/** A cell by its column and its line. */
export const cell = (page: Page, column: string, row: number) =>
  page.getByLabel(`${column}, dòng ${row}`, { exact: true });
/** Waits until all that was typed is stored. */
export const saved = (page: Page) => expect(page.getByText(/^Đã lưu \d\d:\d\d:\d\d$/)).toBeVisible();

/** Begins a list from the desk, as an official does. */
export async function begin(page: Page): Promise<void> {
  await page.goto("/ban-lam-viec");
  await page.getByRole("link", { name: "Danh sách", exact: true }).click();
  await page.getByRole("link", { name: "Lập danh sách", exact: true }).click();
  await page.getByLabel("Biểu dương gương điển hình học tập và làm theo Bác năm 2026").check();
  await page.getByRole("button", { name: "Lập danh sách" }).click();
  await expect(cell(page, "Loại", 1)).toBeVisible();
}

/** Pastes in the focused cell. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press("Control+V");
}
