import type { CampaignCard } from "@/domain/campaigns/queries.server";
import { formatDate } from "@/domain/time/dates";

/** "19/05/2022 – 19/05/2023", or the one day that is known; null when none is. */
export function campaignPeriod({
  startsOn,
  endsOn,
}: Pick<CampaignCard, "startsOn" | "endsOn">): string | null {
  const days = [startsOn, endsOn].filter((day) => day !== null).map(formatDate);
  return days.length > 0 ? days.join(" – ") : null;
}
