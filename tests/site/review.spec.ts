import { expect, test, type Page } from "./test";
import { jpeg } from "../support/files";
import { consent, makeDraft, openDecision, ownOrigin, savePart, sendNomination } from "./nominations";
import { moderator, official, signedIn } from "./people";

const words = "Chiều nào bà cũng mở cánh cửa sắt và kê lại hàng ghế nhựa cho bọn trẻ đến đọc sách. ".repeat(
  3,
);

/** A story whose last words lead to `href`. */
const linked = (href: string) =>
  JSON.stringify({
    type: "doc",
    content: [
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Tủ sách đầu hẻm" }] },
      {
        type: "paragraph",
        content: [
          { type: "text", text: `${words} Theo ` },
          { type: "text", text: "báo tuổi trẻ", marks: [{ type: "link", attrs: { href } }] },
        ],
      },
    ],
  });

async function versionOf(page: Page, id: string): Promise<number> {
  const answer = await page.request.get(`/api/nominations/${id}`);
  return ((await answer.json()) as { version: number }).version;
}

async function send(page: Page, id: string): Promise<void> {
  await page.goto(`/ban-lam-viec/de-cu/${id}/kiem-tra`);
  await page.getByRole("button", { name: "Gửi hồ sơ" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Đã gửi hồ sơ" })).toBeVisible();
}

test("where a link leads and what was changed is seen before anything is decided", async ({ browser }) => {
  const desk = await signedIn(browser, official);
  const review = await signedIn(browser, moderator);
  const deed = "Mở tủ sách có liên kết để xem";
  const id = await makeDraft(desk, {
    deed,
    story: linked("https://tuoitre.vn/bai"),
    sinceYear: "2014",
    figures: [{ value: "200", label: "em đã đến đọc" }],
  });
  const added = await desk.request.post(`/api/nominations/${id}/photos`, {
    headers: { ...ownOrigin(desk), "content-type": "application/octet-stream", "x-file-name": "tu.jpg" },
    data: await jpeg(900, 600),
  });
  expect(added.ok()).toBe(true);
  await desk.goto(`/ban-lam-viec/de-cu/${id}/kiem-tra`);
  await desk.getByLabel("Mô tả ảnh").fill("Bà Thử bên tủ sách");
  await desk.getByLabel("Chú thích").fill("Tủ sách, tháng 6 năm 2026");
  await desk.getByLabel("Người chụp").fill("Phạm Văn Ảnh");
  await desk.getByRole("button", { name: "Lưu mô tả" }).click();
  await expect(desk.getByRole("button", { name: "Đã lưu mô tả" })).toBeVisible();
  await consent(desk, id);

  // The check page shows what a reader will get: the address, the photo and its words.
  await desk.goto(`/ban-lam-viec/de-cu/${id}/kiem-tra`);
  const answers = desk.locator(".paper-form");
  await expect(answers.getByText("(https://tuoitre.vn/bai)")).toBeVisible();
  await expect(answers.getByRole("img", { name: "Bà Thử bên tủ sách" })).toBeVisible();
  await expect(desk.getByText("Chú thích: Tủ sách, tháng 6 năm 2026")).toBeVisible();
  await expect(desk.getByText("Người chụp: Phạm Văn Ảnh")).toBeVisible();

  // Not sent yet: the moderator gets neither the page nor the data.
  expect((await review.request.get(`/api/nominations/${id}`)).status()).toBe(404);
  await send(desk, id);
  await review.goto(`/kiem-duyet/${id}`);
  await expect(review.getByText("(https://tuoitre.vn/bai)")).toBeVisible();
  await openDecision(review, "r");
  await review.getByRole("textbox", { name: "Lý do" }).fill("Cần xem lại số liệu.");
  await review.getByRole("button", { name: "Xác nhận trả lại" }).click();
  await expect(review.getByText("Đã trả lại để bổ sung: Bà Hồ Thị Thử")).toBeVisible();

  const changed = {
    story: linked("https://lua-dao.example/"),
    sinceYear: "2015",
    fieldId: "moi-truong",
    figures: [{ value: "213", label: "em đã đến đọc" }],
  };
  expect((await savePart(desk, id, await versionOf(desk, id), changed)).status()).toBe(200);
  await review.goto(`/kiem-duyet/${id}?hang=tra-lai`);
  await expect(review.getByText("(https://tuoitre.vn/bai)")).toBeVisible();
  await expect(review.getByText("lua-dao")).toHaveCount(0);

  await send(desk, id);
  await review.goto(`/kiem-duyet/${id}`);
  await expect(
    review.getByText("Thay đổi so với lần trước: Lĩnh vực, Từ năm, Câu chuyện, Số liệu"),
  ).toBeVisible();
  for (const old of ["tuoitre", "200 em đã đến đọc", "2014", "Giáo dục, khuyến học"]) {
    await expect(review.locator("del", { hasText: old })).toBeVisible();
  }
  for (const now of ["lua-dao", "213 em đã đến đọc", "2015"]) {
    await expect(review.locator("ins", { hasText: now })).toBeVisible();
  }
});

test("an open nomination keeps the queue where it was", async ({ browser }) => {
  const desk = await signedIn(browser, official);
  const id = await sendNomination(desk, { deed: "Ở lại trang của hàng chờ" });
  const review = await signedIn(browser, moderator);
  const place = `sau=1.${"0".repeat(8)}`;
  await review.goto(`/kiem-duyet?${place}`);
  await review.getByRole("link", { name: "Ở lại trang của hàng chờ" }).click();
  await expect(review).toHaveURL(`/kiem-duyet/${id}?${place}`);
});
