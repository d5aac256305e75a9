import { expect, test } from "./test";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import Parser from "rss-parser";
import { Validator } from "@seriousme/openapi-schema-validator";
import sharp from "sharp";

const person = "/guong/muoi-hai-nam-mo-lop-hoc-buoi-toi-cho-tre-em-lao-dong-trong-hem";

type Sitemap = {
  urlset: { url: { loc: string; lastmod?: string; "xhtml:link": { "@_hreflang": string }[] }[] };
};

const xml = new XMLParser({ ignoreAttributes: false });

test("feeds are RSS that a feed reader reads, for the portal, a unit, a field, a campaign and a year", async ({
  request,
}) => {
  const read = async (path: string) => {
    const answer = await request.get(path);
    expect([path, answer.status()]).toEqual([path, 200]);
    expect(answer.headers()["content-type"]).toBe("application/rss+xml; charset=utf-8");
    const text = await answer.text();
    expect(XMLValidator.validate(text)).toBe(true);
    return new Parser().parseString(text);
  };
  const all = await read("/rss.xml");
  expect(all.language).toBe("vi");
  expect(all.feedUrl).toMatch(/\/rss\.xml$/);
  expect(all.items.length).toBeGreaterThan(10);
  const lesson = all.items.find((item) => item.link?.endsWith(person));
  expect(lesson).toMatchObject({
    title: "Mười hai năm mở lớp học buổi tối cho trẻ em lao động trong hẻm (Hồ sơ minh họa)",
    categories: ["Giáo dục, khuyến học"],
  });
  const story = (await (await request.get(`/api/v1/profiles${person.replace("/guong", "")}`)).json()) as {
    publishedAt: string;
  };
  expect(lesson?.isoDate).toBe(story.publishedAt.replace(/\.\d+Z$/, ".000Z"));
  // What is real is marked nowhere.
  expect(all.items.find((item) => item.title === "Đi học có gạo")).toBeDefined();
  expect(lesson?.content).toContain("<p>Bà Trần Thị B · Phường Minh Phụng</p>");
  const links = (feed: typeof all) => feed.items.map((item) => item.link);
  const ward = await read("/don-vi/phuong-minh-phung/rss.xml");
  expect(ward.title).toContain("Phường Minh Phụng");
  expect(links(ward)).toContain(lesson?.link);
  expect(ward.items.length).toBeLessThan(all.items.length);
  expect(links(await read("/don-vi/phuong-7-quan-11/rss.xml"))).toEqual(links(ward));
  expect(links(await read("/linh-vuc/giao-duc/rss.xml"))).toContain(lesson?.link);
  expect(links(await read("/linh-vuc/y-te/rss.xml"))).not.toContain(lesson?.link);
  const year = links(await read("/nam/2026/rss.xml"));
  const campaign = await read("/dot-bieu-duong/bieu-duong-nam-2026/rss.xml");
  expect(
    [year.length, campaign.items.length].every((length) => length > 0 && length < all.items.length),
  ).toBe(true);
  for (const some of [year, links(campaign)]) expect(some).toContain(lesson?.link);
  // Asked for as a contest, a campaign's feed leads to its own address.
  expect(links(await read("/hoi-thi/bieu-duong-nam-2026/rss.xml"))).toEqual(links(campaign));
  // In English what is known in English, under addresses of English pages.
  const english = await read("/don-vi/phuong-minh-phung/rss.xml?lang=en");
  expect([english.language, english.title]).toEqual(["en", "Minh Phung Ward: new stories on Lan Tỏa"]);
  const told = english.items.find((item) => item.link?.endsWith(`/en${person}`));
  expect(told).toMatchObject({ categories: ["Education"] });
  expect(told?.title).toMatch(/\(Illustrative\)$/);
  expect(told?.content).toContain("Minh Phung Ward</p><p>Since 2014 she has taught children");
  expect(told?.content).toContain("<p>This story is told in Vietnamese.</p>");
  const nowhere = [
    "don-vi/khong-co",
    "linh-vuc/khong-co",
    "dot-bieu-duong/khong-co",
    "hoi-thi/khong-co",
    "nam/1900",
  ];
  for (const path of nowhere.map((one) => `/${one}/rss.xml`)) {
    expect((await request.get(path)).status()).toBe(404);
  }
});

test("what was read once and did not change is not sent again", async ({ request }) => {
  const paths = [
    "/rss.xml",
    "/sitemap.xml",
    "/sitemap/cau-chuyen-1.xml",
    "/api/v1/units",
    `${person}/the.png`,
  ];
  for (const path of paths) {
    const first = await request.get(path);
    const etag = first.headers().etag!;
    expect([path, first.headers()["cache-control"]]).toEqual([path, "public, no-cache"]);
    const again = await request.get(path, { headers: { "if-none-match": `"other", ${etag}` } });
    expect([path, again.status(), (await again.body()).length]).toEqual([path, 304, 0]);
    const other = await request.get(path, { headers: { "if-none-match": '"other"' } });
    expect([path, other.status()]).toEqual([path, 200]);
  }
});

test("a share card says how long it is, asked for with GET and with HEAD", async ({ request }) => {
  const card = await request.get(`${person}/the.png`);
  const length = String((await card.body()).length);
  expect(card.headers()).toMatchObject({ "content-type": "image/png", "content-length": length });
  expect(card.headers()).not.toHaveProperty("x-portal-length");
  expect((await request.head(`${person}/the.png`)).headers()["content-length"]).toBe(length);
});

test("robots and the sitemap lead to every public page in both languages, and they answer", async ({
  request,
}) => {
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toContain("Disallow: /en/kiem-duyet");
  const address = /^Sitemap: (.+)$/m.exec(robots)![1]!;
  const index = xml.parse(await (await request.get(address)).text());
  const files: string[] = index.sitemapindex.sitemap.map((one: { loc: string }) => one.loc);
  const pages: string[] = [];
  for (const file of files) {
    const text = await (await request.get(file)).text();
    expect(XMLValidator.validate(text)).toBe(true);
    for (const { loc, "xhtml:link": alternates } of (xml.parse(text) as Sitemap).urlset.url) {
      expect(alternates.map((one) => one["@_hreflang"])).toEqual(["vi", "en", "x-default"]);
      pages.push(loc);
    }
  }
  expect(new Set(pages).size).toBe(pages.length);
  expect(pages.some((page) => page.endsWith(`/en${person}`))).toBe(true);
  // A unit's English page is made as its Vietnamese one is, and there are six hundred of each: of those every tenth.
  const asked = pages.filter((page, at) => !page.includes("/en/don-vi/") || at % 10 === 0);
  const answers: [page: string, status: number][] = [];
  const ask = async (page: string) => {
    answers.push([page, (await request.get(page, { maxRedirects: 0 })).status()]);
  };
  while (asked.length > 0) await Promise.all(asked.splice(0, 4).map(ask));
  expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
  expect(answers.length).toBeGreaterThan(pages.length / 2);
  for (const path of ["/sitemap/cau-chuyen-2.xml", "/sitemap/cau-chuyen-0.xml", "/sitemap/khong.xml"]) {
    expect((await request.get(path)).status()).toBe(404);
  }
});

test("the API pages through all stories, for any site, as its own description says", async ({ request }) => {
  const slugs: string[] = [];
  let next: string | null = "/api/v1/profiles?limit=7";
  while (next) {
    const answer = await request.get(next, { headers: { origin: "https://phuong.example" } });
    expect(answer.headers()["access-control-allow-origin"]).toBe("*");
    const page: { items: { slug: string }[]; next: string | null } = await answer.json();
    slugs.push(...page.items.map((item) => item.slug));
    next = page.next;
  }
  expect(new Set(slugs).size).toBe(slugs.length);
  expect(slugs.length).toBeGreaterThan(10);
  const full = await (await request.get(`/api/v1/profiles/${slugs[0]}`)).json();
  expect(full.slug).toBe(slugs[0]);
  const units = await (await request.get("/api/v1/units")).json();
  expect(units.items.length).toBe(168);
  const description = await (await request.get("/api/v1/openapi.json")).json();
  expect(await new Validator().validate(description)).toEqual({ valid: true });
  const asked = await request.fetch("/api/v1/profiles", { method: "OPTIONS" });
  expect(asked.headers()["access-control-allow-methods"]).toBe("GET, HEAD, OPTIONS");
  expect((await request.post("/api/v1/profiles")).status()).toBe(405);
});

test("the API says in words what is wrong", async ({ request }) => {
  const bad = await request.get("/api/v1/profiles?kind=nguoi&limit=500&page=2");
  expect(bad.headers()["content-type"]).toBe("application/problem+json; charset=utf-8");
  expect(await bad.json()).toMatchObject({
    status: 400,
    title: "Tham số chưa đúng",
    errors: [
      { parameter: "kind", message: "Phải là individual, collective hoặc model." },
      { parameter: "limit", message: "Phải là một số từ 1 đến 100." },
      { parameter: "page", message: "Không có tham số này." },
    ],
  });
  expect((await request.get("/api/v1/profiles/khong-co")).status()).toBe(404);
});

test("a story's page carries its address, both languages, its feed, its card and linked data", async ({
  page,
  request,
}) => {
  const faults: string[] = [];
  page.on("console", (message) => void (message.type() === "error" && faults.push(message.text())));
  await page.goto(`/en${person}`);
  const link = (selector: string) => page.locator(`link${selector}`).getAttribute("href");
  expect(await link('[rel="canonical"]')).toMatch(new RegExp(`/en${person}$`));
  expect(await link('[hreflang="x-default"]')).toMatch(new RegExp(`[0-9]${person}$`));
  expect(await link('[type="application/rss+xml"]')).toMatch(/\/rss\.xml\?lang=en$/);
  const meta = (name: string) => page.locator(`meta[property="${name}"], meta[name="${name}"]`).first();
  await expect(meta("og:type")).toHaveAttribute("content", "article");
  await expect(meta("og:locale:alternate")).toHaveAttribute("content", "vi_VN");
  await expect(meta("twitter:card")).toHaveAttribute("content", "summary_large_image");
  const data = JSON.parse(await page.locator('script[type="application/ld+json"]').innerText());
  const graph: Record<string, unknown>[] = data["@graph"];
  expect(graph.map((node) => node["@type"])).toEqual(["Article", "Organization", "BreadcrumbList"]);
  // Invented people are not told of as people.
  expect(graph[0]).not.toHaveProperty("about");
  const card = await request.get((await meta("og:image").getAttribute("content"))!);
  expect(await sharp(await card.body()).metadata()).toMatchObject({
    format: "png",
    width: 1200,
    height: 630,
  });
  expect(faults).toEqual([]);
});

test("cards are at the story's own address, wide and square, and nowhere else", async ({ request }) => {
  const square = await request.get("/mo-hinh/me-do-dau/the-vuong.png");
  expect(await sharp(await square.body()).metadata()).toMatchObject({ width: 1080, height: 1080 });
  const moved = await request.get("/guong/me-do-dau/the.png", { maxRedirects: 0 });
  expect([moved.status(), moved.headers().location]).toEqual([308, "/mo-hinh/me-do-dau/the.png"]);
  expect((await request.get("/guong/khong-co/the.png")).status()).toBe(404);
});
