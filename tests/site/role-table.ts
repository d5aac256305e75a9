import type { Thing } from "../support/peopled-portal";
import { newPassword, peoplesPassword } from "../support/peopled-portal";
import { demoPassword } from "../support/server";
import { admin } from "./people";
import { consents, type Row, who } from "./role-rows";
import { administrationRows } from "./role-table-administration";
import { certificateRows } from "./role-table-certificates";
import { campaignRows } from "./role-table-campaigns";
import { councilRows } from "./role-table-councils";
import { contestRows } from "./role-table-contests";
import { importRows } from "./role-table-imports";
import { lastRows } from "./role-table-last";
import { moderationRows } from "./role-table-moderation";
import { rollRows } from "./role-table-rolls";
import { routeRows } from "./role-table-routes";
import { spreadRows } from "./role-table-spread";
import { wordRows } from "./role-table-words";
import { storyRows } from "./role-table-stories";

const nomination =
  (rest = "") =>
  (thing: Thing) =>
    `/ban-lam-viec/de-cu/${thing.id}${rest}`;
const inbox = (thing: Thing) => `/ban-lam-viec/gioi-thieu/${thing.id}`;
const adoption = (thing: Thing) => `/ban-lam-viec/nhan-rong/${thing.id}`;
const account = () => "/tai-khoan";
const messages = () => "/tai-khoan/hop-thu";

const story = "/guong/muoi-hai-nam-mo-lop-hoc-buoi-toi-cho-tre-em-lao-dong-trong-hem";
const words = { alt: "Bà Bình bên tủ sách", caption: "", credit: "" };
const outcome = () => ({ outcome: "Bác xin không nêu tên." });
const minhPhung = "phuong-minh-phung";

const everyone = who("ok", "ok", "ok", "ok", "ok", "ok");
const oneself = who("sign-in", "ok", "ok", "ok", "ok", "ok");
const onlyOwn = who("sign-in", "ok", "nothing", "nothing", "nothing", "nothing");
const onlyWard = who("sign-in", "ok", "not-found", "not-found", "not-found", "not-found");
const settle = who("sign-in", "ok", "not-found", "ok", "ok", "not-found");

/**
 * Every server action and every writing route × everybody. A new one needs a row: "folder name" for an action,
 * "METHOD path" for a route; what follows " · " tells two rows of one action apart.
 */
export const table: Record<string, Row> = {
  "/ suggest": {
    kind: "account",
    page: () => "/gioi-thieu-guong",
    typed: () => ({ kind: "individual", name: "Ông Tư", reason: "Sửa khóa.", unit: "Phường Minh Phụng" }),
    puzzle: true,
    writes: "suggestion",
    who: everyone,
  },
  "/ report": {
    kind: "account",
    page: () => `/bao-loi?trang=${story}`,
    typed: () => ({ reason: "Lớp có từ năm 2013." }),
    puzzle: true,
    writes: "suggestion",
    who: everyone,
  },
  "/ban-lam-viec/de-cu saveSection": {
    kind: "draft",
    page: nomination("/doi-tuong"),
    typed: () => ({ neighbourhood: "Khu phố 9" }),
    writes: "nomination",
    who: { ...onlyWard, anonymous: "signed-out" },
  },
  "/ban-lam-viec/de-cu saveConsents": {
    kind: "draft",
    page: nomination("/kiem-tra"),
    typed: () => consents,
    writes: "consent",
    who: { ...onlyWard, anonymous: "signed-out" },
  },
  "/ban-lam-viec/de-cu saveConsents · send": {
    kind: "draft",
    page: nomination("/kiem-tra"),
    typed: () => ({ ...consents, then: "send" }),
    writes: "nomination_version",
    who: { ...onlyWard, anonymous: "signed-out" },
  },
  "/ban-lam-viec/de-cu saveConsents · again": {
    kind: "returned",
    page: nomination("/kiem-tra"),
    // Sent as it came back, it asks first.
    typed: () => ({ ...consents, then: "send", unchanged: "1" }),
    writes: "nomination_version",
    who: who("signed-out", "ok", "not-found", "not-allowed", "not-allowed", "not-found"),
  },
  "/ban-lam-viec/de-cu withdraw": {
    kind: "sent",
    page: nomination(),
    writes: "nomination",
    who: who("sign-in", "ok", "not-found", "not-allowed", "not-allowed", "not-found"),
  },
  "/ban-lam-viec/de-cu sendChosen": {
    kind: "draft",
    // Of the many drafts of its ward the one: a form sends what its page shows.
    page: ({ id, deed }) => `/ban-lam-viec?q=${encodeURIComponent(deed!)}&chon=${id}`,
    writes: "nomination_version",
    who: onlyWard,
  },
  "/ban-lam-viec/de-cu deleteChosen": {
    kind: "draft",
    page: nomination(),
    writes: "nomination",
    who: onlyWard,
  },
  "/ban-lam-viec/de-cu beginAgain": {
    kind: "sent",
    page: nomination(),
    writes: "nomination",
    who: who("sign-in", "ok", "not-found", "not-allowed", "not-allowed", "not-found"),
  },
  "/ban-lam-viec/de-cu keepTemplate": {
    kind: "draft",
    page: nomination(),
    typed: () => ({ title: "Lớp học tình thương" }),
    writes: "deed_template",
    who: onlyWard,
  },
  "/ban-lam-viec/de-cu beginWithTemplate": {
    kind: "template",
    page: () => "/ban-lam-viec/de-cu/moi",
    writes: "nomination",
    who: onlyWard,
  },
  "/ban-lam-viec/de-cu forgetTemplate": {
    kind: "template",
    page: () => "/ban-lam-viec/de-cu/moi",
    writes: "deed_template",
    who: onlyWard,
  },
  "/_server savePhotoWords": {
    kind: "draft",
    page: nomination("/kiem-tra"),
    typed: () => words,
    writes: "media",
    who: onlyWard,
  },
  "/_server changePhoto": {
    kind: "draft",
    page: nomination("/kiem-tra"),
    writes: "media",
    who: onlyWard,
  },
  "/ban-lam-viec/de-cu dropAttachment": {
    kind: "draft",
    page: nomination("/kiem-tra"),
    writes: "attachment",
    who: onlyWard,
  },
  "/ban-lam-viec/lien-he save": {
    kind: "ward",
    page: () => `/ban-lam-viec/lien-he?don-vi=${minhPhung}`,
    typed: (_, me) => ({ address: `Số nhà của ${me.id}` }),
    writes: "unit_contact",
    who: who("sign-in", "ok", "not-allowed", "not-allowed", "not-allowed", "ok"),
  },
  "/ban-lam-viec/nhan-rong record": {
    kind: "model",
    page: (model) => `/ban-lam-viec/nhan-rong/moi?mo-hinh=${model.slug}`,
    typed: () => ({ sinceOn: "2026-06-02" }),
    writes: "adoption",
    who: who("sign-in", "ok", "not-allowed", "not-allowed", "not-allowed", "not-allowed"),
  },
  "/ban-lam-viec/nhan-rong update": {
    kind: "adoption",
    page: adoption,
    typed: () => ({ sinceOn: "2026-06-02", result: "Ba hẻm có hoa." }),
    writes: "adoption",
    who: onlyWard,
  },
  "/ban-lam-viec/nhan-rong end": {
    kind: "adoption",
    page: adoption,
    typed: () => ({ endedOn: "2026-07-01", reason: "Gộp vào bếp ăn." }),
    writes: "adoption",
    who: onlyWard,
  },
  "/ban-lam-viec/gioi-thieu nominate": {
    kind: "suggestion",
    page: inbox,
    writes: "nomination",
    who: who("sign-in", "ok", "not-found", "not-allowed", "not-allowed", "not-found"),
  },
  "/ban-lam-viec/gioi-thieu handle": { kind: "suggestion", page: inbox, writes: "suggestion", who: settle },
  "/ban-lam-viec/gioi-thieu decline": {
    kind: "suggestion",
    page: inbox,
    typed: outcome,
    writes: "suggestion",
    who: settle,
  },
  "/niem-yet comment": {
    kind: "listed",
    page: ({ number }) => `/niem-yet/${number}/gop-y`,
    typed: () => ({ words: "Bà Bình xứng đáng." }),
    puzzle: true,
    writes: "notice_comment",
    who: everyone,
  },
  "/dang-nhap signIn": {
    kind: "account",
    page: () => "/dang-nhap",
    formOf: "anonymous",
    typed: () => ({ email: admin, password: demoPassword }),
    writes: "session",
    who: everyone,
  },
  "/dang-nhap signOut": { kind: "account", page: account, writes: "session", who: oneself },
  "/loi-moi/[token] acceptInvitation": {
    kind: "link",
    page: ({ token }) => `/loi-moi/${token}`,
    typed: () => ({ password: newPassword }),
    writes: "user",
    who: everyone,
  },
  "/tai-khoan changeOwnPassword": {
    kind: "account",
    page: account,
    typed: () => ({ currentPassword: peoplesPassword, password: newPassword }),
    writes: "user",
    who: oneself,
  },
  "/tai-khoan chooseMailTopics": { kind: "account", page: account, writes: "mail_off", who: oneself },
  "/tai-khoan endMyOtherSessions": { kind: "account", page: account, writes: "session", who: oneself },
  "/tai-khoan endMySession": { kind: "account", page: account, writes: "session", who: onlyOwn },
  "/tai-khoan openNotification": { kind: "account", page: messages, writes: "notification", who: onlyOwn },
  "/tai-khoan markAllRead": { kind: "account", page: messages, writes: "notification", who: oneself },
  ...wordRows,
  ...spreadRows,
  ...importRows,
  ...administrationRows,
  ...campaignRows,
  ...certificateRows,
  ...councilRows,
  ...contestRows,
  ...moderationRows,
  ...storyRows,
  ...rollRows,
  ...routeRows,
  ...lastRows,
};
