import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, type APIRequestContext, type Browser } from "./test";
import { eq } from "drizzle-orm";
import { XMLValidator } from "fast-xml-parser";
import Parser from "rss-parser";
import { openDatabase, type Connection } from "../../db/client";
import { profile, profileSlug, shortAddress, user, weekStory } from "../../db/schema";
import type { ProfileKind } from "../../domain/profiles/vocabulary";
import { hcmcToday } from "../../domain/time/dates";
import { weekOf } from "../../domain/time/weeks";
import { startOwnServer } from "../support/own-server";
import { ownPortal } from "./own-portal";
import { moderator, signedIn } from "./people";

// A portal of its own: these tests write words that no form lets in, and use up the reads of an address.
const databaseFile = join(mkdtempSync(join(tmpdir(), "lan-toa-feeds-")), "portal.db");
const server = ownPortal(() => startOwnServer({ databaseFile }));

let database: Connection;
test.beforeAll(() => void (database = openDatabase(`file:${databaseFile}`)));
test.afterAll(() => database?.client.close());

const corpus = `</script><script>alert(1)</script> ]]> &amp; "x" 'y' \u0008 <img src=x onerror=alert(1)>`;

async function publish(slug: string, words: string, kind: ProfileKind = "individual"): Promise<void> {
  const id = randomUUID();
  const at = new Date();
  const paragraph = { type: "paragraph" as const, content: [{ type: "text" as const, text: `${words}.` }] };
  await database.db.insert(profile).values({
    id,
    slug,
    kind,
    name: words,
    deed: `Việc tốt ${words}`,
    story: { type: "doc", content: [paragraph] },
    publishedAt: at,
    updatedAt: at,
  });
  await database.db.insert(profileSlug).values({ slug, profileId: id });
}

/** As a moderator would choose it. */
async function makeStoryOfTheWeek(slug: string): Promise<void> {
  const [row] = await database.db.select({ id: profile.id }).from(profile).where(eq(profile.slug, slug));
  const [{ id: chosenById }] = (await database.db.select({ id: user.id }).from(user).limit(1)) as [
    { id: string },
  ];
  const chosen = { week: weekOf(hcmcToday()).key, profileId: row!.id, chosenById, chosenAt: new Date() };
  await database.db.insert(weekStory).values(chosen);
  await touchProfiles();
}

/** A moderator pastes the story's address and takes it down. */
async function takeDown(browser: Browser, path: string): Promise<void> {
  const review = await signedIn(browser, moderator);
  await review.goto("/kiem-duyet?hang=xong");
  await review.getByRole("link", { name: "Gỡ một bài đã đăng" }).click();
  await review.getByLabel("Địa chỉ câu chuyện").fill("/guong/khong-co-bai-nay");
  await review.getByRole("button", { name: "Tìm" }).click();
  await expect(review.getByText("Không có câu chuyện nào ở địa chỉ này")).toBeVisible();
  await review.getByLabel("Địa chỉ câu chuyện").fill(`${server().url}${path}?utm=1`);
  await review.getByRole("button", { name: "Tìm" }).click();
  await review.locator("summary", { hasText: "Gỡ bài đã đăng" }).click();
  await review.getByRole("radio", { name: "Người trong cuộc rút lại sự đồng ý" }).check();
  await review.getByLabel("Ghi vào lịch sử").fill("Yêu cầu ngày hôm nay.");
  await review.getByRole("button", { name: "Xác nhận gỡ" }).click();
  await expect(review.getByText("Đã gỡ: người trong cuộc rút lại sự đồng ý.")).toBeVisible();
}
const touchProfiles = () =>
  database.client.execute(
    "insert into cache_tag values ('profiles', (select coalesce(max(revision), 0) + 1 from cache_tag)) on conflict (tag) do update set revision = excluded.revision",
  );

test("hostile words stay words in feed, sitemap, API, linked data and card", async ({ page, request }) => {
  await publish("chu-la", corpus);
  const feed = await (await request.get(`${server().url}/rss.xml`)).text();
  expect(XMLValidator.validate(feed)).toBe(true);
  const [item] = (await new Parser().parseString(feed)).items;
  expect(item?.link).toBe(`${server().url}/guong/chu-la`);
  expect(item?.title).toContain("]]>");
  // Feed readers show this as HTML.
  expect(item?.content).not.toMatch(/<(script|img)/);
  const api = await request.get(`${server().url}/api/v1/profiles/chu-la`);
  expect(api.headers()).toMatchObject({
    "content-type": "application/json; charset=utf-8",
    "x-content-type-options": "nosniff",
  });
  const alerts: string[] = [];
  page.on("dialog", (dialog) => {
    alerts.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(`${server().url}/guong/chu-la`);
  const data = JSON.parse(await page.locator('script[type="application/ld+json"]').innerText());
  expect(data["@graph"][0].about.name).toBe(corpus);
  expect(alerts).toEqual([]);
  expect((await request.get(`${server().url}/guong/chu-la/the.png`)).status()).toBe(200);
});

test("a story taken down vanishes at once, also for those who have a copy", async ({ browser, request }) => {
  await publish("se-go", "Sẽ gỡ");
  await makeStoryOfTheWeek("se-go");
  const weekPage = async () => (await request.get(`${server().url}/trong-tuan`)).text();
  await expect.poll(weekPage).toContain("se-go");
  const lists = ["/rss.xml", "/sitemap/cau-chuyen-1.xml", "/api/v1/profiles?limit=100", "/trong-tuan"];
  const own = ["/api/v1/profiles/se-go", "/guong/se-go/the.png", "/guong/se-go/the-vuong.png"];
  expect(await (await request.get(`${server().url}/guong/se-go`)).text()).toContain("Sẽ gỡ");
  const etags = new Map<string, string>();
  for (const path of [...lists, ...own]) {
    const answer = await request.get(server().url + path);
    expect([path, answer.status()]).toEqual([path, 200]);
    etags.set(path, answer.headers().etag!);
    if (lists.includes(path)) expect(await answer.text()).toContain("se-go");
  }
  own.push(/\/trong-tuan\/[\d-]+\/vuong\.png\?v=[\w-]+/.exec(await weekPage())![0]);
  const picture = await request.get(server().url + own.at(-1)!);
  expect(picture.status()).toBe(200);
  etags.set(own.at(-1)!, picture.headers().etag!);
  await takeDown(browser, "/guong/se-go");
  const gone = await request.get(`${server().url}/guong/se-go`);
  expect(gone.status()).toBe(410);
  expect(await gone.text()).toContain("Câu chuyện này không còn trên cổng");
  expect((await gone.text()).includes("Sẽ gỡ")).toBe(false);
  expect(gone.headers()).toMatchObject({
    "cache-control": "public, max-age=0, must-revalidate",
    "content-security-policy": expect.stringContaining("'sha256-"),
  });
  for (const path of lists) {
    const answer = await request.get(server().url + path, { headers: { "if-none-match": etags.get(path)! } });
    expect([path, answer.status()]).toEqual([path, 200]);
    expect(await answer.text()).not.toContain("se-go");
  }
  for (const path of own) {
    const answer = await request.get(server().url + path, { headers: { "if-none-match": etags.get(path)! } });
    expect([path, answer.status()]).toEqual([path, 410]);
    expect((await answer.text()).includes("Sẽ gỡ")).toBe(false);
  }
});

test.describe("what else was printed or linked", () => {
  test.use({ javaScriptEnabled: false });
  const step = async (request: APIRequestContext, path: string) => {
    const answer = await request.get(server().url + path, { maxRedirects: 0 });
    return [answer.status(), answer.headers().location];
  };
  async function numberOf(slug: string): Promise<number> {
    const [row] = await database.db
      .select({ number: shortAddress.number })
      .from(shortAddress)
      .innerJoin(profile, eq(profile.id, shortAddress.profileId))
      .where(eq(profile.slug, slug));
    return row!.number;
  }

  test("of a story taken down says so on the portal's own page", async ({ page, request }) => {
    await publish("mo-hinh-se-go", "Hẻm hoa sẽ gỡ", "model");
    const paths = ["/to-roi", "/ap-dung"].map((part) => `/mo-hinh/mo-hinh-se-go${part}`);
    const printed = `/g/${await numberOf("mo-hinh-se-go")}`;
    for (const path of paths) expect(await step(request, path)).toEqual([200, undefined]);
    expect(await step(request, printed)).toEqual([308, "/mo-hinh/mo-hinh-se-go"]);
    await database.db.update(profile).set({ state: "revoked" }).where(eq(profile.slug, "mo-hinh-se-go"));
    await touchProfiles();
    for (const path of [...paths, printed, `/en${printed}`]) {
      await expect.poll(async () => [path, (await step(request, path))[0]]).toEqual([path, 410]);
      await page.goto(server().url + path);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        path.startsWith("/en") ? "This story is no longer here" : "Câu chuyện này không còn trên cổng",
      );
      await expect(page.locator("main").getByRole("link")).toHaveCount(6);
      expect(await page.content()).not.toContain("Hẻm hoa sẽ gỡ");
    }
  });

  test("of a renamed one leads on; of one that never was, and a mistyped number, help on", async ({
    page,
    request,
  }) => {
    await publish("ten-cu", "Hẻm hoa đổi tên", "model");
    const printed = `/g/${await numberOf("ten-cu")}`;
    expect(await step(request, printed)).toEqual([308, "/mo-hinh/ten-cu"]);
    const [{ id }] = (await database.db
      .update(profile)
      .set({ slug: "ten-moi" })
      .where(eq(profile.slug, "ten-cu"))
      .returning({ id: profile.id })) as [{ id: string }];
    await database.db.insert(profileSlug).values({ slug: "ten-moi", profileId: id });
    await touchProfiles();
    await expect.poll(() => step(request, printed)).toEqual([308, "/mo-hinh/ten-moi"]);
    for (const part of ["", "/to-roi", "/ap-dung"]) {
      expect(await step(request, `/mo-hinh/ten-cu${part}`)).toEqual([308, `/mo-hinh/ten-moi${part}`]);
      expect(await step(request, `/en/mo-hinh/ten-cu${part}`)).toEqual([308, `/en/mo-hinh/ten-moi${part}`]);
    }
    await publish("mot-nguoi", "Người tốt một mình");
    const nothing = ["/mo-hinh/khong-co/ap-dung", "/mo-hinh/mot-nguoi/ap-dung", "/guong/khong-co/to-roi"];
    for (const path of [...nothing, "/g/999999", "/g/abc", "/g/0"]) {
      const answer = await page.goto(server().url + path);
      expect([path, answer!.status()]).toEqual([path, 404]);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Không tìm thấy trang này");
      await expect(page).toHaveTitle(/Không tìm thấy/);
      await expect(page.locator("main").getByRole("link", { name: "Tìm kiếm" })).toBeVisible();
    }
  });
});

test("too many calls from one address wait", async ({ request }) => {
  const call = () => request.get(`${server().url}/api/v1/profiles?limit=1`);
  let refused = await call();
  for (let at = 1; at < 130 && refused.ok(); at++) refused = await call();
  expect(refused.status()).toBe(429);
  const wait = Number(refused.headers()["retry-after"]);
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  expect(await refused.json()).toMatchObject({ status: 429, title: "Gọi quá nhanh" });
  expect((await request.get(`${server().url}/rss.xml`)).status()).toBe(200);
});
