import { takesNominations } from "./open";
import type { CampaignStage, CampaignState, PhaseDays } from "./vocabulary";

type Course = {
  state: CampaignState;
  deadlineOn: string | null;
  phases: Partial<PhaseDays>;
  /** How many of its nominations are listed in public, and how many wait for a decision otherwise. */
  listed: number;
  waiting: number;
};

/**
 * Where a campaign stands on `today` (ISO date). What is true of its nominations counts before what its calendar says:
 * while any waits for a decision a campaign is not over.
 */
export function stageOf(course: Course, today: string): CampaignStage {
  if (course.state === "draft") return "draft";
  if (takesNominations(today, course)) return "receiving";
  if (course.listed > 0 || isWithin(course, "listing", today)) return "listing";
  const isJudged = (["checking", "deciding"] as const).some((phase) => isWithin(course, phase, today));
  return course.waiting > 0 || isJudged ? "judging" : "over";
}

function isWithin({ phases }: Course, phase: keyof PhaseDays, today: string): boolean {
  const { startsOn = null, endsOn = null } = phases[phase] ?? {};
  return startsOn !== null && endsOn !== null && startsOn <= today && today <= endsOn;
}
