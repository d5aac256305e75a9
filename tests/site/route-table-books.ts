import { everyone, type Row, type Routes } from "./route-rows";

const administration: Row = { ...everyone("/tai-khoan"), anonymous: "/dang-nhap", admin: 200 };
const campaign = "/dot-bieu-duong/bieu-duong-nam-2026";
const contest = "/hoi-thi/tan-binh-trong-trai-tim-toi-lan-7";

/** Honour books, galleries and the list of contests. */
export const bookRoutes: Routes = {
  "/hoi-thi": [everyone(200)],
  "/so-vang": [everyone(200)],
  "/so-vang/[year]": [everyone(200), "/so-vang/2026"],
  "/so-vang/[year] · nobody honoured": [everyone(404), "/so-vang/1950"],
  "/so-vang/[year] · no year": [everyone(404), "/so-vang/abc"],
  "/so-vang/[year]/[...part]": [everyone(200), "/so-vang/2026/danh-sach"],
  "/so-vang/[year]/[...part] · past the last": [everyone(404), "/so-vang/2026/danh-sach/trang/9999"],
  "/so-vang/[year]/[...part] · on paper": [everyone(200), "/so-vang/2026/ban-in"],
  "/api/honour-books/[year]": [everyone(404), "/api/honour-books/2026"],
  "/don-vi/[unit]/hinh-anh": [everyone(200), "/don-vi/phuong-minh-phung/hinh-anh"],
  "/don-vi/[unit]/hinh-anh/trang/[page]": [everyone(404), "/don-vi/phuong-minh-phung/hinh-anh/trang/9999"],
  "/dot-bieu-duong/[slug]/hinh-anh": [everyone(200), `${campaign}/hinh-anh`],
  "/dot-bieu-duong/[slug]/hinh-anh/trang/[page]": [everyone(404), `${campaign}/hinh-anh/trang/9999`],
  "/hoi-thi/[slug]/hinh-anh": [everyone(404), `${contest}/hinh-anh`],
  "/hoi-thi/[slug]/hinh-anh/trang/[page]": [everyone(404), `${contest}/hinh-anh/trang/9999`],
  "/quan-tri/so-vang": [administration],
  "/quan-tri/so-vang/[year]": [administration, "/quan-tri/so-vang/2026"],
  "/quan-tri/so-vang/[year] · to come": [{ ...administration, admin: 404 }, "/quan-tri/so-vang/2090"],
};
