import { expect, test, type Browser } from "./test";
import { startPeopledPortal, type PeopledPortal } from "../support/peopled-portal";
import { openBeside } from "../support/pictures";
import { runningCampaign } from "./nominations";
import { ownPortal } from "./own-portal";
import { admin, official, otherOfficial, signedIn } from "./people";
import { begin, cell, clipboard, paste, saved } from "./rolls";

let world: PeopledPortal;
const portal = ownPortal(async () => (world = await startPeopledPortal()).server);

const family = ["Phùng", "Quách", "Tăng", "Ung", "Viên", "Xa", "Âu", "Nhan"];
const sheetOf = (names: string[]) =>
  [
    "Loại\tHọ và tên\tNăm sinh\tGiới tính\tChức vụ\tĐơn vị\tThành tích\tLĩnh vực\tĐồng ý",
    ...names.map(
      (name, at) =>
        `Cá nhân\t${name}\t${1951 + at}\tNữ\tThợ may\tTổ hợp may khu phố 4\tVá áo cho trẻ xóm trọ số ${at}\tY tế\tgiấy`,
    ),
  ].join("\r\n");

/** A person's own list with a row for each name, open in a browser of theirs. */
async function listOf(browser: Browser, email: string, names: string[]) {
  const page = await signedIn(browser, email, { baseURL: portal().url, ...clipboard });
  await begin(page);
  await cell(page, "Loại", 1).click();
  await paste(page, sheetOf(names));
  await saved(page);
  await expect(page.getByText(`${names.length}/${names.length} dòng đủ để gửi`)).toBeVisible();
  return page;
}

test("two wards cross their quotas in the same moment: each is told its own, and the rows too many wait", async ({
  browser,
}) => {
  const database = openBeside(world.databaseFile);
  await database.execute({
    sql: "update campaign set quota_individual = null, strict_quotas = 1 where id = ?",
    args: [runningCampaign],
  });
  await database.execute({
    sql: "delete from campaign_quota where campaign_id = ?",
    args: [runningCampaign],
  });
  for (const unit of ["phuong-minh-phung", "phuong-tan-son-hoa"])
    await database.execute({
      sql: `insert into campaign_quota (campaign_id, unit_id, kind, quota) select ?, ?, 'individual', 1 + count(*) from nomination
        where campaign_id = ? and unit_id = ? and kind = 'individual' and state not in ('draft', 'withdrawn', 'rejected')`,
      args: [runningCampaign, unit, runningCampaign, unit],
    });
  database.close();
  const wards = await Promise.all([
    listOf(browser, official, [`${family[0]} Thị Hai`, `${family[1]} Thị Hai`]),
    listOf(browser, otherOfficial, [`${family[2]} Thị Hai`, `${family[3]} Thị Hai`]),
  ]);
  await Promise.all(wards.map((page) => page.getByRole("button", { name: "Gửi 2 dòng đủ" }).click()));
  for (const page of wards) {
    await expect(page.getByText("Đã gửi 1 dòng.")).toBeVisible();
    await expect(
      page.getByText(/Đợt này chỉ nhận \d+ cá nhân của mỗi đơn vị, đơn vị bạn đã gửi \d+/),
    ).toBeVisible();
    await page.reload();
    await expect(page.getByText("đã gửi", { exact: true })).toHaveCount(1);
    await expect(cell(page, "Họ và tên / tập thể", 2)).toHaveValue(/Thị Hai$/);
  }
});

test("a list is sent while its campaign closes: a sentence says so, and every row is there as it was", async ({
  browser,
}) => {
  const names = [`${family[4]} Thị Ba`, `${family[5]} Thị Ba`];
  const page = await listOf(browser, official, names);
  const office = await signedIn(browser, admin, { baseURL: portal().url });
  await office.goto("/quan-tri/dot-bieu-duong");
  await office
    .getByRole("main")
    .getByRole("link", { name: /năm 2026$/ })
    .first()
    .click();
  await office.locator("summary", { hasText: "Đóng nhận hồ sơ" }).click();
  await office.getByRole("button", { name: /^Đóng “.*năm 2026”$/ }).click();
  await expect(office.locator("summary", { hasText: "Đóng nhận hồ sơ" })).toHaveCount(0);
  await page.getByRole("button", { name: "Gửi 2 dòng đủ" }).click();
  await expect(page.getByText(/^Đợt này không mở nhận hồ sơ\. Chưa có gì thay đổi/)).toBeVisible();
  await page.reload();
  await expect(page.getByText("đã gửi", { exact: true })).toHaveCount(0);
  for (const [at, name] of names.entries())
    await expect(cell(page, "Họ và tên / tập thể", at + 1)).toHaveValue(name);
});
