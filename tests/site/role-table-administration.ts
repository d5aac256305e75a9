import type { Thing } from "../support/peopled-portal";
import { onlyAdmin, type Row, who } from "./role-rows";
import { phoneRows } from "./role-table-phones";

const user = (thing: Thing) => `/quan-tri/nguoi-dung/${thing.id}`;
const space = (thing: Thing) => `/quan-tri/khong-gian/${thing.id}`;
const merger = (thing: Thing) => `/quan-tri/don-vi/sap-nhap/${thing.id}`;
const mail = () => "/quan-tri/thu";
const someWards = { from: "Phường Hòa Bình", into: "Phường Chợ Lớn" };
const minhPhung = "phuong-minh-phung";

/** What administrators do to accounts, to the office's lists and to spaces. */
export const administrationRows: Record<string, Row> = {
  ...phoneRows,
  "/quan-tri/nguoi-dung inviteMany": {
    kind: "account",
    page: () => "/quan-tri/nguoi-dung/nhieu-nguoi",
    typed: () => ({
      act: "invite",
      people: `Người mới; ${crypto.randomUUID()}@phuong.example; Phường Minh Phụng`,
    }),
    writes: "user",
    who: onlyAdmin,
  },
  "/quan-tri/nguoi-dung invite": {
    kind: "account",
    page: () => "/quan-tri/nguoi-dung/moi",
    typed: () => ({
      email: `${crypto.randomUUID()}@phuong.example`,
      name: "Người mới",
      role: "official",
      unitId: minhPhung,
    }),
    writes: "user",
    who: onlyAdmin,
  },
  "/quan-tri/thu resend": {
    kind: "letterRefused",
    page: mail,
    typed: ({ id }) => ({ id: id! }),
    formOf: "admin",
    writes: "outbox",
    who: onlyAdmin,
  },
  "/quan-tri/thu drop": {
    kind: "letterRefused",
    page: mail,
    typed: ({ id }) => ({ id: id! }),
    formOf: "admin",
    writes: "outbox",
    who: onlyAdmin,
  },
  "/quan-tri/nguoi-dung newLink": { kind: "user", page: user, writes: "one_time_link", who: onlyAdmin },
  "/quan-tri/nguoi-dung grant": {
    kind: "user",
    page: user,
    typed: () => ({ role: "moderator", unitId: minhPhung }),
    writes: "membership",
    who: onlyAdmin,
  },
  "/quan-tri/nguoi-dung revoke": { kind: "user", page: user, writes: "membership", who: onlyAdmin },
  "/quan-tri/nguoi-dung block": { kind: "user", page: user, writes: "user", who: onlyAdmin },
  "/quan-tri/nguoi-dung endSession": { kind: "user", page: user, writes: "session", who: onlyAdmin },
  "/quan-tri/nguoi-dung endSessions": { kind: "user", page: user, writes: "session", who: onlyAdmin },
  "/quan-tri/nguoi-dung edit": {
    kind: "user",
    page: user,
    typed: () => ({ name: "Tên mới", email: "ten.moi@phuong.example" }),
    writes: "user",
    who: onlyAdmin,
  },
  "/quan-tri/van-ban saveOne": {
    kind: "space",
    page: () => "/quan-tri/van-ban/moi",
    typed: () => ({
      number: "Kế hoạch số 12-KH/TU",
      title: "Về việc thử",
      issuer: "Thành ủy",
      issued: "2026",
    }),
    writes: "document",
    who: onlyAdmin,
  },
  "/quan-tri/van-ban saveOneBasis": {
    kind: "space",
    page: () => "/quan-tri/van-ban/can-cu/moi",
    typed: () => ({ rule: "hold", documentId: "chi-thi-05-ct-tw" }),
    writes: "rule_basis",
    who: onlyAdmin,
  },
  "/quan-tri/linh-vuc saveOne": {
    kind: "space",
    page: () => "/quan-tri/linh-vuc/moi",
    typed: () => ({ name: "Thể thao", nameEn: "Sport", position: "1", active: "1" }),
    writes: "field",
    who: onlyAdmin,
  },
  "/quan-tri/don-vi/sap-nhap saveOne": {
    kind: "merger",
    page: merger,
    typed: () => ({ effectiveOn: "02/01/2099", documentId: "chi-thi-05-ct-tw", ...someWards }),
    writes: "unit_merger",
    who: onlyAdmin,
  },
  "/quan-tri/don-vi/sap-nhap drop": { kind: "merger", page: merger, writes: "unit_merger", who: onlyAdmin },
  "/quan-tri/ngay-nghi add": {
    kind: "space",
    page: () => "/quan-tri/ngay-nghi",
    typed: () => ({ name: "Tết Nguyên đán", from: "05/02/2027", to: "11/02/2027" }),
    writes: "holiday",
    who: onlyAdmin,
  },
  "/quan-tri/ngay-nghi remove": {
    kind: "space",
    page: () => "/quan-tri/ngay-nghi",
    writes: "holiday",
    who: onlyAdmin,
  },
  "/quan-tri/loi-dong-y issue": {
    kind: "space",
    page: () => "/quan-tri/loi-dong-y/web",
    typed: () => ({ words: "Tôi đồng ý cho đăng câu chuyện.", validFrom: "01/01/2027" }),
    writes: "consent_text",
    who: onlyAdmin,
  },
  "/quan-tri/ly-do saveOne": {
    kind: "space",
    page: () => "/quan-tri/ly-do/moi",
    typed: () => ({
      step: "return",
      title: "Thiếu năm sinh",
      words: "Hồ sơ chưa có năm sinh.",
      position: "1",
    }),
    writes: "reason_template",
    who: onlyAdmin,
  },
  "/quan-tri/mau-giay-to saveOne": {
    kind: "space",
    page: () => "/quan-tri/mau-giay-to/to-trinh",
    typed: () => ({
      issuer: "ỦY BAN NHÂN DÂN",
      title: "TỜ TRÌNH",
      about: "Về việc đề nghị",
      body: "Kính đề nghị xem xét.",
      signers: "CHỦ TỊCH",
    }),
    writes: "paper_wording",
    who: onlyAdmin,
  },
  "/quan-tri/mau-giay-to resetOne": {
    kind: "wording",
    page: (thing) => `/quan-tri/mau-giay-to/giay-moi?don-vi=${thing.unitId}`,
    writes: "paper_wording",
    who: onlyAdmin,
  },
  "/quan-tri/tu-dong-nghia saveOne": {
    kind: "space",
    page: () => "/quan-tri/tu-dong-nghia/moi",
    typed: () => ({ words: "blood bank", meant: "ngân hàng máu", active: "1" }),
    writes: "search_synonym",
    who: onlyAdmin,
  },
  "/ban-lam-viec/khong-gian keep": {
    kind: "space",
    page: (thing) => `/ban-lam-viec/khong-gian/${thing.id}`,
    typed: () => ({ "week.mon": "7h30 - 11h30", cost: "Vào cửa tự do" }),
    writes: "space",
    who: who("sign-in", "ok", "not-found", "not-found", "not-found", "ok"),
    formOf: "official",
  },
  "/quan-tri/khong-gian save": {
    kind: "space",
    page: space,
    typed: () => ({ name: "Góc sách bến xe", unitId: minhPhung, shown: "1" }),
    writes: "space",
    who: onlyAdmin,
  },
};
