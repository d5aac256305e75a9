import { readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "./test";
import { largeCampaign, largeWard } from "../support/large-campaign";
import { ownFolder } from "../support/own-server";
import { sheetsOf } from "../support/paper";
import { startPeopledPortal } from "../support/peopled-portal";
import { axeFaults } from "./axe-faults";
import { ownPortal } from "./own-portal";

ownPortal(async () => (await startPeopledPortal()).server);

const campaign = `/dot-bieu-duong/${largeCampaign}`;
const roll = `${campaign}/danh-sach`;
const perPage = 24;

test.describe("with scripts off, on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

  for (const [start, link, list] of [
    ["/guong", /^Cá nhân \(\d+\)$/, "/guong/ca-nhan"],
    ["/guong", /^Tập thể \(\d+\)$/, "/guong/tap-the"],
    [`/don-vi/${largeWard}`, /^Tất cả \d+ câu chuyện/, `/don-vi/${largeWard}/trang/1`],
    ["/don-vi/quan-11", /^Tất cả \d+ câu chuyện/, "/don-vi/quan-11/trang/1"],
    [campaign, /^Tất cả \d+ câu chuyện/, `${campaign}/trang/1`],
  ] as const) {
    test(`${start} leads to ${list}, which is as long as its link says, to its last page`, async ({
      page,
    }) => {
      await page.goto(start);
      const way = page.getByRole("link", { name: link });
      const total = Number(/\d+/.exec(await way.innerText())![0]);
      await way.click();
      await expect(page).toHaveURL(list);
      await expect(page.getByText(new RegExp(`^${total} (cá nhân|tập thể|câu chuyện)`))).toBeVisible();
      const cards = page.getByRole("main").getByRole("heading", { level: 2 });
      await expect(cards).toHaveCount(perPage);
      const pages = Math.ceil(total / perPage);
      const numbers = page.getByRole("navigation", { name: "Các trang" });
      await expect(numbers.getByRole("link", { name: "Trang 1", exact: true })).toHaveAttribute(
        "aria-current",
        "page",
      );
      await numbers.getByRole("link", { name: `Trang ${pages}`, exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`/trang/${pages}$`));
      await expect(cards).toHaveCount(total - perPage * (pages - 1));
      await expect(numbers.getByRole("link", { name: "Trang sau" })).toHaveCount(0);
      await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
        "href",
        new RegExp(`/trang/${pages}$`),
      );
      await expect(page.locator('link[hreflang="en"]')).toHaveAttribute(
        "href",
        new RegExp(`/en/.*/trang/${pages}$`),
      );
      await numbers.getByRole("link", { name: "Trang trước" }).click();
      await expect(cards).toHaveCount(perPage);
    });
  }

  test("a roll of hundreds is cut short on the campaign's page and whole on its own", async ({ page }) => {
    await page.goto(campaign);
    const tables = page.getByRole("table");
    await expect(page.getByRole("table", { name: "I. Tập thể (80)" })).toBeVisible();
    await expect(tables.getByRole("row")).toHaveCount(2 * (1 + 15));
    await page.getByRole("link", { name: "Xem cả danh sách (320 dòng)" }).click();
    await expect(page).toHaveURL(roll);
    await expect(tables.getByRole("row")).toHaveCount(2 + 320);
    const names = await tables.nth(1).getByRole("rowheader").getByRole("link").allInnerTexts();
    expect(names.slice(0, 3).every((name) => name.endsWith(" An"))).toBe(true);
    expect(names.at(-1)).toMatch(/ Vy$/);
    await expect(tables.first().getByRole("rowheader").nth(9)).toContainText("khu phố 10");
    await page.goto(campaign);
    await page.getByRole("link", { name: "In danh sách" }).click();
    await expect(page).toHaveURL(roll);
  });
});

test("on paper a roll has its head on every sheet, 28 rows and more on each, and no cards", async ({
  page,
}) => {
  await page.goto(roll);
  await expect(page.getByRole("button", { name: "In danh sách" })).toBeVisible();
  const sheets = await sheetsOf(page);
  expect(sheets.length).toBeLessThanOrEqual(Math.ceil(320 / 28));
  expect(new Set(sheets.map(String))).toEqual(new Set(["210,297"]));
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("thead").first()).toHaveCSS("display", "table-header-group");
  const lines = await page
    .locator("td:nth-child(4) span")
    .evaluateAll((all) => new Set(all.map((one) => one.getClientRects().length)).size);
  expect(lines).toBe(1);
  await page.goto(campaign);
  await expect(page.locator("article:visible")).toHaveCount(0);
  await expect(page.getByText(/^Cả danh sách có 320 dòng, xem và in tại/)).toBeVisible();
});

test("the campaign's page stays light however many it honoured", async ({ request }) => {
  const size = async (path: string) => gzipSync(await (await request.get(path)).body()).length;
  expect(await size(campaign)).toBeLessThan(20_000);
  expect(await size(roll)).toBeLessThan(40_000);
});

test("a list's first page is the list, and a campaign has one address", async ({ request }) => {
  const led = async (path: string) => {
    const answer = await request.get(path, { maxRedirects: 0 });
    return [answer.status(), answer.headers().location];
  };
  const other = campaign.replace("dot-bieu-duong", "hoi-thi");
  const contest = "tan-binh-trong-trai-tim-toi-lan-7";
  for (const [from, to] of [
    ["/guong/trang/1", "/guong"],
    ["/guong/ca-nhan/trang/1", "/guong/ca-nhan"],
    ["/en/mo-hinh/lan-toa/trang/1", "/en/mo-hinh/lan-toa"],
    ["/linh-vuc/giao-duc/trang/1", "/linh-vuc/giao-duc"],
    ["/nam/2023/trang/1", "/nam/2023"],
    ["/don-vi/phuong-hoa-binh/trang/1", "/don-vi/phuong-hoa-binh"],
    [other, campaign],
    [`/en${other}/danh-sach`, `/en${roll}`],
    [`${other}/trang/2`, `${campaign}/trang/2`],
    [`/dot-bieu-duong/${contest}`, `/hoi-thi/${contest}`],
  ]) {
    // Once made, once from the file.
    for (const round of [1, 2]) expect([from, round, ...(await led(from!))]).toEqual([from, round, 308, to]);
  }
  for (const path of ["/guong/trang/01", "/guong/trang/0", `/don-vi/${largeWard}/trang/0`]) {
    expect([path, (await led(path))[0]]).toEqual([path, 404]);
  }
});

/** How many files Next keeps of pages and of what they read. */
function keptFiles(): number {
  return [".next/server", ".next/cache"]
    .map((folder) => readdirSync(join(ownFolder(), folder), { recursive: true }).length)
    .reduce((sum, one) => sum + one, 0);
}

test("asking for pages beyond the end, or for what there is not, leaves nothing on the disk", async ({
  request,
}) => {
  const lists = [
    "/guong",
    "/guong/tap-the",
    "/mo-hinh/lan-toa",
    "/linh-vuc/y-te",
    "/nam/2023",
    "/don-vi/quan-11",
    `/don-vi/${largeWard}`,
    campaign,
  ];
  const ask = async (path: string) => (await request.get(path)).status();
  // What a page is made from is kept: the counts of real lists. So each is asked once beyond its end first.
  for (const list of lists) expect(await ask(`${list}/trang/99999`)).toBe(404);
  const before = keptFiles();
  for (const list of lists) {
    for (const page of [500, 501, 502, 9999]) {
      expect([list, page, await ask(`${list}/trang/${page}`)]).toEqual([list, page, 404]);
    }
  }
  for (const at of [1, 2, 3]) {
    for (const path of [`/don-vi/khong-co-${at}/trang/2`, `/hoi-thi/khong-co-${at}/danh-sach`]) {
      expect([path, await ask(path)]).toEqual([path, 404]);
    }
  }
  expect(keptFiles()).toBe(before);
});

test("the new pages are sound, light and dark, at 320 px", async ({ page }) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 320, height: 800 });
  for (const path of [
    "/guong/ca-nhan",
    "/en/guong/tap-the",
    `/don-vi/${largeWard}/trang/5`,
    "/en/don-vi/quan-11/trang/1",
    campaign,
    `${campaign}/trang/2`,
    roll,
    `/en${roll}`,
  ]) {
    await page.goto(path);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect([path, overflow]).toEqual([path, 0]);
    expect([path, ...(await axeFaults(page))]).toEqual([path]);
  }
});
