import { expect, test } from "./test";
import { readMail, startMailServer } from "../support/mail-server";
import { startOwnServer } from "../support/own-server";
import { ownPortal } from "./own-portal";
import { admin, signedIn } from "./people";

const portal = ownPortal(async () => {
  const mail = await startMailServer();
  const environment = { SMTP_URL: mail.url, MAIL_FROM: "Lan Tỏa <lantoa@phuong.example>" };
  const server = await startOwnServer({ environment });
  return { ...server, mail, stop: () => server.stop().then(() => mail.stop()) };
});

const to = (address: string) => portal().mail.taken.filter((one) => one.to.includes(address));

test("an administrator tries the post and invites a list by mail after a preview; whoever is invited comes in by the letter", async ({
  browser,
  page: guest,
}) => {
  const page = await signedIn(browser, admin);
  await page.goto("/quan-tri/thu");
  await page.getByRole("button", { name: "Gửi thư thử cho tôi" }).click();
  await expect
    .poll(() =>
      to(admin)
        .map(({ text }) => readMail(text).headers)
        .join(),
    )
    .toContain("Thư thử của cổng");
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("listitem").filter({ hasText: "Thư thử" })).toContainText("Đã đi");
  }).toPass();

  await page.goto("/quan-tri/nguoi-dung/nhieu-nguoi");
  await page
    .getByLabel("Hoặc dán danh sách")
    .fill("Lê Thị Hạnh; hanh.thu@phuong.example; Phường Minh Phụng; Cán bộ");
  await page.getByRole("button", { name: "Xem từng dòng" }).click();
  await page.getByText("Xem trước thư").click();
  await expect(page.getByText("Chào Lê Thị Hạnh,")).toBeVisible();
  await page.getByLabel("Gửi luôn qua thư cho từng người").check();
  await page.getByRole("button", { name: "Mời 1 người" }).click();
  await expect(page.getByText("1 thư đã vào hàng chờ gửi.")).toBeVisible();
  await expect.poll(() => to("hanh.thu@phuong.example").length).toBe(1);
  const { body } = readMail(to("hanh.thu@phuong.example")[0]!.text);
  await guest.goto(/\/loi-moi\/[\w-]+/.exec(body)![0]);
  await expect(guest.getByText("Chào Lê Thị Hạnh")).toBeVisible();
});

test("each chooses what comes by mail, without scripts too, and it stays so", async ({ browser }) => {
  const page = await signedIn(browser, admin, { javaScriptEnabled: false });
  await page.goto("/tai-khoan");
  const citizens = page.getByLabel("Người dân: lời giới thiệu");
  await expect(citizens).toBeChecked();
  await citizens.uncheck();
  await page.getByRole("button", { name: "Lưu lựa chọn" }).click();
  await expect(page.getByText("Đã lưu lựa chọn.")).toBeVisible();
  await page.goto("/tai-khoan");
  await expect(citizens).not.toBeChecked();
  await expect(page.getByLabel("Việc chờ tôi làm")).toBeChecked();
});
