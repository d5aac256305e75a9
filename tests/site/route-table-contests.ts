import { everyone, type Row, type Routes } from "./route-rows";

const signedIn: Row = { ...everyone(200), anonymous: "/dang-nhap" };
const desk: Row = { ...everyone("/tai-khoan"), anonymous: "/dang-nhap", official: 200, otherOfficial: 200 };
const office: Row = {
  ...everyone("/tai-khoan"),
  anonymous: "/dang-nhap",
  wardModerator: 200,
  moderator: 200,
  admin: 200,
};
// The city's contest is not a ward moderator's to run.
const organiser: Row = { ...office, wardModerator: 404 };
/** Nobody here is in its jury. */
const jury: Row = { ...everyone(404), anonymous: "/dang-nhap" };

/** The pages of contests. */
export const contestRoutes: Routes = {
  "/kiem-duyet/hoi-thi": [office],
  "/kiem-duyet/hoi-thi/[id]": [organiser, ({ contest }) => `/kiem-duyet/hoi-thi/${contest.id}`],
  "/kiem-duyet/hoi-thi/[id]/[round]": [
    organiser,
    ({ contest }) => `/kiem-duyet/hoi-thi/${contest.id}/${contest.round}`,
  ],
  "/cham-thi": [signedIn],
  "/cham-thi/[round]": [jury, ({ contest }) => `/cham-thi/${contest.round}`],
  "/cham-thi/[round]/[entry]": [jury, ({ contest }) => `/cham-thi/${contest.round}/${contest.entry}`],
  "/ban-lam-viec/hoi-thi": [desk],
  "/hoi-thi/[slug]/du-thi": [everyone(200), ({ contest }) => `/hoi-thi/${contest.slug}/du-thi`],
  "/hoi-thi/[slug]/du-thi/[key]": [
    everyone(200),
    ({ contest }) => `/hoi-thi/${contest.slug}/du-thi/${contest.key}`,
  ],
  "/hoi-thi/[slug]/du-thi/[key] · not its own": [
    everyone(404),
    ({ contest }) => `/hoi-thi/${contest.slug}/du-thi/${contest.entry}.x`,
  ],
  "/hoi-thi/[slug]/tra-cuu": [
    everyone(200),
    ({ contest }) => `/hoi-thi/${contest.slug}/tra-cuu?ma=${contest.reference}`,
  ],
  "/api/contest-files/[id]": [
    { ...everyone(404), moderator: 200, admin: 200 },
    ({ contest }) => `/api/contest-files/${contest.file}`,
  ],
  "/api/entries/[key]/files": [everyone(405), ({ contest }) => `/api/entries/${contest.key}/files`],
  "/api/contest-files/[id] · by its key": [
    everyone(200),
    ({ contest }) => `/api/contest-files/${contest.file}?khoa=${contest.key}`,
  ],
};
