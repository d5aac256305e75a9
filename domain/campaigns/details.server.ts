import "server-only";
import { eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { campaignAward, campaignDocument, campaignPhase, campaignQuota, document } from "@/db/schema";
import { DomainError } from "../errors";
import { profileKinds, type RecognitionForm, type RecognitionLevel } from "../profiles/vocabulary";
import { findUnits } from "../units/queries.server";
import { fold } from "../text/fold";
import type { CampaignInput } from "./input";
import { readUnitQuotas, type UnitQuotas } from "./unit-quotas";
import { campaignPhases } from "./vocabulary";

/** What a campaign holds beside its own row. */
export type CampaignDetails = Pick<CampaignInput, "phases" | "awards" | "documentIds"> & {
  unitQuotas: { unitId: string; quotas: UnitQuotas }[];
};

/** Puts these details in the place of whatever stood. Throws `invalid` at `documentIds` for a document that is none. */
export async function writeDetails(
  tx: Transaction,
  campaignId: string,
  details: CampaignDetails,
): Promise<void> {
  for (const table of [campaignPhase, campaignQuota, campaignAward, campaignDocument])
    await tx.delete(table).where(eq(table.campaignId, campaignId));
  const { phases, unitQuotas } = details;
  const set = campaignPhases.filter((phase) => phases[phase].startsOn ?? phases[phase].endsOn);
  if (set.length > 0)
    await tx.insert(campaignPhase).values(set.map((phase) => ({ campaignId, phase, ...phases[phase] })));
  const quotas = unitQuotas.flatMap(({ unitId, quotas }) =>
    profileKinds.flatMap((kind) => {
      const quota = quotas[kind];
      return quota === null ? [] : [{ campaignId, unitId, kind, quota }];
    }),
  );
  if (quotas.length > 0) await tx.insert(campaignQuota).values(quotas);
  const awards = [...new Set(details.awards)].map((word) => {
    const [level, form] = word.split(":") as [RecognitionLevel, RecognitionForm];
    return { campaignId, level, form };
  });
  if (awards.length > 0) await tx.insert(campaignAward).values(awards);
  await writeDocuments(tx, campaignId, [...new Set(details.documentIds)]);
}

async function writeDocuments(tx: Transaction, campaignId: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const known = await tx
    .select({ id: document.id })
    .from(document)
    .where(inArray(document.id, ids))
    .limit(ids.length);
  if (known.length < ids.length) throw new DomainError("invalid", {}, { documentIds: "invalid" });
  await tx.insert(campaignDocument).values(ids.map((documentId) => ({ campaignId, documentId })));
}

/**
 * The units behind the typed lines of quotas. Throws `quota-line` at `unitQuotas` with the `line` and its `words`: what could
 * not be read, names no unit of today or one that was split, or stands there twice.
 */
export async function unitQuotasMeant(text: string): Promise<CampaignDetails["unitQuotas"]> {
  const { lines, fault } = readUnitQuotas(text);
  if (fault) throw refused(fault);
  const meant: CampaignDetails["unitQuotas"] = [];
  for (const { line, unit, quotas } of lines) {
    const found = await findUnits(unit, { limit: 8 });
    const exact = found.filter((one) => one.current && fold(one.label) === fold(unit));
    const [only, ...others] = exact.length > 0 ? exact : found.filter((one) => one.current);
    if (!only || others.length > 0 || meant.some((one) => one.unitId === only.id))
      throw refused({ line, words: unit });
    meant.push({ unitId: only.id, quotas });
  }
  return meant;
}

function refused(at: { line: number; words: string }): DomainError {
  return new DomainError("quota-line", at, { unitQuotas: "quota-line" });
}
