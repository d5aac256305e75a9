import { expect, test } from "./test";
import { admin, otherOfficial, signedIn } from "./people";

test("an administrator sees somebody's sessions, ends one at once, and the history says so", async ({
  browser,
}) => {
  const first = await signedIn(browser, otherOfficial);
  const second = await signedIn(browser, otherOfficial);
  const office = await signedIn(browser, admin);
  await office.goto(`/quan-tri/nguoi-dung?q=${otherOfficial}`);
  await office.getByRole("link", { name: "Phạm Văn Dũng" }).click();
  await expect(office.getByText(otherOfficial)).toBeVisible();
  await expect(office.getByText(/^Đăng nhập gần nhất: .*\d\d:\d\d/)).toBeVisible();
  const rows = office.getByRole("listitem").filter({ hasText: "từ địa chỉ 127.0.0.1" });
  const before = await rows.count();
  expect(before).toBeGreaterThanOrEqual(2);
  if (process.env.LOOK) {
    await office.screenshot({ path: `${process.env.LOOK}/sessions-1280.png`, fullPage: true });
    await office.setViewportSize({ width: 360, height: 800 });
    await office.screenshot({ path: `${process.env.LOOK}/sessions-360.png`, fullPage: true });
    await office.setViewportSize({ width: 1280, height: 900 });
  }
  // The last used comes first.
  await rows.first().getByText("Kết thúc", { exact: false }).first().click();
  await expect(rows.first()).toContainText("Phạm Văn Dũng sẽ bị đăng xuất: phiên trên Chrome");
  await rows.first().getByRole("button", { name: "Xác nhận kết thúc phiên" }).click();
  await expect(rows).toHaveCount(before - 1);
  await expect(office.getByText("Kết thúc một phiên đăng nhập").first()).toBeVisible();
  for (const page of [first, second]) await page.goto("/tai-khoan");
  const ended = [first, second].filter((page) => page.url().includes("/dang-nhap"));
  expect(ended).toHaveLength(1);
  // The browser is still known to the account, by a name of its own that says nothing else.
  const cookies = await ended[0]!.context().cookies();
  expect(cookies.find(({ name }) => name === "lan-toa.device")).toMatchObject({
    httpOnly: true,
    sameSite: "Lax",
    value: expect.stringMatching(/^[\w-]{43}$/),
  });
});
