import { everyone, type Row, type Routes } from "./route-rows";

const inbox: Row = {
  ...everyone(200),
  anonymous: "/dang-nhap",
  admin: "/tai-khoan",
};
const file: Row = { ...everyone(200), anonymous: 401, otherOfficial: 404, admin: 404 };

/** Blanks, printers, printed sheets, and the check of a code. */
export const certificateRoutes: Routes = {
  "/xac-minh": [everyone(200)],
  "/xac-minh/[code]": [everyone(200), ({ certificate }) => `/xac-minh/${certificate.code!.toLowerCase()}`],
  "/xac-minh/[code] · none such": [everyone(404), "/xac-minh/0000000000000000"],
  "/ban-lam-viec/giay-khen": [inbox],
  "/ban-lam-viec/giay-khen/phoi/[id]": [
    { ...inbox, otherOfficial: 404 },
    ({ certificate }) => `/ban-lam-viec/giay-khen/phoi/${certificate.blank}`,
  ],
  "/ban-lam-viec/giay-khen/may-in/[id]": [
    { ...inbox, otherOfficial: 404 },
    ({ certificate }) => `/ban-lam-viec/giay-khen/may-in/${certificate.printer}`,
  ],
  "/ban-lam-viec/giay-khen/in": [{ ...inbox, otherOfficial: 404 }, ({ certificate }) => certificate.page!],
  "/api/certificates/print": [
    { ...file, otherOfficial: 403, admin: 403 },
    ({ certificate }) => certificate.page!.replace("/ban-lam-viec/giay-khen/in", "/api/certificates/print"),
  ],
  "/api/certificates/test": [
    { ...file },
    ({ certificate }) => `/api/certificates/test?phoi=${certificate.blank}`,
  ],
  "/api/certificates/calibration": [
    { ...file },
    ({ certificate }) => `/api/certificates/calibration?phoi=${certificate.blank}`,
  ],
  "/api/certificates/scans/[blank]": [
    file,
    ({ certificateScanned }) => `/api/certificates/scans/${certificateScanned.blank}`,
  ],
  "/api/certificates/scans/[blank] · none": [
    { ...everyone(404), anonymous: 401 },
    ({ certificate }) => `/api/certificates/scans/${certificate.blank}`,
  ],
  "/api/certificates/printed/[job]": [{ ...everyone(404), anonymous: 401 }, "/api/certificates/printed/none"],
};
