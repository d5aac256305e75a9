import { hcmcToday } from "../../domain/time/dates";
import { weekOf } from "../../domain/time/weeks";
import { everyone, type Routes } from "./route-rows";

const thisWeek = weekOf(hcmcToday()).key;

/** Open data and reasons to return: anybody's. */
export const openRoutes: Routes = {
  "/api/health/live": [everyone(200)],
  "/api/health/ready": [everyone(200)],
  // Without METRICS_TOKEN there is no such address.
  "/api/metrics": [everyone(404)],
  "/api/v1/adoptions": [everyone(200)],
  "/api/v1/recognitions": [everyone(200)],
  "/du-lieu": [everyone(200)],
  "/du-lieu/goi-thu": [everyone(200), "/du-lieu/goi-thu?list=units"],
  "/du-lieu/goi-thu · no such list, but what there is": [everyone(200), "/du-lieu/goi-thu?list=user"],
  "/du-lieu/[file]": [everyone(200), "/du-lieu/cau-chuyen.csv"],
  "/du-lieu/[file] · for catalogues": [everyone(200), "/du-lieu/dcat.jsonld"],
  "/du-lieu/[file] · none such": [everyone(404), "/du-lieu/tai-khoan.csv"],
  "/nam/[year]/rss.xml": [everyone(200), "/nam/2023/rss.xml"],
  "/dot-bieu-duong/[slug]/rss.xml": [everyone(200), "/dot-bieu-duong/bieu-duong-nam-2026/rss.xml"],
  "/hoi-thi/[slug]/rss.xml": [everyone(200), "/hoi-thi/tan-binh-trong-trai-tim-toi-lan-7/rss.xml"],
  "/don-vi/[unit]/lich.ics": [everyone(200), "/don-vi/phuong-minh-phung/lich.ics"],
  "/trong-tuan": [everyone(200)],
  "/trong-tuan/[week]": [everyone(200), "/trong-tuan/2026-40"],
  "/trong-tuan/[week] · to come": [everyone(404), "/trong-tuan/2099-01"],
  "/trong-tuan/[week] · no such week": [everyone(404), "/trong-tuan/2026-54"],
  "/trong-tuan/[week]/[file]": [everyone(200), `/trong-tuan/${thisWeek}/vuong.png`],
  "/trong-tuan/[week]/[file] · none such": [everyone(404), `/trong-tuan/${thisWeek}/ngang.png`],
  "/man-hinh": [everyone(200)],
  "/man-hinh · of a ward": [everyone(307), "/man-hinh?phuong=phuong-minh-phung"],
  "/man-hinh/[unit]": [everyone(200), "/man-hinh/phuong-minh-phung"],
  "/man-hinh/[unit] · of the city": [everyone(200), "/man-hinh/thanh-pho"],
  "/man-hinh/[unit] · none such": [everyone(404), "/man-hinh/khong-co"],
};
