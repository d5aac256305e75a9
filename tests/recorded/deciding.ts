import type { Browser, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { official, signedIn } from "../site/people";
import type { Hand } from "./hands";
import { button } from "./lists";
import { passListings, valueOf, type Portal } from "./portal";

/** What every station is given: who works, where, and how. */
export type Season = {
  browser: Browser;
  portal: Portal;
  hand: Hand;
  /** The city's moderator. */
  review: Page;
  shoot: (page: Page, station: string) => Promise<void>;
};

const idOf = (portal: Portal, name: string) =>
  valueOf(portal, "select id from nomination where name = ? order by created_at limit 1", name);

/** The queue, one nomination with its checks, and who reads it. */
export async function check({ hand, review, shoot }: Season): Promise<void> {
  await review.goto("/kiem-duyet");
  await expect(review.getByRole("heading", { level: 1, name: "81 hồ sơ chờ bạn" })).toBeAttached();
  await shoot(review, "hang-cho");
  await hand.press(review.locator("[data-queue] a").first());
  await expect(review.getByRole("heading", { name: /^Kiểm tra/ })).toBeVisible();
  await hand.press(review.getByRole("button", { name: /^Tôi đang xem/ }));
  await expect(review.getByText(/^Bạn đang xem/)).toBeVisible();
  await shoot(review, "mot-ho-so");
}

/** Two go back to their ward, the first after it was taken back once; the ward mends and sends both again. */
export async function giveBack(season: Season): Promise<void> {
  const { portal, hand, review, shoot, browser } = season;
  const names = ["Huỳnh Ngọc Bảo", "Huỳnh Ngọc Cúc"];
  for (const [at, name] of names.entries()) {
    const id = await idOf(portal, name);
    for (const takenBack of at === 0 ? [true, false] : [false]) {
      await review.goto(`/kiem-duyet/${id}`, { waitUntil: "networkidle" });
      await hand.decide(review, "r");
      await hand.type(
        review.getByRole("textbox", { name: "Lý do" }),
        `Cần ghi rõ từ năm nào (hồ sơ ${at + 1}).`,
      );
      await hand.press(button(review, "Xác nhận trả lại"));
      await expect(review.getByText(`Đã trả lại để bổ sung: ${name}`)).toBeVisible();
      if (!takenBack) continue;
      await shoot(review, "da-tra-lai-con-hoan-tac");
      if (hand.name === "keyboard") await review.keyboard.press("u");
      else await hand.press(review.getByRole("button", { name: /^Hoàn tác/ }));
      await review.waitForURL((url) => url.pathname.endsWith(id));
    }
  }
  const desk = await signedIn(browser, official);
  for (const name of names) await mend(desk, await idOf(portal, name));
  await review.goto(`/kiem-duyet/${await idOf(portal, names[0]!)}`);
  await expect(review.getByText(/chỗ đổi so với lần gửi/).first()).toBeVisible();
  await shoot(review, "gui-lai-thay-doi");
}

/** The ward reads why, mends it, has the person read it again and sends it again. */
async function mend(desk: Page, id: string): Promise<void> {
  // Ten seconds may pass before it is carried out.
  await expect(async () => {
    await desk.goto(`/ban-lam-viec/de-cu/${id}/thanh-tich`, { waitUntil: "networkidle" });
    await expect(desk.getByText(/Cần ghi rõ từ năm nào/).first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await desk.getByLabel("Từ năm").fill("2012");
  await button(desk, "Lưu và tiếp tục").click();
  await desk.waitForURL((url) => !url.pathname.endsWith("/thanh-tich"));
  await desk.goto(`/ban-lam-viec/de-cu/${id}/kiem-tra`);
  // Other words stand now than they agreed to: without reading them again they could not be listed.
  await desk.getByLabel("Người ấy đã đọc lại đúng lời viết và ảnh").check();
  await button(desk, "Gửi hồ sơ").click();
  await expect(desk.getByRole("heading", { level: 1, name: "Đã gửi hồ sơ" })).toBeVisible();
}

/** All 81 are listed in public at one press; a citizen comments; the days pass. */
export async function listAll(season: Season): Promise<void> {
  const { portal, hand, review, shoot, browser } = season;
  await review.goto("/kiem-duyet/mot-luot");
  await shoot(review, "danh-sach-dang-cho");
  await hand.press(review.getByRole("link", { name: "Cả đợt: 81 hồ sơ" }));
  await hand.press(review.locator("summary", { hasText: "Niêm yết công khai 81 hồ sơ" }));
  await hand.type(review.getByLabel("Cũng niêm yết tại"), "Bảng tin Ủy ban nhân dân ba phường");
  await shoot(review, "niem-yet-ca-dot");
  await hand.press(button(review, "Niêm yết công khai 81 hồ sơ"));
  await expect(review.getByText("Đã niêm yết công khai 81 hồ sơ.")).toBeVisible({ timeout: 30_000 });
  await shoot(review, "da-niem-yet");

  const citizen = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage();
  await citizen.goto("/niem-yet");
  await shoot(citizen, "trang-niem-yet");
  await citizen.getByRole("link", { name: "Huỳnh Ngọc An" }).click();
  await citizen.getByRole("link", { name: "Gửi góp ý" }).click();
  await citizen.getByLabel("Bạn muốn góp ý điều gì?").fill("Tôi ở cùng hẻm, đúng là sáng nào cũng có gạo.");
  // Whoever sends sooner than a hand can write is asked to send again.
  await expect(async () => {
    await button(citizen, "Gửi góp ý").click({ timeout: 3_000 });
    await expect(citizen.getByText("Đã gửi. Cảm ơn bạn!")).toBeVisible({ timeout: 8_000 });
  }).toPass({ timeout: 60_000 });
  await citizen.context().close();

  await review.goto(`/kiem-duyet/${await idOf(portal, "Huỳnh Ngọc An")}?hang=niem-yet`);
  await expect(review.getByText("Tôi ở cùng hẻm, đúng là sáng nào cũng có gạo.")).toBeVisible();
  await answerComment(season);
  await shoot(review, "gop-y-niem-yet");
  await passListings(portal);
}

/** Where comments are to be answered before anything is approved, answers it. */
async function answerComment({ hand, review }: Season): Promise<void> {
  const form = review.locator("form:has(textarea[name=answer])").first();
  if ((await form.count()) === 0) return;
  if (!(await form.isVisible())) await hand.press(form.locator("xpath=..").locator("summary"));
  await hand.type(form.locator("textarea[name=answer]"), "Cảm ơn ông bà. Phường đã xác minh.");
  await hand.press(form.locator("button[type=submit]"));
  await expect(review.getByText("Cảm ơn ông bà. Phường đã xác minh.").first()).toBeVisible();
}
