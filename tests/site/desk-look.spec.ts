import { expect, test, type Page } from "./test";
import { makeDraft, openDecision, sendNomination } from "./nominations";
import { moderator, official, signedIn } from "./people";

const unbroken = "Nguyễnthịkhôngcáchchữ".repeat(9);

/** How far the page can be moved sideways, in pixels. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("a name and a deed without a space never make a page scroll sideways", async ({ browser }) => {
  test.setTimeout(180_000);
  const desk = await signedIn(browser, official);
  const patch = { name: unbroken, deed: unbroken, neighbourhood: unbroken.slice(0, 150) };
  const id = await makeDraft(desk, patch);
  const sent = await sendNomination(desk, {
    ...patch,
    figures: [{ value: "1", label: unbroken.slice(0, 150) }],
  });
  const review = await signedIn(browser, moderator);
  const sections = ["doi-tuong", "thanh-tich"];
  const pages: [Page, string][] = [
    ...["", "?loc=nhap"].map((query): [Page, string] => [desk, `/ban-lam-viec${query}`]),
    ...["", ...sections, "kiem-tra"].map((name): [Page, string] => [
      desk,
      `/ban-lam-viec/de-cu/${id}/${name}`,
    ]),
    ...["", "/da-gui"].map((name): [Page, string] => [desk, `/ban-lam-viec/de-cu/${sent}${name}`]),
    [review, "/kiem-duyet"],
    [review, `/kiem-duyet/${sent}`],
    [review, "/tai-khoan/hop-thu"],
  ];
  for (const width of [320, 1280]) {
    for (const [page, path] of pages) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      expect([width, path, await sideways(page)]).toEqual([width, path, 0]);
    }
  }
  // The notice after a decision says the whole name, in the flow of the page, and can be closed.
  await review.goto(`/kiem-duyet/${sent}`);
  await review.setViewportSize({ width: 320, height: 800 });
  await openDecision(review, "r");
  await review.getByRole("textbox", { name: "Lý do" }).fill(unbroken);
  await review.getByRole("button", { name: "Xác nhận trả lại" }).click();
  const notice = review.getByRole("status").filter({ hasText: "Đã trả lại để bổ sung" });
  await expect(notice).toBeVisible();
  expect(await sideways(review)).toBe(0);
  // The next nomination is open below it, or the queue where it was the last one.
  const below = review.locator("article, [data-queue-tabs]").locator("visible=true").first();
  const [above, under] = [(await notice.boundingBox())!, (await below.boundingBox())!];
  expect(above.y + above.height).toBeLessThanOrEqual(under.y);
  await notice.getByRole("link", { name: "Đóng" }).click();
  await expect(review).not.toHaveURL(/da-lam/);
  await expect(notice).toHaveCount(0);
});

test("the decision and the queue stay beside the nomination, however long it is", async ({ browser }) => {
  const desk = await signedIn(browser, official);
  const story = "Chiều nào bà cũng kê lại hàng ghế nhựa cho bọn trẻ đến đọc sách.\n\n".repeat(60);
  const id = await sendNomination(desk, { deed: "Một hồ sơ dài để cuộn", storyText: story });
  const review = await signedIn(browser, moderator);
  const decision = review.locator('details[data-key="r"]');
  const inView = async (what: "decision" | "queue") => {
    // The queue is where the open nomination is in it.
    const open = review.locator('[data-queue] [aria-current="true"]');
    const place = what === "decision" ? decision : open;
    await expect(place).toBeInViewport();
  };
  for (const width of [1280, 1100]) {
    await review.setViewportSize({ width, height: 800 });
    await review.goto(`/kiem-duyet/${id}`);
    await inView("decision");
    const paragraph = review.locator("article .prose p").nth(40);
    await paragraph.scrollIntoViewIfNeeded();
    await inView("decision");
    await inView("queue");
    // Opening it by its key leaves the page where it was read.
    const read = await review.evaluate(() => scrollY);
    await openDecision(review, "r");
    await expect(review.getByRole("textbox", { name: "Lý do" })).toBeFocused();
    await expect(review.getByRole("textbox", { name: "Lý do" })).toBeInViewport();
    expect(await review.evaluate(() => scrollY)).toBe(read);
    await expect(paragraph).toBeInViewport();
  }
  // On a phone the decision is a bar at the foot of the window.
  await review.setViewportSize({ width: 360, height: 800 });
  await review.goto(`/kiem-duyet/${id}`);
  await expect(decision).toBeInViewport();
  const paragraph = review.locator("article .prose p").nth(2);
  await openDecision(review, "r");
  await review.keyboard.type("Cần thêm con số.");
  await expect(review.getByRole("textbox", { name: "Lý do" })).toHaveValue("Cần thêm con số.");
  await expect(paragraph).toBeInViewport();
});
