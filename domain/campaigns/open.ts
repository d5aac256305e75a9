import type { CampaignState } from "./vocabulary";

type Deadline = { deadlineOn: string | null; state: CampaignState; entriesOver?: boolean };
type Organised = { organiserUnitId: string | null; organiserKind: string | null };

/** Whether a campaign takes nominations on `today` (ISO date): opened, not closed, neither its deadline nor a contest's first round over. */
export function takesNominations(today: string, { deadlineOn, state, entriesOver }: Deadline): boolean {
  return state === "open" && !entriesOver && deadlineOn !== null && deadlineOn >= today;
}

/** Of these campaigns those that still take nominations on `today` (ISO date); the nearest deadline first. */
export function openOn<Campaign extends Deadline>(today: string, campaigns: Campaign[]): Campaign[] {
  return campaigns
    .filter((campaign) => takesNominations(today, campaign))
    .sort((one, other) => one.deadlineOn!.localeCompare(other.deadlineOn!));
}

/** Of these campaigns those a unit may send nominations to: its own and the city's. */
export function openTo<Campaign extends Organised>(unitId: string, campaigns: Campaign[]): Campaign[] {
  return campaigns.filter(
    ({ organiserUnitId, organiserKind }) =>
      organiserUnitId === null || organiserKind === "city" || organiserUnitId === unitId,
  );
}

/** Of these campaigns those that any of these units may send nominations to. */
export function openToAny<Campaign extends Organised>(unitIds: string[], campaigns: Campaign[]): Campaign[] {
  return campaigns.filter((campaign) => unitIds.some((unitId) => openTo(unitId, [campaign]).length > 0));
}

/** Whether a campaign's deadline is over on `today` (ISO date), so that only a code opens it once more. */
export function asksForCode(today: string, { deadlineOn, state }: Deadline): boolean {
  return state === "open" && deadlineOn !== null && deadlineOn < today;
}
