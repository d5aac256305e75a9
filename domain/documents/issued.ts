import { formatDate } from "../time/dates";

/** When a document was issued, as far as it is known: its day as dd/mm/yyyy, or only its year. */
export function issued({ issuedOn, issuedYearOnly }: { issuedOn: string; issuedYearOnly: boolean }) {
  return issuedYearOnly
    ? ({ known: "year", date: issuedOn.slice(0, 4) } as const)
    : ({ known: "day", date: formatDate(issuedOn) } as const);
}
