import { readdirSync } from "node:fs";
import { expect, test, type BrowserContext } from "@playwright/test";
import { makeDraft } from "./dossiers";
import { admin, moderator, official, otherOfficial, signedIn, wardModerator } from "./people";

/** What a GET comes to: a status, or the page it is led to. */
type Outcome = number | "/dang-nhap" | "/tai-khoan";

const people = { official, otherOfficial, wardModerator, moderator, admin };
type Row = Record<"anonymous" | keyof typeof people, Outcome>;

const everyone = (outcome: Outcome): Row => ({
  anonymous: outcome,
  official: outcome,
  otherOfficial: outcome,
  wardModerator: outcome,
  moderator: outcome,
  admin: outcome,
});
const signedInOnly: Row = { ...everyone(200), anonymous: "/dang-nhap" };
const away: Row = { ...everyone("/tai-khoan"), anonymous: "/dang-nhap" };
const desk: Row = { ...away, official: 200, otherOfficial: 200 };
const ownWardsDesk: Row = { ...desk, otherOfficial: 404 };
const moderation: Row = { ...away, wardModerator: 200, moderator: 200 };
const administration: Row = { ...away, admin: 200 };
const dossierData: Row = {
  ...everyone(404),
  anonymous: 401,
  official: 200,
};

const inbox: Row = { ...desk, wardModerator: 200, moderator: 200 };
const story = "/guong/muoi-hai-nam-mo-lop-hoc-buoi-toi-cho-tre-em-lao-dong-trong-hem";
const model = "/mo-hinh/me-do-dau";

/** Every address of `app/` × everybody, with a draft of Phường Minh Phụng as `[id]`. A new one needs a row here. */
const table: Record<string, Row> = {
  "/": everyone(200),
  "/guong": everyone(200),
  "/guong/[slug]": everyone(200),
  "/guong/trang/[page]": everyone(404),
  "/guong/ca-nhan": everyone(200),
  "/guong/ca-nhan/trang/[page]": everyone(404),
  "/guong/tap-the": everyone(200),
  "/guong/tap-the/trang/[page]": everyone(404),
  "/mo-hinh": everyone(200),
  "/mo-hinh/[slug]": everyone(200),
  "/mo-hinh/trang/[page]": everyone(404),
  "/dot-bieu-duong": everyone(200),
  "/dot-bieu-duong/[slug]": everyone(200),
  "/dot-bieu-duong/[slug]/danh-sach": everyone(200),
  "/dot-bieu-duong/[slug]/trang/[page]": everyone(404),
  "/hoi-thi/[slug]": everyone(200),
  "/hoi-thi/[slug]/danh-sach": everyone(404),
  "/hoi-thi/[slug]/trang/[page]": everyone(404),
  "/linh-vuc/[field]": everyone(200),
  "/linh-vuc/[field]/trang/[page]": everyone(404),
  "/linh-vuc/[field]/rss.xml": everyone(200),
  "/nam/[year]": everyone(200),
  "/nam/[year]/trang/[page]": everyone(404),
  "/don-vi": everyone(200),
  "/don-vi/[unit]": everyone(200),
  "/don-vi/[unit]/trang/[page]": everyone(404),
  "/don-vi/[unit]/rss.xml": everyone(200),
  "/tim-kiem/[question]": everyone(200),
  "/van-ban": everyone(200),
  "/niem-yet": everyone(200),
  "/niem-yet/[id]": everyone(404),
  "/niem-yet/[id]/gop-y": everyone(404),
  "/khong-gian-van-hoa": everyone(200),
  "/khong-gian-van-hoa/[slug]": everyone(200),
  "/guong/[slug]/to-roi": everyone(200),
  "/guong/[slug]/the.png": everyone(200),
  "/guong/[slug]/the-vuong.png": everyone(200),
  "/mo-hinh/lan-toa": everyone(200),
  "/mo-hinh/lan-toa/trang/[page]": everyone(404),
  "/mo-hinh/[slug]/ap-dung": everyone(200),
  "/mo-hinh/[slug]/to-roi": everyone(200),
  "/mo-hinh/[slug]/the.png": everyone(200),
  "/mo-hinh/[slug]/the-vuong.png": everyone(200),
  "/g/[number]": everyone(308),
  "/ban-tin": everyone(200),
  "/ban-tin/xem": everyone(200),
  "/bao-loi": everyone(200),
  "/gioi-thieu-guong": everyone(200),
  "/gioi-thieu-guong/da-gui": everyone(404),
  "/gioi-thieu-guong/tra-cuu": everyone(200),
  "/the.png": everyone(200),
  "/rss.xml": everyone(200),
  "/robots.txt": everyone(200),
  "/sitemap.xml": everyone(200),
  "/sitemap/[part]": everyone(200),
  "/api/v1/openapi.json": everyone(200),
  "/api/v1/profiles": everyone(200),
  "/api/v1/profiles/[slug]": everyone(200),
  "/api/v1/units": everyone(200),
  "/api/search/suggest": everyone(200),
  "/gioi-thieu": everyone(200),
  "/quyen-rieng-tu": everyone(200),
  "/tro-nang": everyone(200),
  "/[...rest]": everyone(404),
  "/dang-nhap": { ...everyone(307), anonymous: 200 },
  "/loi-moi/[token]": everyone(200),
  "/tai-khoan": signedInOnly,
  "/tai-khoan/hop-thu": signedInOnly,
  "/ban-lam-viec": desk,
  "/ban-lam-viec/de-cu/moi": desk,
  "/ban-lam-viec/de-cu/[id]": ownWardsDesk,
  "/ban-lam-viec/de-cu/[id]/[section]": ownWardsDesk,
  "/ban-lam-viec/de-cu/[id]/kiem-tra": ownWardsDesk,
  "/ban-lam-viec/de-cu/[id]/da-gui": { ...ownWardsDesk, official: 307 },
  "/ban-lam-viec/gioi-thieu": inbox,
  "/ban-lam-viec/gioi-thieu/[id]": {
    ...inbox,
    official: 404,
    otherOfficial: 404,
    wardModerator: 404,
    moderator: 404,
  },
  "/ban-lam-viec/nhan-rong": desk,
  "/ban-lam-viec/nhan-rong/moi": desk,
  "/ban-lam-viec/nhan-rong/[id]": { ...desk, official: 404, otherOfficial: 404 },
  "/ban-lam-viec/lien-he": { ...desk, admin: 200 },
  "/kiem-duyet": moderation,
  "/kiem-duyet/[id]": { ...moderation, wardModerator: 404, moderator: 404 },
  "/kiem-duyet/go-bai": moderation,
  "/quan-tri": administration,
  "/quan-tri/nguoi-dung/[id]": { ...administration, admin: 404 },
  "/quan-tri/nguoi-dung/moi": administration,
  "/quan-tri/nhat-ky": administration,
  "/quan-tri/khong-gian": administration,
  "/quan-tri/khong-gian/[id]": { ...administration, admin: 404 },
  "/quan-tri/dot-bieu-duong": administration,
  "/quan-tri/dot-bieu-duong/[id]": { ...administration, admin: 404 },
  "/api/health": everyone(200),
  "/api/units": everyone(200),
  "/api/auth/[...nextauth]": everyone(200),
  "/api/nominations/[id]": dossierData,
  "/api/nominations/[id]/photos": everyone(405),
  "/api/spaces/[id]/photos": everyone(405),
  "/api/campaigns/[id]/photos": everyone(405),
  "/api/photos/[id]": everyone(405),
  "/api/nominations/[id]/attachments": everyone(405),
  "/api/attachments/[id]": everyone(404),
  "/media/[sha256]": everyone(404),
};

const examples: Record<string, string> = {
  "/guong/[slug]": story,
  "/guong/trang/[page]": "/guong/trang/9999",
  "/guong/ca-nhan/trang/[page]": "/guong/ca-nhan/trang/9999",
  "/guong/tap-the/trang/[page]": "/guong/tap-the/trang/9999",
  "/mo-hinh/[slug]": model,
  "/mo-hinh/[slug]/ap-dung": `${model}/ap-dung`,
  "/mo-hinh/[slug]/to-roi": `${model}/to-roi`,
  "/mo-hinh/[slug]/the.png": `${model}/the.png`,
  "/mo-hinh/[slug]/the-vuong.png": `${model}/the-vuong.png`,
  "/mo-hinh/lan-toa/trang/[page]": "/mo-hinh/lan-toa/trang/9999",
  "/linh-vuc/[field]": "/linh-vuc/giao-duc",
  "/linh-vuc/[field]/trang/[page]": "/linh-vuc/giao-duc/trang/9999",
  "/linh-vuc/[field]/rss.xml": "/linh-vuc/giao-duc/rss.xml",
  "/nam/[year]": "/nam/2023",
  "/nam/[year]/trang/[page]": "/nam/2023/trang/9999",
  "/don-vi/[unit]": "/don-vi/quan-11",
  "/don-vi/[unit]/trang/[page]": "/don-vi/quan-11/trang/9999",
  "/don-vi/[unit]/rss.xml": "/don-vi/phuong-minh-phung/rss.xml",
  "/tim-kiem/[question]": "/tim-kiem?q=hoa",
  "/ban-lam-viec/nhan-rong/moi": "/ban-lam-viec/nhan-rong/moi?mo-hinh=me-do-dau",
  "/khong-gian-van-hoa/[slug]": "/khong-gian-van-hoa/khong-gian-van-hoa-ho-chi-minh-phuong-minh-phung",
  "/guong/[slug]/to-roi": `${story}/to-roi`,
  "/guong/[slug]/the.png": `${story}/the.png`,
  "/guong/[slug]/the-vuong.png": `${story}/the-vuong.png`,
  "/g/[number]": "/g/1",
  "/ban-tin/xem": "/ban-tin/xem?chon=1",
  "/bao-loi": `/bao-loi?trang=${story}`,
  "/sitemap/[part]": "/sitemap/cau-chuyen-1.xml",
  "/api/v1/profiles/[slug]": "/api/v1/profiles/me-do-dau",
  "/api/search/suggest": "/api/search/suggest?q=hoa",
  "/mo-hinh/trang/[page]": "/mo-hinh/trang/9999",
  "/dot-bieu-duong/[slug]": "/dot-bieu-duong/bieu-duong-nam-2026",
  "/dot-bieu-duong/[slug]/danh-sach": "/dot-bieu-duong/bieu-duong-quan-tan-binh-2022-2023/danh-sach",
  "/dot-bieu-duong/[slug]/trang/[page]": "/dot-bieu-duong/bieu-duong-quan-11-2023/trang/9999",
  "/hoi-thi/[slug]": "/hoi-thi/tan-binh-trong-trai-tim-toi-lan-7",
  "/hoi-thi/[slug]/danh-sach": "/hoi-thi/tan-binh-trong-trai-tim-toi-lan-7/danh-sach",
  "/hoi-thi/[slug]/trang/[page]": "/hoi-thi/tan-binh-trong-trai-tim-toi-lan-7/trang/9999",
  "/[...rest]": "/khong/co/trang/nay",
  "/loi-moi/[token]": "/loi-moi/khong-co-that",
  "/api/units": "/api/units?q=minh+phung",
  "/api/auth/[...nextauth]": "/api/auth/csrf",
  "/media/[sha256]": `/media/${"0".repeat(64)}`,
};

/** The addresses `app/` answers, from its folders. */
function routesOf(folder: string, path = ""): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isFile()) return /^(page\.tsx|route\.tsx?)$/.test(entry.name) ? [path || "/"] : [];
    if (entry.name.startsWith("_")) return [];
    const isGroup = entry.name.startsWith("(") || entry.name === "[locale]";
    return routesOf(`${folder}/${entry.name}`, isGroup ? path : `${path}/${entry.name}`);
  });
}

async function visit(context: BrowserContext, address: string): Promise<Outcome> {
  const answer = await context.request.get(address, { maxRedirects: 0 });
  const location = answer.headers().location ?? "";
  const led = (["/dang-nhap", "/tai-khoan"] as const).find((page) => location.split("?")[0]!.endsWith(page));
  return led ?? answer.status();
}

test("every address has a row", () => {
  expect(routesOf("app").sort()).toEqual(Object.keys(table).sort());
});

test("every address answers everybody as the table says", async ({ browser }) => {
  const owner = await signedIn(browser, official);
  const id = await makeDraft(owner);
  const contexts = new Map<string, BrowserContext>([["anonymous", await browser.newContext()]]);
  for (const [name, email] of Object.entries(people)) {
    contexts.set(name, (await signedIn(browser, email)).context());
  }
  const found: Record<string, Row> = {};
  for (const [route, row] of Object.entries(table)) {
    const address = (examples[route] ?? route).replace("[id]", id).replace("[section]", "don-vi");
    found[route] = { ...row };
    for (const [name, context] of contexts) {
      found[route][name as keyof Row] = await visit(context, address);
    }
  }
  expect(found).toEqual(table);
});
