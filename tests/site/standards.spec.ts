import sharp from "sharp";
import { apiAnswers, pngFaults, schemaOrgFaults, xmlFaults } from "../support/standards";
import { readPage } from "./home-crawl";
import { recommendedFaults } from "./html-faults";
import { expect, test, type APIRequestContext } from "./test";

// What the portal hands to machines, each held against its standard by a library of others (tests/support/standards.ts).

/** A story that is made up, one of the press, a model. */
const stories = [
  "/guong/muoi-hai-nam-mo-lop-hoc-buoi-toi-cho-tre-em-lao-dong-trong-hem",
  "/guong/quan-com-nu-cuoi-1",
  "/mo-hinh/me-do-dau",
];

const textAt = async (request: APIRequestContext, path: string) => (await request.get(path)).text();

/** One page of each public kind. */
const kinds = [
  ...[
    "/",
    "/guong",
    "/mo-hinh",
    "/mo-hinh/lan-toa",
    "/dot-bieu-duong",
    "/dot-bieu-duong/bieu-duong-nam-2026",
  ],
  ...[
    "/dot-bieu-duong/bieu-duong-nam-2026/danh-sach",
    "/hoi-thi",
    "/hoi-thi/tan-binh-trong-trai-tim-toi-lan-7",
  ],
  ...["/don-vi", "/don-vi?q=phuong+5", "/don-vi/phuong-minh-phung", "/don-vi/quan-11", "/van-ban"],
  ...["/van-ban/chi-thi-05-ct-tw", "/thong-ke", "/thong-ke/linh-vuc/giao-duc", "/so-vang/2026", "/niem-yet"],
  ...[
    "/tim-kiem",
    "/tim-kiem?q=hoa",
    "/tim-kiem?q=quan+11",
    "/tim-kiem?q=khong+co+gi+ca",
    "/linh-vuc/giao-duc",
  ],
  ...["/khong-gian-van-hoa", "/trong-tuan", "/man-hinh", "/du-lieu", "/ban-tin", "/ban-tin/xem?bai=1&bai=2"],
  ...["/gioi-thieu-guong", "/gioi-thieu", "/bao-loi", "/xac-minh", "/nam/2023", "/en", "/khong-co-trang-nay"],
  ...stories,
  ...stories.map((path) => `${path}/to-roi`),
];

test("each kind of public page is written as html-validate recommends", async ({ request }) => {
  for (const path of kinds)
    expect([path, await recommendedFaults(await textAt(request, path))]).toEqual([path, []]);
});

test("feeds are RSS 2.0", async ({ request }) => {
  for (const path of [
    "/rss.xml",
    "/rss.xml?lang=en",
    "/don-vi/phuong-minh-phung/rss.xml",
    "/don-vi/phuong-an-dong/rss.xml",
    "/linh-vuc/giao-duc/rss.xml",
  ])
    expect([path, xmlFaults(await textAt(request, path), "rss")]).toEqual([path, []]);
});

test("the sitemap is one of the protocol's, its index and every file", async ({ request }) => {
  const index = await textAt(request, "/sitemap.xml");
  const files = [...index.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => new URL(address!).pathname);
  expect(files.length).toBeGreaterThan(1);
  for (const path of ["/sitemap.xml", ...files])
    expect([path, xmlFaults(await textAt(request, path), "sitemap")]).toEqual([path, []]);
});

test("linked data speaks schema.org, and dates only what is known", async ({ request }) => {
  const blocks = [];
  for (const path of [...stories, ...stories.map((path) => `/en${path}`)]) {
    const { tree } = await readPage(request, path);
    const scripts = tree.querySelectorAll('script[type="application/ld+json"]').map((one) => one.textContent);
    expect([path, scripts.length]).toEqual([path, 1]);
    blocks.push(JSON.parse(scripts[0]!));
  }
  expect(schemaOrgFaults(blocks)).toEqual([]);
  // When the portal published it, never what a newspaper is guessed to have done.
  const { items } = await (await request.get("/api/v1/profiles?limit=100")).json();
  for (const { "@graph": graph } of blocks) {
    const own = items.find(({ url }: { url: string }) =>
      graph[0].mainEntityOfPage.endsWith(new URL(url).pathname),
    );
    expect(graph[0]).toMatchObject({ datePublished: own.publishedAt, dateModified: own.updatedAt });
    expect(JSON.stringify(graph).match(/\d{4}-\d\d-\d\d/g)).toHaveLength(2);
  }
});

test("every answer of the API is what its description says", async ({ request }) => {
  const faults = apiAnswers(await (await request.get("/api/v1/openapi.json")).json());
  const asked: [path: string, schema: string][] = [
    ["/api/v1/profiles?limit=100", "ProfilePage"],
    ["/api/v1/profiles?kind=model&limit=3", "ProfilePage"],
    ["/api/v1/units", "UnitList"],
    ["/api/v1/adoptions?limit=2", "AdoptionPage"],
    ["/api/v1/recognitions?limit=2", "RecognitionPage"],
    ["/api/v1/profiles?kind=nguoi", "Problem"],
    ["/api/v1/profiles/khong-co", "Problem"],
  ];
  const { items } = await (await request.get("/api/v1/profiles?limit=100")).json();
  for (const { slug } of items) asked.push([`/api/v1/profiles/${slug}`, "Profile"]);
  for (const [path, schema] of asked)
    expect([path, faults(schema, await (await request.get(path)).json())]).toEqual([path, []]);
});

test("share cards are whole pictures of their stated size that messengers take", async ({ request }) => {
  const mostBytes = 300_000;
  for (const path of ["", ...stories]) {
    const wide = await (await request.get(`${path}/the.png`)).body();
    expect([path, await pngFaults(wide, { width: 1200, height: 630, mostBytes })]).toEqual([path, []]);
    if (!path) continue;
    const square = await (await request.get(`${path}/the-vuong.png`)).body();
    expect([path, await pngFaults(square, { width: 1080, height: 1080, mostBytes })]).toEqual([path, []]);
  }
});

test("the web manifest has what a home screen asks for, its icons their stated sizes", async ({
  request,
}) => {
  const answer = await request.get("/manifest.webmanifest");
  expect(answer.headers()["content-type"]).toContain("application/manifest+json");
  const { icons, ...fields } = await answer.json();
  expect(fields).toEqual({
    id: "/",
    name: expect.stringMatching(/^Lan Tỏa.{5,60}$/),
    short_name: expect.stringMatching(/^.{1,12}$/),
    description: expect.stringMatching(/.{20,}/),
    lang: "vi",
    dir: "ltr",
    start_url: "/",
    scope: "/",
    display: "minimal-ui",
    background_color: expect.stringMatching(/^#[\da-f]{6}$/),
    theme_color: expect.stringMatching(/^#[\da-f]{6}$/),
  });
  const sizes: string[] = [];
  for (const { src, sizes: stated, type, purpose = "any" } of icons) {
    const icon = await request.get(src);
    expect([src, icon.headers()["content-type"]]).toEqual([src, type]);
    const [width, height] = stated.split("x").map(Number);
    expect([src, await pngFaults(await icon.body(), { width, height, mostBytes: 60_000 })]).toEqual([
      src,
      [],
    ]);
    sizes.push(`${stated} ${purpose}`);
    // A masked icon is cut to a circle: its corners hold nothing, and nothing shows through.
    if (purpose === "maskable") expect((await sharp(await icon.body()).stats()).isOpaque).toBe(true);
  }
  expect(sizes.sort()).toEqual(["192x192 any", "512x512 any", "512x512 maskable"]);
});
