import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { htmlFaults } from "./html-faults";
import { admin, moderator, official, signedIn } from "./people";

const open = [
  "/",
  "/en",
  "/dang-nhap",
  "/en/guong",
  "/en/gioi-thieu",
  "/khong-co-trang-nay",
  "/tim-kiem?q=hoa",
  "/en/tim-kiem?q=khong+co+gi",
  "/don-vi",
  "/don-vi/quan-11",
  "/don-vi/phuong-minh-phung",
  "/en/mo-hinh/me-do-dau/ap-dung",
  "/linh-vuc/giao-duc",
  "/van-ban",
  "/niem-yet",
  "/en/niem-yet",
  "/khong-gian-van-hoa",
  "/gioi-thieu-guong",
  "/ban-tin",
];

const rounds: [role: string, email: string | null, start: string[]][] = [
  ["anyone", null, open],
  [
    "official",
    official,
    [
      "/ban-lam-viec",
      "/ban-lam-viec/de-cu/moi",
      "/ban-lam-viec/gioi-thieu",
      "/ban-lam-viec/nhan-rong",
      "/ban-lam-viec/lien-he",
      "/tai-khoan",
      "/tai-khoan/hop-thu",
    ],
  ],
  ["moderator", moderator, ["/kiem-duyet", "/kiem-duyet?hang=xong", "/kiem-duyet/go-bai"]],
  [
    "administrator",
    admin,
    [
      "/quan-tri",
      "/quan-tri/nguoi-dung/moi",
      "/quan-tri/nhat-ky",
      "/quan-tri/khong-gian",
      "/quan-tri/dot-bieu-duong",
      "/ban-lam-viec/lien-he",
    ],
  ],
];

/** Enough for every kind of page; lists of like pages are not followed to their ends. */
const mostPages = 16;
const mostOfAKind = 2;

for (const [role, email, start] of rounds) {
  test(`every page that ${role} reaches is sound`, async ({ browser }) => {
    test.setTimeout(300_000);
    const page = email ? await signedIn(browser, email) : await (await browser.newContext()).newPage();
    await page.setViewportSize({ width: 320, height: 800 });
    const faults: string[] = [];
    let at = "";
    page.on("console", (message) => {
      const expected = at.includes("khong-co-trang-nay") && message.text().includes("404");
      if (message.type() === "error" && !expected) faults.push(`${at}: ${message.text()}`);
    });
    page.on("pageerror", (error) => faults.push(`${at}: ${error.message}`));
    const seen = new Set(start);
    const kinds = new Map<string, number>();
    const queue = [...start];
    while (queue.length > 0 && seen.size <= mostPages + start.length) {
      at = queue.shift()!;
      const answer = await page.goto(at, { waitUntil: "load" });
      const expected = at.includes("khong-co-trang-nay") ? 404 : 200;
      if (answer!.status() !== expected) faults.push(`${at}: ${answer!.status()}`);
      const found = [...(await htmlFaults(await answer!.text())), ...(await faultsOf(page))];
      faults.push(...found.map((fault) => `${at}: ${fault}`));
      for (const link of await linksOf(page)) {
        const kind = link.replace(/[^/]*$/, "*");
        const known = kinds.get(kind) ?? 0;
        if (seen.has(link) || known >= mostOfAKind || seen.size >= mostPages + start.length) continue;
        kinds.set(kind, known + 1);
        seen.add(link);
        queue.push(link);
      }
    }
    expect(faults).toEqual([]);
    expect(seen.size).toBeGreaterThan(5);
  });
}

async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const shape = await page.evaluate(() => ({
    title: document.title,
    headings: document.querySelectorAll("h1").length,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    language: document.documentElement.lang,
  }));
  if (!shape.title) faults.push("no title");
  if (shape.headings !== 1) faults.push(`${shape.headings} h1`);
  if (shape.overflow > 0) faults.push(`scrolls sideways by ${shape.overflow} px at 320 px`);
  if (!shape.language) faults.push("no language");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
      .analyze();
    for (const violation of violations) {
      faults.push(`${colorScheme} ${violation.id}: ${violation.nodes[0]!.html.slice(0, 160)}`);
    }
  }
  return faults;
}

/** Same-site pages this one links to; downloads and one-time links are not pages. */
function linksOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>("a[href]")]
      .map((link) => new URL(link.href))
      .filter((url) => url.origin === location.origin && !/^\/(api|media|loi-moi)\//.test(url.pathname))
      .map((url) => url.pathname + url.search),
  );
}
