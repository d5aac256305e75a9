/**
 * báo cáo thành tích · tờ trình · biên bản họp xét · dự thảo quyết định · phiếu niêm yết · biên bản kết thúc niêm yết · giấy mời
 */
export const paperKinds = [
  "achievement",
  "proposal",
  "minutes",
  "decision",
  "notice",
  "notice-closing",
  "invitation",
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** What a paper is made from: one nomination, a list, all that one ward nominated in a campaign, a campaign, a council's meeting. */
export const paperSources = ["nomination", "roll", "ward", "campaign", "meeting"] as const;
export type PaperSource = (typeof paperSources)[number];

type PaperRules = {
  /** What it may be made from. */
  of: readonly PaperSource[];
  /** Its file's name without the ending; papers are Vietnamese in whatever language the page is. */
  file: string;
  /** What stands before whom it is for. */
  lead: "Kính gửi:" | "Kính mời:";
  /** Who signs it: the ward that proposes, or whoever organises the campaign and decides. */
  by: "proposer" | "decider";
};

const ofMany = ["nomination", "roll", "ward", "campaign"] as const;
/** What says more of people than a campaign tells whoever keeps it. */
const wardsOwn = ["nomination", "roll", "ward"] as const;

/** The papers in the order in which an office needs them. */
export const papers: Record<PaperKind, PaperRules> = {
  achievement: { of: wardsOwn, file: "bao-cao-thanh-tich", lead: "Kính gửi:", by: "proposer" },
  proposal: { of: wardsOwn, file: "to-trinh", lead: "Kính gửi:", by: "proposer" },
  minutes: { of: paperSources, file: "bien-ban-hop-xet", lead: "Kính gửi:", by: "proposer" },
  decision: { of: paperSources, file: "du-thao-quyet-dinh", lead: "Kính gửi:", by: "decider" },
  notice: { of: ofMany, file: "phieu-niem-yet", lead: "Kính gửi:", by: "proposer" },
  "notice-closing": {
    of: ofMany,
    file: "bien-ban-ket-thuc-niem-yet",
    lead: "Kính gửi:",
    by: "proposer",
  },
  invitation: { of: ofMany, file: "giay-moi", lead: "Kính mời:", by: "decider" },
};
