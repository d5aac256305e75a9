/** còn hiệu lực · chưa có hiệu lực · hết hiệu lực · đã được thay thế · chưa rõ từ bao giờ */
export type DocumentStanding = "in-force" | "to-come" | "expired" | "replaced";

type Dated = { validFrom: string | null; validTo: string | null; replacedById: string | null };

/** How a document stands on `today` (ISO date). One with a successor holds until its last day, where that is said. */
export function documentStanding(
  { validFrom, validTo, replacedById }: Dated,
  today: string,
): DocumentStanding {
  if (validTo && validTo < today) return replacedById ? "replaced" : "expired";
  if (replacedById && !validTo) return "replaced";
  if (validFrom && validFrom > today) return "to-come";
  return "in-force";
}

/** The same as far as it is known: that a document holds is said only of one whose first day in force is known. */
export function knownStanding(document: Dated, today: string): DocumentStanding | null {
  const standing = documentStanding(document, today);
  return standing === "in-force" && !document.validFrom ? null : standing;
}

/** Whether nothing should rest on it any more. */
export const isLapsed = (document: Dated, today: string) =>
  ["expired", "replaced"].includes(documentStanding(document, today));

/** Whether a dated row (a rule's basis) holds on `day`; both days count, an open end holds. */
export const holdsOn = ({ validFrom, validTo }: Pick<Dated, "validFrom" | "validTo">, day: string) =>
  (!validFrom || validFrom <= day) && (!validTo || validTo >= day);
