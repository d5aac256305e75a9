import { expect } from "@playwright/test";
import { formatMoment } from "../../domain/time/dates";
import { official, signedIn } from "../site/people";
import type { Season } from "./deciding";
import { button } from "./lists";
import { valueOf } from "./portal";

const decision = "315/QĐ-UBND";
const minute = 60_000;

/** One decision on all 81, signed, its eight stories to go out at a set minute; then that minute comes. Returns it. */
export async function decideAll({ portal, hand, review, shoot }: Season): Promise<void> {
  await review.goto("/kiem-duyet/mot-luot");
  await hand.press(review.getByRole("link", { name: "Cả đợt: 81 hồ sơ" }));
  await expect(
    review.getByRole("heading", { level: 1, name: /duyệt 81 hồ sơ bằng một quyết định/ }),
  ).toBeVisible();
  await hand.choose(review.getByLabel("Hình thức khen"), "Giấy khen");
  await hand.tick(review.getByRole("radio", { name: /^Đã ký/ }));
  await hand.type(review.locator("#decisionNumber"), decision);
  await hand.type(review.locator("#decidedOn"), "26/11/2026");
  await hand.type(review.locator("#signer"), "Nguyễn Văn Ký");
  await hand.tick(review.getByRole("radio", { name: /^Vào một lúc đã hẹn/ }));
  const over = review.getByRole("checkbox", { name: /vẫn duyệt vượt chỉ tiêu/ });
  if ((await over.count()) > 0) await hand.tick(over);
  await shoot(review, "mot-quyet-dinh-xem-truoc");
  // Far enough ahead for slow fingers.
  const at = new Date(Math.ceil((Date.now() + minute / 2) / minute) * minute);
  const [time, day] = formatMoment(at).split(" ") as [string, string];
  await hand.type(review.getByLabel("Ngày đăng"), day);
  await hand.type(review.getByLabel("Giờ đăng"), time);
  await hand.press(button(review, `Duyệt 81 hồ sơ, QĐ ${decision}`));
  await expect(
    review.getByText("Đã duyệt 81 hồ sơ bằng một quyết định; 8 câu chuyện sẽ lên vào giờ đã hẹn."),
  ).toBeVisible({ timeout: 30_000 });
  await shoot(review, "da-duyet-mot-luot");
  await review.goto("/kiem-duyet/hen-dang");
  await expect(review.getByRole("main").getByText(formatMoment(at))).toHaveCount(8);
  await shoot(review, "hen-dang");
  const published = () =>
    valueOf(
      portal,
      "select count(*) from profile where nomination_id is not null and state = 'published' and published_at >= ?",
      String(at.getTime()),
    );
  const wait = at.getTime() - Date.now() + 30_000;
  const before = await published();
  await expect.poll(published, { timeout: wait, intervals: [250] }).toBe(String(Number(before) + 8));
  const late = Date.now() - at.getTime();
  console.log(`${hand.name}: eight stories published ${(late / 1000).toFixed(1)} s after their minute`);
  expect(late).toBeGreaterThanOrEqual(0);
  expect(late).toBeLessThan(10_000);
}

/** A certificate is printed for one of the eight; then the award is revoked: 410, and its code says so. */
export async function recall({ portal, hand, review, shoot, browser }: Season): Promise<void> {
  const name = "Huỳnh Ngọc An";
  const code = await issue({ portal, browser, name });
  const guest = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage();
  await guest.goto(`/xac-minh/${code}`);
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("Giấy khen này là thật");
  const slug = await valueOf(
    portal,
    "select slug from profile where name = ? and nomination_id is not null",
    name,
  );
  const story = `/guong/${slug}`;
  expect((await guest.goto(story))!.status()).toBe(200);
  await shoot(guest, "cau-chuyen");

  const id = await valueOf(portal, "select nomination_id from profile where slug = ?", slug);
  await review.goto(`/kiem-duyet/${id}?hang=xong`);
  await hand.press(review.locator("summary", { hasText: "Gỡ bài đã đăng" }));
  await hand.tick(review.locator("input[name=kind][value=revoked]"));
  await hand.type(review.locator("#take-down-decision"), "320/QĐ-UBND");
  await hand.type(review.locator("#take-down-decided-on"), "27/11/2026");
  await hand.type(review.locator("#take-down-reason"), "Khai không đúng, có kết luận.");
  await shoot(review, "thu-hoi");
  await hand.press(button(review, "Xác nhận gỡ"));
  await expect(review.locator("#take-down-title ~ p[role=status]")).toContainText(/hủy|gỡ/i);
  expect((await guest.goto(story))!.status()).toBe(410);
  await shoot(guest, "da-go-410");
  await guest.goto(`/xac-minh/${code}`);
  await expect(guest.getByRole("heading", { level: 1 })).not.toHaveText("Giấy khen này là thật");
  await shoot(guest, "giay-khen-thu-hoi");
  await hand.press(review.getByRole("link", { name: /thu hồi/i }).first());
  await expect(review.getByRole("heading", { level: 1, name: `Thu hồi: ${name}` })).toBeVisible();
  await shoot(review, "ban-phai-thu-hoi");
}

/** The ward describes its blank and gives its 27 their numbers. Returns the person's code. */
async function issue({ portal, browser, name }: Pick<Season, "portal" | "browser"> & { name: string }) {
  const desk = await signedIn(browser, official);
  await desk.goto("/ban-lam-viec/giay-khen/phoi/moi");
  await button(desk, "Lưu phôi").click();
  await expect(desk.getByText("Đã lưu phôi")).toBeVisible();
  await desk.goto("/ban-lam-viec/giay-khen");
  await desk.getByRole("link", { name: new RegExp(decision) }).click();
  await button(desk, "Cấp số cho 27 người").click();
  await expect(desk.getByText("Đã cấp số")).toBeVisible();
  await desk.context().close();
  return valueOf(
    portal,
    "select code from certificate join recognition r on r.id = certificate.recognition_id where r.name = ?",
    name,
  );
}
