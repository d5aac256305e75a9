import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import PortalCache from "@/server/cache-handler.mjs";
import { connection } from "@/db/client";
import { write } from "@/db/write";
import { tags } from "@/domain/cache/tags";
import { touchTags } from "@/domain/cache/touch-tags.server";
import { addDays, hcmcToday } from "@/domain/time/dates";
import { addressOf, glanceAt, pages } from "@/server/ready-pages.mjs";
import { forgetRevisions } from "@/server/revisions.mjs";
import { useDatabase } from "../support/database";

useDatabase();

const asked = { kind: "APP_PAGE", tags: [], softTags: [] };
const rendered = (html: string, headers: Record<string, string> = {}) => ({
  kind: "APP_PAGE",
  html,
  rscData: Buffer.from("flight"),
  headers: { "x-next-cache-tags": "profiles,_N_T_/vi/guong", ...headers } as Record<string, string>,
  status: 200,
});
const publish = () => write((tx) => touchTags(tx, [tags.profiles]));

let key: string;
let path: string;
// Each test has another database: what is known of the one before is forgotten, as it would be in another process.
beforeEach(() => {
  forgetRevisions();
  path = `/guong/${randomUUID()}`;
  key = `/route-cache/APP_PAGE/0/$/vi${path}`;
});
afterEach(() => {
  pages.dropWhere(() => true);
  vi.useRealTimers();
});

type Render = {
  during?: () => Promise<unknown>;
  revalidate?: number | false;
} & Partial<ReturnType<typeof rendered>>;

/** One request for the page as Next makes it: ask, render when there is none, keep. */
async function render(html: string, { during, revalidate = false, ...more }: Render = {}) {
  const handler = new PortalCache();
  await handler.get(key, asked);
  await during?.();
  const page = { ...rendered(html), ...more };
  await handler.set(key, page, { tags: [], cacheControl: { revalidate } });
  return page;
}
const found = async () =>
  (await new PortalCache().get(key, asked)) as { value: ReturnType<typeof rendered> } | null;
const shown = async () => (await found())?.value.html ?? null;

test("a page is kept until something it rests on changes", async () => {
  await render("<body>cũ</body>");
  expect(await shown()).toBe("<body>cũ</body>");
  expect(String((await found())!.value.rscData)).toBe("flight");
  await write((tx) => touchTags(tx, [tags.spaces]));
  expect(await shown()).toBe("<body>cũ</body>");
  await publish();
  expect(await shown()).toBeNull();
  expect(glanceAt(path)).toBeNull();
});

test("a change during a render is not lost", async () => {
  await render("<body>làm trước khi đăng</body>", { during: publish });
  expect(await shown()).toBeNull();
  await render("<body>làm sau khi đăng</body>");
  expect(await shown()).toContain("sau khi đăng");
});

test("of two renders at once the one that began later is kept", async () => {
  await render("<body>sau</body>", {
    during: async () => {
      await publish();
      await render("<body>trước</body>");
    },
  });
  expect(await shown()).toBe("<body>trước</body>");
});

test("a page that is put back after a failed render is as old as it was", async () => {
  await render("<body>cũ</body>");
  const { value } = (await found())!;
  await publish();
  const handler = new PortalCache();
  expect(await handler.get(key, asked)).toBeNull();
  await handler.set(key, value, { tags: [], cacheControl: { revalidate: 30 } });
  expect(await shown()).toBeNull();
});

test("a page that counts days is made anew once its day is over", async () => {
  const telling = (day: string) => `<body data-portal-day="${day}">còn 3 ngày</body>`;
  await render(telling(hcmcToday()));
  expect(await shown()).toContain("còn 3 ngày");
  expect(glanceAt(path)).not.toBeNull();
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse(`${addDays(hcmcToday(), 1)}T00:00:00+07:00`) - 1 });
  expect(await shown()).toContain("còn 3 ngày");
  vi.setSystemTime(Date.now() + 1);
  expect(await shown()).toBeNull();
  expect(glanceAt(path)).toBeNull();
});

test("a page whose hour has passed is Next's to renew, and not sent without asking it", async () => {
  await render("<body>một giờ</body>", { revalidate: 3600 });
  await found();
  expect(glanceAt(path)).not.toBeNull();
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_600_000 });
  expect(await shown()).toBe("<body>một giờ</body>");
  expect(glanceAt(path)).toBeNull();
});

test("a change of another process is seen within 200 ms", async () => {
  await render("<body>cũ</body>");
  await found();
  const touch =
    "insert into cache_tag values ('profiles', 900) on conflict (tag) do update set revision = 900";
  await connection().client.execute(touch);
  expect(glanceAt(path)).not.toBeNull();
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 201 });
  expect(glanceAt(path)).toBeNull();
  expect(await shown()).toBeNull();
});

test("once the counter has gone back, as a restored database's has, nothing that was made before is shown", async () => {
  await publish();
  await publish();
  await render("<body>của cơ sở dữ liệu trước</body>");
  expect(await shown()).not.toBeNull();
  await write((tx) => tx.run("update cache_tag set revision = 1"));
  expect(await shown()).toBeNull();
});

test.each([
  ["what does not exist", { html: '<body data-portal-status="404">' }],
  ["what sets a cookie", { headers: { ...rendered("").headers, "set-cookie": "a=1" } }],
])("%s is not kept", async (_what, more) => {
  await render("<body>x</body>", more);
  expect([await shown(), pages.size]).toEqual([null, 0]);
});

test("what was never asked for before it was made is not kept, for nobody knows how old it is", async () => {
  await new PortalCache().set(key, rendered("<body>x</body>"), {});
  expect(pages.size).toBe(0);
});

test("what is gone takes the place of what stood there, and a status goes with its page", async () => {
  await render("<body>còn</body>");
  await publish();
  const page = await render('<body data-portal-status="410">đã gỡ</body>');
  expect([page.status, (await found())!.value.status]).toEqual([410, 410]);
  await publish();
  await render('<body data-portal-status="404">chưa từng có</body>');
  expect(await shown()).toBeNull();
});

test("an answer to a search is made like a page and never kept", async () => {
  key = "/route-cache/APP_PAGE/0/$/vi/tim-kiem/P3E9aG9h";
  const page = await render("<body><script>1</script></body>");
  expect(page.headers["content-security-policy"]).toContain("'sha256-");
  expect([await shown(), pages.size]).toEqual([null, 0]);
});

test("a redirect keeps its target for the next one, and is left to Next", async () => {
  const page = await render("<body></body>", { status: 308, headers: { location: "/mo-hinh/x" } });
  expect(page.headers).not.toHaveProperty("location");
  expect((await found())!.value.headers).toMatchObject({ location: "/mo-hinh/x" });
  expect(glanceAt(path)).toBeNull();
});

test("data is kept by its tags, unless it is nothing or its path was declared stale", async () => {
  const context = { kind: "FETCH", tags: ["profiles"], softTags: ["_N_T_/vi/x"] };
  const keep = async (name: string, body: string) => {
    const handler = new PortalCache();
    await handler.get(name, context);
    await handler.set(name, { kind: "FETCH", data: { body, headers: {} }, tags: ["profiles"] }, context);
  };
  const held = async (name: string) => (await new PortalCache().get(name, context)) !== null;
  await keep("a", '{"name":"Cô Ba"}');
  await keep("b", "[]");
  await keep("c", "null");
  expect([await held("a"), await held("b"), await held("c")]).toEqual([true, false, false]);
  await new PortalCache().revalidateTag(["_N_T_/vi/x"]);
  expect(await held("a")).toBe(false);
  await keep("d", "{}");
  await publish();
  expect(await held("d")).toBe(false);
});

test("a tag or path declared stale takes its pages with it", async () => {
  await render("<body>cũ</body>");
  await new PortalCache().revalidateTag("_N_T_/vi/khac");
  expect(await shown()).not.toBeNull();
  await new PortalCache().revalidateTag("_N_T_/vi/guong");
  expect(await shown()).toBeNull();
});

test.each([
  ["/route-cache/APP_PAGE/0/$/vi", "/"],
  ["/route-cache/APP_PAGE/0/$/en", "/en"],
  ["/route-cache/APP_PAGE/0/$/vi/guong/co-ba", "/guong/co-ba"],
  ["/route-cache/APP_PAGE/0/$/en/guong", "/en/guong"],
  ["/vi/guong", "/guong"],
  ["/route-cache/APP_PAGE/0/$/vi/Guong", "next:/route-cache/APP_PAGE/0/$/vi/Guong"],
  ["/_not-found", "next:/_not-found"],
])("%s is the page at %s", (cacheKey, address) => {
  expect(addressOf(cacheKey)).toBe(address);
});
