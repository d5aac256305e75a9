import { smallestPdf } from "../support/files";
import type { Thing } from "../support/peopled-portal";
import { who, type Row } from "./role-rows";

const page = (thing: Thing) => `/kiem-duyet/hoi-thi/${thing.id}`;
const round = (thing: Thing) => `${page(thing)}/${thing.round}`;
const own = (thing: Thing) => `/hoi-thi/${thing.slug}/du-thi/${thing.key}`;
const sheet = (thing: Thing) => `/cham-thi/${thing.round}/${thing.entry}`;

/** The organiser's: here the city's moderators and the administrators. */
const organiser = who("sign-in", "not-allowed", "not-allowed", "not-allowed", "ok", "ok");
/** Who made the scene's things is in its jury. */
const juror = who("sign-in", "not-found", "not-found", "not-found", "not-found", "not-found", "ok");
const everyone = who("ok", "ok", "ok", "ok", "ok", "ok");
const office = "/kiem-duyet/hoi-thi";

/** What is done in a contest. */
export const contestRows: Record<string, Row> = {
  [`${office} addRound`]: {
    kind: "contest",
    page,
    typed: () => ({ name: "Kiểm tra", kind: "check", differsFrom: "20" }),
    writes: "contest_round",
    who: organiser,
  },
  [`${office} changeRound`]: {
    kind: "contestWaiting",
    page: round,
    typed: () => ({ name: "Chấm ảnh", kind: "check", differsFrom: "20" }),
    writes: "contest_round",
    who: organiser,
  },
  [`${office} openRound`]: { kind: "contestWaiting", page: round, writes: "contest_round", who: organiser },
  [`${office} closeRound`]: {
    kind: "contest",
    page: round,
    typed: () => ({ goOn: "0", despite: "Giám khảo ốm" }),
    writes: "contest_round",
    who: organiser,
  },
  [`${office} reopenRound`]: { kind: "contestClosed", page: round, writes: "contest_round", who: organiser },
  [`${office} showShortlist`]: {
    kind: "contestClosed",
    page: round,
    writes: "contest_round",
    who: organiser,
  },
  [`${office} showJury`]: { kind: "contest", page: round, writes: "contest_round", who: organiser },
  [`${office} setStanding`]: {
    kind: "contest",
    page: round,
    typed: () => ({ outcome: "on", words: "Bài của người cao tuổi" }),
    writes: "contest_standing",
    who: organiser,
  },
  [`${office} dropStanding`]: { kind: "contest", page: round, writes: "contest_standing", who: organiser },
  [`${office} callJuror`]: {
    kind: "contest",
    page: round,
    typed: (_thing, me) => ({ userId: me.id }),
    writes: "contest_juror",
    // A visitor is nobody to be called.
    who: { ...organiser, anonymous: "invalid" },
  },
  [`${office} dismissJuror`]: {
    kind: "contestWaiting",
    page: round,
    typed: ({ juror: userId }) => ({ userId: userId! }),
    writes: "contest_juror",
    who: organiser,
  },
  [`${office} giveSheetBack`]: {
    kind: "contest",
    page: round,
    typed: ({ juror: userId }) => ({ userId: userId!, words: "Gõ nhầm" }),
    writes: "contest_sheet",
    who: organiser,
  },
  [`${office} addPrize`]: {
    kind: "contest",
    page,
    typed: () => ({ name: "Giải Nhì", award: "city:second", places: "2" }),
    writes: "contest_prize",
    who: organiser,
  },
  [`${office} dropPrize`]: { kind: "contest", page, writes: "contest_prize", who: organiser },
  [`${office} awardPrize`]: {
    kind: "contest",
    page,
    typed: ({ prize }) => ({ prizeId: prize! }),
    writes: "contest_winner",
    who: organiser,
  },
  [`${office} removeEntry`]: {
    kind: "contest",
    page,
    typed: () => ({ words: "Bài chép lại" }),
    writes: "contest_entry",
    who: organiser,
  },
  [`${office} publishResults`]: {
    kind: "contestClosed",
    page,
    typed: () => ({ decisionNumber: "12/QĐ-UBND", decidedOn: "19/05/2026", announced: "1" }),
    writes: "recognition",
    who: organiser,
  },
  "/cham-thi score": {
    kind: "contest",
    page: sheet,
    typed: () => ({ "scores.0": "9", "scores.1": "4,5" }),
    writes: "contest_sheet",
    who: juror,
  },
  "/cham-thi declare": {
    kind: "contest",
    page: sheet,
    typed: () => ({ words: "Người nhà tôi" }),
    writes: "contest_conflict",
    who: juror,
  },
  "/hoi-thi/[slug]/du-thi enter": {
    kind: "contestWaiting",
    page: ({ slug }) => `/hoi-thi/${slug}/du-thi`,
    typed: () => ({ kind: "individual", entrant: "Bà Bình", title: "Hẻm xanh", unit: "Phường Minh Phụng" }),
    puzzle: true,
    writes: "contest_entry",
    who: everyone,
  },
  "/hoi-thi/[slug]/du-thi edit": {
    kind: "contestEntered",
    page: own,
    typed: () => ({ kind: "individual", entrant: "Bà Bình", title: "Hẻm xanh, nhà sạch" }),
    writes: "contest_entry",
    who: everyone,
  },
  "/hoi-thi/[slug]/du-thi withdraw": { kind: "contest", page: own, writes: "contest_entry", who: everyone },
  "/hoi-thi/[slug]/du-thi removeFile": { kind: "contest", page: own, writes: "contest_file", who: everyone },
  "POST /api/entries/[key]/files": {
    kind: "contest",
    request: async ({ key }) => {
      const body = new FormData();
      body.append("file", new File([new Uint8Array(smallestPdf)], "bài.pdf"));
      return [`/api/entries/${key}/files`, { method: "POST", body }];
    },
    writes: "contest_file",
    who: everyone,
  },
};
