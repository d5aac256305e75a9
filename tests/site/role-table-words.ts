import { hcmcToday, formatDate } from "../../domain/time/dates";
import type { Thing } from "../support/peopled-portal";
import { who, type Row } from "./role-rows";

const everyone = who("ok", "ok", "ok", "ok", "ok", "ok");
const oneself = who("sign-in", "ok", "ok", "ok", "ok", "ok");
const account = () => "/tai-khoan";
const ofDraft = who("sign-in", "ok", "not-found", "not-found", "not-found", "not-found");
const ofStory = who("sign-in", "ok", "not-found", "ok", "ok", "not-found");
const name = { answeredBy: "Trần Thị Bình" };
const words =
  (act = "") =>
  (thing: Thing) =>
    `/ban-lam-viec/de-cu/${thing.id}/xac-nhan${act ? `?viec=${act}` : ""}`;
const withdrawal = (thing: Thing) => `/ban-lam-viec/rut-dong-y/${thing.id}`;
const today = () => formatDate(hcmcToday());
const desk = "/ban-lam-viec/de-cu/[id]/xac-nhan";
const recalled = (thing: Thing) => `/ban-lam-viec/thu-hoi/${thing.id}`;
const clocks = "/ban-lam-viec/rut-dong-y";

/** What people say by their links, and what officials do with it: part of the role table. */
export const wordRows: Record<string, Row> = {
  "/xac-nhan/[token] answerOwn": {
    kind: "word",
    page: ({ token }) => `/xac-nhan/${token}`,
    typed: () => ({ outcome: "confirmed", channel_web: "yes", ...name }),
    writes: "word_answer",
    who: everyone,
  },
  "/xac-nhan/[token] answerOther": {
    kind: "word",
    page: ({ other }) => `/xac-nhan/${other}`,
    typed: () => ({ outcome: "agree", ...name }),
    writes: "word_answer",
    who: everyone,
  },
  "/xac-nhan/[token] takeBack": {
    kind: "word",
    page: ({ token }) => `/xac-nhan/${token}`,
    typed: () => ({ channels: "web", askedBy: name.answeredBy }),
    writes: "consent_withdrawal",
    who: everyone,
  },
  "/xac-nhan/[token] askData": {
    kind: "word",
    page: ({ token }) => `/xac-nhan/${token}`,
    typed: () => ({ wish: "erase", askedBy: name.answeredBy }),
    writes: "data_ask",
    who: everyone,
  },
  "/ban-lam-viec/du-lieu-ca-nhan ask": {
    kind: "account",
    page: () => "/ban-lam-viec/du-lieu-ca-nhan",
    formOf: "official",
    typed: () => ({
      name: "Võ Thị Hỏi",
      wish: "copy",
      askedBy: "Chính bà ấy",
      askedOn: today(),
    }),
    writes: "data_ask",
    who: who("sign-in", "ok", "ok", "ok", "ok", "not-allowed"),
  },
  [`${desk} ask`]: {
    kind: "draft",
    page: words("hoi"),
    typed: () => ({ whose: "self", name: name.answeredBy, days: "7" }),
    writes: "word_request",
    who: ofDraft,
  },
  [`${desk} end`]: { kind: "word", page: words(), writes: "word_request", who: ofDraft },
  [`${desk} read`]: {
    kind: "draft",
    page: words("doc"),
    typed: () => ({
      whose: "self",
      outcome: "confirmed",
      ...name,
      readBy: "Lê Thị Hội",
      readPlace: "Khu phố 3",
      readOn: today(),
    }),
    writes: "word_answer",
    who: ofDraft,
  },
  [`${desk} take`]: { kind: "correction", page: words(), writes: "word_answer", who: ofDraft },
  [`${desk} reply`]: {
    kind: "correction",
    page: (thing) => `${words("tra-loi")(thing)}&loi=${thing.correction}`,
    typed: () => ({ reply: "Sổ của trường ghi năm 2014." }),
    writes: "word_answer",
    who: ofDraft,
  },
  [`${desk} addCopy`]: {
    kind: "draft",
    page: words("ban"),
    typed: () => ({ kind: "poster", place: "Khu phố 3", usedOn: today() }),
    writes: "outreach",
    who: ofDraft,
  },
  [`${desk} wardTakeBack`]: {
    kind: "draft",
    page: words("rut"),
    typed: () => ({ channels: "web", askedBy: name.answeredBy }),
    writes: "consent_withdrawal",
    who: ofDraft,
  },
  [`${clocks} answer`]: {
    kind: "withdrawal",
    page: withdrawal,
    typed: () => ({ answer: "Đã nhận và đã dừng." }),
    writes: "consent_withdrawal",
    who: ofStory,
  },
  [`${clocks} extendOnce`]: {
    kind: "withdrawal",
    page: withdrawal,
    typed: () => ({ reason: "Chờ in lại bảng tin." }),
    writes: "consent_withdrawal",
    who: ofStory,
  },
  [`${clocks} storyTakeBack`]: {
    kind: "model",
    page: ({ slug }) => `/ban-lam-viec/rut-dong-y?trang=/mo-hinh/${slug}`,
    typed: () => ({ askedBy: name.answeredBy }),
    formOf: "otherOfficial",
    writes: "consent_withdrawal",
    who: who("sign-in", "not-allowed", "ok", "not-allowed", "ok", "not-allowed"),
  },
  "/tai-khoan makeCalendarAddress": { kind: "account", page: account, writes: "calendar_feed", who: oneself },
  "/tai-khoan endCalendarAddress": { kind: "account", page: account, writes: "calendar_feed", who: oneself },
  "/ban-lam-viec/thu-hoi pull": { kind: "recalled", page: recalled, writes: "outreach", who: ofStory },
  "/ban-lam-viec/thu-hoi close": { kind: "recalledWhole", page: recalled, writes: "recall", who: ofStory },
  [`${clocks} pull`]: { kind: "withdrawal", page: withdrawal, writes: "outreach", who: ofStory },
  [`${clocks} close`]: { kind: "answered", page: withdrawal, writes: "consent_withdrawal", who: ofStory },
};
