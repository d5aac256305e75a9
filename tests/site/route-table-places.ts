import { everyone, type Row, type Routes } from "./route-rows";

const space = "/khong-gian-van-hoa/khong-gian-van-hoa-ho-chi-minh-phuong-minh-phung";
const conference = "/dot-bieu-duong/bieu-duong-quan-11-2023";
const contest = "/hoi-thi/tan-binh-trong-trai-tim-toi-lan-7";
const keepers: Row = {
  ...everyone("/tai-khoan"),
  anonymous: "/dang-nhap",
  official: 200,
  otherOfficial: 200,
  admin: 200,
};

/** Documents, the days of spaces and campaigns, and where a ward keeps its space. */
export const placeRoutes: Routes = {
  "/van-ban/con-hieu-luc": [everyone(200)],
  "/van-ban/het-hieu-luc": [everyone(200)],
  "/van-ban/[document]": [everyone(200), "/van-ban/chi-thi-05-ct-tw"],
  "/van-ban/[document] · none such": [everyone(404), "/van-ban/khong-co-that"],
  "/khong-gian-van-hoa/[slug]/lich.ics": [everyone(200), `${space}/lich.ics`],
  "/khong-gian-van-hoa/[slug]/lich/[file]": [everyone(200), `${space}/lich/a1b2c3d4e502.ics`],
  "/khong-gian-van-hoa/[slug]/lich/[file] · none such": [everyone(404), `${space}/lich/000000000000.ics`],
  "/dot-bieu-duong/[slug]/lich.ics": [everyone(200), `${conference}/lich.ics`],
  "/dot-bieu-duong/[slug]/lich/[file]": [everyone(404), `${conference}/lich/000000000000.ics`],
  "/hoi-thi/[slug]/lich.ics": [everyone(200), `${contest}/lich.ics`],
  "/hoi-thi/[slug]/lich/[file]": [everyone(404), `${contest}/lich/000000000000.ics`],
  "/ban-lam-viec/khong-gian": [keepers],
  "/ban-lam-viec/khong-gian/[id]": [
    { ...keepers, otherOfficial: 404 },
    ({ space: kept }) => `/ban-lam-viec/khong-gian/${kept.id}`,
  ],
};
