import type { ProfileKind } from "../profiles/vocabulary";
import { hcmcYear } from "../time/dates";
import type { AgeGroup } from "./vocabulary";

type Person = { kind: ProfileKind | null; birthYear: number | null; ageGroup?: AgeGroup | null };

const guardedUntil = 16;
const agreesFrom = 7;

/**
 * A person's age group. The year of birth decides; where it leaves the age open (the birthday of that year may still
 * be to come) the child's protection holds unless it was said otherwise. Null when nothing is known.
 */
export function ageGroupOf({ birthYear, ageGroup = null }: Person, year = hcmcYear()): AgeGroup | null {
  if (birthYear === null) return ageGroup;
  const turns = year - birthYear;
  if (turns > guardedUntil || (turns === guardedUntil && ageGroup === "adult")) return "adult";
  if (turns < agreesFrom || (turns === agreesFrom && ageGroup === "under-7")) return "under-7";
  return "minor";
}

/** Whether the age has to be asked: of a person whose year of birth is not given or leaves it open. */
export function asksAge({ kind, birthYear }: Person, year = hcmcYear()): boolean {
  if (kind === "collective" || kind === "model") return false;
  return birthYear === null || [guardedUntil, agreesFrom].includes(year - birthYear);
}
