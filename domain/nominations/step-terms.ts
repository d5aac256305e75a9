import type { ErrorCode } from "../errors";
import { formatDate } from "../time/dates";
import { stepOf, stepsFrom, type NominationState, type NominationStep, type Standing } from "./workflow";

/** What stands beside a nomination and decides which steps may be taken: its public listing, and what other moderators said. */
export type StepTerms = {
  /** Working days of listing that its campaign sets; 0 for none. */
  days: number;
  /** Last day of the listing that stands; null without one. */
  endsOn: string | null;
  /** Comments of its listings that nobody answered. */
  unanswered: number;
  /** How many moderators must agree before one decides, and how many others than who asks did. */
  asked: number;
  agreed: number;
};

/** Nothing that stands in the way of anything. */
export const freeTerms: StepTerms = { days: 0, endsOn: null, unanswered: 0, asked: 0, agreed: 0 };

export type TermRefusal = Extract<
  ErrorCode,
  | "listing-needless"
  | "listing-required"
  | "listing-running"
  | "listing-unanswered"
  | "recommendations-missing"
>;

/**
 * Why these terms forbid a step on `today`, the weightiest first; empty where they do not. NĐ 98/2023/NĐ-CP Art. 46: no approval
 * before the listing is over, nor before what was said of it is answered.
 */
export function termRefusals(
  step: NominationStep,
  state: NominationState,
  terms: StepTerms,
  today: string,
): TermRefusal[] {
  const { listing } = stepOf(step);
  if (listing === "begins") return terms.days > 0 ? [] : ["listing-needless"];
  if (listing !== "over") return [];
  const refusals: (TermRefusal | null)[] = [
    listingRefusal(state, terms, today),
    terms.unanswered > 0 ? "listing-unanswered" : null,
    terms.agreed < terms.asked ? "recommendations-missing" : null,
  ];
  return refusals.filter((one) => one !== null);
}

function listingRefusal(state: NominationState, { days, endsOn }: StepTerms, today: string) {
  if (days === 0 && state !== "listed") return null;
  if (state !== "listed" || endsOn === null) return "listing-required";
  return endsOn < today ? null : "listing-running";
}

/** What the sentence of such a refusal says. */
export function termDetails(refusal: TermRefusal, terms: StepTerms): Record<string, string | number> {
  if (refusal === "listing-running") return { until: formatDate(terms.endsOn!) };
  if (refusal === "listing-unanswered") return { count: terms.unanswered };
  if (refusal === "recommendations-missing") return { asked: terms.asked, agreed: terms.agreed };
  return {};
}

/** The steps from where it stands, without what would be refused on `today` by its terms. */
export function stepsOn(today: string, standing: Standing, terms: StepTerms): NominationStep[] {
  return stepsFrom(standing).filter((step) => termRefusals(step, standing.state, terms, today).length === 0);
}
