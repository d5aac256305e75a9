import { makeDraft, sendNomination } from "./nominations";
import { moderator, official, signedIn } from "./people";
import { expect, test } from "./test";

test("a nomination on paper is its form and nothing else: sent or not, with what tells it from others and room to sign", async ({
  browser,
}) => {
  const page = await signedIn(browser, official);
  const draft = await makeDraft(page, { deed: "Bản in chưa gửi" });
  const sent = await sendNomination(page, { deed: "Bản in đã gửi" });
  for (const [path, head, deed] of [
    [`/ban-lam-viec/de-cu/${draft}/kiem-tra`, /Phường Minh Phụng · Nháp$/, "Bản in chưa gửi"],
    [`/ban-lam-viec/de-cu/${sent}`, /LT-\d{4}-\d{4} · Phường Minh Phụng · Chờ kiểm duyệt$/, "Bản in đã gửi"],
  ] as const) {
    await page.emulateMedia({ media: null });
    await page.goto(path, { waitUntil: "networkidle" });
    await page.emulateMedia({ media: "print" });
    const form = page.locator(".paper-form");
    await expect(form.locator(".paper-form-head")).toHaveText(/^CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/);
    await expect(form.locator(".paper-form-head")).toHaveText(head);
    await expect(form.getByText(deed)).toBeVisible();
    await expect(form.getByText("Thủ trưởng đơn vị")).toBeVisible();
    // An answer is called what it is; whether it had to be given was the form's to say.
    await expect(form).not.toContainText("không bắt buộc");
    // All that is seen of the page is in the form, and nothing of it can be pressed.
    const others = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("body *")]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.innerText?.trim())
        // What only screen readers meet takes no room.
        .filter((one) => one.getBoundingClientRect().width > 1)
        .filter((one) => !one.closest(".paper-form") && !one.querySelector(".paper-form"))
        .map((one) => one.innerText),
    );
    expect(others).toEqual([]);
    await expect(form.locator("a:visible, button:visible")).toHaveCount(0);
  }
  // A moderator's page is printed without the queue, the decision and what moderators tell each other.
  const review = await signedIn(browser, moderator);
  await review.goto(`/kiem-duyet/${sent}`, { waitUntil: "networkidle" });
  const parts = [
    review.locator("#decision-title"),
    review.locator("[data-queue]"),
    review.locator("#trao-doi"),
  ];
  for (const part of parts) await expect(part).toBeVisible();
  await review.emulateMedia({ media: "print" });
  for (const part of parts) await expect(part).toBeHidden();
  await expect(review.getByRole("heading", { name: "Bản in đã gửi" })).toBeVisible();
});
