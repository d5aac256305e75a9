import { everyone, type Routes } from "./route-rows";

/** Word papers: the ward takes its own, moderators those of what was sent. */
export const paperRoutes: Routes = {
  "/api/papers/[from]/[id]/[kind] · of a list": [
    { ...everyone(404), anonymous: 401, official: 200 },
    ({ roll }) => `/api/papers/roll/${roll.id}/proposal`,
  ],
  "/api/papers/[from]/[id]/[kind]": [
    { ...everyone(404), anonymous: 401, official: 200, wardModerator: 200, moderator: 200 },
    ({ sent }) => `/api/papers/nomination/${sent.id}/achievement`,
  ],
  "/api/papers/[from]/[id]/[kind] · of a ward's part": [
    { ...everyone(404), anonymous: 401, official: 200 },
    ({ sent }) => `/api/papers/ward/${sent.campaign}/proposal?phuong=${sent.unit}`,
  ],
  "/api/papers/[from]/[id]/[kind] · none such": [
    { ...everyone(404), anonymous: 401 },
    ({ sent }) => `/api/papers/nomination/${sent.id}/to-trinh`,
  ],
};
