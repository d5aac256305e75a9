import { typedCampaign } from "../support/typed-campaign";
import type { Thing } from "../support/peopled-portal";
import { who, type Row } from "./role-rows";

const page = (thing: Thing) => `/quan-tri/dot-bieu-duong/${thing.id}`;
const printsBooks = who("sign-in", "not-allowed", "not-allowed", "not-allowed", "ok", "ok");
const onlyAdmin = who("sign-in", "not-allowed", "not-allowed", "not-allowed", "not-allowed", "ok");

/** What administrators do to a campaign. */
export const campaignRows: Record<string, Row> = {
  "/quan-tri/dot-bieu-duong save": {
    kind: "campaignDraft",
    page,
    typed: () => ({ ...typedCampaign, name: "Gương sáng khu phố" }),
    writes: "campaign",
    who: onlyAdmin,
  },
  "/quan-tri/dot-bieu-duong copy": { kind: "campaign", page, writes: "campaign", who: onlyAdmin },
  "/quan-tri/dot-bieu-duong open": { kind: "campaignDraft", page, writes: "campaign", who: onlyAdmin },
  "/quan-tri/dot-bieu-duong close": { kind: "campaign", page, writes: "campaign", who: onlyAdmin },
  "/quan-tri/dot-bieu-duong reopen": { kind: "campaignClosed", page, writes: "campaign", who: onlyAdmin },
  "/quan-tri/dot-bieu-duong makeCode": {
    kind: "campaign",
    page,
    typed: () => ({ validUntil: "01/03/2099" }),
    writes: "late_code",
    who: onlyAdmin,
  },
  "/quan-tri/dot-bieu-duong withdrawCode": {
    kind: "campaign",
    page,
    writes: "late_code",
    who: onlyAdmin,
  },
  "/quan-tri/so-vang saveOne": {
    kind: "campaign",
    page: () => "/quan-tri/so-vang/2026",
    typed: () => ({ foreword: `Một năm nhiều việc tốt ${crypto.randomUUID()}.`, signer: "Ban biên tập" }),
    writes: "honour_book",
    who: onlyAdmin,
  },
  "/quan-tri/so-vang makeOne": {
    kind: "campaign",
    page: () => "/quan-tri/so-vang/2026",
    writes: "booklet",
    who: printsBooks,
  },
  "/quan-tri/dot-bieu-duong/[id]/quyet-dinh enter": {
    kind: "campaign",
    page: (thing) => `${page(thing)}/quyet-dinh`,
    typed: () => ({
      number: "12/QĐ-UBND",
      decidedOn: "12/05/2023",
      level: "district",
      form: "commended",
      kind: "individual",
      announced: "1",
      names: "Nguyễn Thị Thử",
    }),
    writes: "recognition",
    who: onlyAdmin,
  },
  "/quan-tri/dot-bieu-duong/[id]/quyet-dinh drop": {
    kind: "campaign",
    page: (thing) => `${page(thing)}/quyet-dinh`,
    writes: "recognition",
    who: onlyAdmin,
  },
};
