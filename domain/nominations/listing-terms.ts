import type { ErrorCode } from "../errors";
import { stepOf, stepsFrom, type NominationState, type NominationStep, type Standing } from "./workflow";

/** What decides whether a nomination is to be listed in public first, and until when it is. */
export type NoticeTerms = {
  /** Working days its campaign sets; 0 for none. */
  days: number;
  /** Last day of the listing that stands; null without one. */
  endsOn: string | null;
};

/** Why the listing forbids a step on `today` (NĐ 98/2023/NĐ-CP Art. 46); null where it does not. */
export function listingRefusal(
  step: NominationStep,
  state: NominationState,
  { days, endsOn }: NoticeTerms,
  today: string,
): Extract<ErrorCode, `listing-${string}`> | null {
  const { listing } = stepOf(step);
  if (listing === "begins") return days > 0 ? null : "listing-needless";
  if (listing !== "over" || (days === 0 && state !== "listed")) return null;
  if (state !== "listed" || endsOn === null) return "listing-required";
  return endsOn < today ? null : "listing-running";
}

/** The steps from where it stands, without what would be refused on `today` for the listing's sake. */
export function stepsOn(today: string, standing: Standing, terms: NoticeTerms): NominationStep[] {
  return stepsFrom(standing).filter((step) => listingRefusal(step, standing.state, terms, today) === null);
}
