import type { PeopledPortal } from "../support/peopled-portal";
import { everyone, type Row, type Routes } from "./route-rows";
import { administrationRoutes } from "./route-table-administration";
import { contestRoutes } from "./route-table-contests";
import { figureRoutes } from "./route-table-figures";
import { moderationRoutes } from "./route-table-moderation";
import { openRoutes } from "./route-table-open";
import { placeRoutes } from "./route-table-places";
import { paperRoutes } from "./route-table-papers";
import { councilRoutes } from "./route-table-councils";
import { sheetRoutes } from "./route-table-sheets";
import { wordRoutes } from "./route-table-words";
import { bookRoutes } from "./route-table-books";
import { certificateRoutes } from "./route-table-certificates";

const signedInOnly: Row = { ...everyone(200), anonymous: "/dang-nhap" };
const away: Row = { ...everyone("/tai-khoan"), anonymous: "/dang-nhap" };
const desk: Row = { ...away, official: 200, otherOfficial: 200 };
const ownWardsDesk: Row = { ...desk, otherOfficial: 404 };
const nominationData: Row = {
  ...everyone(404),
  anonymous: 401,
  official: 200,
};

// What belongs to a nomination is not there for others: the ward sees it, moderators once it was sent.
const wardsFile: Row = { ...everyone(404), official: 200 };
const sentFile: Row = { ...wardsFile, wardModerator: 200, moderator: 200 };
const inbox: Row = { ...desk, wardModerator: 200, moderator: 200 };
const story = "/guong/muoi-hai-nam-mo-lop-hoc-buoi-toi-cho-tre-em-lao-dong-trong-hem";
const model = "/mo-hinh/me-do-dau";

/**
 * Every address of `app/` × everybody, with one example of each: everything in brackets is really there and belongs to
 * Phường Minh Phụng. A new address needs a line; what follows " · " tells two examples of one address apart.
 */
export const table: Routes = {
  "/": [everyone(200)],
  "/guong": [everyone(200)],
  "/guong/[slug]": [everyone(200), story],
  "/guong/[slug] · from a nomination": [everyone(200), ({ approved }) => approved.path!],
  "/guong/ca-nhan": [everyone(200)],
  "/guong/ca-nhan/trang/[page]": [everyone(200), "/guong/ca-nhan/trang/2"],
  "/guong/tap-the": [everyone(200)],
  "/guong/tap-the/trang/[page]": [everyone(404), "/guong/tap-the/trang/9999"],
  "/guong/trang/[page]": [everyone(200), "/guong/trang/2"],
  "/guong/trang/[page] · past the last": [everyone(404), "/guong/trang/9999"],
  "/mo-hinh": [everyone(200)],
  "/mo-hinh/[slug]": [everyone(200), model],
  "/mo-hinh/trang/[page]": [everyone(200), "/mo-hinh/trang/2"],
  "/mo-hinh/trang/[page] · past the last": [everyone(404), "/mo-hinh/trang/9999"],
  "/dot-bieu-duong": [everyone(200)],
  "/dot-bieu-duong/[slug]": [everyone(200), "/dot-bieu-duong/bieu-duong-nam-2026"],
  "/dot-bieu-duong/[slug]/danh-sach": [everyone(200), "/dot-bieu-duong/bieu-duong-nam-2026/danh-sach"],
  "/dot-bieu-duong/[slug]/danh-sach/trang/[page]": [
    everyone(404),
    "/dot-bieu-duong/bieu-duong-nam-2026/danh-sach/trang/9999",
  ],
  "/dot-bieu-duong/[slug]/trang/[page]": [everyone(404), "/dot-bieu-duong/bieu-duong-nam-2026/trang/9999"],
  "/hoi-thi/[slug]/danh-sach": [everyone(404), "/hoi-thi/tan-binh-trong-trai-tim-toi-lan-7/danh-sach"],
  "/hoi-thi/[slug]/danh-sach/trang/[page]": [
    everyone(404),
    "/hoi-thi/tan-binh-trong-trai-tim-toi-lan-7/danh-sach/trang/9999",
  ],
  "/hoi-thi/[slug]/trang/[page]": [everyone(404), "/hoi-thi/tan-binh-trong-trai-tim-toi-lan-7/trang/9999"],
  "/hoi-thi/[slug]": [everyone(200), "/hoi-thi/tan-binh-trong-trai-tim-toi-lan-7"],
  "/linh-vuc": [everyone(200)],
  "/nam": [everyone(200)],
  "/linh-vuc/[field]": [everyone(200), "/linh-vuc/giao-duc"],
  "/linh-vuc/[field]/trang/[page]": [everyone(200), "/linh-vuc/giao-duc/trang/2"],
  "/linh-vuc/[field]/trang/[page] · past the last": [everyone(404), "/linh-vuc/giao-duc/trang/9999"],
  "/linh-vuc/[field]/rss.xml": [everyone(200), "/linh-vuc/giao-duc/rss.xml"],
  "/nam/[year]": [everyone(200), "/nam/2023"],
  "/nam/[year]/trang/[page]": [everyone(200), "/nam/2023/trang/2"],
  "/nam/[year]/trang/[page] · past the last": [everyone(404), "/nam/2023/trang/9999"],
  "/don-vi/hoi/[question]": [everyone(200), "/don-vi?q=binh"],
  "/don-vi/[unit]": [everyone(200), "/don-vi/quan-11"],
  "/don-vi/[unit]/trang/[page]": [everyone(200), "/don-vi/phuong-minh-phung/trang/2"],
  "/don-vi/[unit]/trang/[page] · past the last": [everyone(404), "/don-vi/phuong-minh-phung/trang/9999"],
  "/don-vi/[unit]/rss.xml": [everyone(200), "/don-vi/phuong-minh-phung/rss.xml"],
  "/tim-kiem/[question]": [everyone(200), "/tim-kiem?q=hoa"],
  "/van-ban": [everyone(200)],
  "/niem-yet": [everyone(200)],
  "/niem-yet/[id]": [everyone(200), ({ listed }) => `/niem-yet/${listed.number}`],
  "/niem-yet/[id] · none such": [everyone(404), "/niem-yet/9999"],
  "/niem-yet/[id]/gop-y": [everyone(200), ({ listed }) => `/niem-yet/${listed.number}/gop-y`],
  "/khong-gian-van-hoa": [everyone(200)],
  "/khong-gian-van-hoa/[slug]": [
    everyone(200),
    "/khong-gian-van-hoa/khong-gian-van-hoa-ho-chi-minh-phuong-minh-phung",
  ],
  "/guong/[slug]/to-roi": [everyone(200), `${story}/to-roi`],
  "/guong/[slug]/the.png": [everyone(200), `${story}/the.png`],
  "/guong/[slug]/the-vuong.png": [everyone(200), `${story}/the-vuong.png`],
  "/mo-hinh/lan-toa": [everyone(200)],
  "/mo-hinh/lan-toa/trang/[page]": [everyone(200), "/mo-hinh/lan-toa/trang/2"],
  "/mo-hinh/lan-toa/trang/[page] · past the last": [everyone(404), "/mo-hinh/lan-toa/trang/9999"],
  "/mo-hinh/[slug]/ap-dung": [everyone(200), `${model}/ap-dung`],
  "/mo-hinh/[slug]/to-roi": [everyone(200), `${model}/to-roi`],
  "/mo-hinh/[slug]/the.png": [everyone(200), `${model}/the.png`],
  "/mo-hinh/[slug]/the-vuong.png": [everyone(200), `${model}/the-vuong.png`],
  "/g/[number]": [everyone(308), "/g/1"],
  "/ban-tin": [everyone(200)],
  "/ban-tin/xem": [everyone(200), "/ban-tin/xem?chon=1"],
  "/bao-loi": [everyone(200), `/bao-loi?trang=${story}`],
  "/gioi-thieu-guong": [everyone(200)],
  "/gioi-thieu-guong/da-gui": [
    everyone(200),
    ({ suggestion }) => `/gioi-thieu-guong/da-gui?ma=${suggestion.reference}`,
  ],
  "/gioi-thieu-guong/da-gui · without its code": [everyone(404), "/gioi-thieu-guong/da-gui"],
  "/gioi-thieu-guong/tra-cuu": [
    everyone(200),
    ({ suggestion }) => `/gioi-thieu-guong/tra-cuu?ma=${suggestion.reference}`,
  ],
  "/hoa-tiet/[kind]/[file]": [everyone(200), "/hoa-tiet/mo-hinh/me-do-dau.svg"],
  "/the.png": [everyone(200)],
  "/rss.xml": [everyone(200)],
  "/robots.txt": [everyone(200)],
  "/sitemap.xml": [everyone(200)],
  "/sitemap/[part]": [everyone(200), "/sitemap/cau-chuyen-1.xml"],
  "/api/v1/openapi.json": [everyone(200)],
  "/api/v1/profiles": [everyone(200)],
  "/api/v1/profiles/[slug]": [everyone(200), "/api/v1/profiles/me-do-dau"],
  "/api/v1/units": [everyone(200)],
  "/api/search/suggest": [everyone(200), "/api/search/suggest?q=hoa"],
  "/gioi-thieu": [everyone(200)],
  "/quyen-rieng-tu": [everyone(200)],
  "/tro-nang": [everyone(200)],
  "/[...rest]": [everyone(404), "/khong/co/trang/nay"],
  "/dang-nhap": [{ ...everyone(307), anonymous: 200 }],
  "/dang-nhap/buoc-hai": [{ ...everyone(200), anonymous: "/dang-nhap" }],
  "/loi-moi/[token]": [everyone(200), ({ link }) => `/loi-moi/${link.token}`],
  "/loi-moi/[token] · none such": [everyone(200), "/loi-moi/khong-co-that"],
  "/tai-khoan": [signedInOnly],
  "/tai-khoan/hop-thu": [signedInOnly],
  "/ban-lam-viec": [desk],
  "/ban-lam-viec/danh-sach": [desk],
  "/ban-lam-viec/danh-sach/moi": [desk],
  "/ban-lam-viec/danh-sach/[id]": [ownWardsDesk, ({ roll }) => `/ban-lam-viec/danh-sach/${roll.id}`],
  "/ban-lam-viec/danh-sach/[id]/ban-in": [
    ownWardsDesk,
    ({ roll }) => `/ban-lam-viec/danh-sach/${roll.id}/ban-in`,
  ],
  "/api/rolls/[id]/sheet": [nominationData, ({ roll }) => `/api/rolls/${roll.id}/sheet`],
  "/api/rolls/[id]": [nominationData, ({ roll }) => `/api/rolls/${roll.id}`],
  "/api/rolls/[id]/likenesses": [
    nominationData,
    ({ roll }) => `/api/rolls/${roll.id}/likenesses?rows=${roll.row}`,
  ],
  "/ban-lam-viec/de-cu/moi": [desk],
  "/ban-lam-viec/de-cu/[id]": [ownWardsDesk, ({ draft }) => `/ban-lam-viec/de-cu/${draft.id}`],
  "/ban-lam-viec/de-cu/[id] · sent": [ownWardsDesk, ({ sent }) => `/ban-lam-viec/de-cu/${sent.id}`],
  "/ban-lam-viec/de-cu/[id]/[page]": [
    ownWardsDesk,
    ({ draft }) => `/ban-lam-viec/de-cu/${draft.id}/doi-tuong`,
  ],
  "/ban-lam-viec/de-cu/[id]/[page] · thanh-tich": [
    ownWardsDesk,
    ({ draft }) => `/ban-lam-viec/de-cu/${draft.id}/thanh-tich`,
  ],
  "/ban-lam-viec/de-cu/[id]/kiem-tra": [
    ownWardsDesk,
    ({ draft }) => `/ban-lam-viec/de-cu/${draft.id}/kiem-tra`,
  ],
  "/ban-lam-viec/de-cu/[id]/da-gui": [ownWardsDesk, ({ sent }) => `/ban-lam-viec/de-cu/${sent.id}/da-gui`],
  "/ban-lam-viec/de-cu/[id]/da-gui · not sent": [
    { ...ownWardsDesk, official: 307 },
    ({ draft }) => `/ban-lam-viec/de-cu/${draft.id}/da-gui`,
  ],
  "/ban-lam-viec/danh-sach/tu-tep": [desk],
  "/ban-lam-viec/danh-sach/tu-tep/[id]": [
    ownWardsDesk,
    ({ import: file }) => `/ban-lam-viec/danh-sach/tu-tep/${file.id}`,
  ],
  "/ban-lam-viec/danh-sach/tu-tep/[id] · waiting": [
    ownWardsDesk,
    ({ importWaiting: file }) => `/ban-lam-viec/danh-sach/tu-tep/${file.id}`,
  ],
  "/ban-lam-viec/danh-sach/tu-tep/[id] · failed": [
    ownWardsDesk,
    ({ importFailed: file }) => `/ban-lam-viec/danh-sach/tu-tep/${file.id}`,
  ],
  "/ban-lam-viec/gioi-thieu": [inbox],
  "/ban-lam-viec/gioi-thieu/[id]": [
    { ...inbox, otherOfficial: 404 },
    ({ suggestion }) => `/ban-lam-viec/gioi-thieu/${suggestion.id}`,
  ],
  "/ban-lam-viec/nhan-rong": [desk],
  "/ban-lam-viec/nhan-rong/moi": [desk, "/ban-lam-viec/nhan-rong/moi?mo-hinh=me-do-dau"],
  "/ban-lam-viec/nhan-rong/[id]": [ownWardsDesk, ({ adoption }) => `/ban-lam-viec/nhan-rong/${adoption.id}`],
  "/ban-lam-viec/lien-he": [{ ...desk, admin: 200 }],
  ...administrationRoutes,
  ...figureRoutes,
  ...moderationRoutes,
  ...wordRoutes,
  ...certificateRoutes,
  ...councilRoutes,
  ...contestRoutes,
  "/api/oidc": [everyone(404)],
  ...bookRoutes,
  ...placeRoutes,
  "/api/health": [everyone(200)],
  "/api/imports": [everyone(405)],
  "/api/imports/[id]/refused": [
    { ...wardsFile, anonymous: 401 },
    ({ import: file }) => `/api/imports/${file.id}/refused`,
  ],
  ...sheetRoutes,
  "/api/nominations/paper": [
    { ...everyone(404), anonymous: 401, official: 200 },
    ({ draft }) => `/api/nominations/paper?chon=${draft.id}`,
  ],
  ...openRoutes,
  ...paperRoutes,
  "/api/units": [everyone(200), "/api/units?q=minh+phung"],
  "/api/auth/[...nextauth]": [everyone(200), "/api/auth/csrf"],
  "/api/nominations/[id]": [nominationData, ({ draft }) => `/api/nominations/${draft.id}`],
  "/api/nominations/[id] · sent": [
    { ...nominationData, wardModerator: 200, moderator: 200 },
    ({ sent }) => `/api/nominations/${sent.id}`,
  ],
  "/api/persons/likenesses": [
    { anonymous: 401, official: 200, otherOfficial: 200, wardModerator: 200, moderator: 200, admin: 403 },
    ({ draft }) => `/api/persons/likenesses?nominationId=${draft.id}`,
  ],
  "/api/nominations/[id]/photos": [everyone(405), ({ draft }) => `/api/nominations/${draft.id}/photos`],
  "/api/spaces/[id]/photos": [everyone(405), ({ space }) => `/api/spaces/${space.id}/photos`],
  "/api/campaigns/[id]/photos": [everyone(405), ({ campaign }) => `/api/campaigns/${campaign.id}/photos`],
  "/api/photos/[id]": [everyone(405), ({ draft }) => `/api/photos/${draft.photo}`],
  "/api/nominations/[id]/attachments": [
    everyone(405),
    ({ draft }) => `/api/nominations/${draft.id}/attachments`,
  ],
  "/api/attachments/[id]": [wardsFile, ({ draft }) => `/api/attachments/${draft.paper}`],
  "/api/attachments/[id] · sent": [sentFile, ({ sent }) => `/api/attachments/${sent.paper}`],
  "/api/attachments/[id] · published": [sentFile, ({ approved }) => `/api/attachments/${approved.paper}`],
  "/media/[sha256]": [wardsFile, ({ draft }) => `/media/${draft.sha256}`],
  "/media/[sha256] · sent": [sentFile, ({ sent }) => `/media/${sent.sha256}`],
  "/media/[sha256] · published": [everyone(200), ({ approved }) => `/media/${approved.sha256}`],
  "/media/[sha256] · none such": [everyone(404), `/media/${"0".repeat(64)}`],
};

/** The address to ask for. */
export function exampleOf(name: string, world: PeopledPortal["world"]): string {
  const example = table[name]![1] ?? name;
  return typeof example === "string" ? example : example(world);
}
