import type { HtmlElement } from "html-validate";
import sharp from "sharp";
import { spaces } from "../../seed/spaces";
import { readPage } from "./home-crawl";
import { attributeOf, wordsOf } from "./page-tree";
import { expect, test, type APIRequestContext } from "./test";

// What is made up says so wherever it is read, and what is real never does.

type Story = { path: string; name: string; illustrative: boolean };
const stories: Story[] = [
  {
    path: "/guong/muoi-hai-nam-mo-lop-hoc-buoi-toi-cho-tre-em-lao-dong-trong-hem",
    name: "Trần Thị B",
    illustrative: true,
  },
  { path: "/mo-hinh/tu-sach-dau-hem", name: "Tủ sách đầu hẻm", illustrative: true },
  { path: "/guong/quan-com-nu-cuoi-1", name: "Quán cơm Nụ Cười 1", illustrative: false },
  { path: "/mo-hinh/me-do-dau", name: "Mẹ đỡ đầu", illustrative: false },
];

const mark = /minh họa|illustrative/i;
const slugOf = ({ path }: Story) => path.split("/").at(-1)!;

async function metaOf(request: APIRequestContext, path: string, name: string): Promise<string> {
  const { tree } = await readPage(request, path);
  const [meta] = tree.querySelectorAll(`meta[property="${name}"], meta[name="${name}"]`);
  return attributeOf(meta!, "content");
}

const json = async (request: APIRequestContext, path: string) => (await request.get(path)).json();

/** Where a story is told, and what a reader or a machine comes to see of it there. */
const channels: [name: string, read: (request: APIRequestContext, story: Story) => Promise<string>][] = [
  ["page", async (request, { path }) => headOf((await readPage(request, path)).tree)],
  ["page in English", async (request, { path }) => headOf((await readPage(request, `/en${path}`)).tree)],
  [
    "what is read aloud",
    async (request, { path }) => {
      const { tree } = await readPage(request, path);
      return tree
        .querySelectorAll("[data-read-aloud]")
        .slice(0, 2)
        .map((part) => wordsOf(part))
        .join(" ");
    },
  ],
  ...["description", "og:description", "twitter:description"].map((name): (typeof channels)[number] => [
    name,
    (request, { path }) => metaOf(request, path, name),
  ]),
  ["og:description in English", (request, { path }) => metaOf(request, `/en${path}`, "og:description")],
  [
    "linked data",
    async (request, { path }) => {
      const [data] = (await readPage(request, path)).tree.querySelectorAll(
        'script[type="application/ld+json"]',
      );
      return JSON.parse(data!.textContent)["@graph"][0].description;
    },
  ],
  [
    "caption for Zalo and other messages",
    async (request, { path }) => {
      const { tree } = await readPage(request, path);
      return tree
        .querySelectorAll("textarea")
        .map((box) => wordsOf(box))
        .join(" ");
    },
  ],
  [
    "poster",
    async (request, { path }) =>
      wordsOf((await readPage(request, `${path}/to-roi`)).tree.querySelector(".poster")!),
  ],
  [
    "bulletin",
    async (request, { path }) => {
      const [, number] = /\/g\/(\d+)/.exec((await readPage(request, path)).text)!;
      const { tree } = await readPage(request, `/ban-tin/xem?don-vi=phuong-minh-phung&so=5&bai=${number}`);
      return wordsOf(tree.querySelector(".bulletin-story header")!);
    },
  ],
  [
    "feed",
    async (request, { path }) => {
      const feed = await (await request.get("/rss.xml")).text();
      const items = feed.split("<item>").filter((item) => item.includes(`${path}</link>`));
      return /<title>(.*?)<\/title>/s.exec(items[0]!)![1]!;
    },
  ],
  [
    "API",
    async (request, story) => {
      const { illustrative } = await json(request, `/api/v1/profiles/${slugOf(story)}`);
      return illustrative ? "illustrative" : "";
    },
  ],
  [
    "list of the API",
    async (request, story) => {
      const { items } = await json(request, "/api/v1/profiles?limit=100");
      const own = items.find(({ slug }: { slug: string }) => slug === slugOf(story));
      return own.illustrative ? "illustrative" : "";
    },
  ],
  [
    "what is offered while typing",
    async (request, { name, path }) => {
      const offers = await json(request, `/api/search/suggest?q=${encodeURIComponent(name)}`);
      const { text, illustrative } = offers.find((offer: { path: string }) => offer.path === path);
      return illustrative === true ? `Minh họa: ${text}` : text;
    },
  ],
  [
    "search",
    async (request, { name, path }) => {
      const { tree } = await readPage(request, `/tim-kiem?q=${encodeURIComponent(name)}`);
      return wordsOf(tree.querySelector(`main a[href="${path}"]`)!.closest("li")!);
    },
  ],
  [
    "share card",
    async (request, { path }) =>
      (await labelsOn(await (await request.get(`${path}/the.png`)).body())) > 1 ? "illustrative" : "",
  ],
];

/** What stands above a story's text. */
function headOf(tree: HtmlElement): string {
  return wordsOf(tree.querySelector("h1")!.parent as HtmlElement);
}

/** How many labels a wide card has beside the portal's name: its kind, and the mark. */
async function labelsOn(card: Buffer): Promise<number> {
  // The upper edge of a label has its colour and no letter yet; left of it the portal's name, right of it the picture.
  const { data, info } = await sharp(card)
    .extract({ left: 330, top: 44, width: 390, height: 40 })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const paper = [251, 248, 243];
  for (let row = 0; row < info.height; row++) {
    const filled = Array.from({ length: info.width }, (_, x) =>
      paper.some((value, channel) => Math.abs(data[(row * info.width + x) * 3 + channel]! - value) > 6),
    );
    const begun = filled.filter((isFilled, x) => isFilled && !filled[x - 1]).length;
    if (filled.filter(Boolean).length > 60) return begun;
  }
  return 0;
}

for (const [name, read] of channels) {
  test(`${name}: what is made up is marked, what is real is not`, async ({ request }) => {
    for (const story of stories)
      expect([story.path, mark.test(await read(request, story))]).toEqual([story.path, story.illustrative]);
  });
}

test("wherever a list leads to what is made up, it says so", async ({ request }) => {
  const { items } = await json(request, "/api/v1/profiles?limit=100");
  const madeUp = new Set<string>([
    ...items
      .filter(({ illustrative }: { illustrative: boolean }) => illustrative)
      .map(({ url }: { url: string }) => new URL(url).pathname),
    ...spaces.map(({ slug }) => `/khong-gian-van-hoa/${slug}`),
    ...["bieu-duong-nam-2026", "bieu-duong-nam-2025", "de-nghi-khen-thuong-bac-cao-minh-hoa"].map(
      (slug) => `/dot-bieu-duong/${slug}`,
    ),
  ]);
  const isMadeUp = (path: string) => madeUp.has(path) || /^\/niem-yet\/\d+$/.test(path);
  const lists = [
    "/",
    "/guong",
    "/guong/ca-nhan",
    "/guong/tap-the",
    "/mo-hinh",
    "/mo-hinh/lan-toa",
    "/mo-hinh/tu-sach-dau-hem",
    "/guong/quan-com-nu-cuoi-1",
    "/dot-bieu-duong",
    "/dot-bieu-duong/bieu-duong-nam-2026",
    "/dot-bieu-duong/bieu-duong-nam-2026/danh-sach",
    "/dot-bieu-duong/bieu-duong-nam-2026/trang/1",
    "/khong-gian-van-hoa",
    "/niem-yet",
    "/linh-vuc/giao-duc",
    "/nam/2026",
    "/so-vang/2026",
    "/thong-ke",
    "/don-vi/phuong-minh-phung",
    "/don-vi/phuong-minh-phung/trang/1",
    "/don-vi/phuong-tan-son-hoa",
    "/don-vi/quan-11",
    "/tim-kiem?q=lop+hoc",
    "/ban-tin?don-vi=phuong-minh-phung",
  ];
  const unmarked: string[] = [];
  let seen = 0;
  for (const path of lists.flatMap((path) => [path, `/en${path}`.replace(/\/$/, "")])) {
    const { tree, status } = await readPage(request, path);
    expect([path, status]).toEqual([path, 200]);
    for (const link of tree.querySelectorAll("main a[href]")) {
      const to = attributeOf(link, "href")
        .replace(/^\/en(?=\/)/, "")
        .split(/[?#]/)[0]!;
      // A page about it has said so above, and the way back to it says it there.
      if (!isMadeUp(to) || path.replace(/^\/en/, "").startsWith(to) || link.closest("nav")) continue;
      seen++;
      const around =
        link.closest("li") ?? link.closest("tr, h2") ?? link.closest("article") ?? link.closest("section");
      if (!mark.test(wordsOf(around ?? link))) unmarked.push(`${path}: ${to}`);
    }
  }
  expect(unmarked).toEqual([]);
  const { text } = await readPage(request, "/so-vang/2026/chi-muc");
  expect(text).toMatch(/Trần Thị B Phường Minh Phụng · Minh họa/);
  expect(text).toMatch(/Kiều Văn U Phường Tân Sơn Hòa · Minh họa/);
  expect(seen).toBeGreaterThan(100);
});
