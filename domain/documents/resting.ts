import type { ConsentChannel } from "../consent/vocabulary";
import type { PaperKind } from "../papers/vocabulary";
import { holdsOn } from "./standing";
import type { RuleName } from "./vocabulary";

/** The rule of law that an office's paper keeps beside what its campaign rests on. */
export const paperRules: Partial<Record<PaperKind, RuleName>> = {
  proposal: "once-for-one-deed",
  decision: "once-for-one-deed",
  notice: "listing",
};

type Basis = { rule: RuleName; validFrom: string | null; validTo: string | null };

/** The templates of papers that name a document on `today` (ISO date), because of these bases of rules that rest on it. */
export function papersOn(bases: readonly Basis[], today: string): PaperKind[] {
  const rules = new Set(bases.filter((basis) => holdsOn(basis, today)).map(({ rule }) => rule));
  return (Object.keys(paperRules) as PaperKind[]).filter((kind) => rules.has(paperRules[kind]!));
}

/** One wording of what is agreed to for a channel, and the document it rests on. */
export type AskedWording = {
  channel: ConsentChannel;
  number: number;
  validFrom: string;
  documentId: string | null;
};

/** The channels whose wording, as it is asked on `today` (ISO date), rests on this document. */
export function channelsOn(
  wordings: readonly AskedWording[],
  documentId: string,
  today: string,
): ConsentChannel[] {
  const asked = new Map<ConsentChannel, AskedWording>();
  for (const one of wordings.filter(({ validFrom }) => validFrom <= today))
    if (one.number > (asked.get(one.channel)?.number ?? 0)) asked.set(one.channel, one);
  return [...asked.values()].filter((one) => one.documentId === documentId).map(({ channel }) => channel);
}
