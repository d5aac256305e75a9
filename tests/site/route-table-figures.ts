import { everyone, type Routes } from "./route-rows";

/** The public figures, of everybody for everybody, and their files. */
export const figureRoutes: Routes = {
  "/thong-ke": [everyone(200)],
  "/thong-ke/don-vi/[unit]": [everyone(200), "/thong-ke/don-vi/phuong-minh-phung"],
  "/thong-ke/don-vi/[unit] · former": [everyone(200), "/thong-ke/don-vi/quan-11"],
  "/thong-ke/don-vi/[unit] · none such": [everyone(404), "/thong-ke/don-vi/khong-co"],
  "/thong-ke/dot/[slug]": [everyone(200), "/thong-ke/dot/bieu-duong-nam-2026"],
  "/thong-ke/dot/[slug] · none such": [everyone(404), "/thong-ke/dot/khong-co"],
  "/thong-ke/linh-vuc/[field]": [everyone(200), "/thong-ke/linh-vuc/giao-duc"],
  "/thong-ke/linh-vuc/[field] · none such": [everyone(404), "/thong-ke/linh-vuc/khong-co"],
  "/api/figures/[kind]": [everyone(200), "/api/figures/xlsx"],
  "/api/figures/[kind] · one figure of a ward": [
    everyone(200),
    "/api/figures/csv?don-vi=phuong-minh-phung&bang=stories",
  ],
  "/api/figures/[kind] · of a draft or of nobody": [everyone(404), "/api/figures/csv?dot=khong-co"],
  "/api/figures/[kind] · as nothing we write": [everyone(404), "/api/figures/pdf"],
};
