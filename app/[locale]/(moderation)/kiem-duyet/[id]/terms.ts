import "server-only";
import { getTranslations } from "next-intl/server";
import { places } from "@/components/moderation/places";
import { commentPlace } from "@/components/notices/listing-comments";
import { awardWords } from "@/components/profiles/award-words";
import type { AwardWord } from "@/domain/campaigns/vocabulary";
import { termDetails, termRefusals, type TermRefusal } from "@/domain/nominations/step-terms";
import type { Review } from "@/domain/nominations/review.server";
import { stepsFrom } from "@/domain/nominations/workflow";
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

/**
 * What a moderator has to wait for or do first, each with where: the end of a hold, the listing where the campaign sets days for it,
 * comments without an answer, other moderators' agreement.
 */
export async function whyApprovalWaits({ nomination, listing, terms }: Review, today: string) {
  const t = await getTranslations();
  const { state, onHold } = nomination;
  if (onHold) return [{ text: t("moderation.waitsHeld"), href: `#${places.hold}` }];
  if (!stepsFrom({ state, onHold }).includes("approve")) return [];
  const open = listing.comments.find(({ answeredAt }) => answeredAt === null);
  return termRefusals("approve", state, terms, today).map((refusal) => ({
    text: t(waitWords[refusal], { ...termDetails(refusal, terms), days: terms.days }),
    href: `#${refusal === "listing-unanswered" && open ? commentPlace(open.id) : placeOf[refusal]}`,
    ...(refusal === "listing-unanswered" ? { way: t("listing.toComment") } : {}),
  }));
}

const waitWords = {
  "listing-needless": "listing.waits",
  "listing-required": "listing.required",
  "listing-running": "listing.waits",
  "listing-unanswered": "listing.waitsAnswer",
  "recommendations-missing": "moderation.waitsOpinions",
} as const satisfies Record<TermRefusal, string>;

const placeOf: Record<TermRefusal, string> = {
  "listing-needless": places.listing,
  "listing-required": places.listing,
  "listing-running": places.listing,
  "listing-unanswered": places.listing,
  "recommendations-missing": places.talk,
};

/** Whether an approved nomination's story is still to be published: at once or at a minute. */
export function storyWaits({ nomination, recognition, publishesAt }: Review, lacks: string[]): boolean {
  const isUntold = nomination.state === "approved" && recognition?.profileId === null;
  return isUntold && (lacks.length === 0 || publishesAt !== null);
}

/** Address of the names that count against the quota it counts against, as the figures' address says it. */
export const countedBeside = ({ nomination }: Review) =>
  new URLSearchParams({
    dot: nomination.campaignId ?? "",
    "don-vi": nomination.unitId,
    xem: "quotas",
    o: `${nomination.campaignId} ${nomination.content.kind}`,
  }).toString();
