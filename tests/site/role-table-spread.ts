import { formatDate, hcmcToday } from "../../domain/time/dates";
import { jpeg } from "../support/files";
import type { Thing } from "../support/peopled-portal";
import { sounds } from "../support/sounds";
import { file, who, type Row } from "./role-rows";

const settle = who("sign-in", "ok", "not-found", "ok", "ok", "not-found");
const sent = { ...settle, anonymous: "signed-out" } as const;
const page = (thing: Thing) => `/ban-lam-viec/lan-toa/${thing.id}`;
const amending = "/ban-lam-viec/sua-bai";
const amended = (thing: Thing) => `/ban-lam-viec/sua-bai/${thing.id}`;
const today = () => formatDate(hcmcToday());
const here = "/ban-lam-viec/lan-toa/[id]";

/** What officials do to spread a story, to answer a tip and to carry a praise on: part of the role table. */
export const spreadRows: Record<string, Row> = {
  [`${amending} save`]: {
    kind: "amended",
    page: amended,
    typed: () => ({ deed: "Việc được viết lại lần nữa", ground: "seen", note: "Đã đọc cho nghe" }),
    writes: "amendment",
    who: settle,
  },
  [`${amending} drop`]: { kind: "amended", page: amended, writes: "amendment", who: settle },
  [`${amending} setEnd`]: {
    kind: "amended",
    page: amended,
    typed: () => ({ endsOn: "31/12/2030", reason: "Phiếu đồng ý ngày 20/11." }),
    writes: "story_end",
    who: settle,
  },
  [`${amending} cancelEnd`]: { kind: "ending", page: amended, writes: "story_end", who: settle },
  [`${amending} publish`]: {
    kind: "amended",
    page: amended,
    formOf: "moderator",
    writes: "profile",
    who: who("sign-in", "not-allowed", "not-found", "ok", "ok", "not-found", "own-nomination"),
  },
  [`${here} noteUse`]: {
    kind: "spread",
    page: (thing) => `${page(thing)}?ghi=poster`,
    typed: () => ({ place: "Tổ 12", usedOn: today(), copies: "3" }),
    writes: "outreach",
    who: settle,
  },
  [`${here} keepScript`]: {
    kind: "spread",
    page,
    typed: () => ({ words: "Kính thưa bà con phường nhà!" }),
    writes: "loudspeaker_script",
    who: settle,
  },
  [`${here} dropScript`]: { kind: "spread", page, writes: "loudspeaker_script", who: settle },
  [`${here} nameVoice`]: {
    kind: "spread",
    page,
    typed: () => ({ readBy: "Anh Hai", recordedOn: today() }),
    writes: "recording",
    who: settle,
  },
  [`${here} dropRecording`]: { kind: "spread", page, writes: "recording", who: settle },
  "POST /api/profiles/[id]/recording": {
    kind: "spread",
    request: async ({ id }) => [`/api/profiles/${id}/recording`, file("a.ogg", sounds.ogg)],
    writes: "recording",
    who: sent,
  },
  "POST /api/outreach/[id]/photo": {
    kind: "spread",
    request: async ({ copy }) => [
      `/api/outreach/${copy}/photo`,
      file("a.jpg", await jpeg(30, 20, "#654321")),
    ],
    writes: "outreach",
    who: sent,
  },
  "/ban-lam-viec/gioi-thieu takeUp": {
    kind: "suggestion",
    page: (thing) => `/ban-lam-viec/gioi-thieu/${thing.id}`,
    writes: "suggestion",
    who: settle,
  },
  "/ban-lam-viec/nhan-rong renew": {
    kind: "adoption",
    page: (thing) => `/ban-lam-viec/nhan-rong/${thing.id}`,
    typed: () => ({ result: "Ba hẻm có hoa." }),
    writes: "adoption",
    who: who("sign-in", "ok", "not-found", "not-found", "not-found", "not-found"),
  },
  "/ban-lam-viec/de-cu carryOnTo": {
    kind: "praised",
    page: (thing) => `/ban-lam-viec/de-cu/${thing.id}`,
    typed: () => ({ campaignId: "bieu-duong-nam-2026" }),
    writes: "nomination",
    who: who("sign-in", "ok", "not-found", "not-allowed", "not-allowed", "not-found"),
  },
};
