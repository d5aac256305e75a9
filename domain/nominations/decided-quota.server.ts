import "server-only";
import { db, type Database, type Transaction } from "@/db/client";
import { DomainError } from "../errors";
import { grouped } from "./grouped";
import { selectQuotaUse, type Asked } from "./quota.server";
import { recognisedStates } from "./workflow";

type Decided = Asked & { unitName: string };

/** A quota that more are recognised of than it allows, or would be. */
export type Overrun = {
  unitName: string;
  kind: NonNullable<Asked["kind"]>;
  quota: number;
  total: number;
  strict: boolean;
};

/**
 * The quotas that are crossed when `more` of these nominations are recognised beside those that are already; with `more`
 * left out they are recognised themselves by now.
 */
export async function decidedOverruns(
  decided: Decided[],
  { reader = db(), more = false }: { reader?: Database | Transaction; more?: boolean } = {},
): Promise<Overrun[]> {
  const groups = grouped(decided, ({ campaignId, unitId, kind }) => `${campaignId} ${unitId} ${kind}`);
  const crossed: Overrun[] = [];
  for (const [one, ...others] of groups.values()) {
    const [use] = await selectQuotaUse(one!, reader, recognisedStates);
    const total = (use?.used ?? 0) + (more ? 1 + others.length : 0);
    if (!use || total <= use.quota) continue;
    const { unitName, kind } = one!;
    crossed.push({ unitName, kind: kind ?? "individual", quota: use.quota, total, strict: use.strict });
  }
  return crossed;
}

/**
 * Refuses approvals that cross a quota, asked inside the transaction in which they count already: decisions take turns, so
 * two at once cannot cross one together. A quota that is not strict may be crossed by whoever says so (`over`). Throws
 * `quota-decided` with the first of them.
 */
export async function assertDecidedWithin(
  tx: Transaction,
  decided: Decided[],
  { over }: { over: boolean },
): Promise<void> {
  const crossed = await decidedOverruns(decided, { reader: tx });
  const first = crossed.find(({ strict }) => strict) ?? (over ? undefined : crossed[0]);
  if (!first) return;
  const { unitName, kind, quota, total, strict } = first;
  throw new DomainError("quota-decided", {
    unit: unitName,
    kind,
    quota,
    total,
    strict: strict ? "yes" : "no",
  });
}
