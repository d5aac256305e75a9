import { everyone, type Row, type Routes } from "./route-rows";

const away: Row = { ...everyone("/tai-khoan"), anonymous: "/dang-nhap" };
const moderation: Row = { ...away, wardModerator: 200, moderator: 200 };

/** The moderators' own pages. */
export const moderationRoutes: Routes = {
  "/kiem-duyet": [moderation],
  "/kiem-duyet/[id]": [moderation, ({ sent }) => `/kiem-duyet/${sent.id}`],
  "/kiem-duyet/[id] · not sent": [
    { ...moderation, wardModerator: 404, moderator: 404 },
    ({ draft }) => `/kiem-duyet/${draft.id}`,
  ],
  "/kiem-duyet/[id] · decided": [moderation, ({ approved }) => `/kiem-duyet/${approved.id}`],
  "/kiem-duyet/[id] · listed": [moderation, ({ listed }) => `/kiem-duyet/${listed.id}`],
  "/kiem-duyet/[id] · timed": [moderation, ({ timed }) => `/kiem-duyet/${timed.id}`],
  "/kiem-duyet/hen-dang": [moderation],
  "/kiem-duyet/trong-tuan": [{ ...moderation, wardModerator: 404 }],
  "/kiem-duyet/so-vang": [{ ...moderation, wardModerator: 404 }],
  "/kiem-duyet/trang-chu": [{ ...moderation, wardModerator: 404 }],
  "/kiem-duyet/mot-luot": [moderation],
  "/kiem-duyet/mot-luot · chosen": [moderation, ({ sent }) => `/kiem-duyet/mot-luot?chon=${sent.id}`],
  "/kiem-duyet/cho-so": [moderation],
  "/kiem-duyet/go-bai": [moderation, ({ approved }) => `/kiem-duyet/go-bai?trang=${approved.path}`],
  "/kiem-duyet/so-lieu": [moderation, "/kiem-duyet/so-lieu?nam=2026&ban=bao-cao"],
  "/kiem-duyet/gop": [{ ...away, moderator: 200 }, ({ approved }) => `/kiem-duyet/gop?giu=${approved.path}`],
};
