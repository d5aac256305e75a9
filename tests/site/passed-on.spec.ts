import { expect, test } from "./test";

for (const [short, list] of [
  ["/hoi-thi", "/hoi-thi"],
  ["/en/hoi-thi/", "/en/hoi-thi"],
  ["/g", "/guong"],
  ["/loi-moi", "/dang-nhap"],
  ["/guong/trang", "/guong"],
  ["/nam/2023/trang", "/nam/2023"],
  ["/en/linh-vuc/giao-duc/trang/", "/en/linh-vuc/giao-duc"],
  ["/api", "/api/v1/openapi.json"],
  ["/api/v1", "/api/v1/openapi.json"],
  ["/linh-vuc", "/linh-vuc"],
  ["/Nam.", "/nam"],
] as const)
  test(`${short} cut short lands on ${list}`, async ({ request }) => {
    const answer = await request.get(short);
    expect(answer.status()).toBe(200);
    expect(new URL(answer.url()).pathname).toBe(list);
  });

test("the lists of fields and years lead to each, and say how much it holds", async ({ page }) => {
  await page.goto("/linh-vuc");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Các lĩnh vực");
  await page.getByRole("main").getByRole("link", { name: "Giáo dục" }).click();
  await expect(page).toHaveURL(/\/linh-vuc\/giao-duc$/);
  await page.goto("/nam");
  await page.getByRole("main").getByRole("link", { name: "Năm 2023" }).click();
  await expect(page).toHaveURL(/\/nam\/2023$/);
});

const shared = [
  "/",
  "/guong",
  "/guong/muoi-hai-nam-mo-lop-hoc-buoi-toi-cho-tre-em-lao-dong-trong-hem",
  "/mo-hinh/me-do-dau",
  "/gioi-thieu-guong",
  "/en/gioi-thieu-guong",
  "/niem-yet",
  "/dot-bieu-duong/bieu-duong-nam-2026",
  "/hoi-thi/tan-binh-trong-trai-tim-toi-lan-7",
  "/khong-gian-van-hoa",
  "/linh-vuc",
  "/linh-vuc/giao-duc",
  "/nam",
  "/nam/2023",
  "/don-vi/phuong-minh-phung",
  "/van-ban",
  "/ban-tin",
];

test("every page that people share has a preview with a picture", async ({ page, request }) => {
  for (const path of shared) {
    const html = await (await request.get(path)).text();
    await page.setContent(html.replace(/<script\b.*?<\/script>/gs, ""));
    const tag = (name: string) =>
      page.locator(`head meta[property="og:${name}"]`).first().getAttribute("content");
    expect.soft([path, await tag("title")]).toEqual([path, expect.stringMatching(/\S/)]);
    expect.soft([path, await tag("description")]).toEqual([path, expect.stringMatching(/\S/)]);
    const picture = new URL((await tag("image"))!);
    const card = await request.get(picture.pathname + picture.search);
    expect.soft([path, card.status()]).toEqual([path, 200]);
    expect.soft([path, card.headers()["content-type"]]).toEqual([path, expect.stringMatching(/^image\//)]);
  }
});
