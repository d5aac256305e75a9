import { chromium, type Page } from "@playwright/test";
import { chromiumPath } from "../support/chromium";
import { demoPassword } from "../support/server";
import type { Bench } from "./bench";

const rowsInList = 500;

/** Keys pressed in a list of 500 rows: the slowest of fifty of each, until the page has drawn what came of it. */
export async function benchGrid({ rows, portal }: Bench): Promise<void> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage({ baseURL: (await portal()).url });
    const pasted = await openList(page);
    rows.add(`A list of ${rowsInList} rows: pasted until shown`, pasted, "ms", { digits: 0 });
    for (const [name, keys] of Object.entries(strokes)) {
      const { middle, worst } = await measureKeys(page, keys);
      rows.add(`A list of ${rowsInList} rows: ${name}`, worst, "ms", {
        goal: { atMost: 50 },
        digits: 0,
        note: `middle ${middle.toFixed(0)} ms`,
      });
    }
  } finally {
    await browser.close();
  }
}

const strokes = { "a letter": ["a"], "an arrow": ["ArrowDown"], "Enter after a letter": ["b", "Enter"] };

const line = (at: number) =>
  `Cá nhân\tVõ Thị Sen ${"abcdefghij"[at % 10]!}\t${1940 + (at % 60)}\tNữ\tThợ may\tTổ may\t${at % 12}\t\tVá áo số ${at}\tAn sinh xã hội\tgiấy`;

/** Signs in, begins a list and pastes its rows; returns how long they took to stand there (ms). */
export async function openList(page: Page): Promise<number> {
  await page.goto("/dang-nhap");
  await page.getByLabel("Email").fill("canbo.minhphung@demo.example");
  await page.getByLabel("Mật khẩu").fill(demoPassword);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.waitForURL((url) => !url.pathname.includes("dang-nhap"));
  await page.goto("/ban-lam-viec/danh-sach/moi");
  await page.getByRole("radio").first().check();
  await page.getByRole("button", { name: "Lập danh sách" }).click();
  await page.getByLabel("Loại, dòng 1", { exact: true }).click();
  const text = Array.from({ length: rowsInList }, (_, at) => line(at)).join("\n");
  const began = Date.now();
  await page.evaluate((words) => {
    const data = new DataTransfer();
    data.setData("text/plain", words);
    const paste = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement!.dispatchEvent(paste);
  }, text);
  await page.getByLabel(`Loại, dòng ${rowsInList}`, { exact: true }).waitFor();
  const took = Date.now() - began;
  await page.getByText(/^Đã lưu/).waitFor({ timeout: 600_000 });
  return took;
}

/** Each key until the next frame is drawn, fifty times from a row in the middle on (ms). */
export async function measureKeys(page: Page, keys: string[]): Promise<{ middle: number; worst: number }> {
  await page.getByLabel("Thành tích tóm tắt, dòng 200", { exact: true }).click();
  await page.evaluate(() => {
    const taken: number[] = [];
    const drawn = new MessageChannel();
    let began = 0;
    drawn.port1.onmessage = () => taken.push(performance.now() - began);
    addEventListener(
      "keydown",
      ({ timeStamp }) => {
        began = timeStamp;
        requestAnimationFrame(() => drawn.port2.postMessage(null));
      },
      true,
    );
    Object.assign(window, { taken });
  });
  for (let at = 0; at < 50; at++) for (const key of keys) await page.keyboard.press(key);
  const taken = await page.evaluate(() => (window as unknown as { taken: number[] }).taken);
  taken.sort((one, other) => one - other);
  return { middle: taken[Math.floor(taken.length / 2)]!, worst: taken.at(-1)! };
}
