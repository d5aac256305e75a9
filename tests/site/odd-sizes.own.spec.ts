import { gzipSync } from "node:zlib";
import { expect, test, type Page } from "./test";
import { addOddContent, bareStory, emptyCampaign, hugeCampaign } from "../support/odd-content";
import { startPeopledPortal } from "../support/peopled-portal";
import { axeFaultsNow } from "./axe-faults";
import { ownPortal } from "./own-portal";

ownPortal(async () => {
  const portal = await startPeopledPortal();
  await addOddContent(portal.databaseFile);
  return portal.server;
});

const campaign = (slug: string) => `/dot-bieu-duong/${slug}`;
const roll = `${campaign(hugeCampaign)}/danh-sach`;

/** One page of each public kind. */
const kinds = [
  "/",
  "/guong/muoi-hai-nam-mo-lop-hoc-buoi-toi-cho-tre-em-lao-dong-trong-hem",
  "/mo-hinh/tu-sach-dau-hem",
  // Of six wards.
  "/mo-hinh/me-do-dau",
  "/guong",
  campaign("bieu-duong-quan-11-2023"),
  "/hoi-thi/tan-binh-trong-trai-tim-toi-lan-7",
  "/khong-gian-van-hoa",
  "/khong-gian-van-hoa/khong-gian-van-hoa-ho-chi-minh-phuong-minh-phung",
  "/don-vi/phuong-minh-phung",
  `${campaign("bieu-duong-nam-2026")}/danh-sach`,
  "/van-ban",
  "/thong-ke",
  "/ban-tin/xem?bai=1&bai=2",
  "/mo-hinh/me-do-dau/to-roi",
  "/tim-kiem?q=hoa",
];

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Words in a column so narrow that each stands a letter below the other. */
const brokenWords = (page: Page) =>
  page.evaluate(() => {
    const broken: string[] = [];
    const walker = document.createTreeWalker(document.querySelector("main")!, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.parentElement!;
      const words = walker.currentNode.textContent!.trim();
      if (!/\p{L}{3}/u.test(words) || at.closest(".sr-only, .map-skip, script, svg")) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const { width, height } = range.getBoundingClientRect();
      const letter = Number.parseFloat(getComputedStyle(at).fontSize);
      if (width > 0 && width < 1.5 * letter && height > 2.5 * letter) broken.push(words.slice(0, 40));
    }
    return broken;
  });

/** What axe finds and how far the page reaches past the screen's edge. */
async function faultsAt(page: Page, how: string): Promise<string[]> {
  const past = await sideways(page);
  const found = await axeFaultsNow(page);
  return [...found, ...(past > 0 ? [`${past} px past the edge`] : [])].map((fault) => `${how} ${fault}`);
}

// What is 320 px wide, in the light and in the dark, the crawl looks at.
for (const path of kinds) {
  test(`${path} keeps its shape at 360 and 1280 px, with letters twice as large, in the reader's colours`, async ({
    page,
  }) => {
    const faults: string[] = [];
    await page.goto(path);
    faults.push(...(await faultsAt(page, "1280 px")));
    await page.setViewportSize({ width: 360, height: 800 });
    faults.push(...(await faultsAt(page, "360 px")));
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "36px"));
    faults.push(...(await faultsAt(page, "360 px, 200 %")));
    faults.push(...(await brokenWords(page)).map((words) => `200 % broken: ${words}`));
    await page.emulateMedia({ forcedColors: "active" });
    faults.push(...(await faultsAt(page, "forced colours")));
    expect(faults).toEqual([]);
  });
}

test("links among facts and in rolls have room for a finger", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const path of [...kinds.slice(5, 11), campaign("bieu-duong-nam-2026")]) {
    await page.goto(path);
    const small = await page.locator("aside dl a, .honour-roll a").evaluateAll((links) =>
      links.flatMap((link) => {
        link.scrollIntoView({ block: "center" });
        const { top, bottom, left } = link.getBoundingClientRect();
        const middle = (top + bottom) / 2;
        const hit = (y: number) => document.elementFromPoint(left + 4, y)?.closest("a") === link;
        const reach = Array.from({ length: 89 }, (_, at) => middle - 44 + at).filter(hit).length;
        return reach >= 44 ? [] : [`${link.textContent}: ${reach} px`];
      }),
    );
    expect([path, small]).toEqual([path, []]);
  }
});

test("of ten thousand honoured everybody is reached, on pages that stay small", async ({ page, request }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(campaign(hugeCampaign));
  await page.getByRole("link", { name: "Xem cả danh sách (10.000 dòng)" }).click();
  await expect(page).toHaveURL(roll);
  await expect(page.getByText("Trang 1/20 của danh sách.")).toBeVisible();
  const rows = page.getByRole("rowheader");
  await expect(rows).toHaveCount(500);
  expect(await sideways(page)).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(500 * 130);
  await page.getByRole("link", { name: "Trang 20", exact: true }).click();
  await expect(page.getByRole("row").last()).toContainText(/^8000/);
  const names = new Set<string>();
  for (let at = 1; at <= 20; at++) {
    const answer = await request.get(at === 1 ? roll : `${roll}/trang/${at}`);
    const html = await answer.text();
    expect([at, gzipSync(html).length < 40_000]).toEqual([at, true]);
    for (const [, name] of html.matchAll(/<strong>((?:Nguyễn Thị Thử|Tổ dân phố) \d+)<\/strong>/g))
      names.add(name!);
  }
  expect(names.size).toBe(10_000);
  expect((await request.get(`${roll}/trang/21`)).status()).toBe(404);
});

test("on a phone's map the smallest ward is as large as a finger needs once it is enlarged", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto("/don-vi");
  for (const [way, id] of [
    ["Phóng to: Khu trung tâm, phóng to", "phuong-xa-gan"],
    [/^Phóng to: (?!Khu)/, "phuong-xa-ca"],
  ] as const) {
    await page.getByRole("link", { name: way }).click();
    const small = await page.locator(`#${id} a path`).evaluateAll((all) =>
      all.flatMap((one) => {
        const { width, height } = one.getBoundingClientRect();
        return Math.min(width, height) < 24 ? [one.parentElement!.textContent] : [];
      }),
    );
    expect([id, small]).toEqual([id, []]);
    expect(await sideways(page)).toBe(0);
  }
});

test("what has nothing says so, and what is long or short keeps its shape", async ({ page, request }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const [path, status, words] of [
    [campaign(emptyCampaign), 200, "Cổng chưa nhập tên ai trong đợt này."],
    [`${campaign(emptyCampaign)}/danh-sach`, 404, "Không tìm thấy trang này"],
    ["/don-vi/dac-khu-con-dao", 200, "Chưa có câu chuyện nào"],
    ["/nam/1999", 404, "Không tìm thấy trang này"],
    ["/nam/2024", 404, "Chưa ghi ai được biểu dương năm 2024"],
    [`/guong/${bareStory}`, 200, "Lê Văn Không"],
    [`/guong/${bareStory}/to-roi`, 200, "Tốt"],
    ["/guong/mot-chu", 200, "Tốt"],
    ["/guong/ten-ba-tram-chu", 200, "Ban điều hành khu phố"],
  ] as const) {
    const answer = await page.goto(path);
    expect([path, answer!.status()]).toEqual([path, status]);
    await expect(page.getByRole("main")).toContainText(words);
    expect([path, await page.getByRole("heading", { level: 1 }).count()]).toEqual([path, 1]);
    expect([path, await sideways(page)]).toEqual([path, 0]);
  }
  // However long the name, what is told begins soon below the first screen.
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto("/guong/ten-ba-tram-chu");
  const begins = await page
    .locator("main article .prose p")
    .first()
    .evaluate((text) => text.getBoundingClientRect().top + window.scrollY);
  expect(begins).toBeLessThan(900);
  await page.setViewportSize({ width: 320, height: 800 });
  // What is not known has no empty box; of the ten thousand nobody says that there is none.
  await page.goto(campaign(emptyCampaign));
  await expect(page.getByRole("complementary")).toHaveCount(0);
  await page.goto(campaign(hugeCampaign));
  await expect(page.getByRole("main")).toContainText("Tên ở danh sách ngay dưới đây.");
  await expect(page.getByRole("main")).not.toContainText("chưa nhập tên ai");
  // The numbers in the index of names stand on one line each.
  await page.goto("/so-vang/2026/chi-muc");
  const broken = await page.locator(".book-names a").evaluateAll((all) =>
    all.flatMap((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      return range.getClientRects().length > 1 ? [one.textContent] : [];
    }),
  );
  expect(broken).toEqual([]);
  const card = await request.get(`/guong/${bareStory}/the.png`);
  expect(card.headers()["content-type"]).toBe("image/png");
});
