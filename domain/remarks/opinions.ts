import type { Verdict } from "./vocabulary";

type Said = { verdict: Verdict; byId: string; by: string };

/** Who would approve and who would not, by what each said last; the remarks come in their order. */
export type Opinions = Record<Exclude<Verdict, "note">, string[]>;

/** The opinions among remarks. */
export function opinionsOf(remarks: Said[]): Opinions {
  const last = new Map(remarks.filter(({ verdict }) => verdict !== "note").map((one) => [one.byId, one]));
  const of = (verdict: Verdict) =>
    [...last.values()].filter((one) => one.verdict === verdict).map(({ by }) => by);
  return { agree: of("agree"), against: of("against") };
}
