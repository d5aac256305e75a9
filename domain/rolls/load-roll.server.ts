import "server-only";
import { eq } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { campaign, roll, unit } from "@/db/schema";
import { DomainError } from "../errors";
import { can, type Viewer } from "../permissions";

/** A list with its unit and campaign, for who works in that unit. Throws `not-found`. */
export async function loadRoll(viewer: Viewer, id: string, reader: Database | Transaction = db()) {
  const [row] = await reader
    .select({
      id: roll.id,
      version: roll.version,
      number: roll.number,
      datedOn: roll.datedOn,
      illustrative: roll.illustrative,
      unitId: roll.unitId,
      unitName: unit.name,
      unitKind: unit.kind,
      unitEndedOn: unit.validTo,
      campaignId: roll.campaignId,
      campaignName: campaign.name,
      deadlineOn: campaign.deadlineOn,
      quotaIndividual: campaign.quotaIndividual,
      quotaCollective: campaign.quotaCollective,
      quotaModel: campaign.quotaModel,
    })
    .from(roll)
    .innerJoin(unit, eq(unit.id, roll.unitId))
    .innerJoin(campaign, eq(campaign.id, roll.campaignId))
    .where(eq(roll.id, id))
    .limit(1);
  if (!row || !can(viewer, "roll.edit", row)) throw new DomainError("not-found");
  return row;
}
export type LoadedRoll = Awaited<ReturnType<typeof loadRoll>>;
