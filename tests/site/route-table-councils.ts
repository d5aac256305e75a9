import { everyone, type Row, type Routes } from "./route-rows";

const signedIn: Row = { ...everyone(200), anonymous: "/dang-nhap" };
const managers: Row = { ...everyone(404), anonymous: "/dang-nhap", wardModerator: 200, moderator: 200 };
const room = "/kiem-duyet/hoi-dong";

/** Councils of Phường Minh Phụng, in which none of the askers sits. */
export const councilRoutes: Routes = {
  [room]: [signedIn],
  [`${room}/moi`]: [managers],
  [`${room}/[id]`]: [managers, ({ meeting }) => `${room}/${meeting.council}`],
  [`${room}/hop/[id]`]: [managers, ({ meeting }) => `${room}/hop/${meeting.id}`],
  [`${room}/hop/[id] · open`]: [managers, ({ meetingOpen }) => `${room}/hop/${meetingOpen.id}`],
  [`${room}/hop/[id]/chuong-trinh`]: [managers, ({ meeting }) => `${room}/hop/${meeting.id}/chuong-trinh`],
  [`${room}/hop/[id]/bien-ban`]: [managers, ({ meetingOpen }) => `${room}/hop/${meetingOpen.id}/bien-ban`],
  [`${room}/hop/[id]/phieu/[item]`]: [
    managers,
    ({ voteOpen }) => `${room}/hop/${voteOpen.id}/phieu/${voteOpen.item}`,
  ],
  [`${room}/hop/[id]/phieu/[item] · secret`]: [
    managers,
    ({ secretVoted }) => `${room}/hop/${secretVoted.id}/phieu/${secretVoted.item}`,
  ],
  "/api/papers/[from]/[id]/[kind] · of a meeting": [
    { ...everyone(404), anonymous: 401, wardModerator: 200, moderator: 200 },
    ({ meeting }) => `/api/papers/meeting/${meeting.id}/minutes`,
  ],
};
