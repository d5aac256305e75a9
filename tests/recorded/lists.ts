import type { Browser, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { valuesOf, type Portal } from "./portal";
import { admin, official, otherOfficial, signedIn } from "../site/people";
import { openForm, sendForm } from "../site/action-forms";
import { consents } from "../site/role-rows";
import { ownSheet } from "../site/season-sheet";

export const campaign = "bieu-duong-nam-2026";
export const wards = ["Phường Minh Phụng", "Phường Tân Sơn Hòa", "Phường Phú Thọ"];
export const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

const password = "một câu dài dễ nhớ 7";

/** The office sets ten working days of public listing for its campaign. */
export async function setListing(office: Page): Promise<void> {
  await office.goto(`/quan-tri/dot-bieu-duong/${campaign}`);
  const days = office.getByLabel("Số ngày làm việc niêm yết công khai");
  const part = office.locator("details", { has: days });
  if (!(await days.isVisible())) await part.locator("summary").first().click();
  await days.fill("10");
  await button(office, "Lưu").first().click();
  await expect(office).toHaveURL(/xong=1$/);
}

/** Invites an official of the third ward, who sets a password and is at the desk. */
export async function inviteThird(browser: Browser): Promise<Page> {
  const office = await signedIn(browser, admin);
  await office.goto("/quan-tri/nguoi-dung/moi");
  await office.getByLabel("Họ và tên").fill("Ngô Thị Ba");
  await office.getByLabel("Email").fill("canbo.phutho@phuong.example");
  await office.getByRole("radio", { name: "Cán bộ" }).check();
  await office.getByLabel("Đơn vị").selectOption({ label: wards[2]! });
  await button(office, "Tạo liên kết mời").click();
  const link = (await office.getByTestId("one-time-link").textContent())!;
  await setListing(office);
  const desk = await (await browser.newContext()).newPage();
  await desk.goto(link);
  await desk.getByLabel("Mật khẩu mới").fill(password);
  await button(desk, "Đặt mật khẩu và đăng nhập").click();
  await expect(desk).toHaveURL(/ban-lam-viec$/);
  return desk;
}

const { channels: web, ...given } = consents;
const agreed = { ...given, "channels.0": web, "channels.1": "roll" };

/** A list agrees to a name in it; to the web each person agrees on their own page, sent here as that page's form sends it. */
async function agree(desk: Page, portal: Portal): Promise<void> {
  const { origin } = new URL(desk.url());
  const cookie = (await desk.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const ids = await valuesOf(
    portal,
    "select id from nomination where state = 'draft' and roll_id is not null",
  );
  for (const id of ids) {
    const page = `${origin}/ban-lam-viec/de-cu/${id}/kiem-tra`;
    const form = await openForm(page, "/ban-lam-viec/de-cu saveConsents", cookie);
    const answer = await sendForm(form, agreed, { cookie });
    expect([id, answer.error]).toEqual([id, undefined]);
  }
}

/** A ward's own sheet of 27 becomes a list, and is sent. */
async function sendList(desk: Page, at: number, portal: Portal): Promise<void> {
  await desk.goto("/ban-lam-viec/danh-sach/tu-tep", { waitUntil: "networkidle" });
  // Asked only where more than one takes nominations.
  const asked = desk.getByLabel("Đợt nhận danh sách");
  if (await asked.isVisible()) await asked.selectOption(campaign);
  const buffer = ownSheet(at * 27, at * 27 + 27);
  const file = { name: "quy-4.xlsx", mimeType: "application/octet-stream", buffer };
  await desk.locator("input[type=file]").setInputFiles(file);
  await button(desk, "Lập 27 hồ sơ nháp").click();
  await desk.getByRole("link", { name: "Mở danh sách" }).click({ timeout: 60_000 });
  const roll = desk.url();
  await agree(desk, portal);
  await desk.goto(roll);
  await button(desk, "Gửi 27 dòng đủ").click();
  await expect(desk.getByText("Đã gửi 27 dòng.")).toBeVisible({ timeout: 60_000 });
}

/** Three wards send 27 nominations each; eight of the 81 have their stories told. */
export async function sendLists(
  browser: Browser,
  portal: Portal,
  shoot: (page: Page, station: string) => Promise<void>,
) {
  const desks = [
    await signedIn(browser, official),
    await signedIn(browser, otherOfficial),
    await inviteThird(browser),
  ];
  for (const [at, desk] of desks.entries()) await sendList(desk, at, portal);
  await shoot(desks[0]!, "da-gui-danh-sach");
}
