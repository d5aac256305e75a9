import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { campaign, campaignAward, campaignDocument, campaignPhase, campaignQuota, unit } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { record } from "../history/record.server";
import { can, type Actor } from "../permissions";
import { hcmcToday } from "../time/dates";
import { movedYears, nameMoved, yearsToMove } from "./dates";
import { readCampaign } from "./save-campaign.server";
import { freeCampaignSlug } from "./slug.server";

/**
 * A draft with all that a campaign sets, its days moved by whole years and the years in its name with them; sent twice, it is
 * made once. What only happened once (figures, totals, source, photos, codes) stays behind, and so do quotas of units that
 * are no more. Documents are kept as they were: one that was replaced is shown as that, never exchanged unasked. Throws
 * `not-allowed` or `not-found`.
 */
export async function copyCampaign(actor: Actor, input: { fromId: string; id: string }): Promise<void> {
  if (!can(actor, "campaign.edit")) throw new DomainError("not-allowed");
  await write(async (tx) => {
    const now = new Date();
    if (await readCampaign(tx, input.id)) return;
    const from = await readCampaign(tx, input.fromId);
    if (!from) throw new DomainError("not-found");
    const years = yearsToMove(from, hcmcToday(now));
    const name = nameMoved(from.name, years);
    await tx.insert(campaign).values({
      id: input.id,
      slug: await freeCampaignSlug(tx, input.id, name),
      kind: from.kind,
      state: "draft",
      name,
      nameEn: nameMoved(from.nameEn, years),
      organiserUnitId: await stillStanding(tx, from.organiserUnitId),
      summary: nameMoved(from.summary, years),
      body: from.body,
      startsOn: movedYears(from.startsOn, years),
      endsOn: movedYears(from.endsOn, years),
      deadlineOn: movedYears(from.deadlineOn, years),
      conferenceOn: movedYears(from.conferenceOn, years),
      conferencePlace: from.conferencePlace,
      listingDays: from.listingDays,
      recommendations: from.recommendations,
      quotaIndividual: from.quotaIndividual,
      quotaCollective: from.quotaCollective,
      quotaModel: from.quotaModel,
      strictQuotas: from.strictQuotas,
      requiredQuestions: from.requiredQuestions,
      criteria: from.criteria,
      copiedFromId: from.id,
      createdById: actor.id,
      updatedById: actor.id,
      updatedAt: now,
    });
    await copyDetails(tx, input, years);
    await record(
      tx,
      {
        actorId: actor.id,
        action: "campaign.copy",
        subjectType: "campaign",
        subjectId: input.id,
        before: { name: from.name },
        after: { name, years },
      },
      now,
    );
  });
}

type Copied = { fromId: string; id: string };

async function copyDetails(tx: Transaction, { fromId, id }: Copied, years: number): Promise<void> {
  const phases = await tx.select().from(campaignPhase).where(eq(campaignPhase.campaignId, fromId)).limit(10);
  const quotas = await tx
    .select({ unitId: campaignQuota.unitId, kind: campaignQuota.kind, quota: campaignQuota.quota })
    .from(campaignQuota)
    .innerJoin(unit, eq(unit.id, campaignQuota.unitId))
    .where(and(eq(campaignQuota.campaignId, fromId), isNull(unit.validTo)))
    .limit(1000);
  const awards = await tx.select().from(campaignAward).where(eq(campaignAward.campaignId, fromId)).limit(40);
  const documents = await tx
    .select()
    .from(campaignDocument)
    .where(eq(campaignDocument.campaignId, fromId))
    .limit(50);
  const own = { campaignId: id };
  if (phases.length > 0)
    await tx.insert(campaignPhase).values(
      phases.map(({ phase, startsOn, endsOn }) => ({
        ...own,
        phase,
        startsOn: movedYears(startsOn, years),
        endsOn: movedYears(endsOn, years),
      })),
    );
  if (quotas.length > 0) await tx.insert(campaignQuota).values(quotas.map((row) => ({ ...row, ...own })));
  if (awards.length > 0) await tx.insert(campaignAward).values(awards.map((row) => ({ ...row, ...own })));
  if (documents.length > 0)
    await tx.insert(campaignDocument).values(documents.map((row) => ({ ...row, ...own })));
}

/** A unit that still stands, else null: who organises the copy is then asked anew. */
async function stillStanding(tx: Transaction, unitId: string | null): Promise<string | null> {
  const [row] = await tx
    .select({ id: unit.id })
    .from(unit)
    .where(and(eq(unit.id, unitId ?? ""), isNull(unit.validTo)))
    .limit(1);
  return row?.id ?? null;
}
