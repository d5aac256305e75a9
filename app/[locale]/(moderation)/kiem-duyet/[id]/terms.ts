import "server-only";
import { getTranslations } from "next-intl/server";
import { awardWords } from "@/components/profiles/award-words";
import type { AwardWord } from "@/domain/campaigns/vocabulary";
import { listingRefusal, type NoticeTerms } from "@/domain/nominations/listing-terms";
import { queueAddress } from "@/domain/nominations/queues";
import type { Review } from "@/domain/nominations/review.server";
import { stepsFrom, type Standing } from "@/domain/nominations/workflow";
import { formatDate } from "@/domain/time/dates";

type Given = Review["recognition"];

/** The awards that this person may give, and what was given already, in words. */
export async function awardChoices(awards: AwardWord[], given: Given) {
  const t = await getTranslations();
  const kept = given ? givenBefore(given).award : "";
  return [...new Set<string>([...awards, kept])]
    .filter(Boolean)
    .map((value) => ({ value, label: awardWords(t, value) }));
}

/** What was given, as the form says it; praise is no award. */
export function givenBefore({ level, form, decisionNumber, decidedOn, signer }: NonNullable<Given>) {
  const isAward = form !== "commended" && form !== "named";
  return {
    award: isAward ? `${level}:${form}` : "",
    decisionNumber: decisionNumber ?? "",
    decidedOn: decidedOn ? formatDate(decidedOn) : "",
    signer,
  };
}

/** What a moderator has to wait for or do first: the end of a hold, or the listing where the campaign sets days for it. */
export async function whyApprovalWaits({ state, onHold }: Standing, terms: NoticeTerms, today: string) {
  const t = await getTranslations();
  if (onHold) return t("moderation.waitsHeld");
  if (!stepsFrom({ state, onHold }).includes("approve")) return null;
  const refusal = listingRefusal("approve", state, terms, today);
  if (refusal === "listing-required") return t("listing.required", { days: terms.days });
  return refusal ? t("listing.waits", { date: formatDate(terms.endsOn!) }) : null;
}

/** Whether an approved nomination's story is still to be published: at once or at a minute. */
export function storyWaits({ nomination, recognition, publishesAt }: Review, lacks: string[]): boolean {
  const isUntold = nomination.state === "approved" && recognition?.profileId === null;
  return isUntold && (lacks.length === 0 || publishesAt !== null);
}

/** Address of the queue with what was decided in its campaign for its ward. */
export const decidedBeside = ({ nomination }: Review) =>
  queueAddress({ hang: "xong", dot: nomination.campaignId ?? "", phuong: nomination.unitId });
