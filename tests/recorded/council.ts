import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { addDays, formatDate, hcmcToday } from "../../domain/time/dates";
import { admin, moderator, otherOfficial, signedIn, wardModerator } from "../site/people";
import { paragraphsOf, partOf } from "../support/word-parts";
import type { Season } from "./deciding";
import { button, wards } from "./lists";

/** Who sits there, and where. The moderator is in the chair. */
const seats = [
  [moderator, "chủ tịch"],
  [wardModerator, "thư ký"],
  [admin, "ủy viên"],
  [otherOfficial, "ủy viên"],
] as const;

/** A council of four decides by secret ballot on two of the queue; its minutes are a Word file. */
export async function meet(season: Season): Promise<void> {
  await setUp(season);
  await plan(season);
  const { hand, review, shoot, browser } = season;
  const meeting = new URL(review.url()).pathname;
  const members: Page[] = [];
  for (const [email] of seats.slice(1)) members.push(await signedIn(browser, email));
  for (const vote of [
    ["Đồng ý", "Đồng ý", "Không có ý kiến"],
    ["Đồng ý", "Đồng ý", "Đồng ý"],
  ]) {
    await review.goto(meeting);
    await hand.press(button(review, "Mở bỏ phiếu").first());
    await expect(button(review, "Kiểm phiếu")).toBeVisible();
    const item = (await review
      .locator("li", { has: button(review, "Kiểm phiếu") })
      .locator("a")
      .first()
      .getAttribute("href"))!;
    await review.goto(item);
    await hand.tick(review.getByRole("radio", { name: "Đồng ý", exact: true }));
    await hand.press(button(review, "Bỏ phiếu"));
    await expect(review.getByText("Phiếu đã vào hòm")).toBeVisible();
    await expect(review.getByText("1/4 người đã bỏ phiếu")).toBeVisible();
    await shoot(review, "phieu-kin-va-ma");
    for (const [at, member] of members.entries()) {
      await member.goto(item);
      await member.getByRole("radio", { name: vote[at]!, exact: true }).check();
      await button(member, "Bỏ phiếu").click();
      await expect(member.getByText("Phiếu đã vào hòm")).toBeVisible();
    }
    await review.goto(meeting);
    await shoot(review, "dang-bo-phieu");
    await hand.press(button(review, "Kiểm phiếu"));
    await expect(button(review, "Kiểm phiếu")).toHaveCount(0);
  }
  await expect(review.getByText("3 đồng ý, 0 không đồng ý, 1 không có ý kiến.")).toBeVisible();
  for (const member of members) await member.context().close();
  await end(season);
}

async function setUp({ hand, review, shoot }: Season): Promise<void> {
  await review.goto("/kiem-duyet/hoi-dong");
  await hand.press(review.getByRole("link", { name: "Lập hội đồng" }));
  await hand.type(review.getByLabel("Tên hội đồng"), "Hội đồng xét biểu dương năm 2026");
  await hand.press(button(review, "Lập hội đồng"));
  await expect(
    review.getByRole("heading", { level: 1, name: "Hội đồng xét biểu dương năm 2026" }),
  ).toBeVisible();
  for (const [email, seat] of seats) {
    const form = review.locator("form", { has: review.locator("#member-email") });
    if (!(await form.isVisible()))
      await hand.press(review.locator("summary", { hasText: "Thêm thành viên" }));
    await hand.type(review.locator("#member-email"), email);
    await hand.tick(form.getByRole("radio", { name: seat }));
    await hand.press(form.getByRole("button", { name: "Thêm thành viên" }));
    await expect(review.locator("#member-email")).toHaveValue("");
  }
  await shoot(review, "hoi-dong");
}

async function plan({ hand, review, shoot }: Season): Promise<void> {
  await hand.press(review.locator("summary", { hasText: "Mời họp một phiên mới" }));
  await hand.type(review.getByLabel("Ngày họp"), formatDate(addDays(hcmcToday(), 1)));
  await hand.type(review.getByLabel("Giờ họp"), "8h30");
  await hand.type(review.getByLabel("Nơi họp"), "Phòng họp số 1");
  await hand.tick(review.getByRole("radio", { name: /^bỏ phiếu kín/ }));
  await hand.press(button(review, "Mời họp"));
  await hand.press(review.getByRole("link", { name: "Chọn hồ sơ để xét" }));
  await hand.press(review.getByRole("link", { name: `${wards[0]} (27)` }));
  await expect(button(review, "Đưa cả 27 hồ sơ đang chờ vào chương trình")).toBeVisible();
  await shoot(review, "chon-chuong-trinh");
  for (const name of ["Huỳnh Ngọc An", "Huỳnh Ngọc Bảo"])
    await hand.tick(review.getByLabel(name, { exact: true }));
  await hand.press(button(review, "Lưu chương trình họp"));
  await expect(review.getByRole("heading", { name: "Hồ sơ được xét (2)" })).toBeVisible();
  const present = review.getByRole("radio", { name: "có mặt" });
  for (let at = 0; at < seats.length; at++) await hand.tick(present.nth(at));
  await hand.press(button(review, "Lưu người có mặt"));
  await expect(review.getByText("4/4 người có mặt; cần ít nhất 3.")).toBeVisible();
  await hand.press(button(review, "Bắt đầu họp"));
  await expect(button(review, "Mở bỏ phiếu").first()).toBeVisible();
}

/** The meeting ends with its conclusion; the minutes are read and taken as Word. */
async function end({ hand, review, shoot }: Season): Promise<void> {
  await hand.press(review.locator("summary", { hasText: "Kết thúc họp" }));
  await hand.type(review.getByLabel("Kết luận"), "Đề nghị khen cả hai.");
  await hand.press(button(review, "Kết thúc họp và khóa biên bản"));
  await expect(review.getByText("đã họp xong")).toBeVisible();
  await hand.press(review.getByRole("link", { name: "Biên bản, dự thảo quyết định" }));
  await expect(review.getByRole("heading", { level: 1, name: "Biên bản, dự thảo quyết định" })).toBeVisible();
  await shoot(review, "bien-ban");
  await hand.press(review.locator("summary", { hasText: "Tải tệp Word" }));
  const downloading = review.waitForEvent("download");
  await hand.press(review.getByRole("link", { name: "Biên bản họp xét", exact: true }));
  const words = paragraphsOf(
    await partOf(await readFile(await (await downloading).path()), "word/document.xml"),
  );
  expect(words.join("\n")).toContain("Đề nghị khen cả hai.");
  expect(words.join("\n")).toContain("Huỳnh Ngọc Bảo");
}
