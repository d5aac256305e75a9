import { everyone, type Row, type Routes } from "./route-rows";

const administration: Row = { ...everyone("/tai-khoan"), anonymous: "/dang-nhap", admin: 200 };

/** What only administrators see. */
export const administrationRoutes: Routes = {
  "/quan-tri": [administration],
  "/quan-tri/tim": [administration, "/quan-tri/tim?q=minh"],
  "/quan-tri/nguoi-dung": [administration],
  "/quan-tri/don-vi": [administration],
  "/quan-tri/don-vi/sap-nhap/[id]": [administration, "/quan-tri/don-vi/sap-nhap/moi"],
  "/quan-tri/linh-vuc": [administration],
  "/quan-tri/linh-vuc/[id]": [administration, "/quan-tri/linh-vuc/y-te"],
  "/quan-tri/van-ban": [administration],
  "/quan-tri/van-ban/[id]": [administration, "/quan-tri/van-ban/chi-thi-05-ct-tw"],
  "/quan-tri/van-ban/can-cu/[id]": [administration, "/quan-tri/van-ban/can-cu/moi"],
  "/quan-tri/ngay-nghi": [administration],
  "/quan-tri/loi-dong-y": [administration],
  "/quan-tri/loi-dong-y/[channel]": [administration, "/quan-tri/loi-dong-y/web"],
  "/quan-tri/ly-do": [administration],
  "/quan-tri/ly-do/[id]": [administration, "/quan-tri/ly-do/moi"],
  "/quan-tri/mau-giay-to": [administration],
  "/quan-tri/mau-giay-to/[paper]": [administration, "/quan-tri/mau-giay-to/to-trinh"],
  "/quan-tri/tu-dong-nghia": [administration],
  "/quan-tri/tu-dong-nghia/[id]": [administration, "/quan-tri/tu-dong-nghia/moi"],
  "/quan-tri/dot-bieu-duong": [administration],
  "/quan-tri/dot-bieu-duong/moi": [administration],
  "/quan-tri/dot-bieu-duong/[id]": [
    administration,
    ({ campaign }) => `/quan-tri/dot-bieu-duong/${campaign.id}`,
  ],
  "/quan-tri/dot-bieu-duong/[id]/quyet-dinh": [
    administration,
    ({ campaign }) => `/quan-tri/dot-bieu-duong/${campaign.id}/quyet-dinh`,
  ],
  "/quan-tri/nguoi-dung/[id]": [administration, ({ user }) => `/quan-tri/nguoi-dung/${user.id}`],
  "/quan-tri/nguoi-dung/moi": [administration],
  "/quan-tri/nguoi-dung/nhieu-nguoi": [administration],
  "/quan-tri/nhat-ky": [administration],
  "/quan-tri/nhat-ky · narrowed": [administration, "/quan-tri/nhat-ky?viec=nomination.submit&tu=01/01/2026"],
  "/api/history/key": [everyone(200)],
  "/api/history/digest": [
    { ...everyone(403), anonymous: 401, admin: 200 },
    "/api/history/digest?ngay=2026-01-02",
  ],
  "/quan-tri/so-lieu": [administration, "/quan-tri/so-lieu?nam=2021"],
  "/quan-tri/van-hanh": [administration],
  "/quan-tri/thu": [administration],
  "/quan-tri/du-lieu-ca-nhan": [administration, "/quan-tri/du-lieu-ca-nhan?ten=dang+thi+kieu+oanh"],
  "/quan-tri/du-lieu-ca-nhan/[id]": [
    administration,
    ({ dataRequest }) => `/quan-tri/du-lieu-ca-nhan/${dataRequest.id}`,
  ],
  "/api/personal-data/[id]": [
    { ...everyone(403), anonymous: 401, admin: 200 },
    ({ dataRequest }) => `/api/personal-data/${dataRequest.id}`,
  ],
  "/quan-tri/khong-gian": [administration],
  "/quan-tri/khong-gian/[id]": [administration, ({ space }) => `/quan-tri/khong-gian/${space.id}`],
};
