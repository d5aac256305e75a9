import type { FieldErrors } from "../errors";
import { campaignPhases, type PhaseDays } from "./vocabulary";

export type CampaignDates = {
  startsOn: string | null;
  endsOn: string | null;
  deadlineOn: string | null;
  conferenceOn: string | null;
  phases: PhaseDays;
};

/** What is wrong among a campaign's days, by field: ends before beginnings, phases out of order, a phase beside its own day. */
export function dateFaults(dates: CampaignDates): FieldErrors {
  const faults: FieldErrors = {};
  if (isBefore(dates.endsOn, dates.startsOn)) faults.endsOn = "dates-order";
  let before: PhaseDays[keyof PhaseDays] = { startsOn: null, endsOn: null };
  for (const phase of campaignPhases) {
    const { startsOn, endsOn } = dates.phases[phase];
    if (isBefore(startsOn, before.startsOn)) faults[`phases.${phase}.startsOn`] = "phases-order";
    if (isBefore(endsOn, startsOn)) faults[`phases.${phase}.endsOn`] = "dates-order";
    else if (isBefore(endsOn, before.endsOn)) faults[`phases.${phase}.endsOn`] = "phases-order";
    before = { startsOn: startsOn ?? before.startsOn, endsOn: endsOn ?? before.endsOn };
  }
  const { receiving, conference } = dates.phases;
  if (receiving.endsOn && dates.deadlineOn && receiving.endsOn !== dates.deadlineOn)
    faults["phases.receiving.endsOn"] ??= "phase-deadline";
  if (isBefore(dates.conferenceOn, conference.startsOn) || isBefore(conference.endsOn, dates.conferenceOn))
    faults["phases.conference.startsOn"] ??= "phase-conference";
  return faults;
}

const isBefore = (one: string | null, other: string | null) => one !== null && other !== null && one < other;

/** The same day of the calendar some years on; the 29th of February becomes the 28th where there is none. */
export function movedYears(day: string | null, years: number): string | null {
  if (day === null) return null;
  const year = String(Number(day.slice(0, 4)) + years);
  const isLeap = new Date(Date.UTC(Number(year), 1, 29)).getUTCMonth() === 1;
  return `${year}${day.endsWith("-02-29") && !isLeap ? "-02-28" : day.slice(4)}`;
}

/** How many whole years a campaign's days move in its copy: at least one, and until its last day to send is not past. */
export function yearsToMove(dates: Pick<CampaignDates, "deadlineOn" | "endsOn">, today: string): number {
  const last = dates.deadlineOn ?? dates.endsOn;
  let years = 1;
  while (last !== null && years < 50 && movedYears(last, years)! < today) years++;
  return years;
}

/** A name with its years moved: "năm 2026" → "năm 2027", "(2022 – 2023)" → "(2023 – 2024)". */
export function nameMoved(name: string, years: number): string {
  return name.replace(/(?<!\d)(19|20)\d{2}(?!\d)/g, (year) => String(Number(year) + years));
}
