import { expect, test, type Page } from "./test";
import { startOwnServer } from "../support/own-server";
import { ownPortal } from "./own-portal";
import { moderator, signIn } from "./people";

// What a newcomer sees of the opening content, on a phone first.
ownPortal(() => startOwnServer());

test.use({ viewport: { width: 360, height: 800 } });

const height = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);
const headline = (page: Page) => page.getByRole("heading", { level: 1 });

test("the home page is short on a phone, an entry of a list low, and a story's text begins early", async ({
  page,
}) => {
  for (const path of ["/", "/en"]) {
    await page.goto(path);
    expect(await height(page), path).toBeLessThanOrEqual(3800);
  }
  for (const path of ["/", "/guong", "/mo-hinh", "/guong/tap-the"]) {
    await page.goto(path);
    const rows = await page.locator(".story-row").evaluateAll((all) => all.map((one) => one.clientHeight));
    expect([path, rows.length > 0, rows.filter((row) => row > 140)]).toEqual([path, true, []]);
  }
  for (const path of [
    "/guong/muoi-hai-nam-mo-lop-hoc-buoi-toi-cho-tre-em-lao-dong-trong-hem",
    "/guong/quan-com-nu-cuoi-1",
    "/mo-hinh/tu-sach-dau-hem",
    // A headline of four lines, two figures, and all that a story is marked with.
    "/guong/nguoi-to-truong-hoa-giai-140-vu-xich-mich-ma-khong-ai-phai-len-phuong",
    "/guong/nguoi-tho-dien-tre-thay-400-bong-den-hem-bang-tien-cong-cuoi-tuan",
  ]) {
    await page.goto(path);
    expect([path, (await page.locator(".drop-cap").boundingBox())!.y < 900]).toEqual([path, true]);
  }
});

test("links among a story's facts have room for a finger", async ({ page }) => {
  await page.goto("/guong/phuong-12-quan-go-vap");
  const small = await page.locator("article aside dl a").evaluateAll((links) =>
    links.flatMap((link) => {
      link.scrollIntoView({ block: "center" });
      const { top, bottom, left } = link.getBoundingClientRect();
      const middle = (top + bottom) / 2;
      const hit = (y: number) => document.elementFromPoint(left + 4, y)?.closest("a") === link;
      return hit(middle - 20) && hit(middle + 20) ? [] : [link.textContent];
    }),
  );
  expect(small).toEqual([]);
});

test("what is made up says so among the models and in the remembered ward's stories", async ({ page }) => {
  await page.goto("/don-vi/phuong-minh-phung");
  await page.getByRole("button", { name: "Đây là phường của tôi" }).click();
  await page.goto("/");
  for (const name of ["Tủ sách đầu hẻm", "Bữa cơm ba nghìn đồng", "Đổi pin cũ lấy cây xanh"])
    await expect(page.getByRole("listitem").filter({ hasText: name })).toContainText("Minh họa");
  const own = page.locator("[data-part=stories] li");
  await expect(own).toHaveCount(3);
  await expect(own.filter({ hasText: "Minh họa" })).toHaveCount(3);
});

test("the portal can be put on a home screen", async ({ page, request }) => {
  await page.goto("/");
  const address = (await page.locator("link[rel=manifest]").getAttribute("href"))!;
  const answer = await request.get(address);
  expect(answer.headers()["content-type"]).toContain("application/manifest+json");
  const { name, icons } = await answer.json();
  expect(name).toContain("Lan Tỏa");
  for (const { src, type } of icons) {
    const icon = await request.get(src);
    expect([src, icon.status(), icon.headers()["content-type"]]).toEqual([src, 200, type]);
  }
});

test("campaigns, contests, wards and spaces are shared and printed as stories are", async ({ page }) => {
  for (const path of [
    "/dot-bieu-duong/bieu-duong-quan-11-2023",
    "/hoi-thi/tan-binh-trong-trai-tim-toi-lan-7",
    "/don-vi/phuong-minh-phung",
    "/don-vi/quan-11",
  ]) {
    await page.goto(path);
    await expect(page.getByRole("link", { name: "Chia sẻ Zalo" })).toBeVisible();
    await expect(page.getByRole("button", { name: "In", exact: true })).toBeVisible();
    await page.getByText("Chia sẻ khác").click();
    await expect(page.getByLabel("Lời giới thiệu và liên kết")).toHaveValue(new RegExp(`\\n.*${path}$`));
  }
});

test("a ward's bulletin is offered with its newest stories", async ({ page }) => {
  await page.goto("/ban-tin?don-vi=phuong-minh-phung");
  const boxes = page.getByRole("group").getByRole("checkbox");
  const chosen = await boxes.evaluateAll((all) =>
    all.map((box) => box instanceof HTMLInputElement && box.checked),
  );
  expect(chosen.length).toBeGreaterThan(1);
  expect(chosen.slice(0, 12)).not.toContain(false);
});

test("a moderator of the city chooses what the home page opens with, and takes it back", async ({ page }) => {
  await page.goto("/");
  const usual = (await headline(page).textContent())!;
  await signIn(page, moderator);
  const story = "/mo-hinh/tu-sach-dau-hem";
  await page.goto(`/kiem-duyet/go-bai?trang=${story}`);
  await page.getByRole("button", { name: "Đưa lên đầu trang chủ" }).click();
  await expect(page.getByText("Câu chuyện này được chọn cho trang chủ.")).toBeVisible();
  await page.goto("/");
  await expect(headline(page)).toHaveText("Tủ sách đầu hẻm");
  await page.goto(`/kiem-duyet/go-bai?trang=${story}`);
  await page.getByRole("button", { name: "Thôi để ở đầu trang chủ" }).click();
  await expect(page.getByRole("button", { name: "Đưa lên đầu trang chủ" })).toBeVisible();
  await page.goto("/");
  await expect(headline(page)).toHaveText(usual);
});
