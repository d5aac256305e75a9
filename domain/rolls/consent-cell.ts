import { ageGroupOf } from "../consent/age";
import type { NominationContent } from "../nominations/content";
import { said } from "./cell-reading";
import { consentText } from "./cells";
import type { RollConsent } from "./columns";
import { readConsent } from "./read-consent";
import type { Beyond } from "./row-standing";

type Subject = Pick<NominationContent, "kind" | "birthYear" | "ageGroup" | "name">;

/** Whether one who agrees for themselves, or a representative, can be recorded: a child's consent is asked on its own page. */
export const mayAgree = (of: Subject) =>
  of.name !== "" && of.kind !== null && (of.kind !== "individual" || ageGroupOf(of) === "adult");

/**
 * What the cell of consents says: the words typed there, unless something else is recorded since. Words that agree and were
 * recorded once stand there no more when the record is gone.
 */
export function consentCell(of: Subject, kept: string | undefined, given: RollConsent | null): string {
  const agreed = kept ? (readConsent(kept).value as RollConsent | null | undefined)?.agreed : undefined;
  if (given) return kept && agreed ? kept : consentText(given);
  return agreed && mayAgree(of) ? "" : (kept ?? "");
}

/** The reading of a cell behind which a child's consent was recorded, by who must agree at that age. */
export function agreedAlready(content: NominationContent, given: RollConsent | null): Beyond["known"] {
  if (!given || content.kind !== "individual") return {};
  const givers = content.consents.filter(({ channel }) => channel === "roll").map(({ giver }) => giver);
  const age = ageGroupOf(content);
  const isThere =
    age === "adult"
      ? givers.includes("self")
      : age !== null && givers.includes("guardian") && (age === "under-7" || givers.includes("self"));
  return isThere ? { consent: said(given) } : {};
}
