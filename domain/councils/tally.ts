import type { Criterion } from "../campaigns/vocabulary";
import { farApart, type Choice, type CouncilRules, type ItemResult } from "./vocabulary";

/** How many members a quorum takes of so many. */
export const quorumOf = (members: number, { quorumPart, quorumWhole }: CouncilRules): number =>
  Math.ceil((members * quorumPart) / quorumWhole);

export const hasQuorum = (present: number, members: number, rules: CouncilRules): boolean =>
  members > 0 && present * rules.quorumWhole >= members * rules.quorumPart;

type Counted = {
  members: number;
  present: number;
  conflicts: number;
  votes: Choice[];
  /** Totals of the scoring sheets, in hundredths of a point. */
  totals: number[];
};

/** What an item came to. Whole numbers throughout: a share is never rounded. */
export function tally({ votes, totals, ...counts }: Counted, rules: CouncilRules): ItemResult {
  const of = (choice: Choice) => votes.filter((vote) => vote === choice).length;
  const result = { for: of("for"), against: of("against"), abstain: of("abstain") };
  const score =
    totals.length > 0 ? Math.round(totals.reduce((sum, one) => sum + one, 0) / totals.length) : null;
  const whole = { members: counts.members, present: counts.present, cast: votes.length }[rules.passShareOf];
  const [left, right] = [result.for * rules.passWhole, whole * rules.passPart];
  const carried = result.for > 0 && (rules.passMoreThan ? left > right : left >= right);
  const scored = rules.leastScore === null || totals.length === 0 || score! >= rules.leastScore;
  return { ...counts, ...result, score, sheets: totals.length, passed: carried && scored, rules };
}

/** A criterion that is scored: one without a weight is only asked of whoever nominates. */
export type WeighedCriterion = Criterion & { weight: number };

/** The criteria of a campaign that a nomination of this kind is scored by; none where it sets no weights. */
export const weighed = (criteria: readonly Criterion[], kind: string | null): WeighedCriterion[] =>
  criteria.filter(
    (one): one is WeighedCriterion =>
      (one.weight ?? 0) > 0 && (one.kinds.length === 0 || one.kinds.some((its) => its === kind)),
  );

/** The weighted mean of points from 0 to 10, in hundredths of a point. */
export function weighedTotal(points: readonly number[], criteria: readonly { weight: number }[]): number {
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const sum = criteria.reduce((all, { weight }, at) => all + weight * points[at]!, 0);
  return Math.round((100 * sum) / weights);
}

/** Whose totals lie further from the middle one than `farApart`, by place; of fewer than two sheets none do. */
export function farFromOthers(totals: readonly number[]): number[] {
  if (totals.length < 2) return [];
  if (totals.length === 2) return Math.abs(totals[0]! - totals[1]!) > farApart ? [0, 1] : [];
  const sorted = [...totals].sort((one, other) => one - other);
  const half = sorted.length / 2;
  const middle =
    sorted.length % 2 === 1 ? sorted[Math.floor(half)]! : (sorted[half - 1]! + sorted[half]!) / 2;
  return totals.flatMap((total, at) => (Math.abs(total - middle) > farApart ? [at] : []));
}
