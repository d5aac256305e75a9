import { everyone, type Row, type Routes } from "./route-rows";

const away: Row = { ...everyone("/tai-khoan"), anonymous: "/dang-nhap" };
const desk: Row = { ...away, official: 200, otherOfficial: 200 };
const ownWardsDesk: Row = { ...desk, otherOfficial: 404 };
const inbox: Row = { ...desk, wardModerator: 200, moderator: 200 };

/** What links open, and the pages of what people said and took back: part of the route table. */
export const wordRoutes: Routes = {
  "/xac-nhan/[token]": [everyone(200), ({ word }) => `/xac-nhan/${word.token}`],
  "/xac-nhan/[token] · none such": [everyone(200), "/xac-nhan/khong-co-that"],
  "/api/words/[token]/[file]": [everyone(200), ({ word }) => `/api/words/${word.token}/luu-giu.json`],
  "/api/words/[token]/[file] · to read": [
    everyone(200),
    ({ word }) => `/api/words/${word.token}/luu-giu.html`,
  ],
  "/api/words/[token]/[file] · of others": [
    everyone(404),
    ({ word }) => `/api/words/${word.other}/luu-giu.json`,
  ],
  "/api/words/[token]/photos/[sha256]": [
    everyone(200),
    ({ word }) => `/api/words/${word.token}/photos/${word.sha256}`,
  ],
  "/api/words/[token]/photos/[sha256] · another's": [
    everyone(404),
    ({ word, draft }) => `/api/words/${word.token}/photos/${draft.sha256}`,
  ],
  "/ban-lam-viec/lan-toa/[id]": [
    { ...inbox, otherOfficial: 404 },
    ({ spread }) => `/ban-lam-viec/lan-toa/${spread.id}`,
  ],
  "/api/profiles/[id]/recording": [everyone(405), ({ spread }) => `/api/profiles/${spread.id}/recording`],
  "/api/outreach/[id]/photo": [everyone(404), ({ spread }) => `/api/outreach/${spread.copy}/photo`],
  "/media/[sha256] · a voice": [everyone(200), ({ spread }) => `/media/${spread.sha256}`],
  "/ban-lam-viec/loi-xac-nhan": [inbox],
  "/ban-lam-viec/rut-dong-y": [inbox],
  "/ban-lam-viec/du-lieu-ca-nhan": [inbox],
  "/api/calendar/[file]": [{ ...everyone(200), anonymous: 401 }, "/api/calendar/cua-toi.ics"],
  "/api/calendar/[file] · none such": [everyone(404), "/api/calendar/khong-co-that.ics"],
  "/ban-lam-viec/rut-dong-y/[id]": [
    { ...inbox, otherOfficial: 404 },
    ({ withdrawal }) => `/ban-lam-viec/rut-dong-y/${withdrawal.id}`,
  ],
  "/ban-lam-viec/niem-yet/[id]": [
    { ...inbox, otherOfficial: 404 },
    ({ hung }) => `/ban-lam-viec/niem-yet/${hung.id}`,
  ],
  "/ban-lam-viec/niem-yet/[id] · never listed": [
    { ...inbox, official: 404, otherOfficial: 404, wardModerator: 404, moderator: 404 },
    ({ sent }) => `/ban-lam-viec/niem-yet/${sent.id}`,
  ],
  "/api/notice-places/[id]/photos": [everyone(405), ({ hung }) => `/api/notice-places/${hung.place}/photos`],
  "/api/notice-photos/[id]": [
    { ...everyone(404), official: 200, wardModerator: 200, moderator: 200 },
    ({ hung }) => `/api/notice-photos/${hung.photo}`,
  ],
  "/ban-lam-viec/sua-bai/[id]": [
    { ...inbox, otherOfficial: 404 },
    ({ amended }) => `/ban-lam-viec/sua-bai/${amended.id}`,
  ],
  "/ban-lam-viec/thu-hoi/[id]": [
    { ...inbox, otherOfficial: 404 },
    ({ recalled }) => `/ban-lam-viec/thu-hoi/${recalled.id}`,
  ],
  "/ban-lam-viec/de-cu/[id]/xac-nhan": [
    ownWardsDesk,
    ({ word }) => `/ban-lam-viec/de-cu/${word.id}/xac-nhan`,
  ],
  "/ban-lam-viec/de-cu/[id]/xac-nhan/phieu": [
    ownWardsDesk,
    ({ word }) => `/ban-lam-viec/de-cu/${word.id}/xac-nhan/phieu`,
  ],
};
