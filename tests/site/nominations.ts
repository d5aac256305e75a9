import { expect, type Page } from "@playwright/test";

export const runningCampaign = "bieu-duong-nam-2026";

const answers = {
  kind: "individual",
  name: "Bà Hồ Thị Thử",
  birthYear: "1960",
  sex: "female",
  occupation: "Nội trợ",
  neighbourhood: "Khu phố 3",
  campaignId: runningCampaign,
  fieldId: "giao-duc",
  deed: "Mở tủ sách cho trẻ em trong hẻm",
  storyText: "Chiều nào bà cũng mở cánh cửa sắt và kê lại hàng ghế nhựa cho bọn trẻ đến đọc sách. ".repeat(3),
};

/** The header that shows a request comes from the portal's own page. */
export const ownOrigin = (page: Page) => ({ origin: new URL(page.url()).origin });

/** Saves part of a draft the way the page does; `version` 0 makes it. Returns the answer. */
export function savePart(page: Page, id: string, version: number, patch: Record<string, unknown>) {
  const headers = ownOrigin(page);
  return page.request.patch(`/api/nominations/${id}`, { headers, data: { version, patch } });
}

/** A draft with an answer to everything but consent. Returns its id. */
export async function makeDraft(page: Page, patch: Record<string, unknown> = {}): Promise<string> {
  const id = crypto.randomUUID();
  const answer = await savePart(page, id, 0, { ...answers, ...patch });
  expect(answer.status()).toBe(200);
  return id;
}

/** Consent to the web, given on the nomination's own page. */
export async function consent(page: Page, id: string): Promise<void> {
  await page.goto(`/ban-lam-viec/de-cu/${id}/kiem-tra`);
  await page.getByRole("checkbox", { name: "Trang web Lan Tỏa" }).check();
  await page.getByLabel("Tên người đồng ý").fill("Hồ Thị Thử");
  await page.getByLabel("Ngày đồng ý").fill("2026-11-01");
  await page.getByRole("button", { name: "Lưu sự đồng ý" }).click();
  await expect(page.getByText("Đã ghi sự đồng ý.")).toBeVisible();
}

/** A nomination that waits for a decision. Returns its id. */
export async function sendNomination(page: Page, patch: Record<string, unknown> = {}): Promise<string> {
  const id = await makeDraft(page, patch);
  await consent(page, id);
  await page.goto(`/ban-lam-viec/de-cu/${id}/kiem-tra`);
  await page.getByRole("button", { name: "Gửi hồ sơ" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Đã gửi hồ sơ" })).toBeVisible();
  return id;
}

/** Opens a moderator's decision with its key. A key pressed before the page listens is lost, so it is pressed again. */
export async function openDecision(page: Page, key: "a" | "r"): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(page.locator(`details[data-key="${key}"]`)).toHaveAttribute("open", "", { timeout: 500 });
  }).toPass();
}
