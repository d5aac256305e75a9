import { crawl, readPage } from "./home-crawl";
import { attributeOf, wordsOf } from "./page-tree";
import { expect, test } from "./test";

test.use({ javaScriptEnabled: false });

const pages = [
  "/en",
  "/en/guong",
  "/en/guong/muoi-hai-nam-mo-lop-hoc-buoi-toi-cho-tre-em-lao-dong-trong-hem",
  "/en/guong/muoi-hai-nam-mo-lop-hoc-buoi-toi-cho-tre-em-lao-dong-trong-hem/to-roi",
  "/en/mo-hinh",
  "/en/mo-hinh/lan-toa",
  "/en/mo-hinh/me-do-dau",
  "/en/mo-hinh/me-do-dau/ap-dung",
  "/en/mo-hinh/doi-pin-cu-lay-cay-xanh",
  "/en/dot-bieu-duong",
  "/en/dot-bieu-duong/bieu-duong-nam-2026",
  "/en/dot-bieu-duong/bieu-duong-quan-tan-binh-2022-2023",
  "/en/hoi-thi/tan-binh-trong-trai-tim-toi-lan-7",
  "/en/linh-vuc/giao-duc",
  "/en/nam/2023",
  "/en/don-vi",
  "/en/don-vi?q=quan+11",
  "/en/don-vi/phuong-minh-phung",
  "/en/don-vi/phuong-tan-son-hoa",
  "/en/don-vi/xa-can-gio",
  "/en/don-vi/quan-11",
  "/en/don-vi/phuong-7-quan-11",
  "/en/khong-gian-van-hoa",
  "/en/khong-gian-van-hoa/khong-gian-van-hoa-ho-chi-minh-phuong-minh-phung",
  "/en/van-ban",
  "/en/van-ban/chi-thi-05-ct-tw",
  "/en/thong-ke",
  "/en/thong-ke/don-vi/phuong-minh-phung",
  "/en/thong-ke/dot/bieu-duong-quan-11-2023",
  "/en/so-vang/2026",
  "/en/so-vang/2026/chi-muc",
  "/en/trong-tuan",
  "/en/man-hinh/phuong-minh-phung",
  "/en/hoi-thi",
  "/en/tim-kiem",
  "/en/tim-kiem?q=hoa&linh-vuc=moi-truong",
  "/en/tim-kiem?q=khong+co+gi+ca",
  "/en/tim-kiem?don-vi=quan-11",
  "/en/ban-tin",
  "/en/ban-tin/xem?don-vi=phuong-minh-phung&so=5&bai=1&bai=2&bai=20",
  "/en/gioi-thieu-guong",
  "/en/gioi-thieu-guong?mo-hinh=me-do-dau",
  "/en/gioi-thieu-guong/tra-cuu?ma=GT-0000-0000",
  "/en/bao-loi?trang=/mo-hinh/me-do-dau",
  "/en/gioi-thieu",
  "/en/quyen-rieng-tu",
  "/en/tro-nang",
  "/en/dang-nhap",
  "/en/khong-co-trang-nay",
  "/en/g/999999",
];

for (const path of pages) {
  test(`${path} says nothing in Vietnamese that is not marked so`, async ({ page }) => {
    await page.goto(path);
    const { vietnamese, models, figures } = await page.evaluate(() => {
      // Names that an English sentence keeps, and the examples of what to type.
      const names =
        /Lan Tỏa|Hồ Chí Minh|“Phường 8, Quận 11”|“nguyen van” finds “Nguyễn Văn”|\d+\/\d+\/(NĐ-CP|QH\d+)/gu;
      const letters = /[ăđơưĂĐƠƯ]|[àáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵâêôầấẩẫậằắẳẵặềếểễệồốổỗộờớởỡợừứửữự]/iu;
      const found: string[] = [];
      const texts: string[] = [];
      const look = (text: string, at: Element, what: string) => {
        if (at.closest("[lang]")?.getAttribute("lang") !== "en") return;
        texts.push(text);
        if (letters.test(text.normalize("NFC").replace(names, "")))
          found.push(`${what}: ${text.trim().slice(0, 90)}`);
      };
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const at = walker.currentNode.parentElement!;
        if (!/^(SCRIPT|STYLE)$/.test(at.tagName)) look(walker.currentNode.textContent!, at, at.tagName);
      }
      for (const name of ["alt", "aria-label", "title", "placeholder"])
        for (const at of document.querySelectorAll(`[${name}]:not(link)`))
          look(at.getAttribute(name)!, at, name);
      // A figure that stands alone is written the English way, also where its words are Vietnamese.
      const counted = [...document.querySelectorAll("b, strong, span, td, dd, text")]
        .map((one) => one.textContent.trim())
        .filter((text) => /^[+~]?\d{1,3}(\.\d{3})+(,\d+)?( \p{L}+)?$/u.test(text));
      return {
        vietnamese: found,
        figures: counted,
        models: texts.filter((text) => /\bmodels?\b/i.test(text)),
      };
    });
    expect(vietnamese).toEqual([]);
    expect(figures).toEqual([]);
    // One noun for it everywhere: a good practice.
    expect(models).toEqual([]);
  });
}

/** Each of six hundred units has a page of the same making: of those a few of every kind. */
const someUnits = /\/don-vi\/(?!phuong-(minh-phung|7-quan-11|tan-son)|quan-|xa-can-gio|huyen-can-gio)/;

test("a unit goes by its English name on every English page, but for what people wrote", async ({
  request,
}) => {
  test.setTimeout(180_000);
  const { items } = await (await request.get("/api/v1/units")).json();
  const names = new Set(items.map(({ name }: { name: string }) => name));
  const isName = (words: string) =>
    names.has(words) || /^(Quận|Phường) (\d+|Tân Bình|Gò Vấp)(, Quận .+)?$/.test(words);
  const faults: string[] = [];
  let read = 0;
  const follows = (path: string) => /^\/en(\/|$)/.test(path) && !path.includes("?") && !someUnits.test(path);
  for await (const { path, tree } of crawl(request, { from: "/en", taps: 3, follows })) {
    read++;
    const isVietnamese = (one: typeof tree) => attributeOf(one, "lang") === "vi";
    const said = wordsOf(tree.querySelector("body")!, isVietnamese);
    const units = /(?<!\p{L})(?:Quận|Phường|Xã|Huyện|Thị trấn|Đặc khu|Thành phố) [\d\p{Lu}].{0,20}/gu;
    // The privacy and search pages say what may be typed.
    for (const [found] of said.replace("“Phường 8, Quận 11”", "").matchAll(units))
      faults.push(`${path}: ${found}`);
    // A unit's own page says once what it is called in Vietnamese.
    if (path.startsWith("/en/don-vi/")) continue;
    for (const one of tree.querySelectorAll('main [lang="vi"]'))
      if (isName(wordsOf(one))) faults.push(`${path}: ${wordsOf(one)}, marked as Vietnamese`);
  }
  expect(faults).toEqual([]);
  expect(read).toBeGreaterThan(100);
});

test("a Vietnamese story says so first, and then in English what an official said of it", async ({
  request,
}) => {
  const told = "/guong/muoi-hai-nam-mo-lop-hoc-buoi-toi-cho-tre-em-lao-dong-trong-hem";
  const untold = "/mo-hinh/me-do-dau";
  const summary = /^Since 2014 she has taught children who work to read and write/;
  const { tree, text } = await readPage(request, `/en${told}`);
  const said = tree.querySelectorAll('main p[lang="en"]').map((one) => wordsOf(one));
  expect(said).toEqual([expect.stringMatching(/^In short: Since 2014 she has taught/)]);
  const order = ["This story is told in Vietnamese.", "In short:", "Bảy giờ tối"].map((words) =>
    text.indexOf(words),
  );
  expect([order[0]! >= 0, [...order].sort((a, b) => a - b)]).toEqual([true, order]);
  const described = (of: typeof tree) =>
    attributeOf(of.querySelector('meta[property="og:description"]')!, "content");
  expect(described(tree).replace("Illustrative: ", "")).toMatch(summary);
  // Nothing is said where nobody gave one, nor to readers of Vietnamese.
  const plain = await readPage(request, `/en${untold}`);
  expect([plain.text.includes("Vietnamese"), plain.text.includes("In short:")]).toEqual([true, false]);
  const own = await readPage(request, told);
  expect([own.text.includes("Since 2014"), summary.test(described(own.tree))]).toEqual([false, false]);
  const { summaryEn } = await (await request.get(`/api/v1/profiles/${told.split("/").at(-1)}`)).json();
  expect(summaryEn).toMatch(summary);
});
