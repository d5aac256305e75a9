import { addDays, formatDate, hcmcToday } from "../../domain/time/dates";
import { expect, test } from "./test";
import { sendNomination } from "./nominations";
import { moderator, official, otherOfficial, signedIn, wardModerator } from "./people";

test("without scripts a moderator approves, sends back and rejects; a reason that is missing is asked for", async ({
  browser,
}) => {
  const desk = await signedIn(browser, official);
  const sent = async (name: string, deed: string) => ({
    name,
    id: await sendNomination(desk, { name, deed, birthYear: "1957" }),
  });
  const approved = await sent("Quách Thị Duyệt", "Đan giỏ mây tặng chợ phiên");
  const returned = await sent("Tăng Thị Trả", "Canh lửa bếp ăn ca đêm");
  const rejected = await sent("Ung Thị Từ", "Gom chai lọ quanh bờ kè");
  const review = await signedIn(browser, moderator, { javaScriptEnabled: false });

  async function decide(id: string, step: string, confirm: string, reason = "") {
    await review.goto(`/kiem-duyet/${id}`);
    // Its key is said behind it.
    const panel = review
      .locator("details")
      .filter({ has: review.locator("summary", { hasText: new RegExp(`^${step}`) }) });
    await panel.locator("summary").click();
    if (reason) await panel.getByRole("textbox", { name: "Lý do" }).fill(reason);
    await panel.getByRole("button", { name: confirm }).click();
  }
  const done = (words: string) => expect(review.getByRole("status").getByText(words)).toBeVisible();

  await decide(approved.id, "Duyệt và đăng", "Xác nhận duyệt và đăng");
  await done(`Đã duyệt và đăng: ${approved.name}`);
  await review.getByRole("link", { name: "Xem câu chuyện trên cổng" }).click();
  await expect(review.getByRole("heading", { level: 1 })).toBeVisible();

  await decide(returned.id, "Trả lại để bổ sung", "Xác nhận trả lại");
  await expect(review.getByRole("alert")).toBeVisible();
  await decide(returned.id, "Trả lại để bổ sung", "Xác nhận trả lại", "Cần xác nhận của khu phố.");
  await done(`Đã trả lại để bổ sung: ${returned.name}`);

  await decide(rejected.id, "Từ chối", "Xác nhận từ chối", "Việc này đã được biểu dương năm trước.");
  await done(`Đã từ chối: ${rejected.name}`);

  await desk.goto(`/ban-lam-viec/de-cu/${returned.id}`);
  await expect(desk.getByText("Cần xác nhận của khu phố.").first()).toBeVisible();
  await desk.goto(`/ban-lam-viec/de-cu/${rejected.id}`);
  await expect(desk.getByText("Việc này đã được biểu dương năm trước.").first()).toBeVisible();
});

test("a council of three votes in secret, on phones and without scripts; each checks their own paper", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const desk = await signedIn(browser, official);
  const name = "Bà Phiếu Kín";
  await sendNomination(desk, { name, deed: "Dành mỗi sáng hai tiếng dọn rác ven kênh cùng lũ trẻ" });
  const phone = { viewport: { width: 360, height: 800 }, javaScriptEnabled: false };
  const secretary = await signedIn(browser, wardModerator, phone);
  await secretary.goto("/kiem-duyet/hoi-dong/moi");
  await secretary.getByLabel("Tên hội đồng").fill("Hội đồng ba người");
  await secretary.getByRole("button", { name: "Lập hội đồng" }).click();
  const seats = [
    [moderator, "chủ tịch"],
    [wardModerator, "thư ký"],
    [otherOfficial, "ủy viên"],
  ] as const;
  for (const [at, [email, seat]] of seats.entries()) {
    if (at > 0) await secretary.locator("summary", { hasText: "Thêm thành viên" }).click();
    await secretary.getByLabel("Email tài khoản trên cổng").fill(email);
    await secretary.getByRole("radio", { name: seat }).check();
    await secretary.getByRole("button", { name: "Thêm thành viên" }).click();
    await expect(secretary.getByRole("heading", { name: `Thành viên (${at + 1})` })).toBeVisible();
  }
  await secretary.locator("summary", { hasText: "Mời họp một phiên mới" }).click();
  await secretary.getByLabel("Ngày họp").fill(formatDate(addDays(hcmcToday(), 1)));
  await secretary.getByLabel("Giờ họp").fill("8h30");
  await secretary.getByLabel("Nơi họp").fill("Phòng họp số 1");
  await secretary.getByRole("radio", { name: "bỏ phiếu kín" }).check();
  await secretary.getByRole("button", { name: "Mời họp" }).click();
  await expect(secretary.getByRole("heading", { level: 1, name: /^Họp lúc/ })).toBeVisible();
  const meeting = secretary.url();
  await secretary.getByRole("link", { name: "Chọn hồ sơ để xét" }).click();
  await secretary.getByRole("checkbox", { name }).check();
  await secretary.getByRole("button", { name: "Lưu chương trình họp" }).click();
  const present = secretary.getByRole("radio", { name: "có mặt" });
  await expect(present).toHaveCount(3);
  for (const radio of await present.all()) await radio.check();
  await secretary.getByRole("button", { name: "Lưu người có mặt" }).click();
  await secretary.getByRole("button", { name: "Bắt đầu họp" }).click();
  await secretary.getByRole("button", { name: "Mở bỏ phiếu" }).click();

  const members = [
    { page: secretary, vote: "Đồng ý" },
    { page: await signedIn(browser, moderator, phone), vote: "Đồng ý" },
    { page: await signedIn(browser, otherOfficial, phone), vote: "Không đồng ý" },
  ];
  const receipts: string[] = [];
  for (const { page, vote } of members) {
    await page.goto(meeting);
    await page.getByRole("link", { name }).click();
    await page.getByRole("radio", { name: vote, exact: true }).check();
    await page.getByRole("button", { name: "Bỏ phiếu" }).click();
    receipts.push(await page.locator("p.font-mono").innerText());
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  }
  expect(new Set(receipts).size).toBe(3);
  await secretary.goto(meeting);
  await secretary.getByRole("button", { name: "Kiểm phiếu" }).click();
  await expect(secretary.getByText("2 đồng ý, 1 không đồng ý, 0 không có ý kiến.")).toBeVisible();
  for (const [at, { page, vote }] of members.entries()) {
    await page.goto(meeting);
    await page.getByRole("link", { name }).click();
    await page.locator("summary", { hasText: "Kiểm tra phiếu bằng mã" }).click();
    await page.getByLabel("Mã phiếu của bạn").fill(receipts[at]!);
    await page.getByRole("button", { name: "Kiểm tra" }).click();
    await expect(page.getByText(`Phiếu mang mã này đã được tính là: ${vote}.`)).toBeVisible();
  }
});
