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
    const { vietnamese, models } = await page.evaluate(() => {
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
      return { vietnamese: found, models: texts.filter((text) => /\bmodels?\b/i.test(text)) };
    });
    expect(vietnamese).toEqual([]);
    // One noun for it everywhere: a good practice.
    expect(models).toEqual([]);
  });
}
