import { everyone, type Row, type Routes } from "./route-rows";

const admin: Row = { ...everyone(403), anonymous: 401, admin: 200 };
const desk: Row = { ...everyone(403), anonymous: 401, official: 200, otherOfficial: 200 };
const moderation: Row = { ...everyone(403), anonymous: 401, wardModerator: 200, moderator: 200 };
const work: Row = { ...everyone(200), anonymous: 401, admin: 403 };
const office: Row = { ...everyone(200), anonymous: 401 };
const page: Row = { ...everyone(200), anonymous: "/dang-nhap" };

const byList: Record<string, Row> = {
  nominations: desk,
  rolls: desk,
  imports: desk,
  suggestions: work,
  adoptions: desk,
  decisions: work,
  queue: moderation,
  withdrawals: work,
  "waiting-words": work,
  campaigns: admin,
  "entered-names": admin,
  // Without its contest there is none.
  "contest-entries": { ...everyone(404), anonymous: 401 },
  users: admin,
  units: admin,
  fields: admin,
  spaces: admin,
  documents: admin,
  bases: admin,
  holidays: admin,
  history: admin,
  jobs: admin,
  letters: admin,
  reasons: admin,
  synonyms: admin,
  recognised: office,
  figures: { ...moderation, admin: 200 },
};

/** Lists as files, and a year's counts. */
export const sheetRoutes: Routes = {
  ...Object.fromEntries(
    Object.entries(byList).map(([list, row]) => [
      `/api/sheets/[list] · ${list}`,
      [row, `/api/sheets/${list}`],
    ]),
  ),
  "/api/sheets/[list] · chosen": [
    { ...desk, otherOfficial: 404 },
    ({ draft }) => `/api/sheets/nominations?chon=${draft.id}`,
  ],
  "/api/sheets/[list] · none such": [everyone(404), "/api/sheets/__proto__"],
  "/api/honours/[file]": [everyone(200), "/api/honours/bieu-duong-nam-2026.csv"],
  "/api/honours/[file] · nobody named": [everyone(404), "/api/honours/khong-co-that.xlsx"],
  "/api/statistics/sheet": [office],
  "/api/figures/paper": [{ ...moderation, admin: 200 }],
  "/api/imports/[id]/sheet": [
    { ...everyone(404), anonymous: 401, official: 200 },
    ({ import: file }) => `/api/imports/${file.id}/sheet`,
  ],
  "/ban-lam-viec/thong-ke": [page],
  "/ban-lam-viec/thong-ke · names": [page, "/ban-lam-viec/thong-ke?nam=2026&xem=ten&loai=individual"],
  "/quan-tri/thong-ke": [{ ...everyone("/tai-khoan"), anonymous: "/dang-nhap", admin: 200 }],
};
