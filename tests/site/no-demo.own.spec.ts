import { illustrativeModels } from "../../seed/illustrative-models";
import { illustrativeProfiles } from "../../seed/illustrative-profiles";
import { spaces } from "../../seed/spaces";
import { startOwnServer } from "../support/own-server";
import { readPage } from "./home-crawl";
import { ownPortal } from "./own-portal";
import { expect, test } from "./test";

// A portal as an office begins with it: units, fields and documents, and nothing that was made up to show the portal.
ownPortal(() =>
  startOwnServer({
    environment: { PORTAL_DEMO: "0", AUTH_SECRET: "mot-chuoi-bi-mat-dai-hon-ba-muoi-hai-ky-tu" },
  }),
);

/** What is made up is called. */
const madeUp = [
  ...[...illustrativeProfiles, ...illustrativeModels].flatMap(({ name, deed }) => [name, deed]),
  ...spaces.map(({ name }) => name),
  ...["năm 2026", "năm 2025"].map((year) => `Biểu dương gương điển hình học tập và làm theo Bác ${year}`),
  "minh họa)",
];

const lists = [
  "/guong",
  "/guong/ca-nhan",
  "/guong/tap-the",
  "/mo-hinh",
  "/mo-hinh/lan-toa",
  "/dot-bieu-duong",
  "/khong-gian-van-hoa",
  "/niem-yet",
  "/linh-vuc",
  "/linh-vuc/giao-duc",
  "/nam",
  "/van-ban",
  "/don-vi",
  "/don-vi/phuong-minh-phung",
  "/don-vi/phuong-7-quan-11",
  "/ban-tin",
  "/ban-tin?don-vi=phuong-minh-phung",
  "/gioi-thieu-guong",
  "/tim-kiem?q=lop+hoc",
  "/tim-kiem?q=nguyen+van+a",
];

test("PORTAL_DEMO=0: no list, search, feed, sitemap or answer of the API holds anything made up", async ({
  request,
}) => {
  const found: string[] = [];
  const look = (path: string, text: string) =>
    found.push(
      ...madeUp.filter((words) => text.normalize("NFC").includes(words)).map((words) => `${path}: ${words}`),
    );
  for (const path of ["/", ...lists].flatMap((path) => [path, path === "/" ? "/en" : `/en${path}`])) {
    const { text, links, status } = await readPage(request, path);
    expect([path, status]).toEqual([path, 200]);
    look(path, text);
    const led = links.filter((link) =>
      /\/(guong|mo-hinh|dot-bieu-duong|hoi-thi|khong-gian-van-hoa|niem-yet)\/./.test(link),
    );
    const standing = /\/(ca-nhan|tap-the|lan-toa)$/;
    found.push(...led.filter((link) => !standing.test(link)).map((link) => `${path} leads to ${link}`));
  }
  for (const path of ["/rss.xml", "/don-vi/phuong-minh-phung/rss.xml", "/linh-vuc/giao-duc/rss.xml"]) {
    const feed = await (await request.get(path)).text();
    expect([path, feed.includes("<channel>"), feed.includes("<item>")]).toEqual([path, true, false]);
  }
  const index = await (await request.get("/sitemap.xml")).text();
  expect(index.match(/sitemap\/[\w-]+\.xml/g)).toEqual(["sitemap/trang.xml"]);
  expect(await (await request.get("/api/v1/profiles?limit=100")).json()).toEqual({ items: [], next: null });
  for (const words of ["lop hoc", "Nguyễn Văn A", "tu sach", "minh hoa", "khong gian"]) {
    const offers = await (await request.get(`/api/search/suggest?q=${encodeURIComponent(words)}`)).json();
    expect([
      words,
      offers.filter(({ kind }: { kind: string }) => kind !== "unit" && kind !== "page"),
    ]).toEqual([words, []]);
  }
  expect(found).toEqual([]);
});
