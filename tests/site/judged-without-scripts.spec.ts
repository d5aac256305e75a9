import { expect, test } from "./test";
import { sendNomination } from "./nominations";
import { moderator, official, signedIn } from "./people";

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
