import type { ProfileKind, RecognitionForm, RecognitionLevel } from "../profiles/vocabulary";

/** đợt biểu dương · hội thi */
export const campaignKinds = ["commendation", "contest"] as const;
export type CampaignKind = (typeof campaignKinds)[number];

/** `/dot-bieu-duong/[slug]` or, for contests, `/hoi-thi/[slug]`; without locale. */
export function campaignPath(campaign: { kind: CampaignKind; slug: string }): string {
  return campaign.kind === "contest" ? `/hoi-thi/${campaign.slug}` : `/dot-bieu-duong/${campaign.slug}`;
}

/** nháp · đã mở · đã đóng. An open one takes nominations until its deadline. */
export const campaignStates = ["draft", "open", "closed"] as const;
export type CampaignState = (typeof campaignStates)[number];

/** nhận hồ sơ · thẩm tra · niêm yết · xét chọn · hội nghị */
export const campaignPhases = ["receiving", "checking", "listing", "deciding", "conference"] as const;
export type CampaignPhase = (typeof campaignPhases)[number];

/**
 * What a nomination must meet to be sent to a campaign, as a statement that is true of it; of these kinds, or of any. With a
 * weight a council gives points for it too.
 */
export type Criterion = { words: string; kinds: ProfileKind[]; weight?: number };

/** A speech, report or other paper of a conference; `url` is null where it is nowhere to be read. */
export type ConferencePaper = { title: string; url: string | null };
export const mostPapers = 12;

/** How many statements a campaign may ask to be true. */
export const mostCriteria = 12;

/** What the list of campaigns tells apart: đang nhận · niêm yết · đang chấm · nháp · đã kết thúc. */
export const campaignStages = ["receiving", "listing", "judging", "draft", "over"] as const;
export type CampaignStage = (typeof campaignStages)[number];

/** A level and form that a campaign may give, as one word of a form: "city:merit". */
export type AwardWord = `${RecognitionLevel}:${RecognitionForm}`;

/** First and last day of each phase; null where it is not set. */
export type PhaseDays = Record<CampaignPhase, { startsOn: string | null; endsOn: string | null }>;
