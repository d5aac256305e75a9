import { addDays, formatDate, hcmcToday } from "../../domain/time/dates";
import { jpeg } from "../support/files";
import type { Thing } from "../support/peopled-portal";
import { file, who, type Row } from "./role-rows";

const takingDown = (thing: Thing) => `/kiem-duyet/go-bai?trang=${thing.path}`;
const review = (thing: Thing) => `/kiem-duyet/${thing.id}`;
const listingRecord = (thing: Thing) => `/ban-lam-viec/niem-yet/${thing.id}`;
const reason = () => ({ reason: "Cần thêm con số." });

const signed = { decisionNumber: "12/QĐ-UBND", decidedOn: "26/11/2026", signer: "Nguyễn Văn Ký" };

// In the order of role-rows.ts: visitor, official, another ward's, ward's moderator, the city's, administrator.
const decide = who("sign-in", "not-allowed", "not-found", "ok", "ok", "not-found", "own-nomination");
const ofBoth = who("sign-in", "ok", "not-found", "ok", "ok", "not-found");
const leads = who("sign-in", "not-allowed", "not-allowed", "not-allowed", "ok", "not-allowed");
const onlyModerators = who("sign-in", "not-allowed", "not-allowed", "ok", "ok", "not-allowed");

const onlyCity = who("sign-in", "not-allowed", "not-allowed", "not-allowed", "ok", "not-allowed");
const opened = "/guong/muoi-hai-nam-mo-lop-hoc-buoi-toi-cho-tre-em-lao-dong-trong-hem";

/** What moderators do, and what a ward replies to them: part of the role table. */
export const moderationRows: Record<string, Row> = {
  "/kiem-duyet approve": { kind: "sent", page: review, writes: "profile", who: decide },
  "/kiem-duyet sendBack": { kind: "sent", page: review, typed: reason, writes: "nomination", who: decide },
  "/kiem-duyet reject": { kind: "sent", page: review, typed: reason, writes: "nomination", who: decide },
  "/kiem-duyet list": {
    kind: "toList",
    page: review,
    typed: () => ({ place: "Bảng tin phường", endsOn: "" }),
    writes: "notice",
    who: decide,
  },
  "/kiem-duyet hold": {
    kind: "sent",
    page: review,
    typed: () => ({ cause: "inspection", ...reason() }),
    writes: "nomination",
    who: decide,
  },
  "/kiem-duyet release": { kind: "held", page: review, typed: reason, writes: "nomination", who: decide },
  "/kiem-duyet attend": {
    kind: "sent",
    page: review,
    typed: () => ({ what: "claim" }),
    writes: "review_claim",
    // Who wrote it does not decide it, but may say to be reading it.
    who: { ...decide, author: "ok" },
  },
  "/kiem-duyet extend": {
    kind: "listed",
    page: review,
    typed: () => ({ endsOn: addDays(hcmcToday(), 30) }),
    writes: "notice",
    who: decide,
  },
  "/kiem-duyet answerComment": {
    kind: "hung",
    page: review,
    typed: () => ({ answer: "Lớp mở từ năm 2014.", shown: "no" }),
    writes: "notice_comment",
    who: decide,
  },
  "/ban-lam-viec/niem-yet keep": {
    kind: "hung",
    page: listingRecord,
    typed: () => ({ place: "Bảng tin chợ", fromOn: formatDate(hcmcToday()), toOn: "" }),
    writes: "notice_place",
    who: ofBoth,
  },
  "/ban-lam-viec/niem-yet drop": { kind: "hung", page: listingRecord, writes: "notice_place", who: ofBoth },
  "/ban-lam-viec/niem-yet dropPhoto": {
    kind: "hung",
    page: listingRecord,
    writes: "notice_photo",
    who: ofBoth,
  },
  "POST /api/notice-places/[id]/photos": {
    kind: "hung",
    request: async ({ place }) => [
      `/api/notice-places/${place}/photos`,
      file("a.jpg", await jpeg(30, 20, "#123654")),
    ],
    writes: "notice_photo",
    who: { ...ofBoth, anonymous: "signed-out" },
  },
  "/kiem-duyet takeOff": { kind: "named", page: review, typed: reason, writes: "recognition", who: decide },
  "/kiem-duyet changeAward": {
    kind: "named",
    page: review,
    typed: () => ({ award: "" }),
    writes: "recognition",
    // The city gave it.
    who: who("sign-in", "not-allowed", "not-found", "not-allowed", "ok", "not-found", "own-nomination"),
  },
  "/kiem-duyet/trang-chu move": {
    kind: "front",
    page: () => "/kiem-duyet/trang-chu",
    formOf: "moderator",
    writes: "event",
    who: leads,
  },
  "/kiem-duyet/trang-chu stepBack": {
    kind: "front",
    page: () => "/kiem-duyet/trang-chu",
    formOf: "moderator",
    writes: "profile",
    who: leads,
  },
  "/kiem-duyet/trong-tuan chooseWeek": {
    kind: "front",
    page: () => "/kiem-duyet/trong-tuan",
    formOf: "moderator",
    writes: "week_story",
    who: leads,
  },
  "/kiem-duyet/hen-dang change": { kind: "timed", page: review, writes: "profile", who: decide },
  "/kiem-duyet/hen-dang cancel": { kind: "timed", page: review, writes: "publication", who: decide },
  "/ban-lam-viec/de-cu/[id] answer": {
    kind: "asked",
    page: ({ id }) => `/ban-lam-viec/de-cu/${id}`,
    typed: () => ({ answer: "Từ năm 2014." }),
    writes: "field_comment",
    who: who("sign-in", "ok", "not-found", "not-allowed", "not-allowed", "not-found"),
  },
  "/ban-lam-viec/de-cu/[id] answerHere": {
    kind: "askedBack",
    page: ({ id }) => `/ban-lam-viec/de-cu/${id}/thanh-tich`,
    typed: () => ({ answer: "Từ năm 2014." }),
    writes: "field_comment",
    who: who("sign-in", "ok", "not-found", "not-allowed", "not-allowed", "not-found"),
  },
  "/kiem-duyet/[id] remark": {
    kind: "sent",
    page: review,
    typed: () => ({ verdict: "agree", words: "" }),
    writes: "moderator_remark",
    who: decide,
  },
  "/kiem-duyet/[id] comment": {
    kind: "sent",
    page: review,
    typed: () => ({ question: "deed", words: "Lớp mở từ năm nào?" }),
    writes: "field_comment",
    who: decide,
  },
  "/kiem-duyet/[id] mend": {
    kind: "sent",
    page: review,
    typed: () => ({ question: "occupation", from: "nghỉ hưu", to: "nghỉ hưu." }),
    writes: "nomination",
    who: who("sign-in", "not-allowed", "not-found", "ok", "ok", "not-found"),
  },
  "/kiem-duyet/mot-luot decide": {
    kind: "sent",
    page: ({ id }) => `/kiem-duyet/mot-luot?chon=${id}`,
    // It was sent since that version.
    typed: ({ id, version }) => ({ chosen: `${id}.${Number(version) + 1}` }),
    writes: "recognition",
    who: who("sign-in", "not-allowed", "not-found", "ok", "ok", "not-found", "together-refused"),
  },
  "/kiem-duyet/mot-luot listAll": {
    kind: "toList",
    page: ({ id }) => `/kiem-duyet/mot-luot?chon=${id}`,
    writes: "notice",
    who: who("sign-in", "not-allowed", "not-found", "ok", "ok", "not-found", "together-refused"),
  },
  "/kiem-duyet/cho-so enter": {
    // A certificate without a number, which the city gave.
    kind: "named",
    page: () => "/kiem-duyet/cho-so",
    typed: ({ id }) => ({ ...signed, chosen: id! }),
    writes: "recognition",
    who: who("sign-in", "not-allowed", "not-found", "not-allowed", "ok", "not-found", "own-nomination"),
  },
  "/kiem-duyet/go-bai takeDown": {
    kind: "approved",
    page: takingDown,
    typed: () => ({ kind: "hidden", reason: "Rút lại sự đồng ý." }),
    writes: "profile",
    who: onlyModerators,
  },
  "/kiem-duyet/go-bai lead": {
    kind: "approved",
    page: takingDown,
    typed: () => ({ lead: "yes" }),
    writes: "profile",
    who: who("sign-in", "not-allowed", "not-allowed", "not-allowed", "ok", "not-allowed"),
  },
  "/kiem-duyet/go-bai restore": {
    kind: "hidden",
    page: takingDown,
    typed: () => ({ reason: "Đồng ý trở lại." }),
    writes: "profile",
    who: onlyModerators,
  },
  "/kiem-duyet/gop mergeTwo": {
    kind: "approved",
    page: (thing) => `/kiem-duyet/gop?giu=${opened}&bo=${thing.path}`,
    typed: reason,
    writes: "merge",
    who: onlyCity,
  },
  "/kiem-duyet/gop joinPersons": {
    kind: "approved",
    page: () => "/kiem-duyet/gop?viec=nguoi",
    typed: (thing) => ({ kept: opened, gone: thing.path!, ...reason() }),
    writes: "merge",
    who: onlyCity,
  },
  "/kiem-duyet/gop split": {
    kind: "merged",
    page: (thing) => `/kiem-duyet/gop?lan=${thing.id}`,
    typed: reason,
    writes: "merge",
    who: onlyCity,
  },
  "/kiem-duyet/gop rename": {
    kind: "approved",
    page: (thing) => `/kiem-duyet/gop?viec=dia-chi&trang=${thing.path}`,
    typed: (thing, me) => ({ slug: `ten moi ${thing.id} ${me.id}`.slice(0, 100) }),
    writes: "profile",
    who: onlyCity,
  },
  "/kiem-duyet/gop move": {
    kind: "sent",
    page: (thing) => `/kiem-duyet/gop?viec=chuyen&ho-so=${thing.id}`,
    typed: () => ({ unit: "Phường Tân Sơn Hòa", ...reason() }),
    writes: "nomination",
    who: onlyCity,
  },
};
