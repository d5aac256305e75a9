import { expect, test } from "./test";
import { axeFaults } from "./axe-faults";
import { admin, official, signedIn } from "./people";

const pages: [who: string | null, paths: string[]][] = [
  [
    null,
    [
      "/mo-hinh/me-do-dau/ap-dung",
      "/mo-hinh/lan-toa",
      "/gioi-thieu-guong",
      "/en/gioi-thieu-guong/tra-cuu?ma=GT-0000-0000",
      "/bao-loi?trang=/mo-hinh/me-do-dau",
      "/khong-gian-van-hoa",
      "/khong-gian-van-hoa/khong-gian-van-hoa-ho-chi-minh-phuong-minh-phung",
      "/van-ban",
      "/en/dot-bieu-duong/bieu-duong-nam-2026",
    ],
  ],
  [
    official,
    [
      "/ban-lam-viec/gioi-thieu?loc=tat-ca",
      "/ban-lam-viec/nhan-rong",
      "/ban-lam-viec/nhan-rong/moi?mo-hinh=me-do-dau",
    ],
  ],
  [admin, ["/quan-tri/khong-gian", "/quan-tri/khong-gian/moi"]],
];

for (const [who, paths] of pages) {
  test(`pages of ${who ?? "anyone"} are accessible and fit 320 px`, async ({ browser }) => {
    const page = who ? await signedIn(browser, who) : await (await browser.newContext()).newPage();
    await page.setViewportSize({ width: 320, height: 800 });
    const faults: string[] = [];
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    for (const path of paths) {
      await page.goto(path);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) faults.push(`${path} scrolls sideways by ${overflow} px`);
      faults.push(...(await axeFaults(page)).map((fault) => `${path} ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}
